// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LibraryProvider } from '../../src/app/library-context.tsx'
import { bookCounts } from '../../src/app/pages/home/book-counts.ts'
import { HomePage } from '../../src/app/pages/home/home-page.tsx'
import { lineOf } from '../../src/app/pages/home/sync-line.tsx'
import { Shell } from '../../src/app/shell/shell.tsx'
import { missingIn } from '../../src/domain/missing.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { id } from '../../src/i18n/id/index.ts'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { entriesOfMonth, entryById } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { closeMonth } from '../../src/store/report/close-month.ts'
import type { SyncState } from '../../src/store/sync/sync-state.ts'
import { testEnv } from '../support/test-env.ts'
import { showInApp } from './in-app.tsx'

const today = '2026-11-22'

describe('the number on a book', () => {
  let made = 0
  const entry = (kind: string, values: Values): Entry => ({ id: `${kind}-${++made}`, kind, values })
  const counted = (...entries: Entry[]) =>
    bookCounts(
      entries,
      entries.filter(({ kind }) => kind === 'advocacy'),
      today,
    )

  test('of visitors is the people of today, 0 when nobody has come', () => {
    expect(counted().visit).toEqual({ count: 0, word: 'countToday' })
    const visits = [
      entry('visit', { date: today, people: { men: 11, women: 16 } }),
      entry('visit', { date: today, people: { men: 1 } }),
      entry('visit', { date: '2026-11-21', people: { men: 9, women: 9 } }),
    ]
    expect(counted(...visits).visit).toEqual({ count: 28, word: 'countToday' })
    const sheet = entry('visit', { date: today, people: { total: 12 } })
    expect(counted(...visits, sheet).visit).toEqual({ count: 40, word: 'countToday' })
  })
  test('of activities is what is planned from today on, else what was done this month', () => {
    const done = entry('activity', { date: '2026-11-03' })
    const past = entry('activity', { date: '2026-11-20', status: 'planned' })
    const cancelled = entry('activity', { date: '2026-11-21', status: 'cancelled' })
    expect(counted(done, past, cancelled).activity).toEqual({ count: 1, word: 'countMonth' })
    const next = entry('activity', { date: '2026-11-26', status: 'planned' })
    expect(counted(done, past, next).activity).toEqual({ count: 1, word: 'countPlanned' })
  })
  test('of computers is those in use, else the sessions of today', () => {
    const counting = entry('computerUse', { date: today, way: 'counted', sessions: 4 })
    const ended = entry('computerUse', { date: today, way: 'timed', time: { start: '08:00', end: '09:00' } })
    const running = entry('computerUse', { date: today, way: 'timed', time: { start: '09:30' } })
    expect(counted(counting, ended).computerUse).toEqual({ count: 5, word: 'countToday' })
    expect(counted(counting, ended, running).computerUse).toEqual({ count: 1, word: 'countInUse' })
  })
  test('of advocacy is the step that waits, as long as it is not settled', () => {
    const step = (date: string, stage = 'raised') =>
      entry('advocacy', { date: '2026-10-01', stage, nextStep: { date } })
    expect(counted(step('2026-11-23')).advocacy).toEqual({ count: 1, word: 'stepTomorrow' })
    expect(counted(step('2026-11-23'), step('2026-11-20')).advocacy).toEqual({ count: 1, word: 'stepLate' })
    expect(counted(step(today), step('2026-11-20')).advocacy).toEqual({ count: 1, word: 'stepToday' })
    expect(counted(step('2026-11-20', 'received')).advocacy.word).toBe('countMonth')
  })
})

describe('the line about sending', () => {
  const said = (state: Partial<SyncState>, received = '') =>
    lineOf({ status: 'idle', unsent: 0, parked: 0, ...state }, received, { t: id }).text

  test('says in plain words what is sent and what is safe', () => {
    expect(said({ status: 'notConnected', unsent: 3 })).toBe(
      'Belum disambungkan ke kabupaten. Semua catatan aman di komputer ini.',
    )
    expect(said({ status: 'offline', unsent: 3 })).toContain(
      '**3 catatan belum terkirim**, aman di komputer ini.',
    )
    expect(said({ status: 'idle' }, '15.40')).toBe('Semua sudah diterima kabupaten, 15.40.')
  })
  test('never claims that all is received while something is unsent', () => {
    const statuses = [
      'notConnected',
      'idle',
      'sending',
      'offline',
      'waiting',
      'needsCode',
      'revoked',
    ] as const
    for (const status of [...statuses, 'updateApp', 'trouble'] as const) {
      expect(said({ status, unsent: 1 }, '15.40')).not.toMatch(/sudah diterima/)
    }
  })
  test('leads to the code where a code is what is needed', () => {
    const state = { status: 'needsCode', unsent: 1, parked: 0 } as const
    expect(lineOf(state, '', { t: id }).link?.to).toBe('/lainnya/sambungkan')
  })
})

describe('Hari ini', () => {
  let library: Library
  beforeEach(async () => {
    library = await createLibrary(
      { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006', staffName: 'Sri' },
      testEnv(),
    )
  })
  afterEach(() => closeLibrary(library))

  const show = () =>
    showInApp(
      <LibraryProvider value={library}>
        <Routes>
          <Route element={<Shell />}>
            <Route index element={<HomePage />} />
            <Route path="*" element={<p>halaman lain</p>} />
          </Route>
        </Routes>
      </LibraryProvider>,
    )
  const save = async (kind: string, values: Values) => {
    const saved = await saveRecord(library, { kind, values })
    if (!saved.ok) throw new Error(saved.problems[0]?.rule)
    return saved.id
  }

  test('names the day of the library’s zone and whose library it is', async () => {
    show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Minggu, 22 November 2026')
    expect((await screen.findAllByText('Perpustakaan Karangsari')).length).toBeGreaterThan(0)
  })

  test('shows no number before it was counted, then counts what is saved at once', async () => {
    show()
    const slip = () => screen.queryByRole('link', { name: /^Kunjungan:/ })
    expect(slip()).toBeNull()
    await save('visit', { date: today, people: { men: 2, women: 3 } })
    await waitFor(() => expect(slip()?.textContent).toContain('5 hari ini'))
    expect(slip()?.getAttribute('href')).toBe('/catatan/visit?hanya=hari-ini')
  })

  test('a computer in use is ended with one tap, and that can be undone', async () => {
    const use = { date: today, service: 'computer', way: 'timed', computer: 'PC 1', time: { start: '09:25' } }
    const recordId = await save('computerUse', use)
    show()
    await screen.findByText('0:35')
    await userEvent.click(screen.getByRole('button', { name: 'Selesai PC 1' }))
    await screen.findByText('PC 1 selesai, 35 menit.', { selector: 'section span' })
    expect((await entryById(library, recordId))?.values.time).toEqual({ start: '09:25', end: '10:00' })
    await userEvent.click(screen.getByRole('button', { name: 'Kembalikan' }))
    await screen.findByText('0:35')
  })

  test('in a closed month ending one asks for the reason, and goes on with it', async () => {
    const use = { date: today, service: 'computer', way: 'timed', computer: 'PC 1', time: { start: '09:25' } }
    const recordId = await save('computerUse', use)
    await closeMonth(library, '2026-11')
    show()
    await userEvent.click(await screen.findByRole('button', { name: 'Selesai PC 1' }))
    await userEvent.type(await screen.findByLabelText('Alasan perbaikan'), 'baru selesai{Enter}')
    await screen.findByText('PC 1 selesai, 35 menit.', { selector: 'section span' })
    expect((await entryById(library, recordId))?.values.time).toEqual({ start: '09:25', end: '10:00' })
    await userEvent.click(await screen.findByRole('button', { name: 'Kembalikan' }))
    await waitFor(async () =>
      expect((await entryById(library, recordId))?.values.time).toEqual({ start: '09:25' }),
    )
  })

  test('a computer in use since last evening is ended after midnight, also in a new month', async () => {
    const late = { date: '2026-11-30', service: 'computer', way: 'timed', computer: 'PC 1' }
    const recordId = await save('computerUse', { ...late, time: { start: '22:30' } })
    await save('computerUse', { ...late, computer: 'PC 2', time: { start: '08:00' } })
    Object.assign(library.env, { clock: Date.parse('2026-11-30T17:45:00Z') })
    show()
    await screen.findByText('2:15')
    expect(screen.queryByRole('button', { name: 'Selesai PC 2' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Selesai PC 1' }))
    await waitFor(async () =>
      expect((await entryById(library, recordId))?.values.time).toEqual({ start: '22:30', end: '00:45' }),
    )
  })

  test('lists what the month lacks, each leading to where it is mended', async () => {
    show()
    const row = await screen.findByRole('link', { name: /Belum ada kegiatan/ })
    expect(row.getAttribute('href')).toBe('/catatan/activity/baru')
    expect(screen.getByRole('heading', { name: 'Laporan November' })).toBeTruthy()
  })

  const at = (time: string) => Object.assign(library.env, { clock: Date.parse(time) })
  const due = (name: RegExp) => screen.findByRole('link', { name })

  test('counts the days to the month’s end from the 25th on', async () => {
    at('2026-11-25T03:00:00Z')
    show()
    expect(await screen.findByRole('heading', { name: 'Laporan November, 5 hari lagi' })).toBeTruthy()
  })

  test('in the first days of a month, last month’s report is the one that is due', async () => {
    await save('visit', { date: '2026-11-20', people: { men: 1, women: 1 } })
    at('2026-12-02T03:00:00Z')
    show()
    expect(await screen.findByRole('heading', { name: 'Laporan November' })).toBeTruthy()
    expect((await due(/November\s*belum ditutup/)).getAttribute('href')).toBe('/laporan/2026-11')
    // What is recorded for it belongs into it, and not into the month that has begun.
    expect((await due(/Belum ada kegiatan/)).getAttribute('href')).toBe(
      '/catatan/activity/baru?date=2026-11-30',
    )
    // Beside what it lacks, it has to be closed: the menu counts that too.
    const [entries, profile] = [
      await entriesOfMonth(library, '2026-11'),
      (await entryById(library, 'library'))?.values,
    ]
    const lacking = missingIn('2026-11', '2026-12-02', entries, profile).length
    expect(screen.getAllByText(`${lacking + 1} belum lengkap`).length).toBeGreaterThan(0)
  })

  test('last month’s report is the one that is due up to the 5th, and not from the 6th on', async () => {
    await save('visit', { date: '2026-11-20', people: { men: 1, women: 1 } })
    at('2026-12-05T03:00:00Z')
    show()
    expect(await screen.findByRole('heading', { name: 'Laporan November' })).toBeTruthy()
    cleanup()
    at('2026-12-06T03:00:00Z')
    show()
    expect(await screen.findByRole('heading', { name: 'Laporan Desember' })).toBeTruthy()
  })

  test('asks for last month as long as it is not closed, then says calmly that it is', async () => {
    await save('visit', { date: '2026-10-20', people: { men: 1, women: 1 } })
    show()
    await due(/Oktober\s*belum ditutup/)
    await closeMonth(library, '2026-10')
    await waitFor(() => expect(screen.queryByText(/belum ditutup/)).toBeNull())
    cleanup()
    at('2026-11-03T03:00:00Z')
    show()
    await due(/Oktober\s*sudah ditutup\s+Kode laporan \S{4}-\S{2}/)
  })

  test('says that last month has changed since it was closed', async () => {
    const visit = await save('visit', { date: '2026-10-20', people: { men: 1, women: 1 } })
    await closeMonth(library, '2026-10')
    const people = { men: 2, women: 1 }
    await saveRecord(library, { kind: 'visit', id: visit, values: { people }, reason: 'Salah hitung' })
    show()
    await due(/Oktober\s*berubah sejak ditutup/)
  })

  test('names one other month that is not closed, and counts several', async () => {
    await save('visit', { date: '2026-08-20', people: { men: 1, women: 1 } })
    show()
    await due(/Agustus\s*belum ditutup/)
    await save('visit', { date: '2025-12-20', people: { men: 1, women: 1 } })
    expect((await due(/2 bulan lain belum ditutup/)).getAttribute('href')).toBe('/laporan/2026-08')
  })

  test('of a running month that is closed it lists nothing as missing', async () => {
    await save('visit', { date: '2026-11-20', people: { men: 1, women: 1 } })
    await closeMonth(library, '2026-11')
    show()
    await due(/November\s*sudah ditutup/)
    expect(screen.queryByText(/Belum ada kegiatan/)).toBeNull()
  })
})
