// The board of a month, and a year of it: every library of the scope, handed in or not.
import { addMonths, type Month, monthsFrom } from '../../domain/month.ts'
import type { Board, BoardYear } from '../../sync/officer-wire.ts'
import { deadlineOf } from '../officers/deadlines.ts'
import { type BoardParts, headOf, nameOf, readOffice } from './read-office.ts'
import { sumOf } from './sum-figures.ts'

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
  const name = await nameOf(parts, scope)
  return {
    v: 1,
    at: parts.now(),
    name,
    month,
    deadline,
    rows,
    sums: sumOf(rows.map(({ figures }) => figures)),
  }
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
