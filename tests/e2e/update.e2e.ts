import type { Page } from '@playwright/test'
import { serveVersions, type UpdatableApp } from './app-versions.ts'
import { expect, test } from './fixtures.ts'
import { readyOffline, setUp } from './librarian.ts'

let app: UpdatableApp

test.beforeAll(async () => {
  app = await serveVersions('9.9.9')
})
test.afterAll(() => app?.end())

const bar = 'Versi baru siap. Pasang sesudah selesai mengisi.'
const installButton = { name: 'Pasang versi baru' }

/** Set on the page, it is gone after a reload. */
const mark = (page: Page) => page.evaluate(() => Object.assign(globalThis, { marked: true }))
const isMarked = (page: Page) => page.evaluate(() => 'marked' in globalThis)

/** Asking in the very moment of the reload fails, and is asked again. */
const reloads = (page: Page) => expect(async () => expect(await isMarked(page)).toBe(false)).toPass()

test('a new version asks first, waits for open forms in every tab, and reloads nobody who is typing', async ({
  newDevice,
}) => {
  const device = newDevice()
  const page = await device.open()
  await setUp(page, app.origin)
  await readyOffline(page)
  const typing = await device.newTab()
  await typing.goto(`${app.origin}/catatan/activity/baru`)
  await typing.getByRole('textbox', { name: 'Nama kegiatan' }).fill('Pelatihan membuat kue')
  await mark(typing)

  app.update()
  await page.reload()
  await expect(page.getByText(bar)).toBeVisible()
  await mark(page)

  await page.getByRole('button', installButton).click()
  await expect(page.getByText('Masih ada isian yang terbuka')).toBeVisible()
  expect(await isMarked(page)).toBe(true)

  await typing.getByRole('link', { name: 'Kembali' }).click()
  await expect(typing.getByRole('textbox', { name: 'Nama kegiatan' })).toBeHidden()
  expect(await isMarked(typing)).toBe(true)

  await page.getByRole('button', installButton).click()
  await reloads(page)
  await reloads(typing)
  await expect(page.getByText(bar)).toBeHidden()
  await page.goto(`${app.origin}/lainnya/tentang`)
  await expect(page.getByText('Versi 9.9.9')).toBeVisible()
})
