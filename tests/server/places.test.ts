// The parts of a wide place agree with the boards of their villages, at every level.
import { describe, expect, test } from 'vitest'
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
})
