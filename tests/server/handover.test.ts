import { describe, expect, test } from 'vitest'
import type { HandoverAnswer } from '../../src/sync/wire.ts'
import { bearer, postJson, postSync, rowOf, startOfTime, sync, testServer } from './support/server.ts'

const errorOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { error: string }).error,
]

describe('POST /v1/handover', () => {
  const begin = async (options: { requestsPerMinute?: number } = {}) => {
    const server = await testServer(options)
    const { library, code } = await server.addLibrary()
    const [old, other] = [await server.enrol(code), await server.enrol(await server.code(library))]
    const ask = (device = old) =>
      server.app.request('/v1/handover', { method: 'POST', headers: bearer(device) })
    const codeFor = async (device = old) => ((await (await ask(device)).json()) as HandoverAnswer).code
    return { ...server, library, old, other, ask, codeFor }
  }

  test('answers with a code and when it ends, and changes nothing yet', async () => {
    const { app, ask, old } = await begin()
    const response = await ask()
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await response.json()).toEqual({
      v: 1,
      code: expect.stringMatching(/^[A-HJ-NP-Z2-9]{8}$/),
      expires: startOfTime + 15 * 60_000,
    })
    expect((await postSync(app, old)).status).toBe(200)
  })

  test('lets the new device have all that was sent, shuts the old one out, and no other', async () => {
    const { app, enrol, library, codeFor, old, other } = await begin()
    await sync(app, old, { push: [rowOf('a1', { title: 'A' })] })
    const next = await enrol(await codeFor(), 'HP Bu Rini')
    expect(next).toMatchObject({ library, epoch: old.epoch })
    // Until it has come, the old one goes on as before, and the new one may do nothing else.
    expect((await postSync(app, old)).status).toBe(200)
    expect(await errorOf(await postJson(app, '/v1/handover', {}, bearer(next)))).toEqual([403, 'pending'])
    expect(await errorOf(await postSync(app, next, { epoch: 'other' }))).toEqual([409, 'epoch'])
    expect((await postSync(app, old)).status).toBe(200)
    expect((await sync(app, next)).rows.map(({ i }) => i)).toEqual(['a1'])
    expect(await errorOf(await postSync(app, old, { push: [rowOf('a2', {})] }))).toEqual([401, 'revoked'])
    expect((await sync(app, other)).rows).toHaveLength(1)
    expect(await errorOf(await postJson(app, '/v1/handover', {}, bearer(old)))).toEqual([401, 'revoked'])
  })

  test('gives a code that works once, within 15 minutes, and only the last one', async () => {
    const { app, clock, enrol, codeFor, old } = await begin()
    const redeem = async (code: string) => (await postJson(app, '/v1/enrol', { code, name: '' })).status
    const first = await codeFor()
    const second = await codeFor()
    expect(await redeem(first)).toBe(403)
    clock.now += 15 * 60_000
    expect(await redeem(second)).toBe(403)
    expect((await postSync(app, old)).status).toBe(200)
    const third = await codeFor()
    await enrol(third)
    expect(await redeem(third)).toBe(403)
  })

  test('takes in a new device that sends something with its first sync', async () => {
    const { app, enrol, codeFor, old } = await begin()
    const next = await enrol(await codeFor())
    expect((await sync(app, next, { push: [rowOf('b1', { title: 'B' })] })).cursor).toBe(1)
    expect(await errorOf(await postSync(app, old))).toEqual([401, 'revoked'])
    expect((await sync(app, next, { cursor: 1 })).rows).toEqual([])
  })

  test('lets a new device wait for a day, one at a time', async () => {
    const { app, clock, enrol, codeFor, old, storage, library } = await begin()
    const first = await enrol(await codeFor())
    const second = await enrol(await codeFor())
    expect(await errorOf(await postSync(app, first))).toEqual([401, 'revoked'])
    expect(
      (await storage.devices(library)).filter(({ isPending }) => isPending).map(({ id }) => id),
    ).toContain(second.device)
    clock.now += 24 * 3_600_000
    expect(await errorOf(await postSync(app, second))).toEqual([401, 'token'])
    expect((await postSync(app, old)).status).toBe(200)
    const third = await enrol(await codeFor())
    expect((await postSync(app, third)).status).toBe(200)
  })

  test('lets no device come in the place of one that was revoked meanwhile', async () => {
    const { app, storage, clock, enrol, library, codeFor, old } = await begin()
    const next = await enrol(await codeFor())
    await storage.revokeDevice(library, old.device, clock.now)
    expect(await errorOf(await postSync(app, next))).toEqual([401, 'revoked'])
  })

  test('leaves no way back to a phone that was revoked while its code was living', async () => {
    const { app, storage, clock, library, codeFor, old } = await begin()
    const code = await codeFor()
    await storage.revokeDevice(library, old.device, clock.now)
    expect(await errorOf(await postJson(app, '/v1/enrol', { code, name: '' }))).toEqual([403, 'enrol_code'])
  })

  test('returns 401 without a token, and with one that mixes two libraries', async () => {
    const { app, old, device } = await begin()
    const theirs = await device()
    const mixed = { ...old, token: old.token.replace(old.library, theirs.library) }
    expect(await errorOf(await app.request('/v1/handover', { method: 'POST' }))).toEqual([401, 'token'])
    expect(await errorOf(await postJson(app, '/v1/handover', {}, bearer(mixed)))).toEqual([401, 'token'])
  })

  test('returns 429 to a device that asks too often, and to no other', async () => {
    const { ask, other } = await begin({ requestsPerMinute: 2 })
    for (const _ of [1, 2]) expect((await ask()).status).toBe(200)
    const response = await ask()
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await ask(other)).status).toBe(200)
  })
})
