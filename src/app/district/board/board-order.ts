// The order of a board's lines. What is not known stands last, whichever way it is sorted.
import type { BoardFigures, BoardRow, ReportStatus } from '../../../sync/officer-wire.ts'

export type Column = 'village' | 'status' | 'receivedOn' | 'lastSeen' | keyof BoardFigures

interface Order {
  readonly column: Column
  readonly isDown: boolean
}

/** `statuses` in the order in which they stand. */
export const sorted = (
  rows: readonly BoardRow[],
  { column, isDown }: Order,
  statuses: readonly ReportStatus[],
): readonly BoardRow[] => {
  const partOf = (row: BoardRow): string | number | null => {
    if (column === 'village') return row.village || row.name
    if (column === 'status') return statuses.indexOf(row.status)
    if (column === 'receivedOn' || column === 'lastSeen') return row[column]
    return row.figures?.[column] ?? null
  }
  return [...rows].sort((one, other) => {
    const [a, b] = [partOf(one), partOf(other)]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    const difference = typeof a === 'string' ? a.localeCompare(String(b), 'id') : a - Number(b)
    return (isDown ? -difference : difference) || one.code.localeCompare(other.code)
  })
}
