// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LibraryProvider } from '../../src/app/library-context.tsx'
import { CountingWeekPage } from '../../src/app/pages/counting-week/counting-week-page.tsx'
import { CountingToday } from '../../src/app/pages/home/counting-today.tsx'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { testEnv } from '../support/test-env.ts'
import { showInApp } from './in-app.tsx'

/** The clock stands at Sunday, 22 November 2026. */
let library: Library
beforeEach(async () => {
  library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }, testEnv())
})
afterEach(() => closeLibrary(library))

const show = () =>
  showInApp(
    <LibraryProvider value={library}>
      <CountingWeekPage />
      <CountingToday />
    </LibraryProvider>,
  )
const save = (kind: string, values: object) => saveRecord(library, { kind, values: { ...values } })
const visits = (date: string) => save('visit', { date, people: { men: 5, women: 5 } })
const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

test('without one, the page says what it is for and has the one button that begins', async () => {
  show()
  await screen.findByRole('heading', { name: 'Belum ada minggu hitung' })
  expect(screen.getByRole('link', { name: 'Tetapkan minggu hitung' }).getAttribute('href')).toBe(
    '/catatan/countingWeek/baru',
  )
})

test('a week is shown day by day, with what is missing in it and the way to mend that', async () => {
  await save('countingWeek', { date: '2026-11-16', weeksOpen: 26 })
  for (const day of ['16', '17', '19']) await visits(`2026-11-${day}`)
  await save('serviceDay', { date: '2026-11-20', state: 'closed', whyClosed: 'noPower' })
  show()
  const week = await screen.findByRole('heading', { name: '16 sampai 22 November 2026' })
  expect(within(week.closest('section')!).getAllByRole('listitem')).toHaveLength(7)
  expect(rows().filter((row) => row?.includes('belum dihitung'))).toHaveLength(3)
  expect(rows().filter((row) => row?.includes('tutup'))).toHaveLength(1)
  expect(screen.getByRole('link', { name: 'Catat Rabu, 18 November' }).getAttribute('href')).toBe(
    '/catatan/visit/baru?date=2026-11-18',
  )
  expect(screen.getByText(/Perkiraan dihitung sesudah Minggu, 22 November/)).toBeDefined()
  expect(await screen.findByText('Minggu hitung, hari ke-7 dari 7')).toBeDefined()
})

test('a whole week has its estimate, and one with a gap says which day', async () => {
  await save('countingWeek', { date: '2026-11-02', weeksOpen: 20 })
  await save('countingWeek', { date: '2026-11-09', weeksOpen: 20 })
  for (let day = 2; day <= 14; day++) await visits(`2026-11-${String(day).padStart(2, '0')}`)
  show()
  await screen.findByText(/^Perkiraan pengunjung, Semester II 2026: 1\.400 orang\./)
  expect(
    screen.getByText(
      'Belum ada perkiraan: Minggu, 15 November belum dihitung. Tidak ada yang datang? Tulis 0.',
    ),
  ).toBeDefined()
  expect(screen.queryByText(/^Minggu hitung, hari/)).toBeNull()
})
