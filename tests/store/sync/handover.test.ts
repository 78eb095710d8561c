import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary, openLibrary } from '../../../src/store/open-library.ts'
import { unsentCount } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { connect } from '../../../src/store/sync/enrol.ts'
import { askHandover, openHandover } from '../../../src/store/sync/handover.ts'
import type { Fetch } from '../../../src/store/sync/send.ts'
import { startSyncLoop } from '../../../src/store/sync/sync-loop.ts'
import { syncState } from '../../../src/store/sync/sync-state.ts'
import { enrolled, ok, type Reply, refuse, scriptedServer } from '../../support/scripted-server.ts'
import { morning, type TestEnv, testEnv } from '../../support/test-env.ts'

const quarter = 15 * 60_000
const given = { v: 1, code: 'ABCD2345', expires: morning + quarter }

let env: TestEnv
let library: Library
beforeEach(async () => {
  env = testEnv()
  library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, env)
})
afterEach(() => closeLibrary(library))

/** A server that takes every sync, and answers the question for a code in this way. */
const answering =
  (reply: Reply): Fetch =>
  (url, init) =>
    scriptedServer(url === '/v1/handover' ? reply : ok()).fetch(url, init)
const ask = (reply: Reply) => askHandover(library, answering(reply))
const sync = async (reply: Reply) => {
  const loop = startSyncLoop(library, scriptedServer(reply))
  await loop.syncNow()
  loop.stop()
}

describe('asking for a handover', () => {
  it('gives a code, with the device’s own token, and keeps it for a reload', async () => {
    await connect(library, enrolled)
    const asked: { url: string; token: string | null }[] = []
    const fetch: Fetch = async (url, init) => {
      asked.push({ url, token: new Headers(init.headers).get('Authorization') })
      return answering(Response.json(given))(url, init)
    }
    expect(await askHandover(library, fetch)).toEqual({
      ok: true,
      code: 'ABCD2345',
      expires: given.expires,
    })
    expect(asked.at(-1)).toEqual({ url: '/v1/handover', token: `Bearer ${enrolled.token}` })

    closeLibrary(library)
    const opening = await openLibrary(library.key, env)
    if (!opening.ok) throw new Error(opening.reason)
    library = opening.library
    expect(await openHandover(library)).toMatchObject({ code: 'ABCD2345', until: morning + quarter })
  })

  it('sends what is unsent before it asks', async () => {
    await connect(library, enrolled)
    await saveRecord(library, { kind: 'activity', values: { title: 'belum terkirim' } })
    const unsent: number[] = []
    await askHandover(library, async (url, init) => {
      if (url === '/v1/handover') unsent.push(await unsentCount(library))
      return answering(Response.json(given))(url, init)
    })
    expect(unsent).toEqual([0])
  })

  it.each([
    ['offline', 'cut'],
    ['revoked', refuse(401, 'revoked')],
    ['needsCode', refuse(401, 'token')],
  ] as const)('does not ask where its sync says %s', async (reason, reply) => {
    await connect(library, enrolled)
    const server = scriptedServer(reply)
    expect(await askHandover(library, server.fetch)).toEqual({ ok: false, reason })
    expect(server.requests).toHaveLength(1)
  })

  it('tells a firewall from no internet, whichever of the two it refuses', async () => {
    await connect(library, enrolled)
    const page = () => new Response('<html>Forbidden</html>', { status: 403 })
    const refused = { ok: false, reason: 'blocked', code: '403' }
    expect(await ask(page())).toEqual(refused)
    expect(await askHandover(library, async () => page())).toEqual(refused)
  })

  it('asks also where the server is too ill to sync', async () => {
    await connect(library, enrolled)
    const fetch: Fetch = (url, init) =>
      url === '/v1/handover'
        ? answering(Response.json(given))(url, init)
        : scriptedServer(refuse(503, 'busy')).fetch(url, init)
    expect(await askHandover(library, fetch)).toMatchObject({ ok: true })
  })

  it('counts the life of the code by the device’s own clock, however wrong that is', async () => {
    await connect(library, enrolled)
    env.clock = Date.parse('2015-01-01T00:00:00Z')
    await ask(Response.json(given))
    expect((await openHandover(library))?.until).toBe(env.clock + quarter)
  })

  it.each([
    ['offline', 'cut'],
    ['offline', new Response('<html>Masuk ke Wi-Fi</html>')],
    ['offline', Response.json({ v: 1, welcome: true })],
    ['revoked', refuse(401, 'revoked')],
    ['needsCode', refuse(401, 'token')],
    ['trouble', refuse(500, 'unexpected')],
    ['trouble', refuse(404, 'not_found')],
  ] as const)('says %s where there is none to be had', async (reason, reply) => {
    await connect(library, enrolled)
    expect(await ask(reply)).toEqual({ ok: false, reason })
    expect(await openHandover(library)).toBeUndefined()
  })

  it('needs a server', async () => {
    expect(await ask(Response.json(given))).toEqual({ ok: false, reason: 'notConnected' })
  })
})

describe('a device that is revoked', () => {
  beforeEach(async () => {
    await connect(library, enrolled)
    await ask(Response.json(given))
  })

  it('while its code could be redeemed knows that it was handed over, and keeps everything', async () => {
    await saveRecord(library, { kind: 'activity', values: { title: 'belum terkirim' } })
    await sync(refuse(401, 'revoked'))
    expect(await syncState(library)).toMatchObject({ status: 'revoked', code: 'handover', unsent: 1 })
  })

  it('after a sync when the code had ended was revoked by somebody else', async () => {
    // Whoever redeemed it at its end has a day to come.
    await sync(ok({ now: given.expires + 24 * 3_600_000 - 1 }))
    expect(await openHandover(library)).toMatchObject({ code: given.code })
    await sync(ok({ now: given.expires + 24 * 3_600_000 }))
    expect(await openHandover(library)).toBeUndefined()
    await sync(refuse(401, 'revoked'))
    const state = await syncState(library)
    expect(state.status).toBe('revoked')
    expect(state.code).toBeUndefined()
  })

  it('still says so where there is no internet', async () => {
    await sync(refuse(401, 'revoked'))
    await sync('cut')
    expect(await syncState(library)).toMatchObject({ status: 'revoked', code: 'handover' })
  })

  it('is not called handed over any more once it is connected anew', async () => {
    await sync(refuse(401, 'revoked'))
    await connect(library, { ...enrolled, device: 'd2', token: 'lb1.srv.d2.secret' })
    await sync(refuse(401, 'revoked'))
    expect((await syncState(library)).code).toBeUndefined()
  })
})
