import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { issueLongCode } from '../../src/server/enrolment/enrolment.ts'
import { postJson, startOfTime, sync, testServer } from './support/server.ts'

const minute = 60_000
const refused = async (response: Response) => [response.status, await response.json()]
const wrongCode = [403, { error: 'enrol_code' }]
/** The code with its last character changed to another of the alphabet. */
const misread = (code: string, n = 0) => code.slice(0, 7) + [...'ABCDEFGH'].filter((c) => c !== code[7])[n]

describe('POST /v1/enrol', () => {
  test('makes a device of whoever has the code, and names the library', async () => {
    const server = await testServer()
    const { library, code } = await server.addLibrary('Perpustakaan Desa Karangsari')
    const response = await postJson(server.app, '/v1/enrol', { code, name: 'PC depan' })
    expect(response.status).toBe(200)
    const answer = await response.json()
    expect(answer).toEqual({
      v: 1,
      library,
      libraryName: 'Perpustakaan Desa Karangsari',
      code: '33.15.14.2006',
      device: expect.stringMatching(/^[0-9a-v]{16}$/),
      token: expect.stringMatching(`^lb1\\.${library}\\.[0-9a-v]{16}\\.[\\w-]{43}$`),
      epoch: expect.any(String),
      now: startOfTime,
    })
    expect((await sync(server.app, answer)).library).toBe(library)
    expect(await server.storage.devices(library)).toMatchObject([{ id: answer.device, name: 'PC depan' }])
  })

  test('keeps no secret that could be used: neither the token nor the code', async () => {
    const server = await testServer()
    const { library, code } = await server.addLibrary()
    const { token, device } = await server.enrol(code)
    const kept = await server.storage.deviceAccess(library, device)
    expect(kept?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(token).not.toContain(kept?.tokenHash)
    expect(server.logged.join('')).not.toContain(token.split('.')[3])
  })

  test('reads a code as people type it', async () => {
    const server = await testServer()
    const { code } = await server.addLibrary()
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    expect((await postJson(server.app, '/v1/enrol', { code: typed, name: '' })).status).toBe(200)
  })

  test('cuts a long name, and takes an emoji and a NUL in it', async () => {
    const server = await testServer()
    const { library, code } = await server.addLibrary()
    await server.enrol(code, `📚\u0000${'x'.repeat(10_000)}`)
    const [device] = await server.storage.devices(library)
    expect(device?.name).toMatch(/^📚 x+$/)
    expect([...(device?.name ?? '')]).toHaveLength(120)
  })

  describe('returns 403 if the code', () => {
    test('is wrong, or of another shape', async () => {
      const server = await testServer()
      const { code } = await server.addLibrary()
      for (const wrong of [misread(code), 'ABCDEFG', 'ABCDEFGHJ', 'ABCD0IO1', '', '💣'.repeat(8)]) {
        expect(await refused(await postJson(server.app, '/v1/enrol', { code: wrong, name: '' }))).toEqual(
          wrongCode,
        )
      }
    })

    test('was used', async () => {
      const server = await testServer()
      const { code } = await server.addLibrary()
      await server.enrol(code)
      expect(await refused(await postJson(server.app, '/v1/enrol', { code, name: '' }))).toEqual(wrongCode)
    })

    test('is used by two at the same time: one of them is refused', async () => {
      const server = await testServer()
      const { library, code } = await server.addLibrary()
      const tries = [1, 2, 3].map(() => postJson(server.app, '/v1/enrol', { code, name: '' }))
      const answers = (await Promise.all(tries)).map(({ status }) => status)
      expect(answers.sort()).toEqual([200, 403, 403])
      expect(await server.storage.devices(library)).toHaveLength(1)
    })

    test('is 15 minutes old', async () => {
      const server = await testServer()
      const { library, code } = await server.addLibrary()
      server.clock.now += 15 * minute - 1
      await server.enrol(code)
      const second = await server.code(library)
      server.clock.now += 15 * minute
      expect(await refused(await postJson(server.app, '/v1/enrol', { code: second, name: '' }))).toEqual(
        wrongCode,
      )
    })

    test('was guessed wrong five times: then the right one is dead too', async () => {
      const server = await testServer()
      const { library, code } = await server.addLibrary()
      for (const n of [0, 1, 2, 3, 4])
        await postJson(server.app, '/v1/enrol', { code: misread(code, n), name: '' })
      expect(await refused(await postJson(server.app, '/v1/enrol', { code, name: '' }))).toEqual(wrongCode)
      const next = await server.code(library)
      for (const n of [0, 1, 2, 3])
        await postJson(server.app, '/v1/enrol', { code: misread(next, n), name: '' })
      expect((await postJson(server.app, '/v1/enrol', { code: next, name: '' })).status).toBe(200)
    })
  })

  describe('takes a long code', () => {
    const day = 24 * 60 * minute
    const begin = async (devices: number) => {
      const server = await testServer()
      const { library } = await server.addLibrary()
      const around = { storage: server.storage, now: () => server.clock.now, random: randomBytes }
      const { code } = await issueLongCode(around, library, { devices, days: 30 })
      const redeem = async (typed = code) =>
        (await postJson(server.app, '/v1/enrol', { code: typed, name: '' })).status
      return { ...server, library, code, redeem }
    }

    test('of 12 characters, for as many devices and days as was said', async () => {
      const { code, clock, redeem, storage, library } = await begin(2)
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{12}$/)
      clock.now += 30 * day - 1
      expect(await redeem(`${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8).toLowerCase()}`)).toBe(200)
      expect(await storage.livingEnrolments(library, clock.now)).toMatchObject([
        { finder: code.slice(0, 4), uses: 1 },
      ])
      expect([await redeem(), await redeem()]).toEqual([200, 403])
      const next = await begin(2)
      next.clock.now += 30 * day
      expect(await next.redeem()).toBe(403)
    })

    test('that no wrong guess kills, and that can be revoked', async () => {
      const { code, redeem, storage, library, clock } = await begin(5)
      for (const n of [0, 1, 2, 3, 4, 5])
        expect(await redeem(code.slice(0, 11) + [...'ABCDEFGH'].filter((c) => c !== code[11])[n])).toBe(403)
      expect(await redeem()).toBe(200)
      expect(await storage.revokeEnrolments('other', code.slice(0, 4), clock.now)).toBe(0)
      expect(await storage.revokeEnrolments(library, code.slice(0, 4), clock.now)).toBe(1)
      expect(await redeem()).toBe(403)
    })
  })

  describe('returns 429 to an address', () => {
    const at = (app: Hono, address: string, code: string) =>
      postJson(app, '/v1/enrol', { code, name: '' }, { 'x-forwarded-for': `203.0.113.99, ${address}` })
    const wrong = (n: number) =>
      `AAA${[...'AAAAA'].map((_, at) => 'BCDEFGHJKLMNPQRS'[(n >> (4 * at)) & 15]).join('')}`

    test('that guesses more than 30 times a minute, unlooked-at, and to no other', async () => {
      const { app, code: issue, addLibrary, clock } = await testServer({ behindProxy: true })
      const { library, code } = await addLibrary()
      // The limit in all stands in no way of a first guess.
      const tries = Array.from({ length: 40 }, (_, n) => at(app, '198.51.100.1', wrong(n)))
      const statuses = (await Promise.all(tries)).map(({ status }) => status)
      expect(statuses.filter((status) => status === 403)).toHaveLength(30)
      const refused = await at(app, '198.51.100.1', code)
      expect([refused.status, await refused.json()]).toEqual([429, { error: 'rate_limit' }])
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      // A right code from elsewhere is taken while others guess.
      expect((await at(app, '198.51.100.2', code)).status).toBe(200)
      clock.now += minute
      expect((await at(app, '198.51.100.1', await issue(library))).status).toBe(200)
    })

    test('that guessed wrong that day, while all together guess too often', async () => {
      const { app, code: issue, addLibrary, clock } = await testServer({ behindProxy: true })
      const { library, code } = await addLibrary()
      for (let n = 0; n < 20; n++) expect((await at(app, `198.51.100.${n}`, wrong(n))).status).toBe(403)
      expect((await at(app, '198.51.100.3', code)).status).toBe(429)
      expect((await at(app, '198.51.100.200', code)).status).toBe(200)
      // So a sweep of the 32,768 beginnings takes more than a day.
      expect((32_768 / 20) * minute).toBeGreaterThan(24 * 60 * minute)
      clock.now += minute
      expect((await at(app, '198.51.100.3', await issue(library))).status).toBe(200)
    })

    test('by its own connection, where nobody said that a proxy is in front', async () => {
      const { app } = await testServer()
      const tries = Array.from({ length: 31 }, (_, n) => at(app, `198.51.100.${n}`, wrong(n)))
      expect((await Promise.all(tries)).filter(({ status }) => status === 429)).toHaveLength(1)
    })
  })

  test('returns 400 if there is no code, or it is no text', async () => {
    const server = await testServer()
    for (const body of [{}, { code: 5, name: '' }, { code: 'ABCD2345', name: {} }, null, [], 'x']) {
      const response = await postJson(server.app, '/v1/enrol', body)
      expect(await refused(response)).toEqual([400, { error: 'malformed' }])
    }
  })

  test('returns 413 for a body that no enrolment needs, 415 for another type', async () => {
    const server = await testServer()
    const large = { code: 'ABCD2345', name: 'x'.repeat(20_000) }
    expect((await postJson(server.app, '/v1/enrol', large)).status).toBe(413)
    expect((await postJson(server.app, '/v1/enrol', {}, { 'content-type': 'text/plain' })).status).toBe(415)
  })
})
