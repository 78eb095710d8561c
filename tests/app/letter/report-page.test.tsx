// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { monthlyReport } from '../../../src/domain/monthly-report.ts'
import type { Entry } from '../../../src/domain/record.ts'
import { toXlsx, type Workbook } from '../../../src/exports/xlsx.ts'
import { entryById } from '../../../src/store/records/live-queries.ts'
import { november, novemberRecords } from '../../exports/november.ts'
import { address, libraryWith, onPaper, onScreen, showReport } from './on-screen.tsx'

const heading = (name: string | RegExp) => onScreen().findByRole('heading', { name })

it('shows every figure of the month as the domain counts it', async () => {
  showReport(
    await libraryWith([...november.partners, ...november.previous!, ...novemberRecords]),
    '/laporan/2026-11',
  )
  await heading('Laporan November 2026')
  const { figures } = monthlyReport(november)
  expect(figures).toMatchObject({ 'visits.total': 33, 'visits.perDay': 16.5, 'activities.people': 37 })
  const link = (name: string) => onScreen().findByRole('link', { name })
  await link('Pengunjung: 33')
  await link('Rata-rata per hari 16,5')
  await link('Dibanding Oktober (30) +10,0 %')
  await link('Peserta kegiatan: 37')
  await link('Pemakaian komputer: 9')
  await link('Pemakaian wifi 30')
  await link('Pemakaian per komputer 3,0')
  await link('Dana dijanjikan Rp15.000.000')
  await link('Mitra aktif 1')
  await link('Kecepatan internet 20 Mbps')
  await onScreen().findByText('PC 4 rusak.')
})

it('a figure opens the records that it counts, and they lead to their own pages', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await user.click(await onScreen().findByRole('link', { name: 'Peserta kegiatan: 37' }))
  await heading('Peserta')
  const rows = onScreen()
    .getAllByRole('listitem')
    .filter((row) => within(row).queryByRole('link'))
  expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual([
    expect.stringContaining('Kelas Bahasa Inggris'),
    expect.stringContaining('Pemasaran online'),
  ])
  expect(onScreen().queryByText('Belum terlaksana')).toBeNull()
  await user.click(within(rows[0]!).getByRole('link'))
  expect(address()).toMatch(/^\/catatan\/activity\/activity-/)
})

it('a record that a figure counts is mended on the spot, and leads back to the figure', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11?angka=activities.people')
  await user.click(await onScreen().findByRole('link', { name: /Pemasaran online/ }))
  const women = await onScreen().findByLabelText('Perempuan')
  await user.clear(women)
  await user.type(women, '30')
  await user.click(onScreen().getByRole('button', { name: 'Simpan kegiatan' }))
  await screen.findByText('Tersimpan.', { selector: 'b' })
  expect(address()).toBe('/laporan/2026-11?angka=activities.people')
})

it('last month, the year so far and the plan’s target stand beside a figure where somebody wants them', async () => {
  const entry = (id: string, kind: string, values: Entry['values']) => ({ id, kind, values })
  const library = await libraryWith([
    ...november.previous!,
    ...novemberRecords,
    entry('v-may', 'visit', { date: '2026-05-04', people: { men: 1, women: 6 } }),
    entry('v-2025', 'visit', { date: '2025-12-31', people: { men: 90, women: 90 } }),
    entry('p1', 'plan', {
      year: '2026',
      indicator: 'Warga yang datang',
      target: '500 orang',
      measure: 'visits',
      each: 'year',
    }),
  ])
  const user = showReport(library, '/laporan/2026-11')
  expect(onScreen().queryByText(/Jan–/)).toBeNull()
  await user.click(await onScreen().findByRole('button', { name: 'Tampilkan bulan lalu dan tahun ini' }))
  await onScreen().findByText((_, element) =>
    /^Okt.30 · Jan–.Nov.70 · target.500.orang$/.test(element?.textContent?.trim() ?? ''),
  )
  await onScreen().findByRole('link', { name: /Warga yang datang.*70/ })

  await user.click(onScreen().getByRole('link', { name: 'Pengunjung: 33' }))
  await heading('Total pengunjung')
  const rows = (await onScreen().findAllByRole('listitem')).map((row) => row.textContent)
  expect(rows).toEqual(
    expect.arrayContaining(['Oktober 2026 30', 'Januari sampai November 2026 70', 'Target 500 orang']),
  )
})

it('the chart of computers shows uses, wifi or hours, never added up', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  const chart = (name: RegExp) => onScreen().findByRole('img', { name })
  expect((await chart(/^Komputer tiap bulan/)).textContent).toMatch(/9Nov$/)
  await user.click(onScreen().getByRole('radio', { name: 'Wifi' }))
  expect((await chart(/^Wifi tiap bulan/)).textContent).toMatch(/30Nov$/)
})

it('a row of a breakdown opens its own records', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await user.click(await onScreen().findByText('Menurut bidang'))
  await user.click(onScreen().getByRole('link', { name: 'Ekonomi 1 kegiatan, 27 orang' }))
  await heading('Menurut bidang: Ekonomi')
  expect(onScreen().getAllByRole('listitem')).toHaveLength(1)
  await user.click(onScreen().getByRole('link', { name: 'Kembali' }))
  await heading('Laporan November 2026')
})

it('what is missing leads to where it is filled in', async () => {
  const user = showReport(
    await libraryWith(novemberRecords.filter(({ kind }) => kind !== 'facility')),
    '/laporan/2026-11',
  )
  await user.click(await onScreen().findByRole('link', { name: 'Fasilitas belum diperbarui' }))
  expect(address()).toBe('/catatan/facility/facility:2026-11')
  await user.type(await onScreen().findByLabelText('Jumlah buku'), '1842')
  await user.type(onScreen().getByLabelText('Komputer'), '3')
  await user.click(onScreen().getByRole('button', { name: /^Simpan/ }))
  await heading('Laporan November 2026')
  await onScreen().findByRole('link', { name: 'Buku 1.842' })
})

it('the months can be walked through, but not into the future', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan')
  await heading('Laporan November 2026')
  expect(onScreen().getByRole('button', { name: 'Bulan berikutnya: Desember 2026' })).toHaveProperty(
    'disabled',
    true,
  )
  await user.click(onScreen().getByRole('button', { name: 'Bulan sebelumnya: Oktober 2026' }))
  await heading('Laporan Oktober 2026')
  expect(address()).toBe('/laporan/2026-10')
})

it('a month without records is no row of zeros, and can be reported as nil', async () => {
  const library = await libraryWith(novemberRecords)
  const user = showReport(library, '/laporan/2026-10')
  await heading('Belum ada catatan untuk Oktober 2026')
  expect(onScreen().queryByText('0')).toBeNull()
  await user.click(onScreen().getByRole('button', { name: 'Laporkan nihil' }))
  await onScreen().findByRole('link', { name: 'Pengunjung: 0' })
  await onScreen().findByRole('button', { name: 'Batalkan nihil' })
  expect((await entryById(library, 'monthReport:2026-10'))?.values).toEqual({ nil: true })
  await onPaper().findByText('NIHIL. Tidak ada kunjungan dan kegiatan pada bulan ini.')
})

it('nobody is asked about nil while the month still runs', async () => {
  showReport(await libraryWith([]), '/laporan/2026-11')
  await heading('Belum ada catatan untuk November 2026')
  expect(onScreen().queryByRole('button', { name: 'Laporkan nihil' })).toBeNull()
})

it('the chart leaves a gap for a month without a report, also in its table', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /^Lihat sebagai tabel Pengunjung/ }))
  const table = onScreen().getByRole('table')
  const row = (name: string) =>
    within(within(table).getByRole('row', { name: new RegExp(name) }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
  expect(row('Okt 2026')).toEqual(['–', '–', '–'])
  expect(row('Nov 2026')).toEqual(['11', '22', '33'])
})

it('the letter is in Indonesian also for who reads English, unless English is asked for', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11', 'en')
  await heading('Report November 2026')
  await onScreen().findByRole('link', { name: 'Participants: 37' })
  await onPaper().findByText('LAPORAN BULANAN PERPUSTAKAAN DESA')
  await user.selectOptions(onScreen().getByLabelText('Language of the report'), 'English')
  await onPaper().findByText('MONTHLY REPORT OF THE VILLAGE LIBRARY')
})

/** jsdom has no workers: the same work, on the page. */
class WorkerOnThePage extends EventTarget {
  postMessage(workbook: Workbook) {
    toXlsx(workbook).then((data) => this.dispatchEvent(new MessageEvent('message', { data })))
  }
  terminate() {}
}

it('Excel hands over a file with the name of library and month', async () => {
  vi.stubGlobal('Worker', WorkerOnThePage)
  const saved: { name: string; blob: Blob }[] = []
  let blob: Blob | undefined
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (given: Blob) => {
        blob = given
        return 'blob:lumbung'
      },
      revokeObjectURL: () => undefined,
    }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.download && blob) saved.push({ name: this.download, blob })
  })
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /^Excel/ }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]?.name).toBe('Laporan Perpustakaan Desa Karangsari 2026-11.xlsx')
  expect(saved[0]?.blob.size).toBeGreaterThan(5_000)
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says so when a file could not be made', async () => {
  class BrokenWorker extends EventTarget {
    postMessage() {
      this.dispatchEvent(new ErrorEvent('error', { message: 'broken' }))
    }
    terminate() {}
  }
  vi.stubGlobal('Worker', BrokenWorker)
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /^Excel/ }))
  expect((await onScreen().findByRole('alert')).textContent).toBe('Berkas belum jadi. Coba sekali lagi.')
})

it('on a phone that shares files, a file can be sent on or kept', async () => {
  vi.stubGlobal('Worker', WorkerOnThePage)
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' }))
  const shared: (string | undefined)[] = []
  const share = async ({ files }: ShareData) => {
    shared.push(files?.[0]?.name)
  }
  Object.defineProperties(navigator, {
    canShare: { configurable: true, value: () => true },
    share: { configurable: true, value: share },
  })
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /^Excel/ }))
  await user.click(await screen.findByText('Bagikan'))
  await waitFor(() => expect(shared).toEqual(['Laporan Perpustakaan Desa Karangsari 2026-11.xlsx']))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('the printed letter lends its name to the PDF, and gives it back', async () => {
  showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await onScreen().findByRole('button', { name: /^Cetak/ })
  // The letter comes after the page.
  await waitFor(() => {
    window.dispatchEvent(new Event('beforeprint'))
    expect(document.title).toBe('Laporan Perpustakaan Desa Karangsari 2026-11')
  })
  window.dispatchEvent(new Event('afterprint'))
  expect(document.title).toBe('Laporan November 2026 · Lumbung')
})

it('pressed before the letter is whole, printing waits for it', async () => {
  const library = await libraryWith(novemberRecords)
  let answer: (response: Response) => void = () => undefined
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)))
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const user = showReport(library, '/laporan/2026-11')
  const button = await onScreen().findByRole('button', { name: /^Cetak/ })
  await user.click(button)
  expect(button.textContent).toContain('Sedang dibuat…')
  expect(print).not.toHaveBeenCalled()
  answer(new Response('', { status: 503 }))
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1))
  expect(button.textContent).not.toContain('Sedang dibuat…')
})

it('several months can be asked for at once, but not backwards', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /CSV, JSON, bulan lain/ }))
  await user.selectOptions(screen.getByLabelText('Isi berkas'), 'Laporan (Excel)')
  await user.selectOptions(screen.getByLabelText('Sampai bulan'), 'Oktober 2026')
  expect(screen.getByText(/Bulan akhir lebih dulu/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Buat berkas' }))
  expect(screen.getByRole('dialog')).toBeTruthy()
})
