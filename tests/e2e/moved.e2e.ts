// The app's address changes while something is unsent: the old one still shows how to take it along.
import { downloadedBy } from './download.ts'
import { expect, test } from './fixtures.ts'
import { atHome, readyOffline, recordActivity, setUp } from './librarian.ts'

test('unsent records go from the old address to the new one, also where the old worker serves the app', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(180_000)
  const page = await newDevice().open()
  await setUp(page, server.origin, 'Bu Siti')
  await recordActivity(page, 'Kelas ibu hamil')
  // From here on the service worker serves the app, from what it has kept.
  await readyOffline(page)

  // The same server by another name, as a browser sees it: another origin, with nothing in it.
  const address = `http://127.0.0.1:${server.port}`
  await server.stop()
  server.environment = { LUMBUNG_ADDRESS: `${address}/` }
  await server.start()

  // A form that is open is left alone; "Hari ini" leads over.
  await page.goto(`${server.origin}/catatan/activity/baru`)
  await page.waitForTimeout(6_000)
  await expect(page).toHaveURL(/\/catatan\/activity\/baru$/)
  await page.goto(server.origin)
  await expect(page.getByRole('heading', { name: 'Lumbung pindah alamat' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(`Alamat baru: ${address}`)).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('moved.png') })
  await page.getByRole('button', { name: /^Simpan arsip/ }).click()
  await page.getByRole('button', { name: 'Buat berkas' }).click()
  const file = await downloadedBy(page, () => page.getByRole('button', { name: 'Unduh berkas' }).click())
  await page.getByRole('button', { name: 'Selesai' }).click()

  await page.getByRole('button', { name: 'Buka alamat baru' }).click()
  await expect(page).toHaveURL(`${address}/mulai?langkah=cadangan`)
  await page.goto(address)
  await page.getByRole('link', { name: 'Pernah mencatat di alamat lama?' }).click()
  await expect(page.getByText(/Buka alamat lama sekali lagi/)).toBeVisible()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Cadangan.txt', mimeType: 'text/plain', buffer: Buffer.from(file) })
  await page.getByRole('button', { name: 'Benar, pakai di perangkat ini' }).click()
  await page
    .getByRole('dialog', { name: 'Siapa yang mencatat?' })
    .getByRole('button', { name: 'Bu Siti' })
    .click()
  await atHome(page)
  await expect(page).toHaveURL(`${address}/`)
  await page.goto(`${address}/catatan/activity`)
  await expect(page.getByText('Kelas ibu hamil').first()).toBeVisible()
  await page.goto(address)
  await page.waitForTimeout(5_000)
  await expect(page).toHaveURL(`${address}/`)

  // Who can't reach the new address goes on at the old one, and nothing there was removed.
  await page.goto(server.origin)
  await page.getByRole('button', { name: 'Tetap di sini dulu' }).click({ timeout: 20_000 })
  await atHome(page)
  await page.waitForTimeout(5_000)
  await expect(page).toHaveURL(`${server.origin}/`)
})
