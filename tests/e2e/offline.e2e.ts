// What a library may count on without internet, and what it never loses.
import { expect, test } from './fixtures.ts'
import {
  atHome,
  field,
  fillActivity,
  openNew,
  readyOffline,
  recordActivity,
  setUp,
  toRecords,
} from './librarian.ts'

test('from the second visit on, every page opens without internet', async ({ server, newDevice }) => {
  const device = newDevice()
  let page = await device.open()
  await setUp(page, server.origin)
  await readyOffline(page)
  await device.close()
  await server.stop()

  page = await device.open()
  const pages = [
    '/',
    '/catatan',
    '/catatan/partner/baru',
    '/laporan',
    '/lainnya',
    '/lainnya/pasang',
    '/lainnya/data',
  ]
  for (const address of pages) {
    await page.goto(server.origin + address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('belum bisa ditampilkan')).toHaveCount(0)
  }
  await page.goto(`${server.origin}/lainnya/pasang`)
  await expect(page.getByText('Siap dipakai tanpa internet.')).toBeVisible()
})

test('a draft survives a closed tab', async ({ server, newDevice }) => {
  const device = newDevice()
  let page = await device.open()
  await setUp(page, server.origin)
  await openNew(page, 'Kegiatan', 'Catat kegiatan')
  await fillActivity(page, 'Kelas ibu hamil', 0, 14)
  await expect(page.getByText(/Draf tersimpan/)).toBeVisible()
  await device.close()

  page = await device.open()
  await page.goto(`${server.origin}/catatan/activity/baru`)
  await expect(field(page, 'Nama kegiatan')).toHaveValue('Kelas ibu hamil')
  await expect(field(page, 'Perempuan')).toHaveValue('14')
})

test('what was deleted comes back by "Kembalikan"', async ({ server, newDevice }) => {
  const page = await newDevice().open()
  await setUp(page, server.origin)
  await recordActivity(page, 'Lomba mendongeng')
  await toRecords(page)
  await page
    .getByRole('link', { name: /Lomba mendongeng/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Hapus kegiatan' }).click()
  const undo = page.getByRole('region', { name: 'Kembalikan' })
  await expect(undo).toContainText('Dihapus. Kembalikan?')
  await expect(page.getByRole('link', { name: /Lomba mendongeng/ })).toHaveCount(0)
  await undo.getByRole('button', { name: 'Kembalikan' }).click()
  await expect(page.getByRole('link', { name: /Lomba mendongeng/ }).first()).toBeVisible()
})

test('the browser may be closed in the middle of it all: what was saved is there', async ({
  server,
  newDevice,
}) => {
  const device = newDevice()
  let page = await device.open()
  await setUp(page, server.origin)
  await recordActivity(page, 'Belajar bahasa Inggris')
  await device.close()
  page = await device.open()
  await page.goto(server.origin)
  await atHome(page)
  await toRecords(page)
  await expect(page.getByRole('link', { name: /Belajar bahasa Inggris/ }).first()).toBeVisible()
})
