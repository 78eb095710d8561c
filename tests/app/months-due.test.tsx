// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LibraryProvider } from '../../src/app/library-context.tsx'
import { MonthsDue } from '../../src/app/pages/home/months-due.tsx'
import { currentRules } from '../../src/domain/rules.ts'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { closeMonth } from '../../src/store/report/close-month.ts'
import { elsewhere } from '../support/elsewhere.ts'
import { officeWrites } from '../support/office.ts'
import { testEnv } from '../support/test-env.ts'
import { showInApp } from './in-app.tsx'

vi.setConfig({ testTimeout: 30_000 })

let library: Library
beforeEach(async () => {
  // The third of November: last month's report is still spoken of.
  const env = testEnv({ clock: Date.parse('2026-11-03T03:00:00Z') })
  library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, env)
  for (const month of ['2026-08', '2026-10']) {
    await visit(`${month}-05`)
    await closeMonth(library, month)
  }
})
afterEach(() => {
  cleanup()
  closeLibrary(library)
})

const visit = (date: string) =>
  saveRecord(library, {
    kind: 'visit',
    values: { date, people: { men: 1, women: 1 } },
    reason: 'Terlambat',
  })
const show = () =>
  showInApp(
    <LibraryProvider value={library}>
      <ul>
        <MonthsDue />
      </ul>
    </LibraryProvider>,
  )
/** Title and note of each line. */
const said = () => document.body.textContent ?? ''

it('a month that was handed in and is as it was then has its tick', async () => {
  show()
  await screen.findByText(/sudah ditutup/)
  expect(said()).not.toContain('berubah')
})

it('one that changed since has none, and says what to do', async () => {
  await visit('2026-10-06')
  show()
  await screen.findByText('Lihat yang berubah, lalu tutup lagi.')
  expect(said()).not.toContain('sudah ditutup')
})

it('nor has one that two devices closed', async () => {
  await elsewhere(library, 'monthReport:2026-10', 'closing', { at: 1, revision: 1, rules: currentRules })
  show()
  await screen.findByText('Pilih penutupan yang dipakai.')
  expect(said()).not.toContain('sudah ditutup')
})

it('a month that the office sent back is no line of its own here, nor counted among those that wait', async () => {
  // Two older ones wait; the office sent one of them back, which stands with what else it wrote.
  for (const month of ['2026-07', '2026-09']) {
    await visit(`${month}-05`)
    await closeMonth(library, month)
    await visit(`${month}-06`)
  }
  show()
  await screen.findByText('2 bulan lain belum ditutup')
  cleanup()
  const why = { reason: 'Peserta?', from: 'Wulan Sari', revision: 1 }
  await officeWrites(library, 'returned', 'returned:2026-09', why)
  show()
  await screen.findByText(/berubah sejak ditutup/)
  expect(said()).toContain('Juli berubah sejak ditutup')
  expect(said()).not.toMatch(/September|bulan lain/)
})

it('an older month that changed since is spoken of too', async () => {
  await visit('2026-08-06')
  show()
  await screen.findByText(/berubah sejak ditutup/)
  expect(said()).toContain('Agustus berubah sejak ditutup')
})
