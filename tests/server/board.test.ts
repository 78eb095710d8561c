import { describe, expect, test } from 'vitest'
import { currentRules } from '../../src/domain/rules.ts'
import { countChanged } from '../../src/server/board/count-changed.ts'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import type { Board, BoardYear, LibraryPage } from '../../src/sync/officer-wire.ts'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import { askAs, cookiesOf, signedIn, signIn } from './support/officers.ts'
import { nextStamp, rowOf, sync, type TestServer, testServer } from './support/server.ts'

const at = (day: string, hour = 3) => Date.parse(`${day}T0${hour}:00:00Z`)

const read = async <T>(server: TestServer, cookie: string, path: string): Promise<T> => {
  const response = await askAs(server.app, cookie, 'GET', path)
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as T
}
const board = (server: TestServer, cookie: string, month: string) =>
  read<Board>(server, cookie, `board?month=${month}`)

const visit = (date: string, women: number, id = `v${date}`) =>
  rowOf(id, { date, people: { men: 0, women } }, { t: 'visit' })

/** Hands a month in as a device does, with what the server counts at that moment. */
async function handIn(
  server: TestServer,
  device: EnrolAnswer,
  month: string,
  { revision = 1, more = {}, nil = false }: { revision?: number; more?: object; nil?: boolean } = {},
) {
  if (nil) await push(server, device, [rowOf(`monthReport:${month}`, { nil }, { t: 'monthReport' })])
  const { figures, code } = (await monthFigures(server.storage, device.library, month))!
  const closing = { at: server.clock.now, revision, figures, code, rules: currentRules, ...more }
  await push(server, device, [rowOf(`monthReport:${month}`, { closing }, { t: 'monthReport' })])
  return code
}

const push = (server: TestServer, device: EnrolAnswer, rows: ReturnType<typeof rowOf>[]) =>
  sync(server.app, device, { push: rows })

describe('the board', () => {
  test('says of every village of the scope how its month stands, by code', async () => {
    const server = await testServer({
      placeOf: async (code) =>
        code === '33.15.07.2004' ? { village: 'Kradenan', district: 'Kradenan' } : undefined,
    })
    server.clock.now = at('2026-09-10')
    const villages: Record<string, EnrolAnswer> = {}
    for (const code of ['33.15.14.2006', '33.15.07.2004', '33.15.10.2003', '33.15.19.2009', '33.16.01.2001'])
      villages[code] = await server.device(code)
    server.clock.now = at('2026-11-03')
    await push(server, villages['33.15.14.2006']!, [visit('2026-10-05', 7)])
    const code = await handIn(server, villages['33.15.14.2006']!, '2026-10')
    await handIn(server, villages['33.15.07.2004']!, '2026-10', { nil: true })
    server.clock.now = at('2026-11-06')
    await push(server, villages['33.15.10.2003']!, [visit('2026-10-05', 5)])
    await handIn(server, villages['33.15.10.2003']!, '2026-10')
    server.clock.now = at('2026-11-22')

    const cookie = await signedIn(server)
    const found = await board(server, cookie, '2026-10')
    expect(found).toMatchObject({ v: 1, at: server.clock.now, month: '2026-10', deadline: '2026-11-05' })
    expect(found.rows.map(({ code, status, receivedOn }) => [code, status, receivedOn])).toEqual([
      ['33.15.07.2004', 'nil', '2026-11-03'],
      ['33.15.10.2003', 'late', '2026-11-06'],
      ['33.15.14.2006', 'onTime', '2026-11-03'],
      ['33.15.19.2009', 'missing', null],
    ])
    expect(found.rows[0]).toMatchObject({
      village: 'Kradenan',
      district: 'Kradenan',
      name: 'Perpustakaan Karangsari',
    })
    expect(found.rows[2]).toMatchObject({ village: '', revision: 1, reportCode: code, isChanged: false })
    expect(found.rows[2]?.lastSeen).toBe(at('2026-11-03'))
    expect(found.rows[2]?.figures).toEqual({
      'visits.total': 7,
      'activities.count': null,
      'activities.people': null,
      'computers.sessions': null,
      'computers.wifi': null,
      'advocacy.received': null,
    })
    expect(found.rows[3]?.figures).toBeNull()
    // Nil is 0; what nobody counted is no 0.
    expect(found.sums).toMatchObject({ 'visits.total': 12, 'activities.count': 0 })
    // Registered in September: before it nothing was due, and November is not over.
    expect(found.rows[3]?.year).toEqual([...Array(10).fill('notDue'), 'missing', 'missing'])
    expect((await board(server, cookie, '2026-11')).rows[3]?.status).toBe('notDue')
    expect((await board(server, cookie, '2026-08')).rows[3]?.status).toBe('notDue')
    expect((await board(server, cookie, '2026-11')).sums['visits.total']).toBeNull()
  })

  test('keeps the day on which a report first came, by the village’s own calendar', async () => {
    const server = await testServer()
    server.clock.now = at('2026-09-01')
    // The evening of the 5th in Java is the 6th in Papua.
    const [java, papua] = [await server.device('33.15.14.2006'), await server.device('94.01.01.2001')]
    server.clock.now = Date.parse('2026-11-05T15:30:00Z')
    for (const device of [java, papua]) await handIn(server, device, '2026-10')
    server.clock.now = at('2026-11-20')
    await handIn(server, java, '2026-10', { revision: 2 })
    const cookie = await signedIn(server, { scope: '' })
    const rows = (await board(server, cookie, '2026-10')).rows
    expect(rows.map(({ status, receivedOn, revision }) => [status, receivedOn, revision])).toEqual([
      ['onTime', '2026-11-05', 2],
      ['late', '2026-11-06', 1],
    ])
  })

  test('shows figures as they were handed in, and says that they changed since until they are again', async () => {
    const server = await testServer()
    const device = await server.device()
    server.clock.now = at('2026-12-01')
    await push(server, device, [visit('2026-11-05', 7)])
    const code = await handIn(server, device, '2026-11')
    const cookie = await signedIn(server)
    const row = async (as = cookie) => (await board(server, as, '2026-11')).rows[0]
    expect(await row()).toMatchObject({ isChanged: false, reportCode: code })
    await push(server, device, [visit('2026-11-06', 5)])
    // Nobody has to ask first: what changed is counted ahead, once.
    expect([await countChanged(server.storage), await countChanged(server.storage)]).toEqual([1, 0])
    expect(await row()).toMatchObject({ isChanged: true, reportCode: code, figures: { 'visits.total': 7 } })
    const again = await handIn(server, device, '2026-11', { revision: 2 })
    expect(again).not.toBe(code)
    expect(await row()).toMatchObject({
      isChanged: false,
      revision: 2,
      reportCode: again,
      figures: { 'visits.total': 12 },
    })
    // Opened again, it is not handed in; handed in again, it still came when it came.
    await push(server, device, [rowOf('monthReport:2026-11', { closing: null }, { t: 'monthReport' })])
    expect(await row()).toMatchObject({ status: 'notDue', revision: null, receivedOn: null, figures: null })
    server.clock.now = at('2026-12-09')
    await handIn(server, device, '2026-11', { revision: 3 })
    const later = cookiesOf(await signIn(server, 'wulan'))
    expect(await row(later)).toMatchObject({ status: 'onTime', revision: 3, receivedOn: '2026-12-01' })
  })

  test('counts two closings side by side as handed in when the first of them came', async () => {
    const server = await testServer()
    const device = await server.device()
    server.clock.now = at('2026-12-02')
    const closed = (revision: number, s: string) =>
      rowOf('monthReport:2026-11', { closing: { at: 1, revision } }, { t: 'monthReport', s })
    const [early, later] = [nextStamp('aaaaaaaa'), nextStamp('bbbbbbbb')]
    await push(server, device, [closed(1, early)])
    server.clock.now = at('2026-12-10')
    await push(server, device, [closed(2, later)])
    const [row] = (await board(server, await signedIn(server), '2026-11')).rows
    expect(row).toMatchObject({ status: 'onTime', receivedOn: '2026-12-02', revision: 2 })
    expect(await monthFigures(server.storage, device.library, '2026-11')).toMatchObject({ standing: 'twice' })
  })

  test('takes what any app may have written for what it is', async () => {
    const server = await testServer()
    const device = await server.device()
    const closings = [
      { at: 'x' },
      {
        at: 1,
        revision: -1,
        code: 'x\u0000\ud800<b>',
        figures: { 'visits.total': 'many', 'activities.count': 1e300 },
      },
      { at: 1, revision: 2 ** 60, figures: [] },
    ]
    for (const [index, closing] of closings.entries())
      await push(server, device, [rowOf(`monthReport:2026-0${index + 1}`, { closing }, { t: 'monthReport' })])
    await push(server, device, [rowOf('monthReport:0001-01', { closing: { at: 1 } }, { t: 'monthReport' })])
    const { rows } = await read<BoardYear>(server, await signedIn(server), 'year?year=2026')
    expect(rows[0]?.months.slice(0, 3).map(({ revision, reportCode }) => [revision, reportCode])).toEqual([
      [null, null],
      [1, null],
      [1, null],
    ])
    expect(rows[0]?.months[1]?.figures).toMatchObject({ 'visits.total': null, 'activities.count': 1e300 })
  })

  test('goes by the deadline that the office set, the nearest one above the village', async () => {
    const server = await testServer()
    server.clock.now = at('2026-09-01')
    const device = await server.device()
    server.clock.now = at('2026-11-08')
    await handIn(server, device, '2026-10')
    const [province, kabupaten] = [
      await signedIn(server, { name: 'jateng', scope: '33' }),
      await signedIn(server),
    ]
    const status = async () => (await board(server, kabupaten, '2026-10')).rows[0]?.status
    const set = (cookie: string, deadlineDays: unknown) =>
      askAs(server.app, cookie, 'PUT', 'settings', { deadlineDays })
    expect(await status()).toBe('late')
    expect((await set(province, 10)).status).toBe(200)
    expect(await status()).toBe('onTime')
    expect((await board(server, kabupaten, '2026-10')).deadline).toBe('2026-11-10')
    expect((await set(kabupaten, 7)).status).toBe(200)
    expect(await status()).toBe('late')
    expect(await read(server, province, 'settings')).toEqual({ v: 1, deadlineDays: 10 })
    for (const days of [0, 29, 1.5, '5', null]) expect((await set(kabupaten, days)).status).toBe(400)
    const officer = await signedIn(server, { name: 'adi', role: 'officer' })
    expect((await set(officer, 9)).status).toBe(403)
  })

  test.each(['2026-13', '1999-12', '2100-01', 'x', ''])('does not know the month %s', async (month) => {
    const server = await testServer()
    const cookie = await signedIn(server)
    expect((await askAs(server.app, cookie, 'GET', `board?month=${month}`)).status).toBe(400)
    expect((await askAs(server.app, cookie, 'GET', 'year?year=26')).status).toBe(400)
  })
})

describe('the page of a library', () => {
  test('has its months, what its records say now, and its devices', async () => {
    const server = await testServer()
    server.clock.now = at('2026-10-10')
    const device = await server.device()
    server.clock.now = at('2026-11-03')
    await push(server, device, [
      visit('2026-10-12', 4),
      rowOf(`device:${device.device}`, { name: 'HP Endah' }, { t: 'device' }),
    ])
    await handIn(server, device, '2026-10')
    await push(server, device, [visit('2026-10-13', 6)])
    server.clock.now = at('2026-11-22')
    const cookie = await signedIn(server)
    const page = await read<LibraryPage>(server, cookie, `libraries/${device.library}`)
    expect(page.library).toMatchObject({ library: device.library, code: '33.15.14.2006' })
    expect(page.months.map(({ month, status, isChanged }) => [month, status, isChanged])).toEqual([
      ['2026-11', 'notDue', false],
      ['2026-10', 'onTime', true],
    ])
    expect(page.months[1]?.figures?.['visits.total']).toBe(4)
    expect(page.now['2026-10']?.['visits.total']).toBe(10)
    expect(page.now['2026-11']).toBeUndefined()
    expect(page.devices).toMatchObject([{ id: device.device, name: 'HP Endah', revokedAt: null }])
  })

  test('lets an officer shut a device out, and print codes for more, and says who did', async () => {
    const server = await testServer()
    const device = await server.device()
    const officer = await signedIn(server, { name: 'adi', role: 'officer' })
    const path = `libraries/${device.library}`
    const code = await askAs(server.app, officer, 'POST', `${path}/codes`, { days: 30, devices: 3 })
    const { enrolCode, expires } = (await code.json()) as { enrolCode: string; expires: number }
    expect([enrolCode.length, expires]).toEqual([12, server.clock.now + 30 * 86_400_000])
    for (let n = 0; n < 3; n++) expect((await server.enrol(enrolCode)).library).toBe(device.library)
    for (const wrong of [{}, { days: 31, devices: 1 }, { days: 1, devices: 0 }, { days: '1', devices: 1 }])
      expect((await askAs(server.app, officer, 'POST', `${path}/codes`, wrong)).status).toBe(400)

    const revoke = (cookie: string, id = device.device) =>
      askAs(server.app, cookie, 'POST', `${path}/devices/${id}/revoke`, {})
    expect((await revoke(await signedIn(server, { name: 'tamu', role: 'viewer' }))).status).toBe(403)
    await sync(server.app, device)
    expect((await revoke(officer, 'nobody')).status).toBe(404)
    expect((await revoke(officer, '%00')).status).toBe(404)
    expect((await revoke(officer)).status).toBe(200)
    await expect(sync(server.app, device)).rejects.toThrow('revoked')

    const administrator = await signedIn(server)
    const { lines } = await read<{ lines: { officer: string; what: string; about: string }[] }>(
      server,
      administrator,
      'audit',
    )
    expect(lines.map(({ officer, what }) => `${officer} ${what}`)).toEqual([
      'wulan signIn',
      'adi deviceRevoked',
      'tamu signIn',
      'adi codeMade',
      'adi signIn',
    ])
    expect(lines[1]?.about).toBe(`${device.library} ${device.device}`)
  })
})
