// The parts of a wide place agree with the boards of their villages, at every level.
import { describe, expect, test, vi } from 'vitest'
import { placesReader } from '../../src/server/board/read-places.ts'
import { warmPlaces } from '../../src/server/board/warm-places.ts'
import {
  type Board,
  type BoardRow,
  type BoardYear,
  type PlaceRow,
  type Places,
  type ReportStatus,
  sumOf,
} from '../../src/sync/officer-wire.ts'
import { addOfficer, askAs, cookiesOf, signIn } from './support/officers.ts'
import { nextStamp, rowOf, sync, type TestServer, testServer } from './support/server.ts'

const at = (day: string) => Date.parse(`${day}T03:00:00Z`)

/** Three provinces, six kabupaten; some late, some nil, some missing, one that has another deadline. */
async function country(): Promise<TestServer> {
  const server = await testServer({
    placeOf: async (code) => ({ village: '', district: `Tempat ${code}` }),
  })
  server.clock.now = at('2026-09-10')
  const codes = [
    '33.15.14.2006',
    '33.15.14.2007',
    '33.15.07.2004',
    '33.18.01.2001',
    '51.01.01.2001',
    '91.01.01.2001',
  ]
  const devices = []
  for (const code of codes) devices.push(await server.device(code))
  for (const [n, device] of devices.entries()) {
    if (n === 1) continue
    server.clock.now = at(n % 3 === 2 ? '2026-11-09' : '2026-11-03')
    const figures = { 'visits.total': 10 ** n, 'activities.count': n === 0 ? null : n }
    const closing = { at: server.clock.now, revision: 1, figures, code: 'AAAA-AA' }
    const values = n === 3 ? { nil: true, closing } : { closing }
    await sync(server.app, device, {
      push: [rowOf('monthReport:2026-10', values, { t: 'monthReport', h: nextStamp() } as never)],
    })
  }
  server.clock.now = at('2026-11-22')
  return server
}

const enter = async (server: TestServer, scope: string): Promise<string> => {
  const name = await addOfficer(server, { name: `o${scope || 'ri'}`, scope })
  return cookiesOf(await signIn(server, name))
}
const read = async <T>(server: TestServer, cookie: string, path: string): Promise<T> =>
  (await (await askAs(server.app, cookie, 'GET', path)).json()) as T

const counted = (rows: readonly BoardRow[]) => {
  const counts: Record<ReportStatus, number> = { onTime: 0, nil: 0, late: 0, missing: 0, notDue: 0 }
  for (const { status } of rows) counts[status]++
  return { villages: rows.length, counts, figures: sumOf(rows.map(({ figures }) => figures)) }
}

describe('the parts of a place', () => {
  test('are the sums of the boards of their villages, from the kecamatan up to the country', async () => {
    const server = await country()
    const cookie = await enter(server, '')
    const levels: Record<string, string[]> = {
      '': ['33', '51', '91'],
      '33': ['33.15', '33.18'],
      '33.15': ['33.15.07', '33.15.14'],
    }
    for (const [within, parts] of Object.entries(levels)) {
      const { rows } = await read<Places>(server, cookie, `places?month=2026-10&within=${within}`)
      expect(rows.map(({ code }) => code)).toEqual(parts)
      for (const { code, name, ...sums } of rows) {
        const board = await read<Board>(server, cookie, `board?month=2026-10&within=${code}`)
        expect(board.rows.every((row) => row.code.startsWith(code))).toBe(true)
        expect([code, sums]).toEqual([code, counted(board.rows)])
        expect(name).toBe(`Tempat ${code}${'.00.00.00.0000'.slice(-(13 - code.length))}`)
      }
    }
  })

  test('are those of the officer’s own scope, and of no place outside', async () => {
    const server = await country()
    const cookie = await enter(server, '33.15')
    const own = await read<Places>(server, cookie, 'places?month=2026-10')
    expect([own.within, own.rows.map(({ code }: PlaceRow) => code)]).toEqual([
      '33.15',
      ['33.15.07', '33.15.14'],
    ])
    for (const within of ['', '33', '33.18', '33.1', '33.15.', '%', '51'])
      for (const path of ['places', 'board', 'year']) {
        const response = await askAs(
          server.app,
          cookie,
          'GET',
          `${path}?within=${encodeURIComponent(within)}`,
        )
        expect([within, path, response.status]).toEqual([within, path, 404])
      }
    expect((await askAs(server.app, cookie, 'GET', 'places?within=33.15.14')).status).toBe(400)
    expect((await read<BoardYear>(server, cookie, 'year?year=2026')).name).toBe('Tempat 33.15.00.0000')
  })

  test('of a province are at most a minute old, and say from when', async () => {
    const server = await country()
    const cookie = await enter(server, '33')
    const ask = () => read<Places>(server, cookie, 'places?month=2026-10')
    const first = await ask()
    server.clock.now += 59_000
    await server.device('33.01.01.2001')
    expect(await ask()).toEqual(first)
    server.clock.now += 2_000
    const later = await ask()
    expect([later.at, later.rows.length]).toEqual([server.clock.now, first.rows.length + 1])
  })

  test('of a kabupaten are of now, while its province is up to a minute old', async () => {
    const server = await country()
    const cookie = await enter(server, '33')
    const villages = async (within: string) => {
      const { rows } = await read<Places>(server, cookie, `places?month=2026-10&within=${within}`)
      return rows.reduce((sum, row) => sum + row.villages, 0)
    }
    expect([await villages('33'), await villages('33.15')]).toEqual([4, 3])
    await server.device('33.15.01.2001')
    expect([await villages('33'), await villages('33.15')]).toEqual([4, 4])
  })

  test('are counted once for all who ask at once, and for each place and month apart', async () => {
    const server = await country()
    const sums = vi.spyOn(server.storage.reports, 'sums')
    const [java, bali, all] = [await enter(server, '33'), await enter(server, '51'), await enter(server, '')]
    const ask = (cookie: string, month = '2026-10') => read<Places>(server, cookie, `places?month=${month}`)
    const found = await Promise.all([java, java, bali, bali, java].map((cookie) => ask(cookie)))
    expect(found.map(({ within, rows }) => [within, rows.map(({ code }) => code)])).toEqual([
      ...[java, java].map(() => ['33', ['33.15', '33.18']]),
      ...[bali, bali].map(() => ['51', ['51.01']]),
      ['33', ['33.15', '33.18']],
    ])
    expect(sums).toHaveBeenCalledTimes(2)
    expect((await ask(all)).rows.map(({ code }) => code)).toEqual(['33', '51', '91'])
    expect((await ask(java, '2026-09')).rows[0]?.counts).toMatchObject({ onTime: 0 })
    expect((await ask(bali)).rows.map(({ code }) => code)).toEqual(['51.01'])
    expect(sums).toHaveBeenCalledTimes(6)
  })

  test('are counted anew before they are too old, as long as somebody asks now and then', async () => {
    const server = await country()
    const { storage, clock } = server
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const sums = vi.spyOn(storage.reports, 'sums')
      const readPlaces = placesReader({ storage, now: () => clock.now })
      const pass = async (seconds: number) => {
        clock.now += seconds * 1000
        await vi.advanceTimersByTimeAsync(seconds * 1000)
        await vi.waitFor(() => new Promise(setImmediate))
      }
      const first = await readPlaces('33', '2026-10')
      await server.device('33.01.01.2001')
      await pass(40)
      await vi.waitFor(() => expect(sums).toHaveBeenCalledTimes(2))
      clock.now += 30_000
      const second = await readPlaces('33', '2026-10')
      // Nobody waited for it, and it is 30 s old.
      expect(sums).toHaveBeenCalledTimes(2)
      expect([second.at, second.rows.length]).toEqual([clock.now - 30_000, first.rows.length + 1])
      for (let n = 0; n < 40; n++) await pass(40)
      const idle = sums.mock.calls.length
      expect(idle).toBeLessThan(20)
      for (let n = 0; n < 10; n++) await pass(40)
      expect(sums).toHaveBeenCalledTimes(idle)
      expect((await readPlaces('33', '2026-10')).at).toBe(clock.now)
    } finally {
      vi.useRealTimers()
    }
  })

  test('are counted again where a count failed, or the clock was set back', async () => {
    const { storage, clock } = await country()
    const readPlaces = placesReader({ storage, now: () => clock.now })
    vi.spyOn(storage.reports, 'sums').mockRejectedValueOnce(new Error('away'))
    await expect(readPlaces('33', '2026-10')).rejects.toThrow('away')
    expect((await readPlaces('33', '2026-10')).rows).toHaveLength(2)
    clock.now -= 3_600_000
    expect((await readPlaces('33', '2026-10')).at).toBe(clock.now)
  })

  test('are there before anybody asked, of the places that officers see, and are the same of every process', async () => {
    const server = await country()
    const { storage, clock } = server
    const off = await addOfficer(server, { name: 'bali', scope: '51' })
    await storage.officers.disable(off, 1)
    for (const scope of ['33', '33.15']) await addOfficer(server, { name: `o${scope}`, scope })
    const asked: string[] = []
    const readPlaces = placesReader({ storage, now: () => clock.now })
    await warmPlaces(
      storage,
      (place, month) => {
        asked.push(`${place} ${month}`)
        return readPlaces(place, month)
      },
      clock.now,
    )
    expect(asked).toEqual(['33 2026-10'])
    const other = await testServer({ storage })
    const { rows } = await readPlaces('33', '2026-10')
    const name = await addOfficer(other, { name: 'lain', scope: '33' })
    const elsewhere = await read<Places>(other, cookiesOf(await signIn(other, name)), 'places?month=2026-10')
    expect(elsewhere.rows).toEqual(rows)
  })
})
