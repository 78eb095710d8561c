// What a librarian does, step by step, as roles and words on the screen: the stories are made of these.
import { expect, type Page } from '@playwright/test'

/** The first run: Karangsari in Grobogan (there are 49 Karangsari), until "Hari ini" is shown. */
export async function setUp(page: Page, origin: string, staffName = 'Siti'): Promise<void> {
  await page.goto(origin)
  await expect(page.getByRole('heading', { name: 'Perpustakaan Anda di desa mana?' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Provinsi' }).selectOption({ label: 'Jawa Tengah' })
  await page.getByRole('combobox', { name: 'Kabupaten/kota' }).selectOption('33.15')
  await page.getByRole('searchbox', { name: 'Nama desa atau kelurahan' }).fill('Karangsari')
  await page.getByText('Kec. Brati').first().click()
  await page.getByRole('button', { name: /Pakai Karangsari/ }).click()
  await expect(page.getByRole('textbox', { name: 'Nama perpustakaan' })).toHaveValue(
    'Perpustakaan Desa Karangsari',
  )
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('textbox', { name: 'Nama Anda' }).fill(staffName)
  await page.getByRole('button', { name: 'Mulai mencatat' }).click()
  await atHome(page)
}

/** "Hari ini" is shown: its books are there to be opened. */
export async function atHome(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: /Pengunjung/ }).first()).toBeVisible()
}

/** From now on the app opens without internet: its worker holds it and serves this page. */
export async function readyOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}
