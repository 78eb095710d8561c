// A backup file that a village brought on a stick, taken in at its office.
import { expect, test } from 'vitest'
import type { Board } from '../../src/sync/officer-wire.ts'
import { askAs, signedIn } from './support/officers.ts'
import { answerOf, nextStamp, rowOf, sync, testServer } from './support/server.ts'

test('its rows are there as if a device had sent them: once, merged, on the board, and for the devices', async () => {
  const server = await testServer()
  const device = await server.device()
  const cookie = await signedIn(server, { role: 'officer' })
  const figures = { 'visits.total': 12 }
  const rows = [
    rowOf(
      'v1',
      { date: '2026-10-05', people: { men: 3, women: 9 } },
      { t: 'visit', s: nextStamp('stickstk') },
    ),
    rowOf('monthReport:2026-10', { closing: { at: 1, revision: 1, figures } }, { t: 'monthReport' }),
  ]
  const take = (more: unknown = rows, library = device.library, as = cookie) =>
    askAs(server.app, as, 'POST', `libraries/${library}/archive`, { rows: more })
  expect(await answerOf(await take())).toEqual([200, { v: 1, rejected: 0 }])
  const seq = (await server.storage.library(device.library))?.seq
  expect((await sync(server.app, device)).rows.map(({ i }) => i)).toEqual(['v1', 'monthReport:2026-10'])
  const board = (await (await askAs(server.app, cookie, 'GET', 'board?month=2026-10')).json()) as Board
  expect(board.rows[0]).toMatchObject({ revision: 1, figures: { 'visits.total': 12 } })
  // The same file once more changes nothing.
  expect((await take()).status).toBe(200)
  expect((await server.storage.library(device.library))?.seq).toBe(seq)

  // One damaged row costs itself alone.
  const damaged = [{ ...rows[0], i: 'v2', s: 'x' }, rowOf('v3', { date: '2026-10-06' }, { t: 'visit' })]
  expect(await answerOf(await take(damaged))).toEqual([200, { v: 1, rejected: 1 }])
  for (const [more, status] of [
    ['x', 400],
    [[5], 400],
    [Array(1_001).fill(rows[0]), 413],
  ] as const)
    expect((await take(more)).status).toBe(status)
  expect((await take(rows, 'elsewhere')).status).toBe(404)
  const viewer = await signedIn(server, { name: 'lihat', role: 'viewer' })
  const abroad = await signedIn(server, { name: 'blora', scope: '33.16' })
  expect([
    (await take(rows, device.library, viewer)).status,
    (await take(rows, device.library, abroad)).status,
  ]).toEqual([403, 404])
  const audit = await (await askAs(server.app, cookie, 'GET', 'audit')).text()
  expect(audit.match(/archiveTaken/g)).toHaveLength(3)
})
