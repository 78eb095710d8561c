// Villages that an office registers, renames and expects reports of, and the deadlines that it sets for them.
import { describe, expect, test } from 'vitest'
import { longCodeLimits } from '../../src/server/enrolment/enrolment.ts'
import type {
  AuditLine,
  Board,
  BoardYear,
  LaterDeadlines,
  LibraryCode,
  LibraryPage,
  Places,
  Registered,
  Villages,
} from '../../src/sync/officer-wire.ts'
import { addOfficer, askAs, cookiesOf, signedIn, signIn } from './support/officers.ts'
import { answerOf, rowOf, sync, type TestServer, testServer } from './support/server.ts'

const at = (day: string) => Date.parse(`${day}T03:00:00Z`)
const named = (code: string, name = 'Perpustakaan Desa X') => ({ code, name })

const register = async (server: TestServer, cookie: string, rows: unknown[], more: object = {}) => {
  const response = await askAs(server.app, cookie, 'POST', 'libraries', { rows, ...more })
  if (response.status !== 200) throw new Error(`registering answered ${response.status}`)
  return ((await response.json()) as { rows: Registered[] }).rows
}
const resultsOf = (rows: readonly Registered[]) => rows.map(({ result }) => result)
const read = async <T>(server: TestServer, cookie: string, path: string): Promise<T> => {
  const response = await askAs(server.app, cookie, 'GET', path)
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as T
}
const codesOf = async ({ storage }: TestServer) => (await storage.libraries()).map(({ code }) => code)

describe('registering', () => {
  test('judges each line alone, and makes nothing twice when the list is sent again', async () => {
    const server = await testServer()
    const { library: before } = await server.addLibrary('Perpustakaan Karangsari', '33.15.14.2006')
    const cookie = await signedIn(server, { role: 'officer' })
    const list = [
      named('33.15.16.2003', '  Perpustakaan\tDesa\u202E Guci '),
      named('3315142006'),
      named('33.15.16.20'),
      named('33.16.01.2001'),
      named('33 15 10 2003'),
      named('33.15.10.2003'),
      named('33.15.07.2004', ' '),
      named('33.15.07.2004', 'x'.repeat(121)),
      { code: 5, name: 'x' },
      null,
      'x',
      named('33.15.07.2004', '=1+1'),
    ]
    const judged = [
      ...['known', 'wrong_code', 'outside'],
      ...['twice', 'wrong_name', 'wrong_name', 'wrong_code', 'wrong_code', 'wrong_code'],
    ]
    const around = (fresh: string) => [fresh, ...judged.slice(0, 3), fresh, ...judged.slice(3), fresh]
    // To look at only.
    expect(resultsOf(await register(server, cookie, list, { check: true }))).toEqual(around('free'))
    expect(await codesOf(server)).toEqual(['33.15.14.2006'])
    const first = await register(server, cookie, list)
    expect(resultsOf(first)).toEqual(around('registered'))
    expect(first[1]).toEqual({ result: 'known', library: before })
    expect(resultsOf(await register(server, cookie, list))).toEqual(around('known'))
    expect((await server.storage.libraries()).map(({ code, name }) => [code, name])).toEqual([
      ['33.15.07.2004', '=1+1'],
      ['33.15.10.2003', 'Perpustakaan Desa X'],
      ['33.15.14.2006', 'Perpustakaan Karangsari'],
      ['33.15.16.2003', 'Perpustakaan Desa Guci'],
    ])
    const { lines } = await read<{ lines: { what: string; about: string }[] }>(server, cookie, 'audit')
    const registered = lines.filter(({ what }) => what === 'libraryRegistered')
    expect(registered.map(({ about }) => about).sort()).toEqual([
      '33.15.07.2004 =1+1',
      '33.15.10.2003 Perpustakaan Desa X',
      '33.15.16.2003 Perpustakaan Desa Guci',
    ])
  })

  test('gives a village one library, also to two officers who register it at once', async () => {
    const server = await testServer()
    const cookies = [await signedIn(server, { name: 'adi' }), await signedIn(server, { name: 'rini' })]
    const list = Array.from({ length: 40 }, (_, index) => named(`33.15.14.${2001 + index}`))
    const both = await Promise.all(cookies.map((cookie) => register(server, cookie, list)))
    expect(await codesOf(server)).toEqual(list.map(({ code }) => code))
    for (const [index] of list.entries()) {
      const [one, other] = both.map((rows) => rows[index])
      expect([one?.result, other?.result].sort()).toEqual(['known', 'registered'])
      expect(one && 'library' in one && other && 'library' in other && one.library === other.library).toBe(
        true,
      )
    }
  })

  test('takes up to 200 lines a request, and says so of more', async () => {
    const server = await testServer()
    const cookie = await signedIn(server, { role: 'officer' })
    const list = Array.from({ length: 201 }, (_, index) => named(`33.15.14.${2001 + index}`))
    const response = await askAs(server.app, cookie, 'POST', 'libraries', { rows: list })
    expect(await answerOf(response)).toEqual([413, { error: 'too_many_rows' }])
    expect(await codesOf(server)).toEqual([])
    expect(new Set(resultsOf(await register(server, cookie, list.slice(1))))).toEqual(new Set(['registered']))
    const long = { rows: [named('33.15.14.2001', 'x'.repeat(300_000))] }
    expect((await askAs(server.app, cookie, 'POST', 'libraries', long)).status).toBe(413)
    for (const wrong of [{}, { rows: 'x' }, { rows: [], check: 1 }])
      expect((await askAs(server.app, cookie, 'POST', 'libraries', wrong)).status).toBe(400)
    const viewer = await signedIn(server, { name: 'tamu', role: 'viewer' })
    expect((await askAs(server.app, viewer, 'POST', 'libraries', { rows: list.slice(0, 1) })).status).toBe(
      403,
    )
  })

  test('leaves the demonstration a demonstration', async () => {
    const server = await testServer({ demo: true })
    await addOfficer(server, { name: 'demo', role: 'officer', isDemo: true })
    const cookie = cookiesOf(await askAs(server.app, '', 'POST', 'demo-session', {}))
    await register(server, cookie, [named('33.15.14.2006')])
    expect((await read<Villages>(server, cookie, 'libraries')).rows).toHaveLength(1)
  })
})

describe('codes for the set-up sheets of many', () => {
  test('are made for libraries of the scope alone, at most 20 at once', async () => {
    const server = await testServer()
    const cookie = await signedIn(server, { role: 'officer' })
    const rows = await register(server, cookie, [named('33.15.14.2006'), named('33.15.16.2003')])
    const libraries = rows.flatMap((row) => ('library' in row ? [row.library] : []))
    const sheet = { days: 14, devices: 2 }
    const ask = (body: object, as = cookie) => askAs(server.app, as, 'POST', 'codes', body)
    const { codes } = (await (await ask({ libraries, ...sheet })).json()) as { codes: LibraryCode[] }
    expect(codes.map(({ library }) => library)).toEqual(libraries)
    for (const { library, enrolCode } of codes) expect((await server.enrol(enrolCode)).library).toBe(library)

    const { library: elsewhere } = await server.addLibrary('Lain', '33.16.01.2001')
    const living = await server.storage.livingEnrolments(libraries[0]!, server.clock.now)
    expect((await ask({ libraries: [libraries[0], elsewhere], ...sheet })).status).toBe(404)
    expect(await server.storage.livingEnrolments(libraries[0]!, server.clock.now)).toEqual(living)
    expect((await ask({ libraries: Array(21).fill(libraries[0]), ...sheet })).status).toBe(413)
    expect((await ask({ libraries, days: longCodeLimits.days + 1, devices: 1 })).status).toBe(400)
    expect((await ask({ libraries: 5, ...sheet })).status).toBe(400)
    expect((await ask({ libraries: [5], ...sheet })).status).toBe(404)
    const viewer = await signedIn(server, { name: 'tamu', role: 'viewer' })
    expect((await ask({ libraries, ...sheet }, viewer)).status).toBe(403)
  })
})

describe('what is set for one village', () => {
  test('its name by officers, its code by administrators, within the scope and never one that is taken', async () => {
    const server = await testServer()
    const { library } = await server.addLibrary('Perpustakaan Karangsari', '33.15.14.2006')
    await server.addLibrary('Perpustakaan Guci', '33.15.16.2003')
    const [officer, administrator] = [
      await signedIn(server, { name: 'adi', role: 'officer' }),
      await signedIn(server),
    ]
    const put = async (cookie: string, body: object) =>
      answerOf(await askAs(server.app, cookie, 'PUT', `libraries/${library}`, body))
    expect(await put(officer, { name: ' Perpustakaan  Desa Karangsari ' })).toEqual([200, { v: 1 }])
    expect(await put(officer, { code: '33.15.14.2007' })).toEqual([403, { error: 'role' }])
    expect(await put(administrator, { code: '33.15.16.2003' })).toEqual([409, { error: 'code_taken' }])
    expect(await put(administrator, { code: '33.16.14.2006' })).toEqual([400, { error: 'outside' }])
    expect(await put(administrator, { code: '33.15' })).toEqual([400, { error: 'wrong_code' }])
    expect(await put(administrator, { name: '' })).toEqual([400, { error: 'wrong_name' }])
    for (const wrong of [{}, { from: '2026-13' }, { until: 5 }, { from: '1999-01' }])
      expect(await put(officer, wrong)).toEqual([400, { error: 'malformed' }])
    expect((await put(administrator, { code: '3315142007' }))[0]).toBe(200)
    expect(await server.storage.library(library)).toMatchObject({
      code: '33.15.14.2007',
      name: 'Perpustakaan Desa Karangsari',
    })
    const { lines } = await read<{ lines: { what: string; about: string }[] }>(server, administrator, 'audit')
    expect(lines.filter(({ what }) => /^(library|village)/.test(what)).map(({ about }) => about)).toEqual([
      'Perpustakaan Desa Karangsari: 33.15.14.2006 → 33.15.14.2007',
      'Perpustakaan Karangsari: Perpustakaan Desa Karangsari',
    ])
  })
})

/** Two villages since September, one of which handed in all months, and what the office sees of 2026. */
async function office() {
  const server = await testServer()
  server.clock.now = at('2026-09-10')
  const [first, second] = [await server.device('33.15.14.2006'), await server.device('33.15.16.2003')]
  for (const month of ['2026-09', '2026-10']) {
    server.clock.now = at(month === '2026-09' ? '2026-10-03' : '2026-11-03')
    await sync(server.app, first, {
      push: [rowOf(`monthReport:${month}`, { closing: { at: 1, revision: 1 } }, { t: 'monthReport' })],
    })
  }
  server.clock.now = Date.parse('2026-11-20T12:00:00Z')
  const cookie = await signedIn(server, { role: 'officer' })
  const put = async (path: string, body: object, as = cookie) =>
    (await askAs(server.app, as, 'PUT', path, body)).status
  const board = (month: string) => read<Board>(server, cookie, `board?month=${month}`)
  const statuses = async (month: string) => (await board(month)).rows.map(({ status }) => status)
  const year = async () =>
    (await read<BoardYear>(server, cookie, 'year?year=2026')).rows.map(({ months }) =>
      months.map(({ status }) => status).slice(7, 11),
    )
  const counts = async (month: string) => {
    const { rows } = await read<Places>(server, cookie, `places?month=${month}`)
    return rows.map(({ code, villages, counts }) => [code, villages, counts.missing, counts.onTime])
  }
  return { server, first, second, cookie, put, board, statuses, year, counts }
}

describe('expected villages', () => {
  test('are those from the month that the office set, by default from when they were registered', async () => {
    const { second, put, statuses, year, counts, cookie, server } = await office()
    expect(await year()).toEqual([
      ['notDue', 'onTime', 'onTime', 'notDue'],
      ['notDue', 'missing', 'missing', 'notDue'],
    ])
    expect(await put(`libraries/${second.library}`, { from: '2026-10' })).toBe(200)
    expect((await year())[1]).toEqual(['notDue', 'notDue', 'missing', 'notDue'])
    expect(await statuses('2026-09')).toEqual(['onTime', 'notDue'])
    expect(await put(`libraries/${second.library}`, { from: '2026-07' })).toBe(200)
    expect((await year())[1]).toEqual(['missing', 'missing', 'missing', 'notDue'])
    expect(await counts('2026-08')).toEqual([
      ['33.15.14', 1, 0, 0],
      ['33.15.16', 1, 1, 0],
    ])
    expect(await read<Villages>(server, cookie, 'libraries')).toMatchObject({
      rows: [
        { code: '33.15.14.2006', expected: { from: null, until: null, begun: '2026-09' } },
        { code: '33.15.16.2003', expected: { from: '2026-07', until: null, begun: '2026-07' } },
      ],
    })
    expect(await put(`libraries/${second.library}`, { from: null })).toBe(200)
    expect((await year())[1]).toEqual(['notDue', 'missing', 'missing', 'notDue'])
  })

  test('are no longer those that left, while what they handed in stays', async () => {
    const { server, first, second, put, statuses, year, counts, cookie } = await office()
    expect(await put(`libraries/${second.library}`, { until: '2026-09' })).toBe(200)
    expect(await statuses('2026-09')).toEqual(['onTime', 'missing'])
    expect(await statuses('2026-10')).toEqual(['onTime'])
    expect((await year())[1]).toEqual(['notDue', 'missing', 'notDue', 'notDue'])
    expect(await counts('2026-10')).toEqual([['33.15.14', 1, 0, 1]])
    expect(await put(`libraries/${first.library}`, { until: '2026-09' })).toBe(200)
    expect(await statuses('2026-10')).toEqual(['onTime'])
    const page = await read<LibraryPage>(server, cookie, `libraries/${first.library}`)
    expect(page.expected).toEqual({ from: null, until: '2026-09', begun: '2026-09' })
    expect(page.months.map(({ month }) => month)).toEqual(['2026-10', '2026-09'])
    const twisted = { from: '2026-10' }
    expect(await put(`libraries/${first.library}`, twisted)).toBe(400)
    // It comes back.
    expect(await put(`libraries/${second.library}`, { until: null })).toBe(200)
    expect(await statuses('2026-10')).toEqual(['onTime', 'missing'])
  })
})

describe('a later deadline', () => {
  test('of a month is that of all villages, in every status and at every level, until it is taken back', async () => {
    const { server, put, board, statuses, year, counts, cookie } = await office()
    expect(await put('deadlines', { month: '2026-10', day: '2026-11-20' })).toBe(200)
    expect((await board('2026-10')).deadline).toBe('2026-11-20')
    expect(await statuses('2026-10')).toEqual(['onTime', 'notDue'])
    expect((await year())[1]).toEqual(['notDue', 'missing', 'notDue', 'notDue'])
    expect((await counts('2026-10'))[1]).toEqual(['33.15.16', 1, 0, 0])
    expect((await read<Places>(server, cookie, 'places?month=2026-10')).deadline).toBe('2026-11-20')
    expect((await board('2026-09')).deadline).toBe('2026-10-05')
    // The day itself is still in time; what comes after it is not.
    const over = Date.parse('2026-11-20T17:00:00Z')
    server.clock.now = over - 1
    expect(await statuses('2026-10')).toEqual(['onTime', 'notDue'])
    server.clock.now = over
    expect(await statuses('2026-10')).toEqual(['onTime', 'missing'])
    expect(await put('deadlines', { month: '2026-10', day: null })).toBe(200)
    expect((await board('2026-10')).deadline).toBe('2026-11-05')
  })

  test('of one village is its own, and what comes by it is on time', async () => {
    const { server, second, put, board } = await office()
    const village = { place: '33.15.16.2003', month: '2026-10', day: '2026-11-25' }
    expect(await put('deadlines', village)).toBe(200)
    const { deadline, rows } = await board('2026-10')
    expect([deadline, ...rows.map((row) => row.deadline)]).toEqual(['2026-11-05', undefined, '2026-11-25'])
    server.clock.now = Date.parse('2026-11-25T16:59:59Z')
    const cookieLater = cookiesOf(await signIn(server, 'wulan'))
    await sync(server.app, second, {
      push: [rowOf('monthReport:2026-10', { closing: { at: 1, revision: 1 } }, { t: 'monthReport' })],
    })
    const later = await read<Board>(server, cookieLater, 'board?month=2026-10')
    expect(later.rows.map(({ status }) => status)).toEqual(['onTime', 'onTime'])
    const page = await read<LibraryPage>(server, cookieLater, `libraries/${second.library}`)
    expect(page.later).toEqual([{ month: '2026-10', day: '2026-11-25' }])
  })

  test('of a province holds in its kabupaten too, and nobody has less time by it', async () => {
    const { server, put, board, cookie } = await office()
    const province = await signedIn(server, { name: 'jateng', scope: '33', role: 'administrator' })
    const administrator = await signedIn(server, { name: 'kepala' })
    expect(await put('settings', { deadlineDays: 12 }, administrator)).toBe(200)
    expect(await put('deadlines', { month: '2026-10', day: '2026-11-15' }, province)).toBe(200)
    expect((await board('2026-10')).deadline).toBe('2026-11-15')
    expect(await put('deadlines', { month: '2026-10', day: '2026-11-14' })).toBe(200)
    expect((await board('2026-10')).deadline).toBe('2026-11-15')
    expect(await put('settings', { deadlineDays: 20 }, administrator)).toBe(200)
    expect((await board('2026-10')).deadline).toBe('2026-11-20')
    const { rows } = await read<LaterDeadlines>(server, cookie, 'deadlines')
    expect(rows.map(({ place, month, day, isOwn }) => [place, month, day, isOwn])).toEqual([
      ['33', '2026-10', '2026-11-15', false],
      ['33.15', '2026-10', '2026-11-14', true],
    ])
  })

  test('says why, beside the deadline and in the log, until it is taken back or another holds', async () => {
    const { server, second, put, board, cookie } = await office()
    const province = await signedIn(server, { name: 'jateng', scope: '33', role: 'administrator' })
    const month = '2026-10'
    expect(await put('deadlines', { month, day: '2026-11-20', reason: ' Banjir\n di  utara ' })).toBe(200)
    expect((await board(month)).deadlineReason).toBe('Banjir di utara')
    expect((await read<Places>(server, cookie, `places?month=${month}`)).deadlineReason).toBe(
      'Banjir di utara',
    )
    expect('deadlineReason' in (await board('2026-09'))).toBe(false)
    const place = '33.15.16.2003'
    expect(await put('deadlines', { place, month, day: '2026-11-25', reason: 'Pindah gedung' })).toBe(200)
    const page = await read<LibraryPage>(server, cookie, `libraries/${second.library}`)
    expect(page.later).toEqual([{ month, day: '2026-11-25', reason: 'Pindah gedung' }])
    const { rows } = await read<LaterDeadlines>(server, cookie, 'deadlines')
    expect(rows.map(({ reason }) => reason)).toEqual(['Banjir di utara', 'Pindah gedung'])
    const { lines } = await read<{ lines: AuditLine[] }>(server, province, 'audit')
    expect(lines.filter(({ what }) => what === 'laterDeadlineSet').map(({ about }) => about)).toEqual([
      `${place} ${month} 2026-11-25: Pindah gedung`,
      `33.15 ${month} 2026-11-20: Banjir di utara`,
    ])
    // The province gives more time, and says nothing.
    expect(await put('deadlines', { month, day: '2026-11-21' }, province)).toBe(200)
    expect('deadlineReason' in (await board(month))).toBe(false)
    expect(await put('deadlines', { month, day: null }, province)).toBe(200)
    expect((await board(month)).deadlineReason).toBe('Banjir di utara')
    expect(await put('deadlines', { month, day: null })).toBe(200)
    expect('deadlineReason' in (await board(month))).toBe(false)
  })

  test.each([
    [{ month: '2026-10', day: '2026-11-15', reason: 5 }, 400, 'malformed'],
    [{ month: '2026-10', day: '2026-11-15', reason: 'x'.repeat(201) }, 400, 'too_long'],
    [{ month: '2026-10', day: '2026-11-05' }, 400, 'deadline_earlier'],
    [{ month: '2026-10', day: '2027-06-01' }, 400, 'deadline_far'],
    [{ month: '2026-10', day: '2026-02-30' }, 400, 'malformed'],
    [{ month: '2026-10' }, 400, 'malformed'],
    [{ month: '1999-10', day: null }, 400, 'malformed'],
    [{ place: 5, month: '2026-10', day: null }, 400, 'malformed'],
    [{ place: '33', month: '2026-10', day: '2026-11-15' }, 404, 'unknown_place'],
    [{ place: '33.16', month: '2026-10', day: '2026-11-15' }, 404, 'unknown_place'],
    [{ place: '33.15.1', month: '2026-10', day: '2026-11-15' }, 404, 'unknown_place'],
    [{ place: '', month: '2026-10', day: '2026-11-15' }, 404, 'unknown_place'],
  ])('is refused as %o', async (body, status, error) => {
    const server = await testServer()
    const cookie = await signedIn(server, { role: 'officer' })
    expect(await answerOf(await askAs(server.app, cookie, 'PUT', 'deadlines', body))).toEqual([
      status,
      { error },
    ])
    expect(await server.storage.officers.laterDeadlines('')).toEqual([])
  })
})
