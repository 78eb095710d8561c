// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { SimPage } from '../../../src/app/pages/sim/sim-page.tsx'
import { currentRules } from '../../../src/domain/rules.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { markCopied } from '../../../src/store/records/mark-copied.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { novemberRecords } from '../../exports/november.ts'
import { elsewhere } from '../../support/elsewhere.ts'
import { testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

vi.setConfig({ testTimeout: 30_000 })

let library: Library
let written: string[]

beforeEach(async () => {
  library = await createLibrary(
    { name: 'Perpustakaan Desa Karangsari', villageCode: '33.15.14.2006' },
    testEnv(),
  )
  for (const { id, kind, values } of novemberRecords) await save(kind, id, values)
  written = []
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  closeLibrary(library)
})

const save = (kind: string, id: string, values: object) =>
  saveRecord(library, { kind, id, values: { ...values } })

const show = (address = '/laporan/2026-11/sim', clipboard?: (text: string) => Promise<void>) => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(
    clipboard ?? (async (text) => void written.push(text)),
  )
  showInApp(
    <LibraryProvider value={library}>
      <Routes>
        <Route path="laporan/:month/sim" element={<SimPage />} />
      </Routes>
    </LibraryProvider>,
    { at: address },
  )
  return user
}

const step = (name: string) => screen.findByRole('region', { name: new RegExp(`^${name}`) })
const button = (name: string | RegExp) => screen.findByRole('button', { name })

describe('copying into SIM', () => {
  test('goes record by record in SIM’s order, and counts what is copied', async () => {
    const user = show()
    await step('Pengunjung')
    expect(screen.getByText('0 dari 6')).toBeTruthy()
    await user.click(await button('Sudah disalin, lanjut'))
    await step('Pelibatan, 1 dari 2')
    expect(await screen.findByText('1 dari 6')).toBeTruthy()
    await user.click(await button('Berikutnya'))
    await step('Pelibatan, 2 dari 2')
    await user.click(await button('Sudah disalin, lanjut'))
    await step('Publikasi')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Publikasi'))
  })

  test('copies each value as SIM takes it, and says so', async () => {
    const user = show('/laporan/2026-11/sim?catatan=monthReport:2026-11')
    await user.click(await button('Salin Pengunjung laki'))
    expect(written).toEqual(['11'])
    expect(await screen.findByText('Pengunjung laki disalin.')).toBeTruthy()
    expect((await button('Salin Pengunjung laki')).textContent).toBe('Disalin')
  })

  test('shows what is empty as SIM has it, money in rupiah beside its digits, and the weekday of a day', async () => {
    const advocacy = novemberRecords.find(({ kind }) => kind === 'advocacy')?.id
    show(`/laporan/2026-11/sim?catatan=${advocacy}`)
    const values = within(await step('Advokasi'))
    expect(values.getByText('15000000')).toBeTruthy()
    expect(values.getByText('Rp15.000.000')).toBeTruthy()
    expect(values.getByText('Minggu, 8 November 2026')).toBeTruthy()
    expect(values.getAllByText('-')).toHaveLength(2)
    expect(values.getAllByText('0')).toHaveLength(2)
  })

  test('says which revision it copies; of a month that changed since, the signed figures, until it is closed again', async () => {
    await closeMonth(library, '2026-11')
    show('/laporan/2026-11/sim?catatan=monthReport:2026-11')
    await screen.findByText(/November 2026, revisi 1\./)
    expect(within(await step('Pengunjung')).getByText('33')).toBeTruthy()
    const late = { date: '2026-11-12', people: { men: 0, women: 5 } }
    await saveRecord(library, { kind: 'visit', values: late, reason: 'Terlambat' })
    await screen.findByText(/November 2026, berubah sejak revisi 1\./)
    expect(screen.getByRole('link', { name: 'Tutup lagi, penutupan ke-2' })).toBeTruthy()
    expect(within(await step('Pengunjung')).getByText('33')).toBeTruthy()
    await closeMonth(library, '2026-11', { reason: 'Terlambat' })
    await screen.findByText(/November 2026, revisi 2\./)
    expect(within(await step('Pengunjung')).getByText('38')).toBeTruthy()
  })

  test('asks to choose first where two devices closed the month', async () => {
    await closeMonth(library, '2026-11')
    await elsewhere(library, 'monthReport:2026-11', 'closing', { at: 1, revision: 1, rules: currentRules })
    show()
    await screen.findByText(/ditutup di dua perangkat, belum dipilih/)
    expect(screen.getByRole('link', { name: 'Lihat keduanya' })).toBeTruthy()
  })

  test('a mark of before, when words and empty values were written otherwise, still holds', async () => {
    const advocacy = novemberRecords.find(({ kind }) => kind === 'advocacy')!
    await markCopied(library, advocacy, { nominal: 15_000_000, jumlah_barang: null, hasil_regulasi: null })
    await markCopied(
      library,
      { id: 'facility:2026-11', kind: 'facility' },
      { bulan: 11, jumlah_buku_digital: null },
    )
    show()
    expect(await screen.findByText('2 dari 6')).toBeTruthy()
    expect(screen.queryByText(/Berubah sejak disalin/)).toBeNull()
  })

  test('selects the value where the browser lets no page copy, and says how to go on', async () => {
    const user = show('/laporan/2026-11/sim?catatan=monthReport:2026-11', () => Promise.reject(new Error()))
    await user.click(await button('Salin Total pengunjung'))
    expect((await screen.findAllByText(/tekan Ctrl\+C/)).length).toBeGreaterThan(0)
    expect(getSelection()?.toString()).toBe('33')
  })

  test('turns with the arrow keys', async () => {
    const user = show('/laporan/2026-11/sim?catatan=monthReport:2026-11')
    ;(await button('Salin Periode')).focus()
    await user.keyboard('{ArrowRight}')
    await step('Pelibatan, 1 dari 2')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Pelibatan'))
    await user.keyboard('{ArrowLeft}')
    await step('Pengunjung')
  })

  test('shows only what is left when asked', async () => {
    const user = show()
    await user.click(await button('Sudah disalin, lanjut'))
    await user.click(await screen.findByRole('radio', { name: 'Belum (5)' }))
    expect(screen.queryByRole('heading', { name: 'Pengunjung', level: 3 })).toBeNull()
    expect(screen.getByRole('heading', { name: 'Publikasi', level: 3 })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Sebelumnya' })).toHaveProperty('disabled', true)
  })

  test('says what changed since it was copied, and asks to copy that again', async () => {
    const user = show('/laporan/2026-11/sim?catatan=facility:2026-11')
    await step('Peningkatan')
    await user.click(await button('Sudah disalin, lanjut'))
    await save('facility', 'facility:2026-11', { books: 1_900 })
    await user.click(await button(/^November 2026 Berubah/))
    expect(await screen.findByText('Berubah sejak disalin 22 November 2026')).toBeTruthy()
    expect(screen.getByText('Perbarui di SIM: Jumlah buku.')).toBeTruthy()
    await user.click(await button('Sudah diperbarui, lanjut'))
    expect(await screen.findByText('1 dari 6')).toBeTruthy()
  })

  test('marks one record when the button is clicked twice at once', async () => {
    const user = show()
    await user.dblClick(await button('Sudah disalin, lanjut'))
    await step('Pelibatan, 1 dari 2')
    expect(await screen.findByText('1 dari 6')).toBeTruthy()
  })

  test('takes a mark back', async () => {
    const user = show('/laporan/2026-11/sim?catatan=monthReport:2026-11')
    await user.click(await button('Sudah disalin, lanjut'))
    await step('Pelibatan')
    await user.click(await button('Sebelumnya'))
    expect((await step('Pengunjung')).textContent).toContain('Sudah disalin 22 November 2026.')
    await user.click(await button('Batalkan tanda'))
    expect(await screen.findByText('0 dari 6')).toBeTruthy()
    expect(await button('Sudah disalin, lanjut')).toBeTruthy()
  })

  test('ends with the way back to the report', async () => {
    const user = show()
    for (let count = 1; count <= 6; count++) {
      // user-event takes quick clicks on one place for a double click; a person copies values in between.
      await user.pointer({ target: await screen.findByText(`${count - 1} dari 6`), keys: '[MouseRight]' })
      await user.click(await button('Sudah disalin, lanjut'))
      await screen.findByText(`${count} dari 6`)
    }
    expect((await screen.findAllByText('Semua isian bulan ini sudah disalin.')).length).toBeGreaterThan(0)
    expect(screen.getByRole('link', { name: 'Kembali ke laporan' }).getAttribute('href')).toBe(
      '/laporan/2026-11',
    )
  })

  test('has nothing to copy from a month without records, and none of a month to come', async () => {
    show('/laporan/2026-08/sim')
    expect(await screen.findByText('Belum ada yang bisa disalin dari Agustus 2026')).toBeTruthy()
    cleanup()
    show('/laporan/2027-01/sim')
    expect(await screen.findByText('Januari 2027 belum mulai')).toBeTruthy()
  })
})
