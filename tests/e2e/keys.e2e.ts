// By keyboard, and in the system's own colours.
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { atHome, book, part, setUp, write } from './librarian.ts'

test.use({ onlyServes: true })

test('Ctrl+Enter and Ctrl+S save from any field, and what is required says so', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await setUp(page, server.origin)
  for (const keys of ['Control+Enter', 'Control+s']) {
    await book(page, 'Kunjungan').click()
    await expect(page.getByLabel('Tanggal')).toHaveAttribute('aria-required', 'true')
    await write(part(page, 'Pengunjung', 'Laki-laki'), keys === 'Control+s' ? '2' : '1')
    await write(part(page, 'Pengunjung', 'Perempuan'), '3')
    await page.keyboard.press(keys)
    await atHome(page)
    await expect(page.getByRole('region', { name: 'Kembalikan' })).toContainText('Tersimpan.')
  }
})

test('each step of the first run takes the focus to its question', async ({ server, newDevice }) => {
  const page = await newDevice().open()
  await page.goto(server.origin)
  await page.getByRole('link', { name: 'Sudah punya kode dari kabupaten?' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Kode' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: 'Kembali' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Perpustakaan Anda di desa mana?' })).toBeFocused()
})

test('in forced colours a focused choice, a pressed button and a primary one can be told', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice().open()
  await page.emulateMedia({ forcedColors: 'active' })
  await setUp(page, server.origin)
  await page.goto(`${server.origin}/catatan/visit/baru`)
  const styleOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTopWidth, backgroundColor, outlineStyle, outlineWidth } = getComputedStyle(element)
        return { borderTopWidth, backgroundColor, outline: `${outlineWidth} ${outlineStyle}` }
      })
  expect((await styleOf('button[type=submit]:not([hidden])')).borderTopWidth).toBe('2px')
  const pressed = await styleOf('[aria-pressed="true"]')
  expect(pressed.backgroundColor).not.toBe((await styleOf('[aria-pressed="false"]')).backgroundColor)
  await page.goto(`${server.origin}/lainnya/tampilan`)
  await page.locator('.split-bar input').first().focus()
  await page.keyboard.press('ArrowRight')
  expect((await styleOf('.split-bar input:focus + span')).outline).toBe('3px solid')
})

test('in forced colours what is chosen, found or half done shows', async ({ server, newDevice }) => {
  const page = await newDevice().open()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await page.goto(server.origin)
    await page.getByRole('combobox', { name: 'Provinsi' }).selectOption({ label: 'Jawa Tengah' })
    await page.getByRole('combobox', { name: 'Kabupaten/kota' }).selectOption('33.15')
    await write(page.getByRole('searchbox', { name: 'Nama desa atau kelurahan' }), 'Karangsari')
    await page.getByText('Kec. Brati').first().click()
    // Letters that were found have the colour of those beside them, and one village has the tick.
    const colorOf = (found: Locator) => found.evaluate((element) => getComputedStyle(element).color)
    const mark = page.locator('mark').first()
    expect(await colorOf(mark)).toBe(await colorOf(mark.locator('xpath=..')))
    await expect(page.locator('fieldset label svg:visible')).toHaveCount(1)
  }
  await setUp(page, server.origin)
  await page.goto(`${server.origin}/catatan/visit`)
  await page.getByRole('button', { name: /Pilih bulan lain/ }).click()
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await ground('button[aria-current="date"]')).not.toBe(await ground('button:not([aria-current])'))
})
