import { beforeEach, describe, expect, it } from 'vitest'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary, openLibrary } from '../../../src/store/open-library.ts'
import { entriesOfDay, tapsOf } from '../../../src/store/records/live-queries.ts'
import { type Tapped, tapRow } from '../../../src/store/records/tap-row.ts'
import {
  countTapAgain,
  describeTap,
  forgetOldTaps,
  keepTaps,
  takeTapBack,
} from '../../../src/store/records/taps.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'

const day = '2026-11-26'
const at = (clock: string) => Date.parse(`${clock}+07:00`)
let env: TestEnv
let library: Library

beforeEach(async () => {
  env = testEnv({ clock: at(`${day}T09:40:00`) })
  library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, env)
})

/** A day's records as pairs of id and values. */
const counted = async (of = day) =>
  new Map((await entriesOfDay(library, of)).map(({ id, values }) => [id, values] as const))
const tap = async (tapped: Tapped) => {
  const row = tapRow(library, tapped)
  expect(await keepTaps(library, [row])).toMatchObject({ ok: true })
  return row
}
const people = async (id = `visit:${day}:${library.writer}`) => (await counted()).get(id)?.people

describe('taps of visitors', () => {
  it('are one record of this start of the app, each with its hour', async () => {
    await tap({ what: 'men' })
    env.clock = at(`${day}T10:05:00`)
    await tap({ what: 'women' })
    expect([...(await counted())]).toEqual([
      [
        `visit:${day}:${library.writer}`,
        { date: day, way: 'tally', people: { men: 1, women: 1, hours: { '09': [1, 0], '10': [0, 1] } } },
      ],
    ])
  })

  it('that come together are kept together', async () => {
    const rows = Array.from({ length: 20 }, () => tapRow(library, { what: 'women' }))
    await keepTaps(library, rows)
    expect(await people()).toMatchObject({ women: 20 })
    expect(await tapsOf(library, day)).toHaveLength(20)
  })

  it('after midnight count for the new day', async () => {
    await tap({ what: 'men' })
    env.clock = at('2026-11-27T00:00:01')
    await tap({ what: 'men' })
    expect((await counted('2026-11-27')).get(`visit:2026-11-27:${library.writer}`)?.people).toMatchObject({
      men: 1,
      hours: { '00': [1, 0] },
    })
    expect(await people()).toMatchObject({ men: 1 })
  })

  it('of a purpose are a record of their own', async () => {
    await tap({ what: 'men', purpose: 'read' })
    expect((await counted()).get(`visit:${day}:${library.writer}:read`)).toMatchObject({
      purpose: 'read',
      people: { men: 1 },
    })
  })

  it('of two starts of the app, or of two copies of a profile, never meet in one record', async () => {
    await tap({ what: 'men' })
    const second = await openLibrary(library.key, env)
    if (!second.ok) throw new Error(second.reason)
    await keepTaps(second.library, [tapRow(second.library, { what: 'men' })])
    expect(await counted()).toHaveProperty('size', 2)
    closeLibrary(second.library)
  })
})

describe('a tap of the list', () => {
  it('is taken back, and counted again', async () => {
    const row = await tap({ what: 'women', age: '25-59' })
    await takeTapBack(library, row)
    expect(await people()).toMatchObject({ women: 0, ages: { '25-59': [0, 0] } })
    const [undone] = await tapsOf(library, day)
    expect(undone).toMatchObject({ undone: 1 })
    await countTapAgain(library, undone!)
    expect(await people()).toMatchObject({ women: 1, ages: { '25-59': [0, 1] } })
    expect((await tapsOf(library, day))[0]?.undone).toBeUndefined()
  })

  it('that is taken back twice is taken back once, and so counted again', async () => {
    await tap({ what: 'men' })
    const row = await tap({ what: 'men' })
    await takeTapBack(library, row)
    await takeTapBack(library, row)
    expect(await people()).toMatchObject({ men: 1 })
    const undone = (await tapsOf(library, day)).find(({ undone }) => undone)!
    await countTapAgain(library, undone)
    await countTapAgain(library, undone)
    expect(await people()).toMatchObject({ men: 2 })
  })

  it('is described afterwards: an age, another one, a disability, none', async () => {
    const row = await tap({ what: 'men' })
    await describeTap(library, row, { age: '60+' })
    await describeTap(library, (await tapsOf(library, day))[0]!, { age: '25-59', disabled: true })
    expect((await counted()).get(row.record)).toMatchObject({
      people: { men: 1, ages: { '60+': [0, 0], '25-59': [1, 0] } },
      ofThem: { disabled: 1 },
    })
    await describeTap(library, (await tapsOf(library, day))[0]!, { age: undefined, disabled: false })
    expect((await counted()).get(row.record)).toMatchObject({
      people: { men: 1, ages: { '25-59': [0, 0] } },
      ofThem: { disabled: 0 },
    })
  })

  it('is there after the app was closed, and can still be taken back', async () => {
    await tap({ what: 'men' })
    const { record } = (await tapsOf(library, day))[0]!
    closeLibrary(library)
    const again = await openLibrary(library.key, env)
    if (!again.ok) throw new Error(again.reason)
    library = again.library
    await takeTapBack(library, (await tapsOf(library, day))[0]!)
    expect(await people(record)).toMatchObject({ men: 0 })
  })

  it('goes with its day', async () => {
    await tap({ what: 'men' })
    await forgetOldTaps(library, '2026-11-27')
    expect(await tapsOf(library, day)).toEqual([])
    expect(await people()).toMatchObject({ men: 1 })
  })
})

it('wifi is counted by taps too, one session each', async () => {
  await tap({ what: 'wifi' })
  await takeTapBack(library, await tap({ what: 'wifi' }))
  await tap({ what: 'wifi' })
  expect((await counted()).get(`computerUse:${day}:${library.writer}:wifi`)).toEqual({
    date: day,
    service: 'wifi',
    way: 'counted',
    sessions: 2,
  })
})

it('a tap that is written twice, for its answer was lost, counts once', async () => {
  const row = tapRow(library, { what: 'men' })
  await keepTaps(library, [row])
  await keepTaps(library, [row, tapRow(library, { what: 'men' })])
  expect(await people()).toMatchObject({ men: 2 })
})

it('a tap whose answer was lost with the connection is written again, and counts once', async () => {
  const row = tapRow(library, { what: 'men' })
  const { database } = library
  const transaction = database.transaction.bind(database)
  let lost = 0
  database.transaction = ((...given: Parameters<typeof transaction>) =>
    (transaction(...given) as Promise<unknown>).then((answer) => {
      if (lost++ > 0) return answer
      throw Object.assign(new Error('the connection is gone'), { name: 'DatabaseClosedError' })
    })) as never
  expect(await keepTaps(library, [row])).toEqual({ ok: true, id: row.record })
  database.transaction = transaction
  expect(lost).toBe(2)
  expect(await people()).toMatchObject({ men: 1 })
})

it('what could not be kept is in no list either', async () => {
  const row = tapRow(library, { what: 'men' })
  const put = library.database.taps.put
  library.database.taps.put = () => Promise.reject(new Error('the disk is gone')) as never
  await expect(keepTaps(library, [row])).rejects.toThrow('the disk is gone')
  library.database.taps.put = put
  expect(await counted()).toHaveProperty('size', 0)
  expect(await tapsOf(library, day)).toEqual([])
})
