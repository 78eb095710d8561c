// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { closingOf } from '../../../src/domain/closing.ts'
import type { Library } from '../../../src/store/library.ts'
import { entriesOfMonth, entryById } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { novemberRecords } from '../../exports/november.ts'
import { elsewhere } from '../../support/elsewhere.ts'
import { address, libraryWith, onScreen, showReport } from './on-screen.tsx'

const report = 'monthReport:2026-11'
const closingIn = async (library: Library) => closingOf((await entryById(library, report))?.values)
const onTheLastDay = (library: Library) =>
  Object.assign(library.env, { clock: Date.parse('2026-11-30T03:00:00Z') })
const button = (name: string | RegExp) => onScreen().findByRole('button', { name })
const link = (name: string | RegExp) => onScreen().findByRole('link', { name })

it('a month is closed with what was written, and then says by whom, when, and its code', async () => {
  const library = await libraryWith(novemberRecords)
  onTheLastDay(library)
  const user = showReport(library, '/laporan/2026-11')
  await user.click(await link('Tutup bulan November'))
  expect(onScreen().queryByText(/Bulan ini berjalan sampai/)).toBeNull()
  await user.type(await onScreen().findByLabelText(/Rencana bulan depan/), 'Kelas kue')
  // Also in the moment between the write and the next page.
  const seen: string[] = []
  const watch = new MutationObserver(() =>
    seen.push(document.title, onScreen().queryByRole('heading', { level: 1 })?.textContent ?? ''),
  )
  watch.observe(document, { childList: true, characterData: true, subtree: true })
  await user.click(await button('Tutup bulan November'))
  await onScreen().findByText('Ditutup 30 November oleh Sari, penutupan ke-1 (revisi 1).')
  watch.disconnect()
  expect(seen).toContain('Laporan November 2026 · Lumbung')
  expect(seen.filter((title) => title.includes('lagi'))).toEqual([])
  expect(address()).toBe('/laporan/2026-11')
  const closing = await closingIn(library)
  expect(onScreen().getByRole('region', { name: 'Kode laporan' }).textContent).toContain(closing?.code)
  expect((await entryById(library, report))?.values.plan).toBe('Kelas kue')
  expect(onScreen().queryByText('Berubah sejak ditutup')).toBeNull()
})

it('a month that still runs may be closed, with a word about it', async () => {
  showReport(await libraryWith(novemberRecords), '/laporan/2026-11/tutup')
  await onScreen().findByText(/Bulan ini berjalan sampai Senin, 30 November/)
  await button('Tutup bulan November')
})

it('a month to come is refused in words', async () => {
  const library = await libraryWith(novemberRecords)
  showReport(library, '/laporan/2026-12/tutup')
  await onScreen().findByText(/menjelang akhir bulan itu/)
  expect(onScreen().queryByRole('button', { name: /Tutup/ })).toBeNull()
})

it('an address that is no month leads to the reports', async () => {
  showReport(await libraryWith([]), '/laporan/2026-13/tutup')
  await onScreen().findByRole('heading', { level: 2, name: /Alamat ini bukan bulan/ })
  expect((await link('Lihat laporan')).getAttribute('href')).toBe('/laporan')
})

it('a month without records is closed as nil, in one step', async () => {
  const library = await libraryWith(novemberRecords)
  const user = showReport(library, '/laporan/2026-10/tutup')
  await onScreen().findByText('Belum ada catatan di Oktober 2026')
  await user.click(await button('Tutup sebagai nihil'))
  await onScreen().findByText(/^Ditutup 22 November oleh Sari, penutupan ke-1 \(revisi 1\)/)
  expect((await entryById(library, 'monthReport:2026-10'))?.values.nil).toBe(true)
})

it('a running month without records is not nil yet', async () => {
  showReport(await libraryWith([]), '/laporan/2026-11/tutup')
  await onScreen().findByText(/Nihil baru bisa dilaporkan pada hari itu/)
  expect(onScreen().queryByRole('button', { name: /Tutup/ })).toBeNull()
})

it('after a correction it says what changed, and is closed again with the correction’s reason', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  const first = await closingIn(library)
  const user = showReport(library, '/laporan/2026-11')
  await onScreen().findByText(/^Ditutup 22 November/)
  const people = { men: 9, women: 28 }
  const [activity] = (await entriesOfMonth(library, '2026-11', 'activity')).filter(({ values }) =>
    String(values.title).includes('emasaran online'),
  )
  await saveRecord(library, {
    kind: 'activity',
    id: activity!.id,
    values: { people },
    reason: 'Salah hitung',
  })
  await onScreen().findByText('Berubah sejak ditutup')
  const row = onScreen().getByText('Peserta', { selector: 'li span' }).closest('li')!
  expect(row.textContent).toMatch(/^Peserta 37 → \d+$/)

  await user.click(await link('Tutup lagi, penutupan ke-2'))
  await waitFor(() =>
    expect(onScreen().getByLabelText('Alasan ditutup lagi')).toHaveProperty('value', 'Salah hitung'),
  )
  await user.click(await button('Tutup lagi, penutupan ke-2'))
  await onScreen().findByText(/\(revisi 2\)\.$/)
  expect(await closingIn(library)).toMatchObject({ revision: 2, reason: 'Salah hitung', earlier: [first] })
  expect(onScreen().queryByText('Berubah sejak ditutup')).toBeNull()
  await user.click(onScreen().getByText('Riwayat penutupan (2)'))
  expect(onScreen().getByText('Alasan: Salah hitung')).toBeTruthy()
  expect(onScreen().getByText(first?.code ?? '')).toBeTruthy()
})

it('of more corrections than a reason has room for, it is closed again with as much as it has', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  const [first, second] = await entriesOfMonth(library, '2026-11', 'activity')
  for (const [id, letter] of [[first!.id, 'a'] as const, [second!.id, 'b'] as const])
    expect(
      await saveRecord(library, {
        kind: 'activity',
        id,
        values: { people: { men: 1, women: 1 } },
        reason: letter.repeat(300),
      }),
    ).toMatchObject({ ok: true })
  showReport(library, '/laporan/2026-11/tutup')
  const reason = await onScreen().findByLabelText<HTMLTextAreaElement>('Alasan ditutup lagi')
  await waitFor(() => expect(reason.value).toHaveLength(500))
  expect(reason.maxLength).toBe(500)
})

it('without a correction to say why, the reason is asked for', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  // As a record of another device that comes late: nobody here gave a reason.
  await library.database.records.put({
    ...(await library.database.records
      .where('[kind+order]')
      .between(['visit'], ['visit', '\uffff'])
      .first())!,
    id: 'visit-late',
  })
  const user = showReport(library, '/laporan/2026-11/tutup')
  await user.click(await button('Tutup lagi, penutupan ke-2'))
  await onScreen().findByText(/Tulis alasannya singkat saja/)
  expect((await closingIn(library))?.revision).toBe(1)
  await user.type(onScreen().getByLabelText('Alasan ditutup lagi'), 'HP lain baru mengirim')
  await user.click(await button('Tutup lagi, penutupan ke-2'))
  await onScreen().findByText(/\(revisi 2\)\.$/)
})

it('a closed month in which nothing changed need not be closed again', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  showReport(library, '/laporan/2026-11/tutup')
  await onScreen().findByText(/Tidak ada yang berubah sejak ditutup/)
})

it('a change of the texts alone is seen too, and shown as that', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  await saveRecord(library, {
    kind: 'monthReport',
    id: report,
    values: { plan: 'Kelas kue' },
    reason: 'Lupa',
  })
  showReport(library, '/laporan/2026-11')
  await onScreen().findByText('Kendala, tindak lanjut, atau rencana diubah.')
})

it('two closings stand side by side with what differs, and one is chosen', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  const mine = await closingIn(library)
  const theirs = {
    at: library.env.now() + 60_000,
    revision: 1,
    code: 'ABCD-EF',
    figures: { ...mine?.figures, 'visits.total': 40 },
  }
  await elsewhere(library, report, 'closing', theirs)

  const user = showReport(library, '/laporan/2026-11')
  await onScreen().findByText('Bulan ini ditutup di dua perangkat')
  const sides = (await onScreen().findAllByText(/^Pakai penutupan ini$/)).map((one) => one.closest('li')!)
  expect(sides).toHaveLength(2)
  const side = sides.find((one) => within(one).queryByText('ABCD-EF'))!
  expect(side.textContent).toContain('Total pengunjung 40')
  expect(side.textContent).toContain('Berbeda dengan angka sekarang')
  await user.click(onScreen().getByRole('button', { name: 'Pakai penutupan ini: ABCD-EF' }))
  await onScreen().findByText('Berubah sejak ditutup')
  expect(await closingIn(library)).toMatchObject({ code: 'ABCD-EF' })
  expect((await entryById(library, report))?.differing).toEqual([])
  expect(screen.queryByText('Bulan ini ditutup di dua perangkat')).toBeNull()
})

it('nil is taken back in a closed month with a reason', async () => {
  const library = await libraryWith([])
  await closeMonth(library, '2026-10', { nil: true })
  const user = showReport(library, '/laporan/2026-10')
  await user.click(await button('Batalkan nihil'))
  await onScreen().findByText(/Laporan Oktober 2026 sudah ditutup/)
  await user.type(onScreen().getByLabelText('Alasan perbaikan'), 'Ada kegiatan')
  await user.click(await button('Batalkan nihil'))
  await waitFor(async () => expect((await entryById(library, 'monthReport:2026-10'))?.values.nil).toBe(false))
})

it('the other months that wait to be closed are listed beside the one that is open', async () => {
  const library = await libraryWith(novemberRecords)
  for (const date of ['2026-09-07', '2025-12-07'])
    await saveRecord(library, { kind: 'visit', values: { date, people: { men: 1, women: 1 } } })
  showReport(library, '/laporan/2026-09')
  await onScreen().findByRole('heading', { name: 'Bulan yang belum ditutup' })
  expect((await link('Desember 2025')).getAttribute('href')).toBe('/laporan/2025-12')
  expect(onScreen().queryByRole('link', { name: 'September 2026' })).toBeNull()
})

it('a month to come is not reported on yet', async () => {
  showReport(await libraryWith([]), '/laporan/2027-05')
  await onScreen().findByText('Mei 2027 belum tiba')
  expect(onScreen().queryByRole('link', { name: /Tutup bulan/ })).toBeNull()
  expect(onScreen().queryByRole('heading', { name: 'Ambil laporan' })).toBeNull()
})

it('records that somebody still has to decide about are named before the month is closed', async () => {
  const library = await libraryWith(novemberRecords)
  const [activity] = await entriesOfMonth(library, '2026-11', 'activity')
  await elsewhere(library, activity!.id, 'title', 'Kelas kue')
  const user = showReport(library, '/laporan/2026-11/tutup')
  await onScreen().findByText('1 catatan punya dua isian yang belum dipilih')
  const [title] = [activity!.values.title, 'Kelas kue'].filter((one) => onScreen().queryByText(String(one)))
  await user.click(onScreen().getByRole('link', { name: String(title) }))
  await onScreen().findByText('Dua isian berbeda')
  expect((await link('Kembali')).getAttribute('href')).toBe('/laporan/2026-11/tutup')
})

it('texts that were written differently on two devices lead to where one is chosen', async () => {
  const library = await libraryWith(novemberRecords)
  await elsewhere(library, report, 'problems', 'Listrik padam')
  const user = showReport(library, '/laporan/2026-11')
  await user.click(await link('Pilih tulisan'))
  await user.click(await button('Pakai ini: Listrik padam'))
  await waitFor(async () =>
    expect(await entryById(library, report)).toMatchObject({
      values: { problems: 'Listrik padam' },
      differing: [],
    }),
  )
})
