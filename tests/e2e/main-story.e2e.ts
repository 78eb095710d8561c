// The story that Lumbung is for: a month's work is written down without internet, sent when there is some, and
// the report of two devices is one and the same.
import { expect, test } from './fixtures.ts'
import {
  atHome,
  connect,
  joinWithCode,
  readyOffline,
  recordActivity,
  recordAdvocacy,
  recordComputerUse,
  recordVisit,
  setUp,
  toRecords,
} from './librarian.ts'
import { downloadWorkbook, figuresOfMonth } from './report.ts'

test('a library records offline, connects, and a second device hands in the same month', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  const phone = newDevice()
  let page = await phone.open()
  await setUp(page, server.origin)
  await readyOffline(page)

  await server.stop()
  await recordVisit(page, 12, 15)
  await recordActivity(page, 'Pelatihan pemasaran daring')
  await recordComputerUse(page, 7)
  await recordAdvocacy(page, 'Dana perpustakaan di APBDes 2027', '15.000.000')

  await phone.close()
  page = await phone.open()
  await page.goto(server.origin)
  await atHome(page)
  await toRecords(page)
  const rows = [/27 orang/, /Pelatihan pemasaran daring.*20 orang/, /7 kali/, /APBDes 2027.*Rp15\.000\.000/]
  for (const row of rows) {
    await expect(page.getByRole('link', { name: row }).first()).toBeVisible()
  }
  // With nobody to send to yet, there is nothing to say about sending.
  await expect(page.getByText('belum terkirim')).toHaveCount(0)

  await server.start()
  const library = await connect(page, server)
  await toRecords(page)
  await expect(page.getByText('Pelatihan pemasaran daring').first()).toBeVisible()
  await expect(page.getByText('belum terkirim')).toHaveCount(0)
  await page
    .getByRole('link', { name: /Pelatihan pemasaran daring/ })
    .first()
    .click()
  await expect(page.getByText('Terkirim ke kabupaten')).toBeVisible()

  const { enrolCode } = await server.command('enrol-code', '--library', library)
  const second = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await joinWithCode(second, server.origin, enrolCode!, 'Siti')
  await toRecords(second)
  await expect(second.getByText('Pelatihan pemasaran daring').first()).toBeVisible()

  const figures = await figuresOfMonth(page, server.origin)
  expect(figures).toContain('27')
  expect(await figuresOfMonth(second, server.origin)).toEqual(figures)

  const workbook = await downloadWorkbook(page)
  expect(JSON.stringify(workbook)).toContain('Pelatihan pemasaran daring')
  expect(await downloadWorkbook(second)).toEqual(workbook)
})
