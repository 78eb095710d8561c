// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { DueSteps } from '../../../src/app/matters/due-steps.tsx'
import type { Library } from '../../../src/store/library.ts'
import { entriesOfKind, entryById } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { showInApp } from '../in-app.tsx'
import { newLibrary, saveButton, showPage } from '../record-form/on-screen.tsx'

// Today is Sunday, 22 November 2026.
const promised = {
  date: '2026-08-03',
  title: 'Anggaran perpustakaan di APBDes',
  target: 'villageHead',
  stage: 'promised',
  result: 'money',
  amount: 15_000_000,
  nextStep: { what: 'Bawa RAB ke musdes', date: '2026-11-20' },
} as const

async function withMatter(): Promise<Library> {
  const library = await newLibrary()
  await saveRecord(library, { kind: 'advocacy', id: 'm', values: promised })
  await closeMonth(library, '2026-08')
  return library
}
const showDue = (library: Library) =>
  showInApp(
    <LibraryProvider value={library}>
      <DueSteps />
    </LibraryProvider>,
  )

test('an overdue step stays on "Hari ini" until it is put off, which asks no closed month for a reason', async () => {
  const library = await withMatter()
  showDue(library)
  const user = userEvent.setup()
  await screen.findByText('Lewat 2 hari, sejak Jumat')
  await user.click(screen.getByRole('button', { name: 'Tunda: Bawa RAB ke musdes' }))
  await user.click(await screen.findByRole('button', { name: /Seminggu lagi/ }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Tunda/ })).toBeNull())
  await screen.findByText('Minggu, 29 November')
  expect((await entryById(library, 'm'))?.values).toEqual({
    ...promised,
    nextStep: { what: 'Bawa RAB ke musdes', date: '2026-11-29' },
  })
  await user.click(await screen.findByRole('button', { name: 'Kembalikan' }))
  await screen.findByText('Lewat 2 hari, sejak Jumat')
})

test('a promise comes in parts: what is left stays promised, and more than that is asked about', async () => {
  const library = await withMatter()
  const { unmount } = showPage(library, '/catatan/followUp/baru?dari=m')
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: 'Diterima sebagian' }))
  // Its digits can be typed at once: three taps in all.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Jumlah uang/)))
  await user.keyboard('5 juta')
  await screen.findByText('Masih dijanjikan Rp10.000.000')
  await screen.findByText(/Laporan Agustus tetap: janji Rp15.000.000. Uang ini masuk laporan November./)
  await user.click(await saveButton())
  await waitFor(async () =>
    expect((await entriesOfKind(library, 'followUp'))[0]?.values).toMatchObject({
      what: 'Bawa RAB ke musdes',
      stage: 'received',
      result: 'money',
      amount: 5_000_000,
      nextStep: null,
    }),
  )
  unmount()
  showPage(library, '/catatan/followUp/baru?dari=m')
  await user.click(await screen.findByRole('radio', { name: 'Diterima semua' }))
  const amount = screen.getByLabelText<HTMLInputElement>(/Jumlah uang/)
  expect(amount.value).toBe('10000000')
  await user.clear(amount)
  await user.type(amount, '12 juta')
  await user.click(await saveButton())
  await screen.findByText(/lebih dari yang dijanjikan/)
  expect(await entriesOfKind(library, 'followUp')).toHaveLength(1)
  await user.click(await saveButton())
  await waitFor(async () => expect(await entriesOfKind(library, 'followUp')).toHaveLength(2))
})

test('what was refused asks why, and for no next step', async () => {
  const library = await withMatter()
  showPage(library, '/catatan/followUp/baru?dari=m')
  const user = userEvent.setup()
  await screen.findByRole('group', { name: /Langkah berikutnya/ })
  await user.click(screen.getByRole('radio', { name: 'Ditolak' }))
  expect(screen.queryByRole('group', { name: /Langkah berikutnya/ })).toBeNull()
  await user.type(screen.getByLabelText(/Mengapa ditolak/), 'Dana untuk jalan')
  await user.click(await saveButton())
  await waitFor(async () =>
    expect((await entriesOfKind(library, 'followUp'))[0]?.values).toMatchObject({
      stage: 'refused',
      why: 'Dana untuk jalan',
    }),
  )
  cleanup()
  showDue(library)
  await waitFor(() => expect(screen.queryByText(/Bawa RAB/)).toBeNull())
})

test('matters stand by their next step, and one stage alone on a tap', async () => {
  const library = await withMatter()
  const raised = { ...promised, date: '2026-09-03', stage: 'raised', title: 'Internet 50 Mbps' } as const
  await saveRecord(library, {
    kind: 'advocacy',
    values: { ...raised, nextStep: { what: 'Telepon Bu Ratna', date: '2026-11-25' } },
  })
  showPage(library, '/catatan/advocacy')
  await screen.findByRole('heading', { name: 'Terlambat' })
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Terlambat',
    'Minggu depan',
  ])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /1 Disampaikan/ }))
  expect(screen.queryByText('Anggaran perpustakaan di APBDes')).toBeNull()
  await screen.findByText('Internet 50 Mbps')
})

test('one stakeholder has all steps of all matters on one page', async () => {
  const library = await withMatter()
  const later = { advocacy: 'm', date: '2026-10-01', what: 'Menemui Kepala Desa' } as const
  await saveRecord(library, { kind: 'followUp', values: later })
  await saveRecord(library, {
    kind: 'advocacy',
    values: { ...promised, date: '2026-09-03', title: 'Rak buku', amount: 2_000_000 },
  })
  showPage(library, '/catatan/advocacy?kepada=villageHead')
  const history = await screen.findByRole('heading', { name: 'Riwayat, 3 langkah' })
  expect(within(history.closest('section')!).getAllByRole('listitem')[0]?.textContent).toMatch(
    /Menemui Kepala Desa.*1 Oktober 2026 · Anggaran perpustakaan/,
  )
  await screen.findByText('Rp17.000.000')
})

test('by the arrow keys one goes through the answers without being taken away from them', async () => {
  showPage(await withMatter(), '/catatan/followUp/baru?dari=m')
  const user = userEvent.setup()
  const followed = await screen.findByRole('radio', { name: /^Ditindaklanjuti/ })
  followed.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Diterima sebagian' }))
  expect(screen.getByLabelText(/Jumlah uang/)).toBeDefined()
})
