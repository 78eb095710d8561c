// The board of a month, and a year of it: every library of the scope, handed in or not.
import { addMonths, type Month, monthsFrom } from '../../domain/month.ts'
import { type Board, type BoardYear, sumOf } from '../../sync/officer-wire.ts'
import { type BoardParts, headOf, nameOf, readOffice } from './read-office.ts'

export async function readBoard(parts: BoardParts, scope: string, month: Month): Promise<Board> {
  const months = monthsFrom(addMonths(month, -11), month)
  const office = await readOffice(parts, scope, { from: months[0] ?? month, to: month, shown: month })
  const deadline = office.deadlines.dayOf(month, scope)
  const rows = await Promise.all(
    office.libraries
      .filter(({ isOn }) => isOn(month))
      .map(async ({ library, row, status, deadline: own }) => ({
        ...(await headOf(parts, library)),
        ...(await row(month)),
        ...(own(month) !== deadline && { deadline: own(month) }),
        lastSeen: library.lastSeen,
        year: months.map(status),
      })),
  )
  const name = await nameOf(parts, scope)
  return {
    v: 1,
    at: parts.now(),
    name,
    month,
    deadline,
    ...office.deadlines.reasonOf(month, scope),
    rows,
    sums: sumOf(rows.map(({ figures }) => figures)),
  }
}

export async function readYear(parts: BoardParts, scope: string, year: number): Promise<BoardYear> {
  const [from, to] = [`${year}-01`, `${year}-12`]
  const office = await readOffice(parts, scope, { from, to, shown: from })
  const all = monthsFrom(from, to)
  const rows = await Promise.all(
    office.libraries
      .filter(({ isOn }) => all.some(isOn))
      .map(async ({ library, row }) => ({
        ...(await headOf(parts, library)),
        months: await Promise.all(all.map(row)),
      })),
  )
  return { v: 1, at: parts.now(), name: await nameOf(parts, scope), year, rows }
}
