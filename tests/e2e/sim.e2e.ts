// A month goes into SIM from two devices: values copied on the PC, with and without a clipboard for pages; the marks
// shared with the phone, which sees what changed afterwards.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { joinWithCode, write } from './librarian.ts'
import { someRecords } from './pages.ts'
import { seedLibrary } from './seed.ts'

const address = '/laporan/2026-10/sim'

const copy = (page: Page, what: string) => page.getByRole('button', { name: `Salin ${what}` }).click()
/** Into a field of another page, as into SIM's own form. */
const pasted = async (page: Page, origin: string) => {
  await page.goto(`${origin}/catatan`)
  const field = page.getByRole('searchbox').first()
  await field.press('ControlOrMeta+v')
  return field.inputValue()
}
const sent = async (page: Page, origin: string) => {
  await page.goto(`${origin}/lainnya/sambungkan`)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  await expect(page.getByText('Semua sudah diterima kabupaten').first()).toBeVisible()
}

test('the values of a month are copied on the PC, and the phone knows which records are done', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(180_000)
  const { origin } = server
  const { code, library } = await seedLibrary(server, someRecords)
  const computer = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await joinWithCode(computer, origin, code)
  const { enrolCode } = await server.command('enrol-code', '--library', library)
  const phone = await newDevice().open()
  await joinWithCode(phone, origin, enrolCode!)

  await computer.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  await computer.goto(origin + address)
  await copy(computer, 'Pengunjung perempuan')
  await expect(computer.getByRole('status').getByText('Pengunjung perempuan disalin.')).toBeAttached()
  expect(await computer.evaluate(() => navigator.clipboard.readText())).toBe('15')

  // As on plain HTTP, where browsers give pages no clipboard.
  await computer.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await computer.goto(`${origin}${address}?catatan=a1`)
  await copy(computer, 'Jumlah peserta')
  expect(await pasted(computer, origin)).toBe('20')

  await computer.goto(`${origin}${address}?catatan=a1`)
  await computer.getByRole('button', { name: 'Sudah disalin, lanjut' }).click()
  await expect(computer.getByRole('heading', { name: /^Advokasi/, level: 2 })).toBeFocused()
  await sent(computer, origin)
  await sent(phone, origin)
  await phone.goto(origin + address)
  await expect(phone.getByText('1 dari 3')).toBeVisible()
  await expect(phone.getByRole('button', { name: /^Pelatihan .* Sudah disalin/ })).toBeVisible()

  await phone.goto(`${origin}/catatan/activity/a1`)
  await write(phone.getByRole('group', { name: /^Peserta yang hadir/ }).getByLabel('Laki-laki'), '9')
  await phone.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(phone.locator('form#record-form')).toHaveCount(0)
  await sent(phone, origin)
  await sent(computer, origin)
  for (const page of [phone, computer]) {
    await page.goto(`${origin}${address}?catatan=a1`)
    await expect(page.getByText('Perbarui di SIM: Jumlah peserta.')).toBeVisible()
    await expect(page.getByText('Dua isian berbeda')).toHaveCount(0)
  }
})
