// @vitest-environment jsdom
// The ways to take the report along, as a person takes them: what comes out of the downloads, or goes to the
// share sheet.
import { screen, waitFor, within } from '@testing-library/react'
import ExcelJS from 'exceljs'
import { beforeEach, expect, it, vi } from 'vitest'
import { type PdfInput, reportPdf } from '../../../src/exports/pdf/report-pdf.ts'
import type { ReportDocument } from '../../../src/exports/report-document.ts'
import { toXlsx, type Workbook } from '../../../src/exports/xlsx.ts'
import { keepAttachment } from '../../../src/store/attachments/attachments.ts'
import { november, novemberRecords } from '../../exports/november.ts'
import { readPdf } from '../../exports/read-pdf.ts'
import { libraryWith, onPaper, onScreen, showReport } from './on-screen.tsx'

interface Saved {
  readonly name: string
  readonly blob: Blob
}
let saved: Saved[] = []

beforeEach(() => {
  saved = []
  let blob: Blob | undefined
  URL.createObjectURL = (given) => {
    blob = given as Blob
    return 'blob:lumbung'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.download && blob) saved.push({ name: this.download, blob })
  })
})

/** jsdom has no workers and no canvas: the same work on the page, pictures left out. */
class PdfOnThePage extends EventTarget {
  static files: ReadonlyMap<string, Blob>
  postMessage({
    document,
    photos,
    files,
  }: {
    document: ReportDocument
    photos: PdfInput['photos']
    files: Map<string, Blob>
  }) {
    PdfOnThePage.files = files
    const answer = (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data }))
    reportPdf(document, { photos: photos ?? [], onProgress: (progress) => answer({ progress }) }).then(
      (bytes) => answer({ bytes }),
    )
  }
  terminate() {}
}

class WorkbookOnThePage extends EventTarget {
  postMessage(workbook: Workbook) {
    toXlsx(workbook).then((data) => this.dispatchEvent(new MessageEvent('message', { data })))
  }
  terminate() {}
}

const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    reader.readAsArrayBuffer(blob)
  })
const savedFile = async (): Promise<Saved> => {
  await waitFor(() => expect(saved).toHaveLength(1))
  return saved[0] as Saved
}

it('the PDF is one tap away, and says what the page says', async () => {
  vi.stubGlobal('Worker', PdfOnThePage)
  const user = showReport(await libraryWith([...november.previous!, ...novemberRecords]), '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /^PDF/ }))
  const { name, blob } = await savedFile()
  expect(name).toBe('Laporan Perpustakaan Desa Karangsari 2026-11.pdf')
  expect(blob.type).toBe('application/pdf')
  const { pages } = await readPdf(await bytesOf(blob))
  expect(pages[0]).toContain('Naik 10,0 % dari')
  expect(pages[0]).toMatch(/Kode laporan\s+\w{4}-\w{2}/)
})

it('photos come along where they are asked for, with those that are on this device', async () => {
  vi.stubGlobal('Worker', PdfOnThePage)
  const library = await libraryWith([])
  const kept = await keepAttachment(library, new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])]))
  if (!kept.ok) throw new Error(kept.problem)
  const photos = [kept.hash, 'f'.repeat(64)]
  const { saveRecord } = await import('../../../src/store/records/save-record.ts')
  for (const { id, kind, values } of novemberRecords)
    await saveRecord(library, { kind, id, values: kind === 'activity' ? { ...values, photos } : values })
  const user = showReport(library, '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /CSV, JSON, bulan lain/ }))
  await user.selectOptions(screen.getByLabelText('Isi berkas'), 'PDF dengan foto kegiatan')
  await user.click(screen.getByRole('button', { name: 'Buat berkas' }))
  await savedFile()
  expect([...PdfOnThePage.files.keys()]).toEqual([kept.hash])
  // The other photo of each of the two activities.
  await onScreen().findByText(/^2 foto tidak ada di perangkat ini/)
})

it('the WhatsApp text can be read, copied, and sent to WhatsApp where there is no share sheet', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  const copied: string[] = []
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => copied.push(text) },
  })
  const opened: string[] = []
  vi.stubGlobal('open', (address: string) => opened.push(address))
  await user.click(await onScreen().findByRole('button', { name: /^Teks WhatsApp/ }))
  const dialog = within(screen.getByRole('dialog', { name: 'Teks WhatsApp' }))
  const text = dialog.getByLabelText<HTMLTextAreaElement>('Pesan').value
  expect(text).toContain('Pengunjung 33 orang')
  await user.click(dialog.getByRole('button', { name: 'Salin teks' }))
  expect(copied).toEqual([text])
  expect(await dialog.findByText('Teks sudah disalin.')).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Buka WhatsApp' }))
  expect(opened).toEqual([`https://wa.me/?text=${encodeURIComponent(text)}`])
})

it('where nothing may be copied, the text is selected to be copied by hand', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
  await user.click(await onScreen().findByRole('button', { name: /^Teks WhatsApp/ }))
  await user.click(screen.getByRole('button', { name: 'Salin teks' }))
  expect(await screen.findByText(/Teks sudah dipilih/)).toBeTruthy()
  const field = screen.getByLabelText<HTMLTextAreaElement>('Pesan')
  expect(field.selectionEnd - field.selectionStart).toBe(field.value.length)
})

it('the printed letter carries its code also where the browser draws no foot of the page', async () => {
  vi.stubGlobal('CSSMarginRule', undefined)
  showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await onScreen().findByRole('button', { name: /^Cetak/ })
  await onPaper().findByText(/^Kode laporan [2-9A-Z]{4}-[2-9A-Z]{2}, belum ditutup$/)
})

it('JSON says the same figures', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /CSV, JSON, bulan lain/ }))
  await user.selectOptions(screen.getByLabelText('Isi berkas'), 'JSON, untuk program lain')
  await user.click(screen.getByRole('button', { name: 'Buat berkas' }))
  const { name, blob } = await savedFile()
  expect(name).toBe('Laporan Perpustakaan Desa Karangsari 2026-11.json')
  const json = JSON.parse(new TextDecoder().decode(await bytesOf(blob)))
  expect(json.figures['visits.total']).toBe(33)
})

it('people get the records as a workbook, where texts stay texts; CSV says that it is for other programs', async () => {
  vi.stubGlobal('Worker', WorkbookOnThePage)
  const library = await libraryWith([
    ...novemberRecords,
    { id: 'p9', kind: 'publication', values: { date: '2026-11-04', title: '1-2', medium: 'website' } },
    {
      id: 'p10',
      kind: 'publication',
      values: { date: '2026-11-04', title: '081234567890123456', medium: 'website' },
    },
  ])
  const user = showReport(library, '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /CSV, JSON, bulan lain/ }))
  const contents = [...screen.getByLabelText<HTMLSelectElement>('Isi berkas').options].map(({ text }) => text)
  expect(contents[0]).toBe('Laporan (Excel)')
  expect(contents.at(-1)).toBe('JSON, untuk program lain')
  await user.selectOptions(screen.getByLabelText('Isi berkas'), 'kind:publication')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Excel' }).checked).toBe(true)
  expect(screen.queryByText(/Untuk program lain/)).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'CSV' }))
  expect(screen.getByText(/^Untuk program lain/).textContent).toContain('nomor HP')
  await user.click(screen.getByRole('radio', { name: 'Excel' }))
  await user.click(screen.getByRole('button', { name: 'Buat berkas' }))
  const { name, blob } = await savedFile()
  expect(name).toBe('Publikasi Perpustakaan Desa Karangsari 2026-11.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await bytesOf(blob)).buffer as ArrayBuffer)
  const texts: unknown[] = []
  book.worksheets[0]?.eachRow((row) => row.eachCell(({ value }) => texts.push(value)))
  expect(texts).toEqual(expect.arrayContaining(['1-2', '081234567890123456']))
})

it('CSV is still there for who asks for it', async () => {
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /CSV, JSON, bulan lain/ }))
  await user.selectOptions(screen.getByLabelText('Isi berkas'), 'sim:Pelibatan')
  await user.click(screen.getByRole('radio', { name: 'CSV' }))
  await user.click(screen.getByRole('button', { name: 'Buat berkas' }))
  const { name, blob } = await savedFile()
  expect(name).toBe('Pelibatan Perpustakaan Desa Karangsari 2026-11.csv')
  expect(new TextDecoder().decode(await bytesOf(blob))).toMatch(/^tanggal;nama_kegiatan;/)
})
