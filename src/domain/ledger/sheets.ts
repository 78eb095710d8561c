// "Salin dari buku": which columns the notebooks of a library have, and what a line of each says. Meaning and words
// of every column are those of its field; a sheet only names them.
import type { Field, Label, SimpleField } from '../field.ts'
import type { Input } from '../parse-input.ts'
import type { RecordDefinition, Strand } from '../record.ts'
import { activity } from '../records/activity.ts'
import { computerUse } from '../records/computer-use.ts'
import { visit } from '../records/visit.ts'

/** One record that a line may make; it makes none where nothing is written in its columns. */
interface LedgerPart {
  readonly definition: RecordDefinition
  /** What the sheet itself says, given what is written in the line. */
  readonly says: (cells: Input) => Input
}

export interface LedgerColumn {
  /** Names the cell in the line. */
  readonly key: string
  readonly part: number
  /** The input of the record that it fills in. */
  readonly path: string
  /** Where the field's own name does not tell two columns apart. */
  readonly label?: Label
  /** Has a total at the foot of the page. */
  readonly summed?: true
  /** Now and then somebody writes something: Enter passes it by. */
  readonly aside?: true
  /** Also counts where nothing is written: a use with its clock times is one. */
  readonly implied?: (cells: Input) => number
}

export interface LedgerSheet {
  /** In addresses and drafts. */
  readonly name: string
  readonly strand: Strand
  readonly label: Label
  readonly parts: readonly LedgerPart[]
  readonly columns: readonly LedgerColumn[]
}

const hasTimes = (cells: Input): boolean => isWritten(cells.start) || isWritten(cells.end)

/** A dash says in a notebook that there was nothing. */
const isDash = (text: string): boolean => /^[-–—]$/.test(text.trim())

export const isWritten = (text = ''): boolean => text.trim() !== '' && !isDash(text)

const counted = (service: string) => () => ({ service, way: 'counted' })

const guests: LedgerSheet = {
  name: 'tamu',
  strand: 'visit',
  label: { id: 'Buku tamu', en: 'Guest book' },
  parts: [
    { definition: visit, says: () => ({ way: 'counted' }) },
    { definition: computerUse, says: counted('computer') },
    { definition: computerUse, says: counted('wifi') },
  ],
  columns: [
    { key: 'men', part: 0, path: 'people.men', summed: true },
    { key: 'women', part: 0, path: 'people.women', summed: true },
    {
      key: 'computer',
      part: 1,
      path: 'sessions',
      label: { id: 'Komputer', en: 'Computer' },
      summed: true,
    },
    { key: 'wifi', part: 2, path: 'sessions', label: { id: 'Wifi', en: 'Wifi' }, summed: true },
    { key: 'notes', part: 0, path: 'notes', aside: true },
  ],
}

const activities: LedgerSheet = {
  name: 'kegiatan',
  strand: 'activity',
  label: { id: 'Buku kegiatan', en: 'Activity book' },
  parts: [{ definition: activity, says: () => ({ status: 'done' }) }],
  columns: [
    { key: 'title', part: 0, path: 'title' },
    { key: 'men', part: 0, path: 'people.men', summed: true },
    { key: 'women', part: 0, path: 'people.women', summed: true },
    { key: 'field', part: 0, path: 'field' },
    { key: 'type', part: 0, path: 'type' },
    { key: 'target', part: 0, path: 'target' },
  ],
}

const computers: LedgerSheet = {
  name: 'komputer',
  strand: 'computerUse',
  label: { id: 'Buku komputer', en: 'Computer book' },
  parts: [
    {
      definition: computerUse,
      says: ({ number = '', ...cells }) => ({
        way: hasTimes(cells) ? 'timed' : 'counted',
        // "2" is the computer that the board calls "PC 2".
        ...(/^\s*\d{1,2}\s*$/.test(number) && { computer: `PC ${number.trim()}` }),
      }),
    },
  ],
  columns: [
    { key: 'service', part: 0, path: 'service' },
    {
      key: 'sessions',
      part: 0,
      path: 'sessions',
      summed: true,
      implied: (cells) => (hasTimes(cells) ? 1 : 0),
    },
    { key: 'start', part: 0, path: 'time.start' },
    { key: 'end', part: 0, path: 'time.end' },
    { key: 'number', part: 0, path: 'computer' },
  ],
}

export const ledgerSheets: readonly LedgerSheet[] = [guests, activities, computers]

/** The field that a column fills in. */
export const fieldOf = ({ parts }: LedgerSheet, { part, path }: LedgerColumn): SimpleField => {
  const [name = '', inner = ''] = path.split('.')
  const field: Field | undefined = parts[part]?.definition.fields[name]
  const leaf = field?.type === 'group' ? field.parts[inner] : field
  if (!leaf) throw new Error(`There is no field ${path}`)
  return leaf
}

/** Enter passes it by: a remark, or a choice that is there already, and is changed only now and then. */
export const isPassedBy = (sheet: LedgerSheet, column: LedgerColumn): boolean => {
  const field = fieldOf(sheet, column)
  return column.aside === true || (field.type === 'choice' && field.initial !== undefined)
}

/** What stays as the line above has it, by "Simpan dan catat lagi" of its form. */
export const isCarried = ({ parts }: LedgerSheet, { part, path }: LedgerColumn): boolean =>
  parts[part]?.definition.again?.includes(path.split('.', 1)[0] ?? '') ?? false
