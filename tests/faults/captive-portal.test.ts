// Fault 17: what answers is not our server, but the log-in page of somebody's Wi-Fi.
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readMeta } from '../../src/store/meta.ts'
import { send } from '../../src/store/sync/send.ts'
import type { Device } from '../support/device.ts'
import { fetchFrom, stateOf, Village } from './support/village.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const page = '<!doctype html><title>Masuk</title><form>Setujui lalu lanjut</form>'
const html = { 'Content-Type': 'text/html' }
const portals: readonly (readonly [string, RequestListener])[] = [
  ['a page with 200', (_, response) => response.writeHead(200, html).end(page)],
  [
    'a page that says it is JSON',
    (_, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(page),
  ],
  ['some other JSON with 200', (_, response) => response.writeHead(200).end('{"v":1,"ok":true,"rows":[]}')],
  [
    'a redirect to its page',
    ({ url }, response) =>
      url === '/login'
        ? response.writeHead(200, html).end(page)
        : response.writeHead(302, { Location: '/login' }).end(),
  ],
  [
    'a redirect that keeps the method',
    ({ url }, response) =>
      url === '/login'
        ? response.writeHead(200, html).end(page)
        : response.writeHead(307, { Location: '/login' }).end(),
  ],
  ['511, as the standard asks', (_, response) => response.writeHead(511, html).end(page)],
  [
    'a length that never comes',
    (_, response) => response.writeHead(200, { 'Content-Length': 99 }).end('{').destroy(),
  ],
]

/** Refused in between, which is no lack of internet: said as what it is. */
const refusals: readonly number[] = [401, 403, 413]

let village: Village
let pc: Device

beforeEach(async () => {
  village = await Village.begin()
  pc = await village.device('PC')
})
afterEach(() => village.end())

test('fault 17: whatever a portal answers, nothing changes, and all is sent once it is gone', async () => {
  const ids = [await pc.records('activity', { date: '2026-11-20', title: 'Kelas' })]
  for (const [words, listener] of portals) {
    const portal = createServer(listener).listen(0, '127.0.0.1')
    await once(portal, 'listening')
    const { port } = portal.address() as { port: number }
    const before = [
      await stateOf(pc),
      await readMeta(pc.library.bulk, 'position'),
      await readMeta(pc.library.bulk, 'identity'),
    ]
    // What refuses in so many words is named; all else looks like no internet.
    const refused = /^4\d\d/.exec(words)?.[0]
    expect(await pc.syncs(() => fetchFrom(`http://127.0.0.1:${port}`)), words).toEqual(
      refused ? { kind: 'blocked', code: refused } : { kind: 'offline' },
    )
    const after = [
      await stateOf(pc),
      await readMeta(pc.library.bulk, 'position'),
      await readMeta(pc.library.bulk, 'identity'),
    ]
    expect(after, words).toEqual(before)
    portal.closeAllConnections()
    portal.close()
    ids.push(await pc.records('activity', { date: '2026-11-20', title: words }))
  }
  expect(await pc.syncs()).toMatchObject({ kind: 'done' })
  expect([...(await village.holds(pc)).keys()].sort()).toEqual(ids.sort())
})

test('fault 17: a portal that takes the request and says nothing is given up after 20 seconds', async () => {
  const portal = createServer((_, response) => {
    response.writeHead(200).write('{')
  }).listen(0, '127.0.0.1')
  await once(portal, 'listening')
  const { port } = portal.address() as { port: number }
  const since = performance.now()
  const outcome = await send(fetchFrom(`http://127.0.0.1:${port}`), { library: 'x', token: 'x' }, {})
  expect(outcome).toEqual({ kind: 'offline' })
  expect(performance.now() - since).toBeGreaterThan(19_000)
  portal.closeAllConnections()
  portal.close()
})

test('a refusal with a page is told from no internet, and nothing changes either', async () => {
  const id = await pc.records('activity', { date: '2026-11-20', title: 'Kelas' })
  for (const status of refusals) {
    const wall = createServer((_, response) => response.writeHead(status, html).end(page)).listen(
      0,
      '127.0.0.1',
    )
    await once(wall, 'listening')
    const { port } = wall.address() as { port: number }
    const before = [await stateOf(pc), await readMeta(pc.library.bulk, 'position')]
    expect(await pc.syncs(() => fetchFrom(`http://127.0.0.1:${port}`))).toEqual({
      kind: 'blocked',
      code: String(status),
    })
    expect([await stateOf(pc), await readMeta(pc.library.bulk, 'position')]).toEqual(before)
    wall.closeAllConnections()
    wall.close()
  }
  expect(await pc.syncs()).toMatchObject({ kind: 'done' })
  expect(await pc.sees(id)).toMatchObject({ unsent: false })
})
