// By keyboard, and in the system's own colours.
import { expect, test } from './fixtures.ts'
import { atHome, part, setUp, write } from './librarian.ts'

test('Ctrl+Enter and Ctrl+S save from any field, and what is required says so', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await setUp(page, server.origin)
  for (const keys of ['Control+Enter', 'Control+s']) {
    await page.locator('main a[href="/catatan/visit/baru"]').click()
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
