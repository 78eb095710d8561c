// @vitest-environment jsdom
// The picture of a place by its parts: a tile for each, also where no library is registered, and what a tile opens.
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { districtsOfBoard, standingOf, tilesOf } from '../../../src/app/district/board/place-tiles.ts'
import { DistrictRoutes } from '../../../src/app/district/district-routes.tsx'
import { countsOf } from '../../../src/app/district/rates.ts'
import type { ReportStatus } from '../../../src/sync/officer-wire.ts'
import { showInApp } from '../in-app.tsx'
import { board, boardRow, figures } from './office-board.ts'

const list =
  '=15 Kabupaten Grobogan\n-14 Brati\n2001 Katekan\n2006 Karangsari\n-16 Godong\n2003 Guci\n-17 Gubug\n2001 Saban\n=16 Kabupaten Blora\n-01 Jati\n2001 Doplang\n'
const provinces = [
  {
    code: '33',
    name: 'Jawa Tengah',
    file: '33-test.txt',
    regencies: [
      { code: '33.15', name: 'Kabupaten Grobogan', villages: 4 },
      { code: '33.16', name: 'Kabupaten Blora', villages: 1 },
    ],
  },
  { code: '51', name: 'Bali', file: '51-test.txt', regencies: [] },
]

const rows = [
  boardRow('Katekan', 'onTime', 305, { code: '33.15.14.2001' }),
  boardRow('Karangsari', 'missing', null, { code: '33.15.14.2006' }),
  boardRow('Guci', 'nil', 0, { code: '33.15.16.2003', district: 'Godong' }),
]
const part = (code: string, name: string, onTime: number, missing: number) => ({
  ...{ code, name, villages: onTime + missing, figures: figures(onTime * 100) },
  counts: { onTime, nil: 0, late: 0, missing, notDue: 0 },
})
const places = (within: string, name: string, parts: readonly object[]) => ({
  ...{ at: Date.parse('2026-11-30T02:15:00Z'), month: '2026-10', deadline: '2026-11-05' },
  ...{ within, name, rows: parts },
})

let scope: string

beforeEach(() => {
  scope = '33.15'
  const answers: Record<string, object> = {
    'board?month=2026-10&within=33.15': board(rows),
    'board?month=2026-10&within=51.01': board(
      rows.map((row) => ({ ...row, code: `51.01${row.code.slice(5)}` })),
    ),
    'places?month=2026-10&within=': places('', '', [part('33', 'Jawa Tengah', 7, 1)]),
    'places?month=2026-10&within=33': places('33', 'Jawa Tengah', [
      part('33.15', 'Kabupaten Grobogan', 7, 1),
    ]),
  }
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/villages/33-test.txt') return new Response(list)
    if (path === '/villages/51-test.txt') throw new TypeError('Failed to fetch')
    if (path.startsWith('/villages/')) return new Response(JSON.stringify(provinces))
    const what = path.replace('/v1/officer/', '')
    const officer = { name: 'wulan', fullName: 'Wulan Sari', role: 'viewer', scope, hasSecondFactor: false }
    const answer = what === 'session' ? { officer } : answers[what]
    return new Response(JSON.stringify({ v: 1, ...(answer ?? { error: 'not_found' }) }), {
      status: answer ? 200 : 404,
    })
  })
  Reflect.deleteProperty(window, 'caches')
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-30T02:15:00Z'))
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function Address() {
  const { search } = useLocation()
  return <output aria-label="alamat">{search}</output>
}

const show = (at: string) => {
  showInApp(
    <>
      <Routes>
        <Route path="*" element={<DistrictRoutes />} />
      </Routes>
      <Address />
    </>,
    { at },
  )
  return userEvent.setup()
}
const address = () => screen.getByRole('status', { name: 'alamat' }).textContent

describe('how a part stands', () => {
  const tile = (...statuses: ReportStatus[]) => ({
    ...{ code: '33.15.14', name: 'Brati', villages: statuses.length, counts: countsOf(statuses) },
  })
  test.each([
    [['onTime', 'late', 'nil'], 'complete'],
    [['onTime', 'missing'], 'some'],
    [['missing', 'missing'], 'none'],
    [['missing', 'notDue'], 'none'],
    [['onTime', 'notDue'], 'notDue'],
    [['notDue'], 'notDue'],
    [[], 'notIn'],
  ] as const)('%j: %s', (statuses, standing) => {
    expect(standingOf(tile(...statuses))).toBe(standing)
  })

  test('sums the kecamatan of a board, a missing report as no figure and never as 0', () => {
    const [brati, godong] = districtsOfBoard(board([rows[1]!, rows[2]!])).rows
    expect(brati).toMatchObject({ code: '33.15.14', name: 'Brati', villages: 1 })
    expect(brati?.figures['visits.total']).toBeNull()
    expect(godong?.figures['visits.total']).toBe(0)
  })

  test('stands by name, with those that have no library, each once', () => {
    const known = [
      { code: '33.15.17', name: 'Gubug' },
      { code: '33.15.14', name: 'Brati' },
    ]
    const tiles = tilesOf(districtsOfBoard(board(rows)).rows, known)
    expect(tiles.map(({ name, villages }) => [name, villages])).toEqual([
      ['Brati', 2],
      ['Godong', 1],
      ['Gubug', 0],
    ])
  })
})

describe('the picture of a kabupaten', () => {
  test('is chosen in the address, says each kecamatan in words, and opens its villages', async () => {
    const user = show('/kabupaten')
    await user.click(await screen.findByRole('radio', { name: 'Kecamatan' }))
    expect(address()).toBe('?tampilan=petak')
    expect(await screen.findByText('2 dari 3')).toBeTruthy()
    const brati = screen.getByRole('button', { name: /^Brati/, expanded: false })
    expect(brati.textContent).toBe('Brati 1 dari 2  1 belum: 1 tepat waktu dan 1 belum lapor')
    expect(screen.getByRole('button', { name: /^Godong 1 dari 1\s+lengkap: 1 nihil$/ })).toBeTruthy()
    // Of the list of villages; a kecamatan of another kabupaten is none of theirs.
    expect((await screen.findByText('Gubug')).closest('li')?.textContent).toMatch(/belum ikut$/)
    expect(screen.queryByText('Jati')).toBeNull()
    await user.click(brati)
    expect(address()).toBe('?tampilan=petak&kecamatan=33.15.14')
    // What it opens follows it, for who goes on by keyboard.
    expect(brati.getAttribute('aria-expanded')).toBe('true')
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Buka Brati' }))
    await user.tab()
    const village = screen.getByRole('link', { name: /^Karangsari.*Belum lapor.*Tersambung/ })
    expect(document.activeElement).toBe(village)
    expect(village.getAttribute('href')).toBe('/kabupaten/desa/L-Karangsari?bulan=2026-10')
    // The table then shows just that kecamatan.
    await user.click(screen.getByRole('radio', { name: 'Tabel' }))
    expect(address()).toBe('?kecamatan=33.15.14')
    expect(screen.getByRole('rowheader', { name: /^Katekan/ })).toBeTruthy()
    expect(screen.queryByText('Guci')).toBeNull()
  })

  test('shows what the board has where the list of villages is not to be had', async () => {
    scope = '51.01'
    show('/kabupaten?tampilan=petak')
    expect(await screen.findByRole('button', { name: /^Brati/ })).toBeTruthy()
    expect(screen.queryByText('belum ikut')).toBeNull()
  })

  test('has the figures of each kecamatan below it', async () => {
    show('/kabupaten?tampilan=petak')
    const cells = within(await screen.findByRole('row', { name: /^Brati/ })).getAllByRole('cell')
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '2',
      '1',
      '0',
      '1',
      '50,0 %',
      '305',
      '2',
      '30',
      '12',
      'Rp0',
    ])
  })
})

test('a wider place is a picture of its parts, and stays one on the way down', async () => {
  scope = ''
  const user = show('/kabupaten?tampilan=petak')
  const java = await screen.findByRole('link', { name: /^Jawa Tengah 7 dari 8\s+1 belum/ })
  expect((await screen.findByText('Bali')).closest('li')?.textContent).toMatch(/belum ikut$/)
  await user.click(java)
  expect(await screen.findByText('Kabupaten Blora')).toBeTruthy()
  await user.click(await screen.findByRole('link', { name: /^Kabupaten Grobogan/ }))
  expect(await screen.findByRole('button', { name: /^Brati/ })).toBeTruthy()
  expect(address()).toContain('tampilan=petak')
})
