// Which fields the activities of a report were of: as it was handed in, also where its records came after it or changed
// since, and never a guess.
import { expect, test } from 'vitest'
import { currentRules } from '../../src/domain/rules.ts'
import { activityFields } from '../../src/domain/shared-choices.ts'
import { fieldsOf } from '../../src/server/sync/activity-fields.ts'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import { refreshAfterUpgrade } from '../../src/server/sync/refresh-after-upgrade.ts'
import type { Board, FieldCount } from '../../src/sync/officer-wire.ts'
import { askAs, signedIn } from './support/officers.ts'
import { nextStamp, rowOf, sync, testServer } from './support/server.ts'

const month = '2026-11'
const activity = (id: string, field: string, women: number) =>
  rowOf(
    id,
    { date: '2026-11-05', field, people: { men: 0, women }, status: 'done' },
    { t: 'activity', s: nextStamp() },
  )
const fields = (counts: Readonly<Record<string, FieldCount>>): readonly FieldCount[] =>
  activityFields.map(({ code }) => counts[code] ?? [0, 0])

async function village() {
  const server = await testServer()
  const device = await server.device()
  server.clock.now = Date.parse('2026-12-01T03:00:00Z')
  const cookie = await signedIn(server)
  const push = (...rows: ReturnType<typeof rowOf>[]) => sync(server.app, device, { push: rows })
  const figures = async () => (await monthFigures(server.storage, device.library, month))!
  const closing = async (revision = 1, of = figures()) => {
    const { figures, code } = await of
    const closing = { at: server.clock.now, revision, figures, code, rules: currentRules }
    return rowOf(`monthReport:${month}`, { closing }, { t: 'monthReport', s: nextStamp() })
  }
  const shown = async () => {
    const answer = await askAs(server.app, cookie, 'GET', `board?month=${month}`)
    return ((await answer.json()) as Board).rows[0]?.fields
  }
  return { server, device, cookie, push, figures, closing, shown }
}

test('stay as they were handed in, until the report is handed in again', async () => {
  const { server, cookie, device, push, closing, shown } = await village()
  await push(activity('a', 'health', 7), activity('b', 'economy', 5), activity('c', 'ofANewerApp', 2))
  await push(await closing())
  const first = fields({ health: [1, 7], economy: [1, 5] })
  expect(await shown()).toEqual(first)
  // Another field, and one more: the same board, also once the office sent the report back.
  await push(activity('a', 'sport', 7), activity('d', 'sport', 1))
  expect(await shown()).toEqual(first)
  const body = { revision: 1, reason: 'Bidangnya?' }
  await askAs(server.app, cookie, 'PUT', `libraries/${device.library}/returned/${month}`, body)
  expect(await shown()).toEqual(first)
  await push(await closing(2))
  expect(await shown()).toEqual(fields({ sport: [2, 8], economy: [1, 5] }))
})

test('are known once the records have come that the report counted, and unknown before', async () => {
  const { push, closing, figures, shown } = await village()
  await push(activity('a', 'health', 7), activity('b', 'economy', 5))
  const counted = figures()
  await counted
  const other = await village()
  await other.push(await closing(1, counted))
  expect(await other.shown()).toBeUndefined()
  await other.push(activity('b', 'economy', 5))
  expect(await other.shown()).toBeUndefined()
  await other.push(activity('a', 'health', 7))
  expect(await other.shown()).toEqual(fields({ health: [1, 7], economy: [1, 5] }))
  expect(await shown()).toBeUndefined()
})

test('of reports that came to an older server are read from the records as they agree, and else stay unknown', async () => {
  const { server, device, push, closing, shown } = await village()
  await push(activity('a', 'health', 7))
  await push(await closing())
  const forget = () =>
    server.storage.transact(device.library, 'write', (transaction) =>
      transaction.saveReport({
        month,
        receivedAt: 1,
        handedIn: { revision: 1, reportCode: null, isNil: false, figures: zero, fields: null },
      }),
    )
  const zero = (await server.storage.reports.ofScope('', { from: month, to: month, shown: month }))
    .reports[0]!.figures
  await forget()
  expect(await shown()).toBeUndefined()
  await refreshAfterUpgrade(server.storage, '2.0.0')
  expect(await shown()).toEqual(fields({ health: [1, 7] }))
  await forget()
  await push(activity('b', 'sport', 3))
  await refreshAfterUpgrade(server.storage, '3.0.0')
  expect(await shown()).toBeUndefined()
})

test('are nothing where nobody counted activities, and 0 where there were none', () => {
  expect(fieldsOf([], { 'activities.count': null })).toBeNull()
  expect(fieldsOf([], { 'activities.count': 0, 'activities.people': 0 })).toEqual(fields({}))
  expect(fieldsOf([], { 'activities.count': 0 })).toEqual(activityFields.map(() => [0, null]))
  expect(fieldsOf([], { 'activities.count': 1, 'activities.people': 0 })).toBeNull()
})
