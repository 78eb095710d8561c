// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closePath, reportPath } from '../../../src/app/addresses.ts'
import { FromOffice } from '../../../src/app/from-office/from-office.tsx'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { MonthsDue } from '../../../src/app/pages/home/months-due.tsx'
import { CloseMonthPage } from '../../../src/app/pages/report/closing/close-month-page.tsx'
import { ReportPage } from '../../../src/app/pages/report/report-page.tsx'
import { MonthProvider } from '../../../src/app/shell/month-context.tsx'
import { StaffProvider } from '../../../src/app/shell/staff.tsx'
import { SyncProvider } from '../../../src/app/shell/sync.tsx'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { officeWrites } from '../../support/office.ts'
import { testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

Element.prototype.scrollIntoView = () => undefined

const month = '2026-10'
let library: Library
beforeEach(async () => {
  library = await createLibrary(
    { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006', staffName: 'Sri' },
    testEnv(),
  )
  await visit(5)
  await closeMonth(library, month)
})
afterEach(() => {
  cleanup()
  closeLibrary(library)
})

const visit = (men: number) =>
  saveRecord(library, {
    kind: 'visit',
    values: { date: `${month}-05`, people: { men, women: 0 } },
    reason: 'Terlewat',
  })
const sendBack = (revision = 1) =>
  officeWrites(library, 'returned', `returned:${month}`, {
    reason: 'Peserta Posyandu belum diisi.',
    from: 'Wulan Sari',
    revision,
  })
const show = (at: string) =>
  showInApp(
    <LibraryProvider value={library}>
      <SyncProvider>
        <StaffProvider>
          <MonthProvider>
            <Routes>
              <Route
                index
                element={
                  <>
                    <FromOffice />
                    <ul>
                      <MonthsDue />
                    </ul>
                  </>
                }
              />
              <Route path={reportPath} element={<ReportPage />} />
              <Route path={closePath} element={<CloseMonthPage />} />
            </Routes>
          </MonthProvider>
        </StaffProvider>
      </SyncProvider>
    </LibraryProvider>,
    { at },
  )

test('is a thing to do on "Hari ini", once, and gone after the month was closed again', async () => {
  await sendBack()
  show('/')
  const line = await screen.findByRole('link', { name: /^Laporan dikembalikan: Oktober/ })
  expect(line.getAttribute('href')).toBe('/laporan/2026-10')
  expect(line.textContent).toContain('“Peserta Posyandu belum diisi.” Perbaiki, lalu tutup lagi.')
  expect(screen.queryByText(/Oktober sudah ditutup|Oktober berubah/)).toBeNull()
  await visit(2)
  await closeMonth(library, month, { reason: 'Diperbaiki' })
  await waitFor(() => expect(screen.queryByText(/dikembalikan/)).toBeNull())
})

test('the report says why, from whom and when, and leads to closing it again, though nothing changed', async () => {
  await sendBack()
  show(`/laporan/${month}`)
  await screen.findByRole('heading', { name: 'Laporan dikembalikan' })
  expect(screen.getByText('Peserta Posyandu belum diisi.')).toBeDefined()
  expect(screen.getByText(/^Wulan Sari, hari ini, /)).toBeDefined()
  // What was sent back is not handed in: nothing says that it is.
  expect(screen.queryByText('PDF untuk ditandatangani')).toBeNull()
  await userEvent.click(screen.getByRole('link', { name: 'Tutup lagi, penutupan ke-2' }))
  await screen.findByRole('heading', { name: 'Laporan dikembalikan' })
  await userEvent.type(screen.getByLabelText('Alasan ditutup lagi'), 'Sudah diperiksa, memang tidak ada.')
  await userEvent.click(screen.getByRole('button', { name: 'Tutup lagi, penutupan ke-2' }))
  await screen.findByText(/penutupan ke-2 \(revisi 2\)/)
  expect(screen.queryByRole('heading', { name: 'Laporan dikembalikan' })).toBeNull()
  // Until it is sent, nothing says that it arrived.
  expect(screen.getByText(/^Angkanya belum sampai di kabupaten/)).toBeDefined()
})

test('while it is corrected the bar stays, above what changed', async () => {
  await sendBack()
  await visit(2)
  show(`/laporan/${month}`)
  await screen.findByRole('heading', { name: 'Laporan dikembalikan' })
  expect(screen.getByText('Berubah sejak ditutup')).toBeDefined()
  expect(screen.getAllByRole('link', { name: 'Tutup lagi, penutupan ke-2' })).toHaveLength(1)
})

test('a revision that was handed in since settles it, and can be sent back once more', async () => {
  await visit(2)
  await closeMonth(library, month, { reason: 'Terlewat' })
  await sendBack(1)
  show(`/laporan/${month}`)
  await screen.findByText(/penutupan ke-2 \(revisi 2\)/)
  expect(screen.queryByText('Laporan dikembalikan')).toBeNull()
  await sendBack(2)
  await screen.findByRole('heading', { name: 'Laporan dikembalikan' })
})
