// @vitest-environment jsdom
// The office's villages: the list, registering one and many, their sheets, and what is set for one of them.
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DistrictRoutes } from '../../../src/app/district/district-routes.tsx'
import type { LibraryPage, Officer, Registered, VillageRow } from '../../../src/sync/officer-wire.ts'
import { showInApp } from '../in-app.tsx'

const wulan: Officer = {
  name: 'wulan',
  fullName: 'Wulan Sari',
  role: 'officer',
  scope: '33.15',
  hasSecondFactor: false,
}

const list = '=15 Kabupaten Grobogan\n-14 Brati\n2001 Katekan\n2006 Karangsari\n-16 Godong\n2003 Guci\n'
const provinces = [
  {
    code: '33',
    name: 'Jawa Tengah',
    file: '33-test.txt',
    regencies: [{ code: '33.15', name: 'Kabupaten Grobogan', villages: 3 }],
  },
]

/** What the server has: by code. A request that fails is answered 503 once. */
let registered: Map<string, string>
let failsAt: number | undefined
let officer: Officer
let rows: readonly VillageRow[]
let asked: { what: string; body: Record<string, unknown> }[]

type Line = { code: string; name: string }

const judged = ({ rows: lines, check }: { rows: Line[]; check?: boolean }): Registered[] =>
  lines.map(({ code }): Registered => {
    const library = registered.get(code)
    if (library) return { result: 'known', library }
    if (check) return { result: 'free' }
    registered.set(code, `L${code}`)
    return { result: 'registered', library: `L${code}` }
  })

beforeEach(() => {
  asked = []
  registered = new Map()
  failsAt = undefined
  officer = wulan
  rows = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    const answer = (value: object, status = 200) =>
      new Response(JSON.stringify({ v: 1, at: Date.now(), ...value }), { status })
    if (path === '/villages/33-test.txt') return new Response(list)
    if (path.startsWith('/villages/')) return new Response(JSON.stringify(provinces))
    const what = `${method} ${path.replace('/v1/officer/', '')}`
    const given = typeof body === 'string' ? JSON.parse(body) : {}
    asked.push({ what, body: given })
    if (what === 'GET session') return answer({ officer })
    if (what.startsWith('GET libraries?')) return answer({ name: '', rows })
    if (what === 'GET libraries/L1') return answer(page)
    if (what === 'POST libraries') {
      if (!given.check && failsAt === registered.size) {
        failsAt = undefined
        return answer({ error: 'storage' }, 503)
      }
      return answer({ rows: judged(given) })
    }
    if (what === 'POST codes') {
      const codes = (given.libraries as string[]).map((library) => ({
        library,
        enrolCode: 'ABCD2345EFGH',
        expires: Date.now(),
      }))
      return answer({ codes })
    }
    if (method === 'PUT') return answer({})
    return answer({ error: 'not_found' }, 404)
  })
  Reflect.deleteProperty(window, 'caches')
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const show = (at: string) => {
  showInApp(
    <Routes>
      <Route path="*" element={<DistrictRoutes />} />
    </Routes>,
    { at },
  )
  return userEvent.setup()
}

const page: LibraryPage = {
  v: 1,
  at: 1,
  library: {
    library: 'L1',
    code: '33.15.16.2003',
    name: 'Perpustakaan Guci',
    village: 'Guci',
    district: 'Godong',
  },
  expected: { from: null, until: null, begun: '2026-09' },
  later: [{ month: '2026-10', day: '2026-11-25', reason: 'Pindah gedung' }],
  months: [],
  notes: [],
  given: [],
  returned: {},
  now: {},
  devices: [],
}

const villageRow = (village: string, more: Partial<VillageRow> = {}): VillageRow => ({
  library: `L-${village}`,
  code: '33.15.14.2006',
  name: `Perpustakaan Desa ${village}`,
  village,
  district: 'Brati',
  lastSeen: null,
  expected: { from: null, until: null, begun: '2026-09' },
  ...more,
})

describe('the list', () => {
  test('says what is set for each, and makes sheets for those that no device has connected', async () => {
    rows = [
      villageRow('Guci'),
      villageRow('Tarub', { lastSeen: Date.now() }),
      villageRow('Padang', { expected: { from: '2026-10', until: '2026-11', begun: '2026-10' } }),
    ]
    const user = show('/kabupaten/desa')
    expect(await screen.findByText('3 perpustakaan terdaftar.')).toBeTruthy()
    expect(screen.getByText(/wajib lapor sejak Okt 2026 · tidak ikut lagi sesudah Nov 2026/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Cetak lembar pemasangan untuk 1 desa' }))
    await user.click(screen.getByRole('button', { name: 'Buat 1 lembar', hidden: true }))
    expect(await screen.findByText('1 lembar siap dicetak.')).toBeTruthy()
    expect(asked).toContainEqual({
      what: 'POST codes',
      body: { libraries: ['L-Guci'], days: 14, devices: 1 },
    })
    expect(document.querySelectorAll('article[data-on-paper]')).toHaveLength(1)
  })

  test('makes the codes of many 20 at a time', async () => {
    rows = Array.from({ length: 45 }, (_, at) => villageRow(`Desa ${at}`))
    const user = show('/kabupaten/desa')
    await user.click(await screen.findByRole('button', { name: 'Cetak lembar pemasangan untuk 45 desa' }))
    await user.click(screen.getByRole('button', { name: 'Buat 45 lembar', hidden: true }))
    expect(await screen.findByText('45 lembar siap dicetak.')).toBeTruthy()
    const sent = asked.filter(({ what }) => what === 'POST codes')
    expect(sent.map(({ body }) => (body.libraries as string[]).length)).toEqual([20, 20, 5])
    expect(document.querySelectorAll('article[data-on-paper]')).toHaveLength(45)
  })

  test('gives a viewer nothing to press', async () => {
    officer = { ...wulan, role: 'viewer' }
    rows = [villageRow('Guci')]
    show('/kabupaten/desa')
    expect(await screen.findByText('1 perpustakaan terdaftar.')).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Daftarkan desa' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Cetak/ })).toBeNull()
    cleanup()
    show('/kabupaten/desa/daftarkan')
    expect(await screen.findByText(/Peran Anda hanya melihat/)).toBeTruthy()
  })
})

describe('one village', () => {
  test('is found by its name, and its library is named after it', async () => {
    const user = show('/kabupaten/desa/daftarkan')
    await user.type(await screen.findByLabelText('Nama desa atau kelurahan'), 'guci')
    await user.click(await screen.findByRole('radio', { name: /Guci, Kec\. Godong/ }))
    expect(screen.getByLabelText<HTMLInputElement>('Nama perpustakaan').value).toBe('Perpustakaan Desa Guci')
    await user.click(screen.getByRole('button', { name: 'Daftarkan' }))
    expect(await screen.findByText('Perpustakaan Desa Guci sudah didaftarkan.')).toBeTruthy()
    expect(asked.at(-1)?.body).toEqual({ rows: [{ code: '33.15.16.2003', name: 'Perpustakaan Desa Guci' }] })
  })

  test('is found by its code; a wrong one, one elsewhere and one that is known are said so', async () => {
    registered.set('33.15.14.2001', 'L5')
    const user = show('/kabupaten/desa/daftarkan')
    const code = await screen.findByLabelText('Kode desa')
    const go = () => user.click(screen.getByRole('button', { name: 'Daftarkan' }))
    await user.type(code, '331514')
    await go()
    expect(screen.getByText('Kode desa harus 10 angka.')).toBeTruthy()
    await user.clear(code)
    await user.type(code, '33.16.01.2001')
    await go()
    expect(screen.getByText('di luar wilayah Anda')).toBeTruthy()
    await user.clear(code)
    await user.type(code, '3315142001')
    expect(await screen.findByText('Desa Katekan, Kecamatan Brati.')).toBeTruthy()
    await go()
    expect(await screen.findByText('sudah terdaftar')).toBeTruthy()
    await user.clear(code)
    await user.type(code, '33.15.14.2099')
    expect(await screen.findByText(/Kode ini tidak ada di daftar desa/)).toBeTruthy()
    await user.type(screen.getByLabelText('Nama perpustakaan'), 'Perpustakaan Desa Baru')
    await go()
    expect(await screen.findByText('Perpustakaan Desa Baru sudah didaftarkan.')).toBeTruthy()
  })
})

describe('many villages', () => {
  const text = [
    'Kode;Nama',
    '33.15.14.2006;',
    '33.15.16.2003;Taman Ilmu',
    '33.15.14.2001;x',
    '33.15.16;x',
    '33.16.01.2001;x',
    '33.15.14.2099;Baru',
    '3315142006;lagi',
  ].join('\n')
  const paste = async (pasted: string) => {
    const user = show('/kabupaten/desa/daftarkan?cara=berkas')
    await user.click(await screen.findByLabelText('Atau tempelkan tabelnya di sini'))
    await user.paste(pasted)
    await user.click(screen.getByRole('button', { name: 'Periksa dulu' }))
    return user
  }
  const counts = () => {
    const [found] = screen
      .getAllByRole('list')
      .filter((one) => within(one).queryAllByText(/^\d+ /).length > 0)
    return within(found as HTMLElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  }

  test('are shown with what each line comes to, then those that are right are registered', async () => {
    registered.set('33.15.14.2001', 'L5')
    const user = await paste(text)
    await screen.findByRole('button', { name: 'Daftarkan 2 desa' })
    expect(counts()).toEqual([
      '2 akan didaftarkan',
      '1 sudah terdaftar',
      '1 tidak ada di daftar desa',
      '1 kode salah',
      '1 di luar wilayah Anda',
      '1 dua kali di berkas ini',
    ])
    expect(screen.getByText('Perpustakaan Desa Karangsari')).toBeTruthy()
    expect(registered.size).toBe(1)
    await user.click(screen.getByRole('button', { name: 'Daftarkan 2 desa' }))
    expect(await screen.findByText('2 desa sudah didaftarkan.')).toBeTruthy()
    expect([...registered.keys()]).toEqual(['33.15.14.2001', '33.15.14.2006', '33.15.16.2003'])
    expect(screen.getByRole('button', { name: 'Cetak lembar pemasangan untuk 2 desa' })).toBeTruthy()
    await user.click(screen.getByLabelText(/Daftarkan juga yang tidak ada/))
    await user.click(screen.getByRole('button', { name: 'Daftarkan 1 desa' }))
    expect(await screen.findByText('3 desa sudah didaftarkan.')).toBeTruthy()
    expect(registered.has('33.15.14.2099')).toBe(true)
  })

  test('go on where they stopped, and none becomes two', async () => {
    const codes = Array.from({ length: 450 }, (_, at) => `33.15.14.${3000 + at}`)
    failsAt = 200
    const user = await paste(codes.map((code) => `${code},Perpustakaan`).join('\n'))
    await user.click(await screen.findByLabelText(/Daftarkan juga yang tidak ada/))
    await user.click(screen.getByRole('button', { name: 'Daftarkan 450 desa' }))
    expect(await screen.findByText(/Terhenti sesudah 200 desa/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Lanjutkan' }))
    expect(await screen.findByText('450 desa sudah didaftarkan.')).toBeTruthy()
    expect(registered.size).toBe(450)
  })

  test('come from a file too, with its byte order mark, and a workbook is said to be none', async () => {
    const user = show('/kabupaten/desa/daftarkan?cara=berkas')
    const input = await screen.findByLabelText('Berkas CSV')
    await user.upload(input, new File(['PK\u0003\u0004'], 'desa.csv', { type: 'text/csv' }))
    expect(await screen.findByText(/Berkas ini bukan CSV/)).toBeTruthy()
    await user.upload(input, new File([`\uFEFF${text}`], 'desa.csv', { type: 'text/csv' }))
    expect(await screen.findByRole('button', { name: 'Daftarkan 3 desa' })).toBeTruthy()
  })

  test('without any code, or too many of them, are said so', async () => {
    await paste('nama\nGuci')
    expect(await screen.findByText(/Tidak ada baris dengan kode desa/)).toBeTruthy()
    cleanup()
    await paste(`${'33.15.14.2001,x\n'.repeat(10_001)}`)
    expect(await screen.findByText(/Paling banyak 10\.000 baris/)).toBeTruthy()
  })
})

describe('what is set for a village', () => {
  test('its name and months by an officer, and its code by the administrator alone', async () => {
    const user = show('/kabupaten/desa/L1')
    await user.click(await screen.findByRole('button', { name: 'Ubah' }))
    const name = screen.getByLabelText('Nama perpustakaan')
    expect(screen.queryByLabelText('Kode desa')).toBeNull()
    await user.clear(name)
    await user.type(name, 'Taman Ilmu')
    await user.selectOptions(screen.getByLabelText('Ikut sampai'), 'Oktober 2026')
    await user.click(screen.getByRole('button', { name: 'Simpan', hidden: true }))
    await waitFor(() =>
      expect(asked).toContainEqual({
        what: 'PUT libraries/L1',
        body: { name: 'Taman Ilmu', from: null, until: '2026-10' },
      }),
    )
    cleanup()
    officer = { ...wulan, role: 'administrator' }
    show('/kabupaten/desa/L1')
    await user.click(await screen.findByRole('button', { name: 'Ubah' }))
    expect(screen.getByLabelText<HTMLInputElement>('Kode desa').value).toBe('33.15.16.2003')
  })

  test('more time for one month, and taking it back', async () => {
    const user = show('/kabupaten/desa/L1')
    await user.click(await screen.findByRole('button', { name: 'Batalkan yang diundur: Oktober 2026' }))
    expect(screen.getByText('Pindah gedung')).toBeTruthy()
    const place = '33.15.16.2003'
    expect(asked).toContainEqual({ what: 'PUT deadlines', body: { place, month: '2026-10', day: null } })
    await user.click(screen.getByRole('button', { name: 'Undurkan' }))
    expect(screen.getByText('Pilih tanggalnya.')).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('Laporan bulan'), 'Oktober 2026')
    await user.type(screen.getByLabelText('Batas lapor menjadi'), '2026-11-20')
    await user.type(screen.getByLabelText(/^Alasan/), 'Banjir')
    await user.click(screen.getByRole('button', { name: 'Undurkan' }))
    await waitFor(() =>
      expect(asked).toContainEqual({
        what: 'PUT deadlines',
        body: { place, month: '2026-10', day: '2026-11-20', reason: 'Banjir' },
      }),
    )
  })
})
