// A list of villages as an office has it: which column has the village codes, which one names the libraries, and what
// each line says. Whatever a line says, it is kept: it is shown with what is wrong with it.
import { cleanLine } from './clean-text.ts'
import { villageCode } from './village-code.ts'

interface VillageLine {
  /** As people count: the first row is 1, a heading too. */
  readonly number: number
  /** As it was written. */
  readonly typed: string
  /** Undefined where that is no code. */
  readonly code: string | undefined
  /** As it was written; empty where nothing was. */
  readonly name: string
}

export interface VillageLines {
  readonly lines: readonly VillageLine[]
  /** What the names are of: libraries, or their villages. */
  readonly names: 'library' | 'village'
}

/** A spreadsheet keeps a number as text by an apostrophe before it. */
export const codeInCell = (cell: string): string | undefined => villageCode(cell.replace(/^\s*['’]/, ''))

const headings = {
  code: /\b(kode|code)\b/i,
  library: /perpus|pustaka|library/i,
  name: /\b(nama|name)\b/i,
  village: /\b(desa|kelurahan|village)\b/i,
}
/** Rows that are looked at to find out what a column is. */
const looked = 200

export function readVillageLines(rows: readonly (readonly string[])[]): VillageLines {
  const some = rows.slice(0, looked)
  const columns = Array.from({ length: Math.max(0, ...some.map((row) => row.length)) }, (_, at) => at)
  const codeColumn = most(columns, (at) => some.filter((row) => codeInCell(row[at] ?? '')).length)
  const head = (rows[0] ?? []).map((cell) => cell.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
  const isHeaded = rows.length > 0 && isHeading(head, codeColumn)
  const body = isHeaded ? rows.slice(1) : rows
  const others = columns.filter((at) => at !== codeColumn)
  const headed = (pattern: RegExp) =>
    isHeaded ? others.find((at) => pattern.test(head[at] ?? '')) : undefined
  const nameColumn =
    headed(headings.library) ??
    others.find((at) => isHeaded && /^(nama|name)$/i.test(head[at] ?? '')) ??
    headed(headings.village) ??
    headed(headings.name) ??
    others.find((at) => some.filter((row) => /\p{L}{3}/u.test(row[at] ?? '')).length * 2 > some.length)
  const isOfVillages =
    nameColumn !== undefined &&
    isHeaded &&
    headings.village.test(head[nameColumn] ?? '') &&
    !headings.library.test(head[nameColumn] ?? '')
  return {
    names: isOfVillages ? 'village' : 'library',
    lines: body.map((row, index) => {
      const typed = cleanLine(row[codeColumn] ?? '')
      const name = nameColumn === undefined ? '' : cleanLine(row[nameColumn] ?? '')
      return { number: index + 1 + (isHeaded ? 1 : 0), typed, code: codeInCell(typed), name }
    }),
  }
}

/** It has no code where codes are, nor anything that could be meant for one, and says what the columns are. */
const isHeading = (row: readonly string[], codeColumn: number): boolean =>
  !/\d/.test(row[codeColumn] ?? '') &&
  row.some((cell) => Object.values(headings).some((pattern) => pattern.test(cell)))

const most = (columns: readonly number[], countOf: (column: number) => number): number =>
  columns.reduce((best, at) => (countOf(at) > countOf(best) ? at : best), 0)

/** What a library is called: as the list says, or after its village where that is all that the list says. */
export function proposedName(
  written: string,
  names: VillageLines['names'],
  village: string | undefined,
  proposal: (village: string) => string,
): string {
  if (written === '') return village === undefined ? '' : proposal(village)
  const isVillage = names === 'village' || written.toLowerCase() === village?.toLowerCase()
  if (!isVillage || headings.library.test(written)) return written
  return proposal(village ?? written.replace(/^(desa|kelurahan)\s+/i, ''))
}
