import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { readMeta } from '../../../src/store/meta.ts'
import { createLibrary, openLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { connect } from '../../../src/store/sync/enrol.ts'
import { backOff, type SyncLoop, startSyncLoop } from '../../../src/store/sync/sync-loop.ts'
import { syncState } from '../../../src/store/sync/sync-state.ts'
import { enrolled, ok, refuse, scriptedServer } from '../../support/scripted-server.ts'
import { morning, type TestEnv, testEnv } from '../../support/test-env.ts'

let env: TestEnv
let library: Library
const loops: SyncLoop[] = []
const start = (...args: Parameters<typeof startSyncLoop>) => {
  const loop = startSyncLoop(...args)
  loops.push(loop)
  return loop
}

beforeEach(async () => {
  env = testEnv()
  library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, env)
})
afterEach(() => {
  for (const loop of loops.splice(0)) loop.stop()
  vi.restoreAllMocks()
})

const save = () => saveRecord(library, { kind: 'activity', values: { title: 'a' } })

describe('the sync loop', () => {
  it('asks nobody anything before the library is connected', async () => {
    const server = scriptedServer(ok())
    await start(library, server).syncNow()
    expect(server.requests).toEqual([])
    expect(await syncState(library)).toMatchObject({ status: 'notConnected' })
  })

  it('syncs when it starts', async () => {
    await connect(library, enrolled)
    start(library, scriptedServer(ok()))
    await vi.waitFor(async () => expect((await syncState(library)).unsent).toBe(0))
  })

  it('syncs when asked, and says when the server last answered', async () => {
    await connect(library, enrolled)
    await start(library, scriptedServer(ok({ now: morning + 5 }))).syncNow()
    expect(await syncState(library)).toMatchObject({
      status: 'idle',
      receivedAt: morning + 5,
      unsent: 0,
      libraryName: 'Karangsari',
    })
  })

  it('syncs two seconds after a save, once for several', { timeout: 30_000 }, async () => {
    await connect(library, enrolled)
    const server = scriptedServer(ok())
    await start(library, server).syncNow()
    const before = server.requests.length
    await save()
    await save()
    expect(server.requests).toHaveLength(before)
    await vi.waitFor(() => expect(server.requests).toHaveLength(before + 1), { timeout: 20_000 })
    await vi.waitFor(async () => expect((await syncState(library)).unsent).toBe(0))
  })

  it.each([
    ['offline', 'cut' as const],
    ['needsCode', refuse(401, 'token')],
    ['revoked', refuse(401, 'revoked')],
    ['updateApp', refuse(426, 'version')],
    ['waiting', refuse(503, 'busy')],
    ['trouble', refuse(404, 'not_found')],
  ])('says "%s"', async (status, reply) => {
    await connect(library, enrolled)
    await start(library, scriptedServer(reply)).syncNow()
    expect(await syncState(library)).toMatchObject({ status, unsent: 1 })
  })

  it('stops asking with a token that was refused, until there is another', async () => {
    await connect(library, enrolled)
    const server = scriptedServer(refuse(401, 'token'), ok())
    const loop = start(library, server)
    await loop.syncNow()
    globalThis.dispatchEvent?.(new Event('focus'))
    expect(server.requests).toHaveLength(1)
    await connect(library, { ...enrolled, device: 'd2', token: 'lb1.srv.d2.other' })
    await loop.syncNow()
    expect(await syncState(library)).toMatchObject({ status: 'idle', unsent: 0 })
  })

  it.each(['needsCode', 'revoked'] as const)(
    'says "%s" while it asks anew at the next start, and when no answer comes',
    async (status) => {
      await connect(library, enrolled)
      const first = start(library, scriptedServer(refuse(401, status === 'revoked' ? status : 'token')))
      await first.syncNow()
      first.stop()
      const meanwhile = new Set<string>()
      const fetch = async () => {
        meanwhile.add((await syncState(library)).status)
        throw new TypeError('Failed to fetch')
      }
      await start(library, { fetch }).syncNow()
      expect([...meanwhile]).toEqual([status])
      expect((await syncState(library)).status).toBe(status)
    },
  )

  it('syncs once more when it is asked during a sync', async () => {
    await connect(library, enrolled)
    const server = scriptedServer(ok())
    const loop = start(library, server)
    await Promise.all([loop.syncNow(), loop.syncNow(), loop.syncNow()])
    expect(server.requests).toHaveLength(2)
  })

  it('shows an unexpected error as trouble, and goes on', async () => {
    await connect(library, enrolled)
    const get = vi.spyOn(library.bulk.records, 'bulkGet').mockRejectedValue(new Error('broken'))
    const loop = start(library, scriptedServer(ok()))
    await loop.syncNow()
    expect(await syncState(library)).toMatchObject({ status: 'trouble', code: 'app' })
    get.mockRestore()
    await loop.syncNow()
    expect(await syncState(library)).toMatchObject({ status: 'idle' })
  })

  it('tries parked records again after an update of the app', async () => {
    await connect(library, enrolled)
    const saving = await save()
    const id = saving.ok ? saving.id : ''
    const rejecting = ok({ rejected: [{ i: id, registers: ['title'], code: 'too_large' }] })
    await start(library, scriptedServer(rejecting, ok())).syncNow()
    expect(await syncState(library)).toMatchObject({ parked: 1 })
    const updated = await openLibrary(library.key, { ...env, app: '1.1.0' })
    if (!updated.ok) throw new Error(updated.reason)
    await start(updated.library, scriptedServer(ok())).syncNow()
    expect(await syncState(library)).toMatchObject({ parked: 0, unsent: 0 })
  })

  it('is led by one tab at a time', async () => {
    await connect(library, enrolled)
    const locks = navigator.locks
    const tab = { ...library, env: { ...env, locks } as typeof env }
    let under = 0
    let most = 0
    const server = scriptedServer(ok())
    const slow: typeof server.fetch = async (url, init) => {
      most = Math.max(most, ++under)
      await new Promise((resolve) => setTimeout(resolve, 20))
      under--
      return server.fetch(url, init)
    }
    await Promise.all([1, 2, 3].map(() => start(tab, { fetch: slow }).syncNow()))
    expect(most).toBe(1)
    expect(await readMeta(library.database, 'report')).toMatchObject({ status: 'idle' })
  })
})

describe('the back-off', () => {
  it('grows from 5 seconds to 15 minutes', () => {
    const waits = [1, 2, 3, 6, 8, 20].map((tries) => backOff(tries, 1))
    expect(waits).toEqual([5_000, 10_000, 20_000, 160_000, 640_000, 900_000])
    for (const tries of [1, 5, 20]) {
      expect(backOff(tries, 0)).toBeGreaterThanOrEqual(5_000)
      expect(backOff(tries, 0)).toBeLessThanOrEqual(backOff(tries, 1))
    }
  })
})
