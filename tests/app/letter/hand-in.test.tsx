// @vitest-environment jsdom
// What is done with a month from its dock, and what follows once it is closed.
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { novemberRecords } from '../../exports/november.ts'
import { address, libraryWith, onScreen, showReport } from './on-screen.tsx'

const dock = async () => within(await onScreen().findByRole('region', { name: 'Laporan bulan ini' }))
const actions = async () => {
  const bar = await dock()
  return [...bar.queryAllByRole('link'), ...bar.queryAllByRole('button')].map(
    ({ textContent }) => textContent,
  )
}
const row = (name: RegExp) => onScreen().findByRole('button', { name })
const correct = (library: Library) =>
  saveRecord(library, {
    kind: 'visit',
    values: { date: '2026-11-20', people: { men: 1, women: 1 }, way: 'counted' },
    reason: 'Terlupa',
  })

it('an open month offers to close it and its paper, and leads to everything else', async () => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined
  const user = showReport(await libraryWith(novemberRecords), '/laporan/2026-11')
  expect(await actions()).toEqual(['Tutup bulan November', 'PDF', 'Lainnya'])
  await user.click((await dock()).getByRole('button', { name: 'Lainnya' }))
  const list = document.activeElement as HTMLElement
  expect(within(list).getByRole('heading', { name: 'Ambil laporan' })).toBeTruthy()
  // The paper is in the dock, and nowhere twice.
  expect(within(list).queryByRole('button', { name: /^PDF/ })).toBeNull()
  await user.click((await dock()).getByRole('link', { name: 'Tutup bulan November' }))
  expect(address()).toBe('/laporan/2026-11/tutup')
})

it('closing ends with what follows, and a done step shows its tick and when', async () => {
  const library = await libraryWith(novemberRecords)
  const user = showReport(library, '/laporan/2026-11/tutup')
  await user.click(await onScreen().findByRole('button', { name: 'Tutup bulan November' }))
  await onScreen().findByRole('heading', { name: 'Tiga langkah lagi' })
  expect(await actions()).toEqual(['PDF', 'WhatsApp', 'Lainnya'])
  await row(/^PDF untuk ditandatangani A4/)

  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async () => undefined },
  })
  await user.click((await dock()).getByRole('button', { name: 'WhatsApp' }))
  await user.click(screen.getByRole('button', { name: 'Salin teks' }))
  await user.click(screen.getByRole('button', { name: 'Tutup' }))
  await row(/^WhatsApp ke kabupaten Sudah, hari ini, \d+\.\d\d/)
  await onScreen().findByRole('heading', { name: 'Dua langkah lagi' })

  // Kept on this device, for this revision.
  cleanup()
  showReport(library, '/laporan/2026-11')
  await row(/^WhatsApp ke kabupaten Sudah/)
  await correct(library)
  await waitFor(() => expect(onScreen().queryByText(/^Sudah, hari ini/)).toBeNull())
  expect(await actions()).toEqual(['Lihat yang berubah', 'Lainnya'])
  await closeMonth(library, '2026-11', { reason: 'Terlupa' })
  await row(/^WhatsApp ke kabupaten Teks pendek/)
})

class PdfWorker extends EventTarget {
  postMessage() {
    this.dispatchEvent(new MessageEvent('message', { data: { bytes: new Uint8Array([37]) } }))
  }
  terminate() {}
}

it('on a phone, a paper is a step done once it was shared or kept, and not before', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  vi.stubGlobal('Worker', PdfWorker)
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' }))
  let isClosed = true
  Object.defineProperties(navigator, {
    canShare: { configurable: true, value: () => true },
    share: {
      configurable: true,
      value: async () => {
        if (isClosed) throw new DOMException('closed', 'AbortError')
      },
    },
  })
  const user = showReport(library, '/laporan/2026-11')
  await user.click((await dock()).getByRole('button', { name: 'PDF' }))
  const send = await screen.findByRole('button', { name: 'Bagikan' })
  await user.click(send)
  // The sheet was closed: the file still waits, and nothing is done.
  expect(screen.getByRole('button', { name: 'Bagikan' })).toBe(send)
  await onScreen().findByRole('heading', { name: 'Tiga langkah lagi' })
  isClosed = false
  await user.click(send)
  await row(/^PDF untuk ditandatangani Sudah, hari ini/)
})

it('on a phone, a paper that the share sheet refuses after all is kept in the downloads', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  vi.stubGlobal('Worker', PdfWorker)
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' }))
  URL.createObjectURL = () => 'blob:lumbung'
  URL.revokeObjectURL = () => undefined
  const pressed = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  Object.defineProperties(navigator, {
    canShare: { configurable: true, value: () => true },
    share: { configurable: true, value: () => Promise.reject(new TypeError('refused')) },
  })
  const user = showReport(library, '/laporan/2026-11')
  await user.click((await dock()).getByRole('button', { name: 'PDF' }))
  await user.click(await screen.findByRole('button', { name: 'Bagikan' }))
  await row(/^PDF untuk ditandatangani Sudah, hari ini/)
  expect(pressed).toHaveBeenCalledOnce()
})

it('a paper that was downloaded is a step done', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  vi.stubGlobal('Worker', PdfWorker)
  URL.createObjectURL = () => 'blob:lumbung'
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const user = showReport(library, '/laporan/2026-11')
  await user.click((await dock()).getByRole('button', { name: 'PDF' }))
  await row(/^PDF untuk ditandatangani Sudah, hari ini/)
})

it('what has not reached the district says so', async () => {
  const library = await libraryWith(novemberRecords)
  await closeMonth(library, '2026-11')
  showReport(library, '/laporan/2026-11')
  await onScreen().findByRole('heading', { name: 'Tiga langkah lagi' })
  expect(onScreen().queryByText(/sudah diterima kabupaten/)).toBeNull()
})

it('parts are folded and opened from their headings, and stay so on this device', async () => {
  const library = await libraryWith(novemberRecords)
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(max-width: 56.24em)' }))
  const user = showReport(library, '/laporan/2026-11')
  const fold = (name: string) => onScreen().findByRole('button', { name })
  const visits = await fold('Pengunjung')
  expect(visits.getAttribute('aria-expanded')).toBe('false')
  expect(onScreen().queryByRole('link', { name: /^Rata-rata per hari/ })).toBeNull()
  // Its figure is there all the same.
  await onScreen().findByRole('link', { name: 'Pengunjung: 33' })
  await user.click(visits)
  expect(visits.getAttribute('aria-expanded')).toBe('true')
  await onScreen().findByRole('link', { name: /^Rata-rata per hari/ })

  cleanup()
  showReport(library, '/laporan/2026-11')
  expect((await fold('Pengunjung')).getAttribute('aria-expanded')).toBe('true')
  expect((await fold('Fasilitas')).getAttribute('aria-expanded')).toBe('false')
  await user.click(await onScreen().findByRole('button', { name: 'Buka semua' }))
  expect((await fold('Fasilitas')).getAttribute('aria-expanded')).toBe('true')
})
