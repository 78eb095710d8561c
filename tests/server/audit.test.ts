import { expect, test } from 'vitest'
import type { AuditLine } from '../../src/sync/officer-wire.ts'
import { askAs, signedIn, signIn } from './support/officers.ts'
import { type TestServer, testServer } from './support/server.ts'

const lines = async ({ app }: TestServer, cookie: string, query = ''): Promise<readonly AuditLine[]> => {
  const response = await askAs(app, cookie, 'GET', `audit${query}`)
  return ((await response.json()) as { lines: readonly AuditLine[] }).lines
}

test('an administrator reads all of the scope, others what they did themselves', async () => {
  const server = await testServer()
  const cookies: Record<string, string> = {}
  for (const [name, scope, role] of [
    ['jateng', '33', 'administrator'],
    ['grobogan', '33.15', 'administrator'],
    ['adi', '33.15', 'officer'],
    ['blora', '33.16', 'administrator'],
  ] as const)
    cookies[name] = await signedIn(server, { name, scope, role })
  const whose = async (name: string) =>
    [...(await lines(server, cookies[name]!))].map(({ officer }) => officer)
  expect(await whose('jateng')).toEqual(['blora', 'adi', 'grobogan', 'jateng'])
  expect(await whose('grobogan')).toEqual(['adi', 'grobogan'])
  expect(await whose('adi')).toEqual(['adi'])
  expect(await whose('blora')).toEqual(['blora'])
})

test('is read page by page, each line once, though many happen in one millisecond', async () => {
  const server = await testServer()
  const cookie = await signedIn(server)
  const { officers } = server.storage
  const at = server.clock.now
  await Promise.all(
    Array.from({ length: 150 }, (_, n) =>
      officers.note({ at, officer: 'wulan', what: `w${n}`, about: null, code: '33.15' }),
    ),
  )
  const first = await lines(server, cookie)
  const second = await lines(server, cookie, `?before=${first.at(-1)?.at}`)
  expect([first.length, second.length]).toEqual([100, 51])
  expect(new Set([...first, ...second].map(({ what }) => what)).size).toBe(151)
  const isMore = async (query: string) =>
    ((await (await askAs(server.app, cookie, 'GET', `audit${query}`)).json()) as { more: boolean }).more
  expect([await isMore(''), await isMore(`?before=${first.at(-1)?.at}`)]).toEqual([true, false])
  for (const before of ['x', '-1', '1.5', '1e400'])
    expect((await askAs(server.app, cookie, 'GET', `audit?before=${before}`)).status).toBe(400)
})

test('failed tries are noted, so many of them, and what was typed never', async () => {
  const server = await testServer()
  const cookie = await signedIn(server)
  for (let day = 0; day < 4; day++) {
    for (let tried = 0; tried < 10; tried++) {
      await signIn(server, 'wulan', { password: 'rahasia sekali' })
      server.clock.now += 16 * 60_000
    }
  }
  await signIn(server, 'rahasia sekali')
  const failed = (await lines(server, cookie)).filter(({ what }) => what === 'signInFailed')
  expect(failed.length).toBe(20)
  expect(JSON.stringify(failed)).not.toContain('rahasia')
})

test('what was done to a village names it, as far as the list has it', async () => {
  const server = await testServer({
    placeOf: async (code) =>
      code === '33.15.14.2006' ? { village: 'Karangsari', district: 'Brati' } : undefined,
  })
  const cookie = await signedIn(server)
  const { officers } = server.storage
  const line = { officer: 'wulan', what: 'deviceRevoked', about: '0123456789abcdef d1' }
  for (const [n, code] of ['33.15.14.2006', '33.15.14.2099', '33.15'].entries())
    await officers.note({ ...line, at: server.clock.now + 10 + n, code })
  const found = (await lines(server, cookie)).filter(({ what }) => what === 'deviceRevoked')
  expect(found.map(({ place }) => place)).toEqual([null, '33.15.14.2099', 'Karangsari'])
})
