// Sums of places, made by a database, beside the same counted one by one from the boards of their villages: of libraries,
// deadlines and reports drawn by a seed, on the edges of every rule.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { countPlaces } from '../../../src/server/board/count-places.ts'
import { readBoard } from '../../../src/server/board/read-board.ts'
import { drawId } from '../../../src/server/secrets.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { type BoardFigures, type BoardRow, boardFigures, sumOf } from '../../../src/sync/officer-wire.ts'

const months = ['2026-08', '2026-09', '2026-10']
/** Over in WIB and in WIT: the last moment of a day, and the first of the next one. */
const edges = ['05', '06', '08', '12', '20'].flatMap((day) =>
  [7, 9].flatMap((hours) =>
    [-1, 0].map((ms) => Date.parse(`2026-11-${day}T00:00:00Z`) - hours * 3_600_000 + ms),
  ),
)
/** Some libraries have the code of a whole kabupaten, or of a province. */
const codes = [
  ...[
    '33.15.14.2006',
    '33.15.14.2007',
    '33.15.07.2004',
    '33.15.07.2005',
    '33.15',
    '33.18.01.2001',
    '33.18.02.2001',
  ],
  ...['33', '33.01.01.2001', '91.01.01.2001', '91.01.02.2001', '91.02.01.2001', '51.03.01.2001'],
]
/** A month before the first and after the last one, too. */
const aMonth = fc.option(fc.constantFrom('2026-07', ...months, '2026-11'), { freq: 2 })
const aFigure = fc.oneof(fc.constantFrom(null, 0, 2 ** 40), fc.nat(9_999))
const aReport = fc.record({
  receivedAt: fc.constantFrom(...edges),
  isNil: fc.boolean(),
  isOpenAgain: fc.boolean(),
  figures: fc.tuple(...boardFigures.map(() => aFigure)),
})
const aLibrary = fc.record({
  code: fc.constantFrom(...codes),
  since: fc.constantFrom(Date.parse('2026-07-03T00:00:00Z'), Date.parse('2026-10-31T16:00:00Z'), edges[3]!),
  expectedFrom: aMonth,
  expectedUntil: aMonth,
  reports: fc.tuple(...months.map(() => fc.option(aReport, { freq: 2 }))),
})

/** Fills the storage, and compares all levels at every edge. */
export async function sumsAgree(storage: Storage, seed = 20261201): Promise<void> {
  const { officers } = storage
  for (const one of fc.sample(aLibrary, { seed, numRuns: 400 })) {
    const { code, since, expectedFrom, expectedUntil } = one
    const id = drawId(randomBytes)
    await storage.createLibrary({ id, code, name: 'x', epoch: 'e', since, expectedFrom, expectedUntil })
    await storage.transact(id, 'write', async (transaction) => {
      for (const [n, report] of one.reports.entries()) {
        if (!report) continue
        const { receivedAt, isNil, isOpenAgain, figures } = report
        const all = Object.fromEntries(boardFigures.map((id, n) => [id, figures[n]])) as BoardFigures
        const handedIn = { revision: 1, reportCode: null, isNil, figures: all }
        await transaction.saveReport({ month: months[n]!, receivedAt, handedIn })
        if (isOpenAgain) await transaction.saveReport({ month: months[n]!, receivedAt, handedIn: null })
        await transaction.saveFigures(months[n]!, { isChanged: false }, false)
      }
    })
  }
  await officers.saveOffice({ scope: '33.18', deadlineDays: 8 })
  await officers.saveOffice({ scope: '91', deadlineDays: 11 })
  const later = {
    '33.15.07': '2026-11-11',
    '33.15.14.2007': '2026-11-19',
    '33.15.14': '2026-11-07',
    '91.02': '2026-11-19',
  }
  for (const [scope, day] of Object.entries(later))
    await officers.setLaterDeadline({ scope, month: '2026-10' }, day)

  for (const now of [edges[0]!, edges[5]!, edges.at(-1)!])
    for (const month of months)
      for (const place of ['', '33', '91', '33.15', '33.18']) {
        const parts = { storage, now: () => now }
        const { rows } = await countPlaces(parts, place, month)
        const boards = await readBoard(parts, place, month)
        const length = { 0: 2, 2: 5, 5: 8 }[place.length]!
        const byPart = Map.groupBy(boards.rows, ({ code }) => code.slice(0, length))
        expect(rows, `${place} ${month} ${now}`).toEqual(
          [...byPart]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([code, own]) => ({ code, name: '', ...counted(own) })),
        )
      }
  // A figure that nobody can have counted, in two villages: a sum is no larger than a number can be.
  const before = await countPlaces({ storage, now: () => edges[0]! }, '33.15', '2026-10')
  const absurd = Object.fromEntries(boardFigures.map((id) => [id, 1.7e308])) as BoardFigures
  for (const code of ['33.15.14.2006', '33.15.14.2007']) {
    const id = drawId(randomBytes)
    await storage.createLibrary({ id, code, name: 'x', epoch: 'e' })
    const handedIn = { revision: 1, reportCode: null, isNil: false, figures: absurd }
    await storage.transact(id, 'write', (transaction) =>
      transaction.saveReport({ month: '2026-10', receivedAt: 1, handedIn }),
    )
  }
  const after = await countPlaces({ storage, now: () => edges[0]! }, '33.15', '2026-10')
  expect(after.rows.map(({ figures }) => figures)).toEqual(before.rows.map(({ figures }) => figures))

  for (const scope of ['33.18', '91']) await officers.saveOffice({ scope, deadlineDays: 5 })
  for (const scope of Object.keys(later)) await officers.setLaterDeadline({ scope, month: '2026-10' }, null)
}

function counted(rows: readonly BoardRow[]) {
  const counts = { onTime: 0, nil: 0, late: 0, missing: 0, notDue: 0 }
  for (const { status } of rows) counts[status]++
  return { villages: rows.length, counts, figures: sumOf(rows.map(({ figures }) => figures)) }
}
