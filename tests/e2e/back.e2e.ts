// Back: it closes what lies on top, then goes where one came from, and finds it as one left it.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { atHome, book, joinWithCode, part, setUp, write } from './librarian.ts'
import { seedLibrary } from './seed.ts'

test.use({ onlyServes: true })

const backup = (page: Page) => page.getByRole('dialog', { name: 'Buat cadangan' })
const openBackup = async (page: Page) => {
  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click()
  await expect(backup(page)).toBeVisible()
  // Its entry is there a moment later.
  await page.waitForFunction(() => history.state?.usr?.onTop === 1)
}
const onData = (page: Page) => expect(page).toHaveURL(/\/lainnya\/data$/)

test('Back closes a dialog and leaves the page, also on the first page of a tab', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice().open()
  await setUp(page, server.origin)
  await page.goto(`${server.origin}/lainnya/data`)
  await openBackup(page)
  await page.goBack()
  await expect(backup(page)).toHaveCount(0)
  await onData(page)
  await expect(page.getByRole('button', { name: 'Buat cadangan sekarang' })).toBeFocused()
  // Forward finds nothing to open again, and does no harm.
  await page.goForward()
  await onData(page)
  await openBackup(page)
})

test('a dialog that was closed otherwise, or lost by a reload, costs no Back', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice().open()
  await setUp(page, server.origin)
  const arrive = async () => {
    await page.getByRole('link', { name: 'Lainnya', exact: true }).click()
    await page
      .getByRole('link', { name: /Apakah data saya aman/ })
      .first()
      .click()
    await onData(page)
  }
  const leave = async () => {
    await page.waitForFunction(() => !history.state?.usr?.onTop)
    await page.goBack()
    await expect(page).toHaveURL(/\/lainnya$/)
  }
  await arrive()
  await openBackup(page)
  await page.keyboard.press('Escape')
  await expect(backup(page)).toHaveCount(0)
  await leave()
  await arrive()
  await openBackup(page)
  await page.reload()
  await expect(backup(page)).toHaveCount(0)
  await onData(page)
  await leave()
})

test('a long list is found again as it was left: its place, its portions, its search', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(180_000)
  const records = Array.from({ length: 250 }, (_, index) => ({
    id: `a${String(index).padStart(3, '0')}`,
    kind: 'activity',
    values: {
      date: `2026-10-${String(1 + (index % 28)).padStart(2, '0')}`,
      title: `Kelas ${index}`,
      people: { men: 1, women: 1 },
      status: 'done',
    },
  }))
  const { code } = await seedLibrary(server, records)
  const page = await newDevice().open()
  await joinWithCode(page, server.origin, code)
  await page.goto(`${server.origin}/catatan/activity?bulan=2026-10`)
  await page.getByRole('button', { name: /^Tampilkan 100 lagi/ }).click()
  const row = page.getByRole('link', { name: /Kelas/ }).nth(150)
  await row.scrollIntoViewIfNeeded()
  const title = await row.textContent()
  const top = await page.evaluate(() => window.scrollY)
  expect(top).toBeGreaterThan(3_000)
  const isAsLeft = async () => {
    await expect(row).toBeInViewport()
    await expect(row).toBeFocused()
    expect(await row.textContent()).toBe(title)
  }
  for (const back of ['arrow', 'browser', 'reload'] as const) {
    await row.click()
    await expect(page).toHaveURL(/\/catatan\/activity\/a/)
    // The address is there before the page is.
    await page.getByRole('textbox').first().waitFor()
    if (back === 'reload') await page.reload()
    if (back === 'arrow') await page.getByRole('link', { name: 'Kembali' }).click()
    else await page.goBack()
    await expect(page).toHaveURL(/bulan=2026-10$/)
    await isAsLeft()
  }
  await page.reload()
  await isAsLeft()

  await write(page.getByRole('searchbox'), 'Kelas 24')
  // At once, before the search itself has begun.
  await page
    .getByRole('link', { name: /Kelas 24/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/catatan\/activity\/a/)
  await page.getByRole('textbox').first().waitFor()
  await page.getByRole('link', { name: 'Kembali' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('Kelas 24')
  await page.getByRole('link', { name: /Kelas 249/ }).click()
  await page.getByRole('link', { name: 'Kembali' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('Kelas 24')
  await expect(page.getByRole('link', { name: /Kelas 249/ })).toBeFocused()
})

test('"Kembali" on a page that was opened by its address leads to where it belongs', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice().open()
  await setUp(page, server.origin)
  await page.goto(`${server.origin}/catatan/visit/baru`)
  await page.getByRole('link', { name: 'Kembali' }).click()
  await expect(page).toHaveURL(/\/catatan\/visit/)
  await page
    .getByRole('link', { name: 'Hari ini', exact: true })
    .or(page.getByRole('link', { name: 'Kembali' }))
    .first()
    .click()
  await expect(page).not.toHaveURL(/baru/)
})

test('saving leads back to where one came from, with a strip that takes it back or goes on', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice().open()
  await setUp(page, server.origin)
  const strip = page.getByRole('region', { name: 'Kembalikan' })
  const recordFive = async () => {
    await write(part(page, 'Pengunjung', 'Laki-laki'), '0')
    await write(part(page, 'Pengunjung', 'Perempuan'), '5')
    await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
    // The same number of people again is asked about.
    const anyway = page.getByRole('button', { name: 'Tetap simpan' })
    await expect(anyway.or(strip)).toBeVisible()
    if (await anyway.isVisible()) await anyway.click()
  }
  await book(page, 'Kunjungan').click()
  await recordFive()
  await atHome(page)
  await expect(strip).toContainText('Tersimpan. 5 orang')
  // It says what was saved, once.
  await expect(page.getByRole('status').filter({ hasText: 'Tersimpan: 5 orang' })).toHaveCount(1)
  // A reload loses neither; another page that is opened by its address shows none of it.
  await page.goto(`${server.origin}/laporan`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForTimeout(2_500)
  await expect(strip).toHaveCount(0)
  // A page that a browser had kept whole comes back without loading, and nothing would end the wait for that.
  await page.evaluate(() => void setTimeout(() => history.back()))
  await atHome(page)
  await page.reload()
  await expect(strip).toContainText('Tersimpan. 5 orang')
  await strip.getByRole('link', { name: 'Catat lagi' }).click()
  await expect(strip).toHaveCount(0)
  await page.reload()
  await expect(part(page, 'Pengunjung', 'Perempuan')).toBeVisible()
  await expect(strip).toHaveCount(0)
  await recordFive()
  await atHome(page)
  await expect(page.getByRole('link', { name: /^Kunjungan: 10 hari ini/ })).toBeVisible()
  await expect(strip).toContainText('Tersimpan. 5 orang')
  await page.keyboard.press('Tab')
  await expect(strip.getByRole('button', { name: 'Kembalikan' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /^Kunjungan: 5 hari ini/ })).toBeVisible()
  await expect(strip).toHaveCount(0)
  await expect(book(page, 'Kunjungan')).toBeFocused()

  // An edit, from the list that the slip opens; taken back by a key.
  const row = (count: number) =>
    page.getByRole('main').getByRole('link', { name: new RegExp(`${count} orang`) })
  await page.getByRole('link', { name: /^Kunjungan: 5 hari ini/ }).click()
  await row(5).click()
  await write(part(page, 'Pengunjung', 'Laki-laki'), '3')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await expect(page).toHaveURL(/hanya=hari-ini$/)
  await expect(row(8)).toBeVisible()
  await expect(strip).toContainText('Tersimpan. 8 orang')
  await page.keyboard.press('Control+z')
  await expect(row(5)).toBeVisible()
  // Back goes on from there: no form that was left comes again.
  await page.goBack()
  await atHome(page)
})
