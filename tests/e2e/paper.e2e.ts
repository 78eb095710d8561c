// The letter to sign, made where there is no internet, and read back by another library.
import { downloadedBy } from './download.ts'
import { expect, test } from './fixtures.ts'
import { readyOffline, recordActivity, setUp } from './librarian.ts'
import { pdfText } from './pdf-text.ts'

test('without internet the report is a PDF with the month’s figures and its code', async ({
  server,
  newDevice,
}) => {
  const device = newDevice()
  const page = await device.open()
  await setUp(page, server.origin)
  await recordActivity(page, 'Kelas ibu hamil 📚')
  await readyOffline(page)
  await server.stop()

  await page.goto(`${server.origin}/laporan`)
  const code = await page
    .getByText(/^[2-9A-Z]{4}-[2-9A-Z]{2}$/)
    .first()
    .textContent()
  const pdf = await downloadedBy(page, () => page.getByRole('button', { name: /^PDF/ }).click())
  const text = await pdfText(pdf)
  expect(text).toContain('DESA KARANGSARI')
  expect(text).toContain('1 kegiatan, rata-rata')
  expect(text).toContain(code)
  // The title holds an emoji, so it is drawn by the device's fonts, not turned into question marks.
  expect(text).not.toContain('Kelas ibu hamil ?')
})
