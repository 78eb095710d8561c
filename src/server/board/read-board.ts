// The board of a month, and a year of it: every library of the scope, handed in or not.
import { addMonths, type Month, monthsFrom } from '../../domain/month.ts'
import { type Board, type BoardFigures, type BoardYear, boardFigures } from '../../sync/officer-wire.ts'
import { deadlineOf } from '../officers/deadlines.ts'
import { type BoardParts, headOf, readOffice } from './read-office.ts'

export async function readBoard(parts: BoardParts, scope: string, month: Month): Promise<Board> {
  const months = monthsFrom(addMonths(month, -11), month)
  const office = await readOffice(parts, scope, { from: months[0] ?? month, to: month })
  const rows: Board['rows'][number][] = []
  for (const library of office.libraries) {
    rows.push({
      ...(await headOf(parts, library)),
      ...(await office.row(library, month)),
      lastSeen: library.lastSeen,
      year: months.map((one) => office.status(library, one)),
    })
  }
  const deadline = deadlineOf(month, office.days)
  return { v: 1, at: parts.now(), month, deadline, rows, sums: sumOf(rows.map(({ figures }) => figures)) }
}

export async function readYear(parts: BoardParts, scope: string, year: number): Promise<BoardYear> {
  const [from, to] = [`${year}-01`, `${year}-12`]
  const office = await readOffice(parts, scope, { from, to })
  const rows: BoardYear['rows'][number][] = []
  for (const library of office.libraries) {
    const months = []
    for (const month of monthsFrom(from, to)) months.push(await office.row(library, month))
    rows.push({ ...(await headOf(parts, library)), months })
  }
  return { v: 1, at: parts.now(), year, rows }
}

/** Null where nobody counted it: that is no 0. */
function sumOf(all: readonly (BoardFigures | null)[]): BoardFigures {
  const sums: Partial<Record<keyof BoardFigures, number | null>> = {}
  for (const id of boardFigures) {
    sums[id] = null
    for (const figures of all) {
      const value = figures?.[id] ?? null
      if (value !== null) sums[id] = (sums[id] ?? 0) + value
    }
  }
  return sums as BoardFigures
}
