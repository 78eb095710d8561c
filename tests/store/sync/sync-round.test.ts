import { beforeEach, describe, expect, it } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { readMeta } from '../../../src/store/meta.ts'
import { entryById, unsentCount } from '../../../src/store/records/live-queries.ts'
import { applyAnswer } from '../../../src/store/sync/apply-answer.ts'
import { fullPace } from '../../../src/store/sync/pace.ts'
import type { Fetch } from '../../../src/store/sync/send.ts'
import { syncRound } from '../../../src/store/sync/sync-round.ts'
import type { SyncAnswer, SyncRequest } from '../../../src/sync/wire.ts'
import { connectedLibrary, saveActivity } from '../../support/connected-library.ts'
import { ok, refuse, scriptedServer } from '../../support/scripted-server.ts'
import { morning } from '../../support/test-env.ts'

let library: Library
beforeEach(async () => {
  library = await connectedLibrary()
})

const save = (values: object, id?: string) => saveActivity(library, values, id)
const sync = (fetch: Fetch, pace = fullPace()) => syncRound(library, fetch, pace)
const pushed = (requests: readonly SyncRequest[]) => requests.map(({ push }) => push.length)
const snapshot = async () => ({
  records: await library.database.records.toArray(),
  position: await readMeta(library.database, 'position'),
})

describe('an answer of 200', () => {
  it('turns what was sent into sent, and moves the cursor', async () => {
    const id = await save({ title: 'a' })
    expect(await sync(scriptedServer(ok({ cursor: 3 })).fetch)).toMatchObject({ kind: 'done' })
    expect((await entryById(library, id))?.unsent).toBe(false)
    expect(await readMeta(library.database, 'position')).toEqual({ epoch: 'e1', cursor: 3 })
    const again = scriptedServer(ok({ cursor: 3 }))
    await sync(again.fetch)
    expect(again.requests[0]).toMatchObject({ cursor: 3, push: [] })
  })

  it('leaves unsent what was written while it was under way', async () => {
    const id = await save({ title: 'a', place: 'Balai desa' })
    let during = save
    const server = scriptedServer(ok())
    await sync(async (url, init) => {
      const answer = await server.fetch(url, init)
      await during({ title: 'b' }, id)
      during = async () => id
      return answer
    })
    const second = server.requests[1]?.push
    expect(second?.find(({ i }) => i === id)?.f).toEqual({ title: 'b' })
    expect((await entryById(library, id))?.values.title).toBe('b')
  })

  it('asks again while there is more', async () => {
    const server = scriptedServer(ok({ more: true, cursor: 5 }), ok({ cursor: 9 }))
    await sync(server.fetch)
    expect(server.requests.map(({ cursor }) => cursor)).toEqual([0, 5])
  })

  it('with a rejected register parks that record, and sends it again after an edit', async () => {
    const id = await save({ title: 'a', place: 'x' })
    const other = await save({ title: 'b' })
    const rejecting = scriptedServer(
      ok({ rejected: [{ i: id, registers: ['place'], code: 'too_large' }] }),
      ok(),
    )
    expect(await sync(rejecting.fetch)).toMatchObject({ kind: 'done' })
    expect(await entryById(library, id)).toMatchObject({ unsent: true, parked: 'too_large' })
    expect((await library.database.records.get(id))?.pending).toEqual(['place'])
    expect(await entryById(library, other)).toMatchObject({ unsent: false })
    await save({ place: 'y' }, id)
    const taking = scriptedServer(ok())
    await sync(taking.fetch)
    expect(taking.requests[0]?.push.find(({ i }) => i === id)?.f).toEqual({ place: 'y' })
    expect(await entryById(library, id)).toMatchObject({ unsent: false })
    expect(await entryById(library, id)).not.toHaveProperty('parked')
  })

  it('that was overtaken by a later one is merged, and leaves the cursor alone', async () => {
    const asked = { epoch: 'e1', cursor: 0 }
    const row = (i: string, s: string) => ({ i, t: 'activity', s, f: { title: i } })
    const page = async (cursor: number, i: string) =>
      applyAnswer(
        library,
        asked,
        [],
        (await ok({ cursor, rows: [row(i, `0mi0000000000${i}`)] }).json()) as SyncAnswer,
      )
    await page(9, 'overtook')
    await page(4, 'latelate')
    expect(await readMeta(library.database, 'position')).toEqual({ epoch: 'e1', cursor: 9 })
    expect(await entryById(library, 'latelate')).toMatchObject({ values: { title: 'latelate' } })
    await applyAnswer(
      library,
      { epoch: 'e0', cursor: 9 },
      [],
      (await ok({ cursor: 20 }).json()) as SyncAnswer,
    )
    expect(await readMeta(library.database, 'position')).toEqual({ epoch: 'e1', cursor: 9 })
  })

  it('of known-good time makes a clock that is behind known', async () => {
    await sync(scriptedServer(ok({ now: morning + 40 * 86_400_000 })).fetch)
    expect((await readMeta(library.database, 'writing'))?.knownGood).toBe(morning + 40 * 86_400_000)
  })

  it('skips a row that it can not read and takes the others', async () => {
    const row = { i: 'x1', t: 'activity', s: '0mi000000000000writer1', f: { title: 'dari jauh' }, q: 1 }
    const good = { ...row, s: '0mi0000000000writer01' }
    await sync(scriptedServer(ok({ rows: [{ ...row, i: '<script>' }, good] as never, cursor: 2 })).fetch)
    expect(await entryById(library, 'x1')).toMatchObject({ unsent: false, values: { title: 'dari jauh' } })
  })
})

describe('an answer that is not ours changes nothing', () => {
  const page = '<html>Masuk ke wifi desa</html>'
  const html = (status: number) => new Response(page, { status, headers: { 'Content-Type': 'text/html' } })
  it.each([
    ['a page of a captive portal with 200', html(200)],
    ['a page with 511', html(511)],
    ['a page with 408', html(408)],
    ['an answer of another version', ok({ v: 2 as never })],
    ['an answer of another library', ok({ library: 'other' })],
    ['an answer without its rows', ok({ rows: undefined as never })],
    ['an answer cut in the middle', new Response('{"v":1,"library":"srv","ep')],
    ['no answer', 'cut' as const],
  ])('%s', async (_title, reply) => {
    await save({ title: 'a' })
    const before = await snapshot()
    expect(await sync(scriptedServer(reply).fetch)).toEqual({ kind: 'offline' })
    expect(await snapshot()).toEqual(before)
  })
})

describe('a refusal', () => {
  it('of the token asks for a new code, and of a revoked device stops; nothing is lost', async () => {
    await save({ title: 'a' })
    const before = await snapshot()
    expect(await sync(scriptedServer(refuse(401, 'token')).fetch)).toEqual({ kind: 'needsCode' })
    expect(await sync(scriptedServer(refuse(401, 'revoked')).fetch)).toEqual({ kind: 'revoked' })
    expect(await sync(scriptedServer(refuse(426, 'version')).fetch)).toEqual({ kind: 'updateApp' })
    expect(await snapshot()).toEqual(before)
  })

  it('by another epoch sends everything again, from the beginning', async () => {
    const id = await save({ title: 'a' })
    await sync(scriptedServer(ok({ cursor: 8 })).fetch)
    const server = scriptedServer(refuse(409, 'epoch', { epoch: 'e2' }), ok({ epoch: 'e2', cursor: 4 }))
    expect(await sync(server.fetch)).toMatchObject({ kind: 'done' })
    expect(server.requests[1]).toMatchObject({ epoch: 'e2', cursor: 0 })
    expect(server.requests[1]?.push.map(({ i }) => i)).toContain(id)
  })

  it('for being too much waits as long as it says', async () => {
    const limited = refuse(429, 'rate', {}, { 'Retry-After': '7' })
    expect(await sync(scriptedServer(limited).fetch)).toEqual({ kind: 'wait', ms: 7_000 })
    expect(await sync(scriptedServer(refuse(503, 'busy')).fetch)).toEqual({ kind: 'wait', ms: undefined })
  })
})

describe('a record that the server can not take', () => {
  const poisonous = (id: string, status: number) =>
    scriptedServer(({ push }) =>
      push.some(({ i }) => i === id) ? refuse(status, status === 500 ? 'internal' : 'malformed') : ok(),
    )
  const saveMany = async (count: number) => {
    const ids: string[] = []
    for (let n = 0; n < count; n++) ids.push(await save({ title: `kegiatan ${n}` }))
    return ids
  }

  it('is parked alone; the others arrive', async () => {
    const ids = await saveMany(40)
    const server = poisonous(ids[17]!, 400)
    expect(await sync(server.fetch)).toMatchObject({ kind: 'done' })
    expect(await entryById(library, ids[17]!)).toMatchObject({ unsent: true, parked: 'malformed' })
    expect(await unsentCount(library)).toBe(1)
    expect(server.requests.length).toBeLessThan(20)
  })

  it('is suspected only after the server failed three times', async () => {
    const ids = await saveMany(5)
    const server = poisonous(ids[2]!, 500)
    const pace = fullPace()
    expect(await sync(server.fetch, pace)).toEqual({ kind: 'wait', ms: undefined })
    expect(await sync(server.fetch, pace)).toEqual({ kind: 'wait', ms: undefined })
    expect(await sync(server.fetch, pace)).toMatchObject({ kind: 'done' })
    expect(await unsentCount(library)).toBe(1)
    expect(await entryById(library, ids[2]!)).toMatchObject({ parked: 'refused' })
  })

  it('is not parked when it was edited while it was suspected', async () => {
    const id = await save({ title: 'racun' })
    const server = scriptedServer(({ push }) =>
      push.some(({ f }) => f.title === 'racun') ? refuse(400, 'malformed') : ok(),
    )
    const ended = await sync(async (url, init) => {
      const answer = await server.fetch(url, init)
      if (server.requests.at(-1)?.push.length === 0) await save({ title: 'sehat' }, id)
      return answer
    })
    expect(ended).toMatchObject({ kind: 'done' })
    expect(await entryById(library, id)).toMatchObject({ unsent: false, values: { title: 'sehat' } })
  })

  it('parks nothing while the server fails at everything', async () => {
    await saveMany(3)
    const pace = fullPace()
    for (let round = 0; round < 8; round++) await sync(scriptedServer(refuse(500, 'internal')).fetch, pace)
    expect(await library.database.records.where('parked.code').above('').count()).toBe(0)
    expect(await sync(scriptedServer(ok()).fetch, pace)).toMatchObject({ kind: 'done' })
    expect(await unsentCount(library)).toBe(0)
  })
})

describe('the push', () => {
  it('holds every register that was written since the last receipt, and no others', async () => {
    const id = await save({ title: 'a', place: 'x' })
    await save({ place: 'y' }, id)
    await save({ facilitator: 'z' }, id)
    const server = scriptedServer(ok())
    await sync(server.fetch)
    expect(server.requests[0]?.push.find(({ i }) => i === id)?.f).toEqual({
      title: 'a',
      place: 'y',
      facilitator: 'z',
    })
    await save({ title: 'b' }, id)
    await sync(server.fetch)
    expect(server.requests.at(-1)?.push.find(({ i }) => i === id)?.f).toEqual({ title: 'b' })
  })

  it('holds at most 1,000 rows and less than 1 MB, and is gzipped when it is large', async () => {
    const notes = 'catatan panjang '.repeat(3_000)
    for (let n = 0; n < 60; n++) await save({ title: `${n}`, change: notes + n })
    const sizes: number[] = []
    const server = scriptedServer(({ push }) => {
      sizes.push(JSON.stringify(push).length)
      return ok()
    })
    let zipped = ''
    await sync((url, init) => {
      zipped ||= new Headers(init.headers).get('Content-Encoding') ?? ''
      return server.fetch(url, init)
    })
    expect(zipped).toBe('gzip')
    expect(pushed(server.requests).length).toBeGreaterThan(3)
    expect(Math.max(...sizes)).toBeLessThan(1_000_000)
  })

  it('gets smaller on a line that cuts', async () => {
    for (let n = 0; n < 40; n++) await save({ title: `${n}` })
    const pace = { ...fullPace(), rows: 64 }
    await sync(scriptedServer('cut').fetch, pace)
    const server = scriptedServer(ok())
    await sync(server.fetch, pace)
    expect(server.requests[0]?.push).toHaveLength(32)
    expect(server.requests[0]?.limit).toBeLessThan(300)
  })

  it('and the pages grow while the line never cuts, and no longer once it did', async () => {
    const more = ok({ more: true, cursor: 5 })
    const pace = fullPace()
    const good = scriptedServer(more, more, more, more, 'cut')
    await sync(good.fetch, pace)
    expect(good.requests.map(({ limit }) => limit)).toEqual([300, 600, 900, 900, 900])
    const bad = scriptedServer(more, more, more, ok())
    await sync(bad.fetch, pace)
    expect(Math.max(...bad.requests.map(({ limit }) => limit))).toBe(300)
  })

  it('ends where two pushes take turns for ever, one under way while the other comes back unsent', async () => {
    for (let n = 0; n < 4; n++) await save({ title: `${n}` })
    const unlearning = scriptedServer(({ push }) =>
      ok({ rows: push.map(({ i, t }) => ({ i, t, s: '0mi0000000000unlearns', f: { notes: 'x' } })) }),
    )
    const end = await sync(unlearning.fetch, { ...fullPace(), rows: 1, most: 1 })
    expect(end).toEqual({ kind: 'trouble', code: 'no_progress' })
    expect(unlearning.requests.length).toBeLessThan(10)
  })
})
