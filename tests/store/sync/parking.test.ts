// What is set aside, and what is not: only a proof that the server writes makes a record the one at fault.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { entryById, parkedEntries, unsentCount } from '../../../src/store/records/live-queries.ts'
import { fullPace } from '../../../src/store/sync/pace.ts'
import { syncRound } from '../../../src/store/sync/sync-round.ts'
import type { SyncRequest } from '../../../src/sync/wire.ts'
import { connectedLibrary, saveActivity } from '../../support/connected-library.ts'
import { ok, type Reply, refuse, scriptedServer } from '../../support/scripted-server.ts'

let library: Library
beforeEach(async () => {
  library = await connectedLibrary()
})
afterEach(() => vi.restoreAllMocks())

const save = (values: object, id?: string) => saveActivity(library, values, id)
async function saveMany(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push(await save({ title: `kegiatan ${n}` }))
  return ids
}

/** A server whose sequence goes on with every row that it takes; `refusal` says no to a push, if anything does. */
function server(refusal: (request: SyncRequest) => Reply | undefined) {
  const state = { seq: 0, refusal }
  const scripted = scriptedServer((request) => {
    const no = request.push.length > 0 ? state.refusal(request) : undefined
    if (no instanceof Response) return no
    state.seq += request.push.length
    return ok({ cursor: state.seq })
  })
  return Object.assign(state, scripted)
}
const holds = (id: string) => (request: SyncRequest) => request.push.some(({ i }) => i === id)
const poisoned = (id: string, status = 400) =>
  server((request) => (holds(id)(request) ? refuse(status, 'malformed') : undefined))
const parked = async () => (await parkedEntries(library)).map(({ id }) => id)

describe('a disk that is full', () => {
  it.each([
    [500, 'unexpected'],
    [503, 'storage'],
    [507, 'storage'],
    [400, 'malformed'],
    [413, 'too_large'],
  ])(
    'sets nothing aside where it answers %i, and once there is room all arrive at once',
    async (status, error) => {
      await saveMany(5)
      const disk = server(() => refuse(status, error))
      const pace = fullPace()
      for (let round = 0; round < 40; round++) await syncRound(library, disk.fetch, pace)
      expect(await parked()).toEqual([])
      disk.refusal = () => undefined
      const before = disk.requests.length
      expect(await syncRound(library, disk.fetch, pace)).toMatchObject({ kind: 'done' })
      expect([await unsentCount(library), await parked()]).toEqual([0, []])
      expect(disk.requests.length - before).toBeLessThan(10)
    },
  )

  it('sets nothing aside where it fills up in the middle of a run', async () => {
    await saveMany(30)
    let taken = 0
    const disk = server(() => (++taken > 2 ? refuse(500, 'unexpected') : undefined))
    const pace = { ...fullPace(), rows: 4, most: 4 }
    for (let round = 0; round < 10; round++) await syncRound(library, disk.fetch, pace)
    expect(await parked()).toEqual([])
  })

  it('is not asked without end in one run', async () => {
    await saveMany(60)
    const disk = server(() => refuse(400, 'malformed'))
    await syncRound(library, disk.fetch, fullPace())
    expect(disk.requests.length).toBeLessThan(30)
  })
})

describe('a record that is refused', () => {
  it('alone waits while nothing proves that the server writes; news still comes, and it is tried once a run', async () => {
    const sick = server(() => undefined)
    const pace = fullPace()
    await save({ title: 'yang pertama' })
    await syncRound(library, sick.fetch, pace)
    const id = await save({ title: 'racun' })
    sick.refusal = (request) => (holds(id)(request) ? refuse(400, 'malformed') : undefined)
    for (const run of [1, 2, 3]) {
      const end = await syncRound(library, sick.fetch, pace)
      expect([end.kind, await parked()]).toEqual(['done', []])
      expect(sick.requests.filter(holds(id))).toHaveLength(run)
      expect(sick.requests.at(-1)?.push).toEqual([])
    }
    await save({ title: 'sehat' })
    await syncRound(library, sick.fetch, pace)
    expect([await parked(), await unsentCount(library)]).toEqual([[id], 1])
  })

  it('is tried again at most once a run, and later and later, up to a day', async () => {
    const ids = await saveMany(3)
    const sick = poisoned(ids[1]!)
    const pace = fullPace()
    await syncRound(library, sick.fetch, pace)
    expect(await parked()).toEqual([ids[1]])
    const from = performance.now()
    const tries: number[] = []
    for (let minutes = 20; minutes < 6 * 1440; minutes += 20) {
      vi.spyOn(performance, 'now').mockReturnValue(from + minutes * 60_000 + 1_000)
      const before = sick.requests.length
      await syncRound(library, sick.fetch, pace)
      if (sick.requests.slice(before).some(holds(ids[1]!))) tries.push(minutes)
    }
    const waits = tries.map((minutes, index) => minutes - (tries[index - 1] ?? 0))
    const expected = [20, 20, 80, 320, 1280, 1440, 1440, 1440, 1440]
    expect(waits).toHaveLength(expected.length)
    for (const [index, minutes] of expected.entries()) {
      expect(Math.abs(waits[index]! - minutes)).toBeLessThanOrEqual(20)
    }
    sick.refusal = () => undefined
    vi.spyOn(performance, 'now').mockReturnValue(from + 8_000 * 60_000 * 2)
    await syncRound(library, sick.fetch, pace)
    expect([await parked(), await unsentCount(library)]).toEqual([[], 0])
  }, 60_000)

  it('before this start of the app is tried again a minute after it', async () => {
    const ids = await saveMany(3)
    const sick = poisoned(ids[1]!)
    await syncRound(library, sick.fetch, fullPace())
    sick.refusal = () => undefined
    const pace = fullPace()
    await syncRound(library, sick.fetch, pace)
    expect(await parked()).toEqual([ids[1]])
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 61_000)
    await syncRound(library, sick.fetch, pace)
    expect([await parked(), await unsentCount(library)]).toEqual([[], 0])
  })

  it('in one register travels on with its others, also with those that are edited later', async () => {
    const id = await save({ title: 'a', place: 'x' })
    const first = server(() => undefined)
    const reject = scriptedServer(
      ok({ rejected: [{ i: id, registers: ['place'], code: 'too_large' }] }),
      ok(),
      ok({ rejected: [{ i: id, registers: ['place'], code: 'too_large' }] }),
    )
    await syncRound(library, reject.fetch, fullPace())
    expect((await library.database.records.get(id))?.parked).toEqual({
      code: 'too_large',
      registers: ['place'],
    })
    await save({ title: 'b' }, id)
    await syncRound(library, first.fetch, fullPace())
    expect(await entryById(library, id)).not.toHaveProperty('parked')
  })

  it('that is too long for one push goes by its registers, known ones first, and one is set aside', async () => {
    const long = (n: number) => `${n} `.repeat(150_000)
    const values = Object.fromEntries([1, 2, 3, 4].map((n) => [`unknown${n}`, long(n)]))
    const id = await save({ ...values, title: 'a', change: long(9) })
    await save({ title: 'sehat' })
    const asked: string[][] = []
    const picky = server(({ push }) => {
      const row = push.find(({ i }) => i === id)
      if (row) asked.push(Object.keys(row.f))
      return row && 'unknown3' in row.f ? refuse(413, 'too_large') : undefined
    })
    await syncRound(library, picky.fetch, fullPace())
    expect((await library.database.records.get(id))?.parked).toEqual({
      code: 'too_large',
      registers: ['unknown3'],
    })
    expect((await library.database.records.get(id))?.pending).toEqual(['unknown3'])
    expect(asked[0]).toEqual(expect.arrayContaining(['title', 'change']))
    const sizes = picky.requests.map(({ push }) => JSON.stringify(push).length)
    expect(Math.max(...sizes)).toBeLessThan(1_000_000)
  })
})

describe('a library that is full at the district', () => {
  it('goes on sending what changes of its earlier records, and says so', async () => {
    const id = await save({ title: 'lama', place: 'Balai desa' })
    const full = server(() => undefined)
    const pace = fullPace()
    await syncRound(library, full.fetch, pace)
    await saveMany(50)
    await save({ title: 'lama, diubah' }, id)
    full.refusal = ({ push }) =>
      push.some(({ i }) => i !== id && i !== 'library') ? refuse(413, 'library_full') : undefined
    const before = full.requests.length
    expect(await syncRound(library, full.fetch, pace)).toMatchObject({
      kind: 'trouble',
      code: 'library_full',
    })
    expect([await unsentCount(library), await parked()]).toEqual([50, []])
    expect(full.requests.length - before).toBeLessThan(6)
    full.refusal = () => undefined
    expect(await syncRound(library, full.fetch, pace)).toMatchObject({ kind: 'done' })
    expect(await unsentCount(library)).toBe(0)
  })
})
