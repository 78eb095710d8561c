// A long range comes a portion at a time, and nothing of it twice or never.
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { StoredRecord } from '../../../src/store/database.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { entriesOfKind, entriesOfMonth, entriesOfMonths } from '../../../src/store/records/live-queries.ts'
import { testEnv } from '../../support/test-env.ts'

const row = (n: number, order: string, month = '2026-10'): StoredRecord => ({
  id: `v${String(n).padStart(5, '0')}`,
  kind: 'visit',
  registers: {},
  month,
  order,
})
const filled = async (rows: readonly StoredRecord[]) => {
  const library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, testEnv())
  await library.bulk.records.bulkPut([...rows])
  return library
}
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
const reversed = (rows: readonly StoredRecord[]) => ids([...rows].reverse())

test('all records come once and in their order, however many share a key and wherever a portion ends', async () => {
  for (const sharing of [1, 2, 499, 500, 501, 1_203, 2_600]) {
    const rows = Array.from({ length: 2_600 }, (_, n) =>
      row(n, `2026-10-01 ${String(Math.floor(n / sharing)).padStart(6, '0')}`),
    )
    const library = await filled(rows)
    expect([sharing, ids(await entriesOfMonth(library, '2026-10', 'visit'))]).toEqual([
      sharing,
      reversed(rows),
    ])
    expect(ids(await entriesOfKind(library, 'visit'))).toEqual(reversed(rows))
  }
})

test('several months are read over the ends of portions', async () => {
  const rows = ['2026-08', '2026-09', '2026-10'].flatMap((month, at) =>
    Array.from({ length: 700 }, (_, n) =>
      row(at * 700 + n, `${month}-01 ${String(n).padStart(6, '0')}`, month),
    ),
  )
  const months = await entriesOfMonths(await filled(rows), '2026-08', '2026-10')
  expect([...months].map(([month, entries]) => [month, entries.length]).sort()).toEqual([
    ['2026-08', 700],
    ['2026-09', 700],
    ['2026-10', 700],
  ])
  expect([...months.values()].flatMap(ids)).toEqual(reversed(rows))
})

test('no answer of the database is long enough to hold up the page', async () => {
  const rows = Array.from({ length: 1_800 }, (_, n) => row(n, `2026-10-01 ${String(n).padStart(6, '0')}`))
  const library = await filled(rows)
  const answers: number[] = []
  const getAll = IDBIndex.prototype.getAll
  vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex, ...asked) {
    const request = getAll.apply(this, asked)
    request.addEventListener('success', () => answers.push(request.result.length))
    return request
  })
  expect(await entriesOfMonth(library, '2026-10')).toHaveLength(1_800)
  expect(Math.max(...answers)).toBeLessThanOrEqual(500)
  expect(answers.length).toBeGreaterThan(3)
  vi.restoreAllMocks()
})
