// @vitest-environment jsdom
// The officer's pages with a server that answers as ours does; the real one is in the stories in browsers.
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DistrictRoutes } from '../../../src/app/district/district-routes.tsx'
import type { Officer } from '../../../src/sync/officer-wire.ts'
import { showInApp } from '../in-app.tsx'
import { board, boardRow, figures } from './office-board.ts'

const wulan: Officer = {
  name: 'wulan',
  fullName: 'Wulan Sari',
  role: 'officer',
  scope: '33.15',
  hasSecondFactor: false,
}

type Answer = { status?: number; body: object } | 'offline'

/** What the server says to each request: `POST session`, `GET board?month=2026-10`. */
let answers: Record<string, Answer | ((body: unknown) => Answer)>
let asked: { what: string; body: unknown }[]

beforeEach(() => {
  asked = []
  answers = {}
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    const what = `${method} ${path.replace('/v1/officer/', '')}`
    const given = typeof body === 'string' ? JSON.parse(body) : undefined
    asked.push({ what, body: given })
    const found = answers[what] ?? { status: 404, body: { error: 'not_found' } }
    const answer = typeof found === 'function' ? found(given) : found
    if (answer === 'offline') throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify({ v: 1, ...answer.body }), { status: answer.status ?? 200 })
  })
  // Of the kept answers nothing is there: plain HTTP.
  Reflect.deleteProperty(window, 'caches')
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-30T02:15:00Z'))
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const show = (at = '/kabupaten') => {
  showInApp(
    <Routes>
      <Route path="*" element={<DistrictRoutes />} />
    </Routes>,
    { at },
  )
  return userEvent.setup()
}

describe('signing in', () => {
  beforeEach(() => {
    answers['GET session'] = { status: 401, body: { error: 'session' } }
  })

  test('asks for name and password, and shows the board', async () => {
    answers['POST session'] = { body: { officer: wulan } }
    answers['GET board?month=2026-10&within=33.15'] = { body: board([boardRow('Guci', 'onTime')]) }
    const user = show()
    await user.type(await screen.findByLabelText('Nama pengguna'), ' wulan ')
    await user.type(screen.getByLabelText('Kata sandi'), 'padi menguning')
    await user.click(screen.getByRole('button', { name: 'Masuk' }))
    expect(await screen.findByRole('heading', { name: 'Papan kabupaten' })).toBeTruthy()
    expect(asked).toContainEqual({
      what: 'POST session',
      body: { name: 'wulan', password: 'padi menguning' },
    })
    expect(await screen.findByText('Guci')).toBeTruthy()
  })

  test.each([
    [{ status: 401, body: { error: 'sign_in' } }, /tidak cocok/],
    [{ status: 429, body: { error: 'sign_in_wait', retryAfter: 61 } }, /Tunggu 2 menit/],
    [{ status: 503, body: { error: 'storage' } }, /sedang tidak bisa menjawab/],
    ['offline' as const, /perlu internet/],
  ])('says what is wrong and keeps what was typed (%#)', async (answer, words) => {
    answers['POST session'] = answer
    const user = show()
    await user.type(await screen.findByLabelText('Nama pengguna'), 'wulan')
    await user.type(screen.getByLabelText('Kata sandi'), 'salah{Enter}')
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
    expect(screen.getByLabelText<HTMLInputElement>('Kata sandi').value).toBe('salah')
  })

  test('takes six digits as a whole code, without a button', async () => {
    answers['POST session'] = { body: { officer: wulan } }
    const user = show()
    await user.type(await screen.findByLabelText('Nama pengguna'), 'wulan')
    await user.type(screen.getByLabelText('Kata sandi'), 'padi menguning')
    await user.click(screen.getByRole('button', { name: 'Saya punya kode 6 angka' }))
    await user.type(screen.getByLabelText('Kode 6 angka'), '482 013')
    await waitFor(() =>
      expect(asked).toContainEqual({
        what: 'POST session',
        body: { name: 'wulan', password: 'padi menguning', code: '482 013' },
      }),
    )
  })

  test('offers the demonstration officer only where the server has one', async () => {
    const user = show()
    await screen.findByLabelText('Nama pengguna')
    expect(screen.queryByRole('button', { name: /contoh/ })).toBeNull()
    cleanup()
    answers['GET demo-session'] = { body: { isDemo: true } }
    answers['POST demo-session'] = { body: { officer: { ...wulan, isDemo: true } } }
    show()
    await user.click(await screen.findByRole('button', { name: 'Masuk sebagai petugas contoh' }))
    expect(await screen.findByRole('heading', { name: 'Papan kabupaten' })).toBeTruthy()
  })
})

test('on a shared computer the next officer finds nothing that was kept for the one before', async () => {
  const kept = new Map<string, Response>()
  Object.assign(window, {
    caches: {
      open: async () => ({
        match: async (key: string) => kept.get(key)?.clone(),
        put: async (key: string, value: Response) => void kept.set(key, value),
        delete: async (key: string) => kept.delete(key),
        keys: async () => [...kept.keys()],
      }),
      delete: async () => kept.clear(),
    },
  })
  const board33 = 'GET board?month=2026-10&within=33.15'
  answers['GET session'] = { body: { officer: wulan } }
  answers[board33] = { body: board([boardRow('Guci', 'onTime')]) }
  show()
  expect(await screen.findByText('Guci')).toBeTruthy()
  await waitFor(() => expect(kept.size).toBe(2))
  cleanup()
  // Her session is over; somebody with another scope signs in, and the board has not answered yet.
  answers['GET session'] = { status: 401, body: { error: 'session' } }
  answers['POST session'] = { body: { officer: { ...wulan, name: 'rini', scope: '33.15.16' } } }
  const user = show()
  await user.type(await screen.findByLabelText('Nama pengguna'), 'rini')
  await user.type(screen.getByLabelText('Kata sandi'), 'padi menguning{Enter}')
  await screen.findByRole('heading', { name: 'Papan kecamatan' })
  expect([...kept.keys()].map(decodeURIComponent)).toEqual(['/office-kept/officer'])
})

describe('the board', () => {
  const rows = [
    boardRow('Guci', 'onTime', 305),
    boardRow('Kuwaron', 'missing'),
    boardRow('Padang', 'nil', 0),
    boardRow('Tarub', 'missing'),
  ]
  beforeEach(() => {
    answers['GET session'] = { body: { officer: wulan } }
    answers['GET board?month=2026-10&within=33.15'] = { body: board(rows) }
  })

  test('begins with the last month that is over, and says – for what is missing, 0 for nil', async () => {
    show()
    const line = async (village: string) => {
      const head = await screen.findByRole('rowheader', { name: new RegExp(`^${village}`) })
      return within(head.closest('tr') as HTMLElement)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    }
    expect((await line('Guci'))[2]).toBe('305')
    expect((await line('Padang'))[2]).toBe('0')
    expect((await line('Kuwaron')).slice(2, 8)).toEqual(['–', '–', '–', '–', '–', '–'])
    expect(screen.getByText('Batas lapor 5 November 2026.')).toBeTruthy()
    expect(screen.getByText('Jumlah dari 2 desa')).toBeTruthy()
  })

  test('shows just one status, found again in the address, and all of them after the same press', async () => {
    const user = show()
    await user.click(await screen.findByRole('button', { name: /2 Belum lapor/ }))
    expect(screen.queryByText('Guci')).toBeNull()
    expect(screen.getByText('Tarub')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /2 Belum lapor/, pressed: true }))
    expect(screen.getByText('Guci')).toBeTruthy()
    await user.type(screen.getByRole('searchbox'), 'tidak ada')
    await user.click(await screen.findByRole('button', { name: 'Tampilkan semua desa' }))
    expect(screen.getByText('Guci')).toBeTruthy()
  })

  test('reminds the villages one after the other, each in its own words', async () => {
    const user = show()
    await user.click(await screen.findByRole('button', { name: 'Ingatkan 2 desa' }))
    const text = () => screen.getByLabelText<HTMLTextAreaElement>('Isi pesan').value
    expect(text()).toContain('Laporan Oktober 2026 dari Perpustakaan Desa Kuwaron')
    await user.click(screen.getByRole('button', { name: 'Desa berikutnya', hidden: true }))
    expect(text()).toContain('Perpustakaan Desa Tarub')
    expect(text()).toContain('5 November 2026')
  })

  test('writes one note to all that it shows, and names those that did not get it', async () => {
    answers['POST notes'] = (body) => {
      const { libraries } = body as { libraries: readonly string[] }
      const sent = libraries.filter((one) => one !== 'L-Tarub')
      return { body: { sent, failed: [{ library: 'L-Tarub', error: 'library_full' }] } }
    }
    const user = show()
    await user.click(await screen.findByRole('button', { name: /2 Belum lapor/ }))
    await user.click(screen.getByRole('button', { name: 'Tulis pesan' }))
    await user.type(screen.getByLabelText('Isi pesan'), 'Ada pelatihan 5 Desember.')
    await user.click(screen.getByRole('button', { name: 'Kirim ke 2 desa', hidden: true }))
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain(
      'Belum sampai ke Tarub. Yang lain sudah.',
    )
    answers['POST notes'] = { body: { sent: ['L-Kuwaron', 'L-Tarub'], failed: [] } }
    await user.click(screen.getByRole('button', { name: 'Kirim ke 2 desa', hidden: true }))
    await waitFor(() => expect(screen.queryByLabelText('Isi pesan')).toBeNull())
    const bodies = asked.filter(({ what }) => what === 'POST notes').map(({ body }) => body)
    expect(bodies[1]).toEqual(bodies[0])
  })

  test('asks to sign in again where the server no longer knows the officer', async () => {
    answers['GET board?month=2026-10&within=33.15'] = { status: 401, body: { error: 'session' } }
    show()
    expect(await screen.findByText('Masuk lagi untuk melanjutkan.')).toBeTruthy()
  })

  test('without internet says that this month was never opened here', async () => {
    answers['GET board?month=2026-10&within=33.15'] = 'offline'
    show()
    expect(await screen.findByText(/bulan ini belum pernah dibuka/)).toBeTruthy()
  })
})

describe('a wide scope', () => {
  const part = (code: string, name: string, onTime: number, missing: number) => ({
    code,
    name,
    villages: onTime + missing,
    counts: { onTime, nil: 0, late: 0, missing, notDue: 0 },
    figures: figures(onTime * 100),
  })
  test('is shown by its parts, each opens its own, and the board of a kabupaten its villages', async () => {
    answers['GET session'] = { body: { officer: { ...wulan, scope: '' } } }
    const head = { at: Date.parse('2026-11-30T02:15:00Z'), month: '2026-10', deadline: '2026-11-05' }
    answers['GET places?month=2026-10&within='] = {
      body: {
        ...head,
        within: '',
        name: '',
        rows: [part('33', 'Jawa Tengah', 3, 1), part('51', 'Bali', 0, 2)],
      },
    }
    answers['GET places?month=2026-10&within=33'] = {
      body: { ...head, within: '33', name: 'Jawa Tengah', rows: [part('33.15', 'Kabupaten Grobogan', 3, 1)] },
    }
    answers['GET board?month=2026-10&within=33.15'] = {
      body: { ...board([boardRow('Guci', 'onTime')]), name: 'Kabupaten Grobogan' },
    }
    const user = show()
    const line = await screen.findByRole('row', { name: /^Jawa Tengah/ })
    expect(
      within(line)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['4', '3', '1', '75,0 %', '300', '2', '30', '12', 'Rp0'])
    expect(screen.getByText('Kelengkapan 50,0 %')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Jawa Tengah' }))
    expect(await screen.findByRole('heading', { name: 'Papan Jawa Tengah' })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Kabupaten Grobogan' }))
    expect(await screen.findByRole('rowheader', { name: /^Guci/ })).toBeTruthy()
  })
})

describe('one village', () => {
  const page = {
    at: Date.parse('2026-11-30T02:15:00Z'),
    library: {
      library: 'L1',
      code: '33.15.14.2006',
      name: 'Perpustakaan',
      village: 'Guci',
      district: 'Godong',
    },
    months: [
      boardRow('Guci', 'onTime', 305, { isChanged: true }),
      boardRow('Guci', 'late', 200, { month: '2026-09' }),
    ],
    now: { '2026-10': { ...boardRow('Guci', 'onTime', 310).figures } },
    devices: [
      { id: 'd1', name: 'HP Endah', lastSeen: null, clockAhead: 7_200_000, revokedAt: null },
      { id: 'd2', name: 'PC', lastSeen: null, clockAhead: null, revokedAt: 1 },
    ],
    notes: [
      {
        id: 'n1',
        text: 'Foto sudah kami terima.',
        from: 'Wulan Sari',
        at: Date.parse('2026-11-29T02:15:00Z'),
        seen: { device: 'HP Endah', at: Date.parse('2026-11-29T03:00:00Z') },
        answer: { text: 'Terima kasih.', device: 'HP Endah', at: null },
      },
    ],
    returned: {},
    given: [
      {
        id: 'aid:1',
        kind: 'aid',
        values: { date: '2019-11-28', what: 'Komputer', number: 2 },
        isAnswered: true,
      },
    ],
  }
  beforeEach(() => {
    answers['GET session'] = { body: { officer: wulan } }
    answers['GET libraries/L1'] = { body: page }
  })

  test('shows what was handed in, and what its records say since', async () => {
    show('/kabupaten/desa/L1')
    expect(await screen.findByText('Pengunjung: 305 menjadi 310')).toBeTruthy()
    expect(screen.getByText('+52,5 %')).toBeTruthy()
    expect(screen.getByText('28 November 2019 · sudah dicatat desa')).toBeTruthy()
    expect(screen.getByText(/jamnya terlalu cepat 2 jam/)).toBeTruthy()
  })

  test('revokes a device after one question, and never one that is revoked', async () => {
    answers['POST libraries/L1/devices/d1/revoke'] = { body: {} }
    const user = show('/kabupaten/desa/L1')
    await user.click(await screen.findByRole('button', { name: 'Cabut HP Endah' }))
    expect(screen.queryByRole('button', { name: 'Cabut PC', hidden: true })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Cabut izinnya', hidden: true }))
    await waitFor(() =>
      expect(asked.map(({ what }) => what)).toContain('POST libraries/L1/devices/d1/revoke'),
    )
  })

  test('makes a code for days and devices, and refuses what is no such number', async () => {
    answers['POST libraries/L1/codes'] = {
      body: { enrolCode: 'ABCD2345EFGH', expires: Date.parse('2026-12-14T02:15:00Z') },
    }
    const user = show('/kabupaten/desa/L1')
    await user.click(await screen.findByRole('button', { name: 'Buat kode pemasangan' }))
    const days = screen.getByLabelText('Berlaku berapa hari')
    await user.clear(days)
    await user.type(days, '31')
    await user.click(screen.getByRole('button', { name: 'Buat kode', hidden: true }))
    expect(screen.getByText('Tulis angka 1 sampai 30.')).toBeTruthy()
    await user.clear(days)
    await user.type(days, '7')
    await user.click(screen.getByRole('button', { name: 'Buat kode', hidden: true }))
    expect(await screen.findAllByText('ABCD-2345-EFGH')).toBeTruthy()
    expect(asked).toContainEqual({ what: 'POST libraries/L1/codes', body: { days: 7, devices: 1 } })
  })

  test('writes a note once, however often it has to be asked, and keeps it meanwhile', async () => {
    answers['POST notes'] = 'offline'
    const user = show('/kabupaten/desa/L1')
    expect(await screen.findByText(/^Dibaca kemarin.*10\.00 di HP Endah$/)).toBeTruthy()
    expect(screen.getByText('Terima kasih.')).toBeTruthy()
    const send = () => user.click(screen.getByRole('button', { name: 'Kirim pesan' }))
    await send()
    expect(screen.getByText('Tulis dulu pesannya.')).toBeTruthy()
    await user.type(screen.getByLabelText('Pesan untuk Guci'), 'Bagus.')
    await send()
    expect(await screen.findByRole('alert')).toBeTruthy()
    // The page is loaded again: the words are still there.
    cleanup()
    show('/kabupaten/desa/L1')
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Pesan untuk Guci')
    expect(field.value).toBe('Bagus.')
    await send()
    await screen.findByRole('alert')
    answers['POST notes'] = { body: { sent: ['L1'], failed: [] } }
    await send()
    await waitFor(() => expect(field.value).toBe(''))
    const bodies = asked.filter(({ what }) => what === 'POST notes').map(({ body }) => body)
    expect(bodies).toHaveLength(3)
    expect(bodies[2]).toMatchObject({ text: 'Bagus.', libraries: ['L1'] })
    expect(bodies[2]).toEqual(bodies[1])
  })

  test('sends a report back with a word why, and takes it as it is after all', async () => {
    answers['PUT libraries/L1/returned/2026-10'] = { status: 409, body: { error: 'revision' } }
    const user = show('/kabupaten/desa/L1')
    await user.click(await screen.findByRole('button', { name: 'Kembalikan laporan' }))
    const yes = () => user.click(screen.getByRole('button', { name: 'Kembalikan', hidden: true }))
    await yes()
    expect(screen.getByText('Tulis dulu apa yang perlu diperiksa lagi.')).toBeTruthy()
    await user.type(screen.getByLabelText('Yang perlu diperiksa lagi'), 'Peserta Posyandu?')
    await yes()
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toMatch(/sudah berubah/)
    answers['PUT libraries/L1/returned/2026-10'] = { body: {} }
    answers['GET libraries/L1'] = {
      body: {
        ...page,
        months: page.months.map((row, at) => (at === 0 ? { ...row, returned: 'open' } : row)),
        returned: { '2026-10': { reason: 'Peserta Posyandu?', from: 'Wulan Sari', revision: 1, at: null } },
      },
    }
    await yes()
    expect(await screen.findByText('Dikembalikan')).toBeTruthy()
    expect(screen.getByText('Peserta Posyandu?')).toBeTruthy()
    expect(asked).toContainEqual({
      what: 'PUT libraries/L1/returned/2026-10',
      body: { revision: 1, reason: 'Peserta Posyandu?' },
    })
    answers['DELETE libraries/L1/returned/2026-10'] = { body: {} }
    answers['GET libraries/L1'] = { body: page }
    await user.click(screen.getByRole('button', { name: 'Terima seperti sekarang' }))
    await waitFor(() => expect(screen.queryByText('Dikembalikan')).toBeNull())
    expect(screen.getByRole('button', { name: 'Kembalikan laporan' })).toBeTruthy()
  })

  test('gives a viewer nothing to press', async () => {
    answers['GET session'] = { body: { officer: { ...wulan, role: 'viewer' } } }
    show('/kabupaten/desa/L1')
    expect(await screen.findByText(/Peran Anda hanya melihat/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Cabut|Kirim|Kembalikan/ })).toBeNull()
  })

  test('says that a library outside is none of theirs', async () => {
    answers['GET libraries/L2'] = { status: 404, body: { error: 'unknown_library' } }
    show('/kabupaten/desa/L2')
    expect(await screen.findByText('Perpustakaan ini tidak ada di wilayah Anda')).toBeTruthy()
  })
})

describe('the report of the office', () => {
  const letterhead = 'GET letterhead?within=33.15'
  beforeEach(() => {
    answers['GET session'] = { body: { officer: wulan } }
    answers['GET board?month=2026-10&within=33.15'] = {
      body: {
        ...board([boardRow('Guci', 'onTime', 305), boardRow('Kuwaron', 'missing')]),
        name: 'Kabupaten Grobogan',
      },
    }
    answers[letterhead] = { body: { scope: null, letter: null } }
    localStorage.clear()
  })

  test('shows what will be on paper, and says where the letterhead is written', async () => {
    show('/kabupaten/laporan')
    expect(await screen.findByRole('heading', { name: '2. Angka tiap desa' })).toBeTruthy()
    expect(screen.getByRole('row', { name: /^1 Guci Brati Tepat waktu 305/ })).toBeTruthy()
    expect(screen.getByRole('row', { name: /^2 Kuwaron Brati Belum lapor – – –/ })).toBeTruthy()
    expect(screen.getByText(/Belum lapor sampai 30 November 2026: Kuwaron/)).toBeTruthy()
    expect((await screen.findByRole('link', { name: 'Isi kepala surat' })).getAttribute('href')).toBe(
      '/kabupaten/pengaturan',
    )
  })

  test('keeps what is written for it until signing out', async () => {
    answers['DELETE session'] = { body: {} }
    answers['GET audit'] = { body: { lines: [] } }
    const user = show('/kabupaten/laporan')
    await user.type(await screen.findByLabelText(/Catatan dan tindak lanjut/), 'Didatangi besok.')
    expect(screen.getByRole('heading', { name: '4. Catatan dan tindak lanjut' })).toBeTruthy()
    cleanup()
    show('/kabupaten/laporan')
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/Catatan dan tindak lanjut/)).value).toBe(
      'Didatangi besok.',
    )
    cleanup()
    show('/kabupaten/pengaturan')
    await user.click(await screen.findByRole('button', { name: 'Keluar' }))
    await screen.findByLabelText('Nama pengguna')
    expect(localStorage.length).toBe(0)
  })

  test('asks for a year where it is of four months, and shows a kecamatan alone', async () => {
    const months = Array.from({ length: 12 }, (_, at) => ({
      ...boardRow('', 'onTime', 10),
      month: `2026-${String(at + 1).padStart(2, '0')}`,
    }))
    const row = { ...boardRow('Guci', 'onTime'), months }
    answers['GET year?year=2026&within=33.15'] = {
      body: { at: 1, year: 2026, name: 'Kabupaten Grobogan', rows: [row] },
    }
    answers['GET letterhead?within=33.15.14'] = { body: { scope: null, letter: null } }
    const user = show('/kabupaten/laporan')
    await screen.findByRole('heading', { name: '2. Angka tiap desa' })
    await user.click(screen.getByRole('radio', { name: '4 bulan' }))
    expect(await screen.findByRole('row', { name: /^1 Guci Brati 4 dari 4 bulan 40/ })).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('Wilayah'), 'Kecamatan Brati')
    expect(await screen.findByRole('row', { name: /^1 Guci 4 dari 4 bulan 40/ })).toBeTruthy()
  })
})

describe('keys for dashboards', () => {
  const key = {
    id: 'k1',
    name: 'Dasbor',
    scope: '33.15',
    madeBy: 'wulan',
    madeAt: 1,
    lastUsed: null,
    revokedAt: null,
  }
  beforeEach(() => {
    answers['GET session'] = { body: { officer: { ...wulan, role: 'administrator' } } }
    answers['GET tokens'] = { body: { at: 1, tokens: [key] } }
  })

  test('are made for a purpose, shown once, and revoked after one question', async () => {
    answers['POST tokens'] = { body: { id: 'k2', token: 'lo1.k2.rahasia' } }
    answers['POST tokens/k1/revoke'] = { body: {} }
    const user = show('/kabupaten/pengaturan')
    await user.click(await screen.findByRole('button', { name: 'Buat kunci' }))
    const make = () => user.click(screen.getAllByRole('button', { name: 'Buat kunci', hidden: true }).at(-1)!)
    await make()
    expect(screen.getByText('Tulis dulu kunci ini untuk apa.')).toBeTruthy()
    await user.type(screen.getByLabelText('Untuk apa'), 'Dasbor Kominfo')
    await make()
    expect(await screen.findByText('lo1.k2.rahasia')).toBeTruthy()
    expect(asked).toContainEqual({ what: 'POST tokens', body: { name: 'Dasbor Kominfo', scope: '33.15' } })
    await user.click(screen.getByRole('button', { name: 'Selesai', hidden: true }))
    expect(screen.queryByText('lo1.k2.rahasia')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Cabut kunci Dasbor' }))
    await user.click(screen.getByRole('button', { name: 'Cabut kuncinya', hidden: true }))
    await waitFor(() => expect(asked.map(({ what }) => what)).toContain('POST tokens/k1/revoke'))
  })

  test('are nothing for who is no administrator', async () => {
    answers['GET session'] = { body: { officer: wulan } }
    show('/kabupaten/pengaturan')
    await screen.findByRole('button', { name: 'Keluar' })
    expect(screen.queryByText('Kunci untuk dasbor')).toBeNull()
  })
})

describe('what an office records of its own', () => {
  const empty = { body: { records: [] } }
  beforeEach(() => {
    answers['GET session'] = { body: { officer: wulan } }
    answers['GET board?month=2026-10&within=33.15'] = {
      body: board([boardRow('Guci', 'onTime'), boardRow('Kuwaron', 'missing')]),
    }
    for (const kind of ['aid', 'districtTraining', 'replication']) answers[`GET records/${kind}`] = empty
  })
  const puts = () => asked.filter(({ what }) => what.startsWith('PUT records/'))

  test('is written with its villages, says what is missing, and is kept until it was taken', async () => {
    const user = show('/kabupaten/bantuan')
    await user.click(await screen.findByRole('link', { name: 'Catat bantuan' }))
    const save = () => user.click(screen.getByRole('button', { name: 'Simpan' }))
    await save()
    expect(screen.getByText(/^Nama barang:/)).toBeTruthy()
    expect(screen.getByText('Pilih dulu desanya, paling sedikit satu.')).toBeTruthy()
    expect(puts()).toEqual([])
    await user.type(screen.getByLabelText('Nama barang'), 'Komputer')
    await user.clear(screen.getByLabelText('Jumlah'))
    await user.type(screen.getByLabelText('Jumlah'), '2')
    await user.click(screen.getByRole('checkbox', { name: /^Guci/ }))
    await user.click(screen.getByRole('button', { name: 'Pilih 2 desa' }))
    await save()
    expect((await screen.findByRole('alert')).textContent).toMatch(/Belum berhasil/)
    cleanup()
    show('/kabupaten/bantuan/aid/baru')
    expect((await screen.findByLabelText<HTMLInputElement>('Nama barang')).value).toBe('Komputer')
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Kuwaron/ })).checked).toBe(true)
    answers[puts()[0]!.what] = { body: { failed: [] } }
    await save()
    await waitFor(() => expect(puts()).toHaveLength(2))
    expect(puts()[1]).toEqual(puts()[0])
    expect(puts()[1]?.body).toMatchObject({
      input: { date: '2026-11-30', what: 'Komputer', number: '2' },
      libraries: ['L-Guci', 'L-Kuwaron'],
    })
  })

  test('is listed with where and when, changed, and deleted after one question', async () => {
    const record = {
      id: 'bantuan-1',
      at: 1,
      officer: 'wulan',
      values: { date: '2019-11-28', what: 'Komputer', number: 2 },
      libraries: ['L-Guci'],
    }
    answers['GET records/aid'] = { body: { records: [record] } }
    answers['PUT records/aid/bantuan-1'] = { body: { failed: ['L-Guci'] } }
    answers['DELETE records/aid/bantuan-1'] = { body: {} }
    const user = show('/kabupaten/bantuan')
    expect(await screen.findByText('Guci · 28 November 2019')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: /Komputer/ }))
    await user.clear(await screen.findByLabelText('Jumlah'))
    await user.type(screen.getByLabelText('Jumlah'), '3')
    await user.click(screen.getByRole('button', { name: 'Simpan' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/sudah penuh/)
    expect(puts()[0]?.body).toMatchObject({ input: { number: '3' }, libraries: ['L-Guci'] })
    await user.click(screen.getByRole('button', { name: 'Hapus' }))
    await user.click(screen.getByRole('button', { name: 'Hapus catatannya', hidden: true }))
    expect(await screen.findByRole('heading', { name: 'Bantuan dan pelatihan' })).toBeTruthy()
    expect(asked.map(({ what }) => what)).toContain('DELETE records/aid/bantuan-1')
  })
})
