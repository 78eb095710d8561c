// The month's end, on a phone without internet: closed, corrected, closed again; and a second device, which gets
// all of it later, works out the same code.
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import {
  connect,
  field,
  joinWithCode,
  openNew,
  part,
  readyOffline,
  recordActivity,
  recordVisit,
  setUp,
  write,
} from './librarian.ts'

const reason = 'Rombongan sekolah lupa dicatat'

async function openReport(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/laporan`)
  await expect(page.getByRole('heading', { name: /^Laporan / })).toBeVisible()
}

const codeOf = async (page: Page): Promise<string> => {
  const box = page.getByRole('region', { name: 'Kode laporan' })
  await expect(box).toContainText(/[A-Z2-9]{4}-[A-Z2-9]{2}/)
  return /[A-Z2-9]{4}-[A-Z2-9]{2}/.exec((await box.textContent()) ?? '')?.[0] ?? ''
}

test('a month is closed offline, corrected and closed again, and is the same on a second device', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  const page = await newDevice().open()
  await setUp(page, server.origin, 'Endah')
  await readyOffline(page)
  await server.stop()
  await recordVisit(page, 12, 15)
  await recordActivity(page, 'Pelatihan pemasaran daring')

  await openReport(page, server.origin)
  await page
    .getByRole('link', { name: /^Tutup bulan/ })
    .last()
    .click()
  await write(field(page, 'Kendala'), 'PC 4 rusak')
  await page.getByRole('button', { name: /^Tutup bulan/ }).click()
  await expect(page.getByText(/^Ditutup \d+ \S+ oleh Endah, penutupan ke-1 \(revisi 1\)\.$/)).toBeVisible()
  const firstCode = await codeOf(page)

  await openNew(page, 'Kunjungan', 'Catat kunjungan')
  await write(part(page, 'Pengunjung', 'Laki-laki'), '20')
  await write(part(page, 'Pengunjung', 'Perempuan'), '0')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await expect(page.getByText(/sudah ditutup/).first()).toBeVisible()
  await write(page.getByLabel('Alasan perbaikan'), reason)
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await expect(page.locator('form#record-form')).toHaveCount(0)

  await openReport(page, server.origin)
  await expect(page.getByText('Berubah sejak ditutup')).toBeVisible()
  await expect(page.getByText('27 → 47')).toBeVisible()
  await page.getByRole('link', { name: 'Tutup lagi, penutupan ke-2' }).click()
  await expect(page.getByLabel('Alasan ditutup lagi')).toHaveValue(reason)
  await page.getByRole('button', { name: 'Tutup lagi, penutupan ke-2' }).click()
  await expect(page.getByText(/oleh Endah, penutupan ke-2 \(revisi 2\)\.$/)).toBeVisible()
  const code = await codeOf(page)
  expect(code).not.toBe(firstCode)

  await server.start()
  const library = await connect(page, server)
  const { enrolCode } = await server.command('enrol-code', '--library', library)
  const second = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await joinWithCode(second, server.origin, enrolCode!, 'Endah')
  await openReport(second, server.origin)
  await expect(second.getByText(/oleh Endah, penutupan ke-2 \(revisi 2\)\.$/)).toBeVisible()
  await expect(second.getByText('Berubah sejak ditutup')).toHaveCount(0)
  expect(await codeOf(second)).toBe(code)
  const month = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' }).slice(0, 7)
  expect(await server.command('figures', '--library', library, '--month', month)).toMatchObject({ code })
  await second.getByText('Riwayat penutupan (2)').click()
  await expect(second.getByText(`Alasan: ${reason}`)).toBeVisible()
  await expect(second.getByText(firstCode)).toBeVisible()
})
