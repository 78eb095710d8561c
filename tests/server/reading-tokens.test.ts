// A token by which an office's own programs read the board: its scope and nothing else, for as long as its maker may.
import { expect, test } from 'vitest'
import type { Board, ReadingToken } from '../../src/sync/officer-wire.ts'
import { routesOf } from '../support/routes.ts'
import { askAs, readingToken, signedIn } from './support/officers.ts'
import { answerOf, type TestServer, testServer } from './support/server.ts'

const village = '33.15.14.2006'
const reading = ['/v1/officer/board', '/v1/officer/places', '/v1/officer/year']

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const ask = ({ app }: TestServer, token: string, path: string, headers: Record<string, string> = {}) =>
  Promise.resolve(app.request(path, { headers: { ...bearer(token), ...headers } }))
const tokensOf = async ({ app }: TestServer, cookie: string): Promise<readonly ReadingToken[]> =>
  ((await (await askAs(app, cookie, 'GET', 'tokens')).json()) as { tokens: readonly ReadingToken[] }).tokens

test('reads the board of its scope, and what it was made of is kept nowhere', async () => {
  const server = await testServer()
  const { library } = await server.device(village)
  await server.device('33.15.07.2004')
  await server.device('33.16.01.2001')
  const cookie = await signedIn(server)
  const token = await readingToken(server, cookie)
  expect(token).toMatch(/^lo1\.[0-9a-v]{16}\.[\w-]{43}$/)
  const { rows } = (await (await ask(server, token, '/v1/officer/board?month=2026-10')).json()) as Board
  expect(rows.map(({ code }) => code)).toEqual(['33.15.07.2004', village])
  expect(rows[1]?.library).toBe(library)
  const narrow = await readingToken(server, cookie, '33.15.14')
  const own = (await (await ask(server, narrow, '/v1/officer/board')).json()) as Board
  expect(own.rows.map(({ code }) => code)).toEqual([village])
  for (const within of ['33.15', '33.15.07', '33.16', ''])
    expect((await ask(server, narrow, `/v1/officer/board?within=${within}`)).status).toBe(404)
  const kept = JSON.stringify(await server.storage.officers.copyOut())
  for (const one of [token, narrow]) expect(kept).not.toContain(one.split('.')[2])
  const listed = await askAs(server.app, cookie, 'GET', 'tokens')
  expect(await listed.text()).not.toMatch(/hash|lo1/)
})

test('opens three addresses to look at and nothing else, also beside a cookie', async () => {
  const server = await testServer({ requestsPerMinute: 10_000 })
  const { library, device } = await server.device(village)
  const cookie = await signedIn(server)
  const token = await readingToken(server, cookie)
  for (const { method, path } of routesOf(server.app)) {
    if (path === '/v1/health' || path === '/v1/docs' || path === '/v1/openapi.json') continue
    const asked = path
      .replace(':library', library)
      .replace(':device', device)
      .replace(':hash', 'a'.repeat(64))
    const response = await server.app.request(asked, {
      method,
      headers: { ...bearer(token), 'content-type': 'application/json' },
      ...(method !== 'GET' && { body: '{}' }),
    })
    const opens = method === 'GET' && reading.includes(path)
    if (opens) expect([method, path, response.status]).toEqual([method, path, 200])
    else expect([400, 401, 404], `${method} ${path}: ${response.status}`).toContain(response.status)
  }
  const [livingDevice] = await server.storage.devices(library)
  expect(livingDevice?.revokedAt).toBeNull()
  // A wrong token is no token, whoever is signed in beside it.
  const wrong = await ask(server, 'lo1.x.y', '/v1/officer/board', { cookie })
  expect(await answerOf(wrong)).toEqual([401, { error: 'token' }])
})

test('is revoked by who sees it, and ends with the account that made it', async () => {
  const server = await testServer()
  await server.device(village)
  const [here, beside] = [await signedIn(server), await signedIn(server, { name: 'sana', scope: '33.16' })]
  const above = await signedIn(server, { name: 'atas', scope: '33' })
  const [first, second] = [await readingToken(server, here), await readingToken(server, here)]
  const [id = ''] = [first.split('.')[1]]
  const status = async (token: string) => (await ask(server, token, '/v1/officer/board')).status
  expect([await status(first), await status(second)]).toEqual([200, 200])
  expect((await askAs(server.app, beside, 'POST', `tokens/${id}/revoke`, {})).status).toBe(404)
  expect(await tokensOf(server, beside)).toEqual([])
  expect(await status(first)).toBe(200)
  expect((await askAs(server.app, above, 'POST', `tokens/${id}/revoke`, {})).status).toBe(200)
  expect((await askAs(server.app, above, 'POST', `tokens/${id}/revoke`, {})).status).toBe(404)
  expect([await status(first), await status(second)]).toEqual([401, 200])
  const listed = await tokensOf(server, here)
  expect(listed.find((token) => token.id === id)).toMatchObject({
    name: 'Dasbor',
    scope: '33.15',
    madeBy: 'wulan',
    lastUsed: server.clock.now,
    revokedAt: server.clock.now,
  })
  await server.storage.officers.disable('wulan', server.clock.now)
  expect(await status(second)).toBe(401)
  const audit = await (await askAs(server.app, above, 'GET', 'audit')).text()
  expect([audit.match(/tokenMade/g)?.length, audit.match(/tokenRevoked/g)?.length]).toEqual([2, 1])
  expect(audit).not.toContain('lo1.')
})

test('is made by administrators, for places of their own', async () => {
  const server = await testServer()
  const cookie = await signedIn(server)
  const make = async (body: unknown, as = cookie) =>
    (await askAs(server.app, as, 'POST', 'tokens', body)).status
  for (const role of ['viewer', 'officer'] as const)
    expect(await make({ name: 'x' }, await signedIn(server, { name: role, role }))).toBe(403)
  for (const scope of ['33', '', '33.16', '33.1'])
    expect([400, 404]).toContain(await make({ name: 'x', scope }))
  for (const body of [
    {},
    { name: '' },
    { name: ' ' },
    { name: 'x'.repeat(61) },
    { name: 5 },
    { name: 'x', scope: '%' },
  ])
    expect(await make(body)).toBe(400)
  expect(await tokensOf(server, cookie)).toEqual([])
  expect(await make({ name: ' Dasbor  kabupaten ', scope: '33.15.14' })).toBe(200)
  expect((await tokensOf(server, cookie)).map(({ name, scope }) => [name, scope])).toEqual([
    ['Dasbor kabupaten', '33.15.14'],
  ])
  // Nobody fills the table.
  for (let n = 1; n < 100; n++) await make({ name: 'x' })
  expect(await answerOf(await askAs(server.app, cookie, 'POST', 'tokens', { name: 'x' }))).toEqual([
    409,
    { error: 'too_many' },
  ])
})

test('may ask sixty times a minute, and says when again', async () => {
  const server = await testServer()
  await server.device(village)
  const token = await readingToken(server, await signedIn(server))
  const statuses: number[] = []
  for (let n = 0; n < 61; n++) statuses.push((await ask(server, token, '/v1/officer/year')).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(60)
  const late = await ask(server, token, '/v1/officer/board')
  expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true])
  server.clock.now += 61_000
  expect((await ask(server, token, '/v1/officer/board')).status).toBe(200)
})
