// "Salin ke SIM": the sheets of a month, walked through record by record, with each value as it goes into SIM's own
// form. Columns, order and wording are those of the sheets; nothing is told twice.
import type { Month } from '../domain/month.ts'
import type { Entry } from '../domain/record.ts'
import { monthlyId } from '../domain/record-month.ts'
import { formatMonth } from '../i18n/format.ts'
import { EMPTY, type SimMonth, simMatters, simSheets } from './sim-sheets.ts'
import type { Cell } from './table.ts'

export interface SimValue {
  readonly column: string
  readonly cell: Cell
}

/** One row of one menu. */
export interface SimStep {
  readonly menu: string
  /** What carries the mark "sudah disalin": the record, or the month's one report or snapshot of facilities. */
  readonly marked: { readonly id: string; readonly kind: string }
  /** The record that the values come from; the month's visits come from many. */
  readonly entry?: Entry
  readonly values: readonly SimValue[]
}

/** The day of entry follows from elsewhere, and may become known later: it is no value that changes. */
const ENTERED_ON = 'tanggal_input'

/** All rows of a month in SIM's order. A menu of which nothing is known has none. */
export const simSteps = (month: SimMonth): readonly SimStep[] => {
  const ofMonth = (kind: string) => ({ id: monthlyId(kind, month.month), kind })
  const ofRecords = (records: SimMonth['activities']): Source[] =>
    records.map(({ entry }) => ({ marked: { id: entry.id, kind: entry.kind }, entry }))
  const sources: readonly (readonly (Source | undefined)[])[] = [
    [month.visits ? { marked: ofMonth('monthReport') } : undefined],
    ofRecords(month.activities),
    ofRecords(month.publications),
    ofRecords(simMatters([month])),
    [month.facility && { marked: ofMonth('facility'), entry: month.facility.entry }],
  ]
  return simSheets([month]).flatMap(({ name, columns, rows }, menu) =>
    rows.flatMap((row, index): SimStep[] => {
      const source = sources[menu]?.[index]
      const values = columns.flatMap(({ header }, at) => ({ column: header, cell: row[at]! }))
      return source ? [{ menu: name, ...source, values }] : []
    }),
  )
}

type Source = Pick<SimStep, 'marked' | 'entry'>

/** What is typed into SIM: digits without separators, a day as YYYY-MM-DD. Null where it stays empty. */
export const simText = ({ value }: Cell): string | null =>
  value === null || value === '' ? null : String(value)

/** What a mark remembers of the step. */
export const copiedValues = ({ values }: SimStep): Record<string, string | number | null> =>
  Object.fromEntries(
    values.filter(({ column }) => column !== ENTERED_ON).map(({ column, cell }) => [column, cell.value]),
  )

/**
 * As what values stood in the sheets before they were written in SIM's own shapes: what was copied then is no other
 * value now.
 */
export const formerValues = (
  month: Month,
  { values }: SimStep,
): Readonly<Record<string, readonly (string | number | null)[]>> =>
  Object.fromEntries(
    values.map(({ column, cell: { value } }) => [
      column,
      [
        ...(value === EMPTY || value === 0 ? [null] : []),
        ...(column === 'periode' ? [formatMonth('id', month, 'short')] : []),
        ...(column === 'bulan' ? [Number(month.slice(5))] : []),
        ...(column === 'jenis_publikasi' ? [String(value).replace(/^Media (?=Elektronik|Cetak)/, '')] : []),
      ],
    ]),
  )

/** A column as people read it: "nama_kegiatan" is "Nama kegiatan". */
export const columnWords = (column: string): string =>
  column.charAt(0).toUpperCase() + column.slice(1).replaceAll('_', ' ')

export const isDayOfEntry = (column: string): boolean => column === ENTERED_ON
