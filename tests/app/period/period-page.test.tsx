// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { PeriodPage } from '../../../src/app/pages/period/period-page.tsx'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

vi.setConfig({ testTimeout: 30_000 })

let library: Library

/** On Sunday 22 November 2026. */
beforeEach(async () => {
  // The names of places come from a file of the app, which jsdom does not serve.
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }))
  library = await createLibrary(
    { name: 'Perpustakaan Desa Karangsari', villageCode: '33.15.14.2006' },
    testEnv(),
  )
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  closeLibrary(library)
})

const save = (kind: string, values: object, id?: string) =>
  saveRecord(library, { kind, values: { ...values }, ...(id && { id }) })
const visit = (day: string, men: number, women: number) =>
  save('visit', { date: day, people: { men, women } })

const show = (address: string) => {
  showInApp(
    <LibraryProvider value={library}>
      <main>
        <Routes>
          <Route path="laporan/periode/:period?" element={<PeriodPage />} />
          <Route path="*" element={<p>halaman lain</p>} />
        </Routes>
      </main>
      <Address />
    </LibraryProvider>,
    { at: address },
  )
  return userEvent.setup()
}
const Address = () => <output aria-label="alamat">{useLocation().pathname}</output>
const address = () => screen.getByLabelText('alamat').textContent
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
/** What is on the screen, without the letter that lies beside it. */
const main = () => within(screen.getByRole('main'))
const rowOf = async (name: string) => {
  const row = (await main().findByRole('rowheader', { name })).closest('tr')
  return within(row!)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
}

describe('the report of several months', () => {
  test('shows its months side by side with their sum, and no 0 for a month without a report', async () => {
    await visit('2026-05-02', 3, 4)
    await visit('2026-06-02', 10, 20)
    await visit('2026-08-02', 1, 0)
    show('/laporan/periode/2026-C2')
    await heading('Laporan Caturwulan II 2026')
    expect(await rowOf('Total pengunjung')).toEqual(['38', '7', '30', '–', '1'])
    expect(main().getByText('Juli: belum ada laporan')).toBeTruthy()
    expect(main().getByRole('link', { name: 'Juli 2026' }).getAttribute('href')).toBe('/laporan/2026-07')
    expect(
      screen.getAllByRole('columnheader', { name: /Jul ?\(belum ada laporan\)/ }).length,
    ).toBeGreaterThan(0)
  })

  test('names many months without a report in one line', async () => {
    await visit('2026-02-02', 1, 1)
    await visit('2026-04-02', 1, 1)
    show('/laporan/periode/2026')
    expect(await screen.findByText('Januari, Maret, Mei–Oktober: belum ada laporan')).toBeTruthy()
    expect(main().queryByRole('link', { name: 'Maret 2026' })).toBeNull()
    expect(main().getByRole('link', { name: 'Maret 2026 Belum ada laporan' })).toBeTruthy()
  })

  test('says that it is still running, and which months are closed, with their codes', async () => {
    await visit('2026-09-02', 3, 4)
    await visit('2026-11-02', 3, 4)
    await closeMonth(library, '2026-09')
    show('/laporan/periode/2026-C3')
    expect(await screen.findByText('Masih berjalan.')).toBeTruthy()
    expect(screen.getByText('1 dari 3 bulan sudah ditutup.')).toBeTruthy()
    expect(main().getByText(/^Sudah ditutup, kode \w{4}-\w{2}$/)).toBeTruthy()
  })

  test('compares the plan of the year with what was reached since January, whatever the period', async () => {
    await visit('2026-02-02', 100, 100)
    await visit('2026-10-02', 3, 4)
    await save('plan', {
      year: '2026',
      indicator: 'Pengunjung setahun',
      target: '1.000 orang',
      measure: 'visits',
      each: 'year',
    })
    await save('plan', { year: '2025', indicator: 'Rencana lama', target: '5', measure: 'visits' })
    show('/laporan/periode/2026-C3')
    const target = await main().findByRole('link', { name: /Pengunjung setahun Target 1.000 orang/ })
    expect(target.textContent).toContain('207')
    expect(main().queryByText('Rencana lama')).toBeNull()
  })

  test('is chosen by its length and its name', async () => {
    await visit('2026-02-02', 1, 1)
    const user = show('/laporan/periode')
    await heading('Laporan Tahun 2026')
    await user.click(screen.getByRole('radio', { name: '6 bulan' }))
    await heading('Laporan Semester II 2026')
    expect(address()).toBe('/laporan/periode/2026-S2')
    await user.selectOptions(screen.getByLabelText('Periode'), 'Semester I 2026 (Januari sampai Juni)')
    await heading('Laporan Semester I 2026')
    expect(await rowOf('Total pengunjung')).toEqual(['2', '–', '2', '–', '–', '–', '–'])
    await user.click(screen.getByRole('button', { name: /^Periode sebelumnya, Semester II 2025/ }))
    await heading('Laporan Semester II 2025')
  })

  test('of a time without any record says so, and one that has not begun is refused in words', async () => {
    show('/laporan/periode/2024')
    expect(await screen.findByText('Belum ada catatan di Tahun 2024')).toBeTruthy()
    cleanup()
    show('/laporan/periode/2027-S1')
    expect(await screen.findByText('Semester I 2027 belum mulai')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Buka periode sekarang' }).getAttribute('href')).toBe(
      '/laporan/periode/2026-S2',
    )
  })

  test('has no next one while it is running, and takes a wrong address for the running year', async () => {
    await visit('2026-02-02', 1, 1)
    show('/laporan/periode/2026-11')
    await heading('Laporan Tahun 2026')
    expect(screen.getByRole('button', { name: /^Periode berikutnya/ })).toHaveProperty('disabled', true)
  })
})
