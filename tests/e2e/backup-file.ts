// A backup file, made in the app and chosen in it.
import type { Page } from '@playwright/test'
import { downloadedBy } from './download.ts'

/** With the names of persons, and no passphrase. */
export const backUp = async (page: Page, origin: string): Promise<string> => {
  await page.goto(`${origin}/lainnya/data`)
  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click()
  await page.getByLabel('Sertakan nama orang').click()
  await page.getByRole('button', { name: 'Buat berkas' }).click()
  const file = await downloadedBy(page, () => page.getByRole('button', { name: 'Unduh berkas' }).click())
  await page.getByRole('button', { name: 'Selesai' }).click()
  return file.toString()
}
export const choose = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Cadangan.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
