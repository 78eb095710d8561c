// Sums by difference: whatever is pushed in whatever order, a recount of all records gives the very same.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Month } from '../../src/domain/month.ts'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import type { Row } from '../../src/sync/row.ts'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import { nextStamp, rowOf, sync, type TestServer, testServer } from './support/server.ts'

const months: readonly Month[] = ['2025-12', '2026-01', '2026-02', '2026-03']

/** As if nothing had been kept. */
async function recount({ storage }: TestServer, { library }: EnrolAnswer) {
  await storage.transact(library, 'write', async (transaction) => {
    await transaction.dropFigures('all')
    await transaction.dropSums()
  })
  return allMonths({ storage }, { library })
}
const allMonths = async (
  { storage }: Pick<TestServer, 'storage'>,
  { library }: Pick<EnrolAnswer, 'library'>,
) => {
  const all: unknown[] = []
  for (const month of months) all.push(await monthFigures(storage, library, month))
  return all
}

const amount = fc.oneof(
  fc.nat(50),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 0, -1, 0.5, null, 'x', undefined),
)
const day = fc.tuple(fc.constantFrom(...months, '1999-12', '2100-01'), fc.integer({ min: 1, max: 28 }))
const date = fc.oneof(
  { weight: 8, arbitrary: day.map(([month, one]) => `${month}-${String(one).padStart(2, '0')}`) },
  fc.constantFrom('2026-02-30', 'x', null),
)
const people = fc.record({ men: amount, women: amount, total: amount }, { requiredKeys: [] })
const time = fc.constantFrom(
  { start: '08:00', end: '09:30' },
  { start: '23:00', end: '01:00' },
  { start: '08:00' },
  {},
)
const visit = fc.record({ date, people, way: fc.constantFrom('counted', 'named') }, { requiredKeys: [] })
const service = fc.constantFrom('computer', 'wifi', 'basicTraining', 'staffHelp', 'newService')
const use = fc.record(
  { date, service, sessions: amount, way: fc.constantFrom('counted', 'timed'), time, people },
  { requiredKeys: [] },
)
const other = fc.record({ date, title: fc.constant('A'), people, status: fc.constantFrom('done', 'planned') })
const change = fc.oneof(
  { weight: 5, arbitrary: visit.map((values) => ({ kind: 'visit', values })) },
  { weight: 5, arbitrary: use.map((values) => ({ kind: 'computerUse', values })) },
  { weight: 2, arbitrary: other.map((values) => ({ kind: 'activity', values })) },
)
const step = fc.record({
  change,
  id: fc.nat(5),
  how: fc.constantFrom('edits', 'edits', 'besides', 'deletes', 'undoes'),
  looks: fc.boolean(),
})

test('follow every change of random years, and a recount gives the same', async () => {
  let looked = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 8, maxLength: 16, size: 'max' }),
      async (pushes) => {
        const server = await testServer()
        const device = await server.device()
        const kept = new Map<string, Row>()
        for (const steps of pushes) {
          const push = steps.map(({ change: { kind, values }, id, how }): Row => {
            const name = `${kind}${id}`
            const before = kept.get(name)
            const all = { ...before?.f, ...values }
            const known =
              how === 'besides' || !before
                ? {}
                : { c: Object.fromEntries(Object.keys(before.f).map((register) => [register, [before.s]])) }
            const f =
              how === 'deletes'
                ? { ...all, _deleted: before ? [before.s] : null }
                : how === 'undoes'
                  ? { ...all, _deleted: null }
                  : all
            const row = rowOf(name, f, {
              t: kind,
              s: nextStamp(how === 'besides' ? 'bbbbbbbb' : 'aaaaaaaa'),
              ...known,
            })
            kept.set(name, row)
            return row
          })
          await sync(server.app, device, { push })
          if (steps.some(({ looks }) => looks)) {
            looked += 1
            await allMonths(server, device)
          }
        }
        const byDifference = await allMonths(server, device)
        expect(byDifference).toEqual(await recount(server, device))
        await server.storage.close()
      },
    ),
    { numRuns: 60 },
  )
  expect(looked).toBeGreaterThan(100)
}, 120_000)

test('cost a look what is not summed, and a push nothing of the month', async () => {
  const server = await testServer()
  const device = await server.device()
  const visits = (from: number) =>
    Array.from({ length: 500 }, (_, n) =>
      rowOf(`v${from + n}`, { date: '2026-02-05', people: { men: 1 } }, { t: 'visit' }),
    )
  await sync(server.app, device, { push: visits(0) })
  await monthFigures(server.storage, device.library, '2026-02')

  const asked: string[] = []
  const transact = server.storage.transact
  vi.spyOn(server.storage, 'transact').mockImplementation((library, mode, work) =>
    transact(library, mode, (transaction) =>
      work({
        ...transaction,
        recordsOfKinds: (kinds, month) => {
          asked.push(...kinds)
          return transaction.recordsOfKinds(kinds, month)
        },
      }),
    ),
  )
  await sync(server.app, device, { push: visits(500) })
  expect(asked).toEqual([])
  const found = await monthFigures(server.storage, device.library, '2026-02')
  expect(found?.figures['visits.total']).toBe(1_000)
  expect(asked).toContain('activity')
  expect(asked).not.toContain('visit')
})
