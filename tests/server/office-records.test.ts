// What an office records of its own, and what of it its villages see.
import { describe, expect, test } from 'vitest'
import type { LibraryPage, OfficeRecords } from '../../src/sync/officer-wire.ts'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import { askAs, signedIn } from './support/officers.ts'
import { answerOf, rowOf as pushed, sync, type TestServer, testServer } from './support/server.ts'

const aid = { date: '2019-11-28', what: 'Komputer', number: '2', source: 'villageFund', handover: 'BA/12' }
const save = (
  { app }: TestServer,
  cookie: string,
  libraries: readonly string[],
  { kind = 'aid', id = 'bantuan-satu', input = aid as Record<string, unknown> } = {},
) => askAs(app, cookie, 'PUT', `records/${kind}/${id}`, { input, libraries })
const listOf = async ({ app }: TestServer, cookie: string, kind = 'aid') =>
  ((await (await askAs(app, cookie, 'GET', `records/${kind}`)).json()) as OfficeRecords).records
const rowOf = async ({ app }: TestServer, device: EnrolAnswer, id: string) =>
  (await sync(app, device)).rows.find(({ i }) => i === id)

test('aid reaches the records of the villages that got it, each with its own code, and is changed there too', async () => {
  const server = await testServer()
  const [here, there] = [await server.device('33.15.14.2006'), await server.device('33.15.07.2004')]
  const cookie = await signedIn(server, { role: 'officer' })
  expect(await answerOf(await save(server, cookie, [here.library, there.library]))).toEqual([
    200,
    { v: 1, failed: [] },
  ])
  for (const [device, village] of [
    [here, '33.15.14.2006'],
    [there, '33.15.07.2004'],
  ] as const)
    expect(await rowOf(server, device, 'aid:bantuan-satu')).toMatchObject({
      t: 'aid',
      f: {
        date: '2019-11-28',
        what: 'Komputer',
        number: 2,
        source: 'villageFund',
        handover: 'BA/12',
        village,
      },
    })
  const [record] = await listOf(server, cookie)
  expect(record).toMatchObject({
    id: 'bantuan-satu',
    officer: 'wulan',
    libraries: [here.library, there.library],
  })
  expect(record?.values).toEqual({ ...aid, number: 2 })

  // The same again writes nothing; less says less; whom it no longer concerns has it no more.
  const seq = async ({ library }: EnrolAnswer) => (await server.storage.library(library))?.seq
  const before = await seq(here)
  await save(server, cookie, [here.library, there.library])
  expect(await seq(here)).toBe(before)
  const { handover: _, ...less } = aid
  await save(server, cookie, [here.library], { input: { ...less, number: '3' } })
  expect((await rowOf(server, here, 'aid:bantuan-satu'))?.f).toMatchObject({ number: 3, handover: null })
  expect((await rowOf(server, there, 'aid:bantuan-satu'))?.f._deleted).toBeTruthy()
  expect(await listOf(server, cookie)).toHaveLength(1)

  expect((await askAs(server.app, cookie, 'DELETE', 'records/aid/bantuan-satu', {})).status).toBe(200)
  expect((await rowOf(server, here, 'aid:bantuan-satu'))?.f._deleted).toBeTruthy()
  expect(await listOf(server, cookie)).toEqual([])
  expect((await askAs(server.app, cookie, 'DELETE', 'records/aid/bantuan-satu', {})).status).toBe(404)
})

test('the page of a village says what it was given, and whether it has it among its own records', async () => {
  const server = await testServer()
  const device = await server.device()
  const cookie = await signedIn(server)
  await save(server, cookie, [device.library])
  const given = async () =>
    (
      (await (await askAs(server.app, cookie, 'GET', `libraries/${device.library}`)).json()) as LibraryPage
    ).given.map(({ id, isAnswered }) => [id, isAnswered])
  expect(await given()).toEqual([['aid:bantuan-satu', false]])
  const own = { what: 'Komputer', aid: 'aid:bantuan-satu' }
  await sync(server.app, device, { push: [pushed('e1', own, { t: 'equipment' })] })
  expect(await given()).toEqual([['aid:bantuan-satu', true]])
})

test('a training says which villages took part, and a replication concerns the office alone', async () => {
  const server = await testServer()
  const [here, there] = [await server.device('33.15.14.2006'), await server.device('33.15.07.2004')]
  const cookie = await signedIn(server)
  const training = { date: '2019-11-28', title: 'Pelatihan SPP TIK', people: '40' }
  await save(server, cookie, [here.library, there.library], {
    kind: 'districtTraining',
    id: 'latih-satu',
    input: training,
  })
  const villages = ['33.15.14.2006', '33.15.07.2004']
  expect((await rowOf(server, here, 'latih-satu'))?.f).toEqual({ ...training, people: 40, villages })
  const replication = { year: '2026', amount: '250 juta', source: 'localBudget', villages: '10' }
  const saved = await save(server, cookie, [], { kind: 'replication', id: 'replikasi', input: replication })
  expect(saved.status).toBe(200)
  expect((await listOf(server, cookie, 'replication'))[0]?.values).toEqual({
    year: '2026',
    amount: 250_000_000,
    source: 'localBudget',
    villages: 10,
  })
})

describe('is refused', () => {
  test('whole, where one of the libraries lies elsewhere, or nothing right was written', async () => {
    const server = await testServer()
    const [here, abroad] = [await server.device('33.15.14.2006'), await server.device('33.16.01.2001')]
    const cookie = await signedIn(server)
    for (const [libraries, more, answer] of [
      [[here.library, abroad.library], {}, [404, { error: 'unknown_library' }]],
      [[], {}, [400, { error: 'no_library' }]],
      [[here.library], { input: { ...aid, number: 'banyak' } }, [400, { error: 'input', field: 'number' }]],
      [[here.library], { input: { ...aid, what: ' ' } }, [400, { error: 'input', field: 'what' }]],
      [[here.library], { input: [] as never }, [400, { error: 'malformed' }]],
      [[here.library], { id: 'pendek' }, [400, { error: 'malformed' }]],
      [[here.library], { kind: 'visit' }, [404, { error: 'not_found' }]],
      [Array(301).fill(here.library), {}, [413, { error: 'too_large' }]],
    ] as const)
      expect(await answerOf(await save(server, cookie, libraries, more))).toEqual(answer)
    expect((await server.storage.library(here.library))?.seq).toBe(0)
    expect(await listOf(server, cookie)).toEqual([])
  })

  test('what another office recorded: it is not seen, not changed, and its id is not taken', async () => {
    const server = await testServer()
    const [here, abroad] = [await server.device('33.15.14.2006'), await server.device('33.16.01.2001')]
    const cookie = await signedIn(server)
    await save(server, cookie, [here.library])
    const other = await signedIn(server, { name: 'blora', scope: '33.16' })
    const narrow = await signedIn(server, { name: 'brati', scope: '33.15.14' })
    const wide = await signedIn(server, { name: 'jateng', scope: '33' })
    for (const who of [other, narrow]) expect(await listOf(server, who)).toEqual([])
    expect(await listOf(server, wide)).toHaveLength(1)
    expect(await answerOf(await save(server, other, [abroad.library]))).toEqual([
      404,
      { error: 'unknown_record' },
    ])
    expect((await askAs(server.app, narrow, 'DELETE', 'records/aid/bantuan-satu', {})).status).toBe(404)
    expect((await server.storage.library(abroad.library))?.seq).toBe(0)
  })

  test('by whom only reads', async () => {
    const server = await testServer()
    const { library } = await server.device()
    const cookie = await signedIn(server, { role: 'viewer' })
    expect((await save(server, cookie, [library])).status).toBe(403)
    expect(await listOf(server, cookie)).toEqual([])
  })
})
