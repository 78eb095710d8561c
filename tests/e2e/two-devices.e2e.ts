// Two people edit one field without knowing of each other: both values are kept and shown, one is chosen, and
// both devices agree.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { joinWithCode, readyOffline, toRecords } from './librarian.ts'
import { seedLibrary } from './seed.ts'

const activity = {
  id: 'one-activity',
  kind: 'activity',
  values: {
    date: '2026-11-07',
    title: 'Pelatihan kue',
    field: 'economy',
    type: 'training',
    target: 'public',
    people: { men: 3, women: 17 },
  },
}

const titleField = (page: Page) => page.locator('form#record-form').getByLabel('Nama kegiatan')
const open = async (page: Page) => {
  await toRecords(page)
  await page
    .getByRole('link', { name: /Pelatihan kue/ })
    .first()
    .click()
  await expect(titleField(page)).toBeVisible()
}
const rename = async (page: Page, title: string) => {
  await open(page)
  await titleField(page).fill(title)
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(page.locator('form#record-form')).toHaveCount(0)
}
const send = async (page: Page, origin: string) => {
  await page.goto(`${origin}/lainnya/sambungkan`)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  await expect(page.getByText('Semua sudah diterima kabupaten').first()).toBeVisible()
  await page.goto(origin)
}

test('two devices edit one field offline: both values are shown, one is chosen, both agree', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(180_000)
  const firstCode = await seedLibrary(server, [activity])
  const phone = await newDevice().open()
  await joinWithCode(phone, server.origin, firstCode.code)
  const { enrolCode } = await server.command('enrol-code', '--library', firstCode.library)
  const computer = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await joinWithCode(computer, server.origin, enrolCode!)
  await Promise.all([readyOffline(phone), readyOffline(computer)])

  await server.stop()
  await rename(phone, 'Pelatihan kue kering')
  await rename(computer, 'Pelatihan kue basah')
  await server.start()
  await send(phone, server.origin)
  await send(computer, server.origin)
  await send(phone, server.origin)

  for (const page of [phone, computer]) {
    await open(page)
    const both = page.getByRole('region', { name: 'Nama kegiatan' })
    await expect(both).toContainText('Pelatihan kue kering')
    await expect(both).toContainText('Pelatihan kue basah')
  }
  await phone.getByRole('button', { name: 'Pakai ini: Pelatihan kue basah' }).click()
  await expect(phone.getByText('Dua isian berbeda')).toHaveCount(0)

  await send(phone, server.origin)
  await send(computer, server.origin)
  for (const page of [phone, computer]) {
    await open(page)
    await expect(page.getByText('Dua isian berbeda')).toHaveCount(0)
    await expect(titleField(page)).toHaveValue('Pelatihan kue basah')
  }
})
