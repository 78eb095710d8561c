// What somebody does in a large library, each until it can be seen to be done.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { write } from '../../e2e/librarian.ts'

export interface Act {
  readonly words: string
  /** Opened first, in a tab of its own; opening it is not what is measured, unless there is no `act`. */
  readonly address: string
  readonly isOpen: (page: Page) => Promise<unknown>
  readonly act?: (page: Page) => Promise<unknown>
}

const patience = { timeout: 60_000 }
const shown = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).first()).toBeVisible(patience)
const pressed = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click(patience)

const pressedInDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click(patience)

const taken = async (page: Page, press: () => Promise<unknown>): Promise<string> => {
  const download = page.waitForEvent('download', patience)
  download.catch(() => undefined)
  await press()
  return (await download).path()
}
const searched = (page: Page) => expect(page.getByRole('searchbox')).toBeVisible(patience)
const search = (text: string) => async (page: Page) => {
  await write(page.getByRole('searchbox'), text)
  await expect(
    page
      .getByRole('main')
      .getByRole('status')
      .getByText(new RegExp(`catatan|${text}`))
      .first(),
  ).toBeVisible(patience)
}
const report = '/laporan/2026-10'
const reported = (page: Page) => shown(page, 'Pengunjung laki-laki')
const safe = (page: Page) =>
  expect(page.getByRole('button', { name: 'Buat cadangan sekarang' })).toBeVisible(patience)

/** Where the backup was put, for who opens it again. */
let backup = Buffer.alloc(0)

const backUp = async (page: Page) => {
  await pressed(page, 'Buat cadangan sekarang')
  await page.getByLabel('Sertakan nama orang').click()
  await pressedInDialog(page, 'Buat berkas')
  // Downloads go with the browser that made them.
  backup = readFileSync(await taken(page, () => pressedInDialog(page, 'Unduh berkas')))
}

/** Makes the file where it was not made yet. */
export async function backUpFirst(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/lainnya/data`)
  await safe(page)
  if (backup.length === 0) await backUp(page)
}

const chosen = (page: Page) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Cadangan.txt', mimeType: 'text/plain', buffer: backup })

export const acts: readonly Act[] = [
  {
    words: 'open Hari ini',
    address: '/',
    isOpen: (page) =>
      expect(
        page
          .getByRole('main')
          .getByRole('link', { name: /Advokasi/ })
          .first(),
      ).toBeVisible(patience),
  },
  {
    words: 'open Catatan',
    address: '/catatan',
    isOpen: (page) =>
      expect(
        page
          .getByRole('heading', { name: 'Catatan terbaru' })
          .or(page.getByRole('heading', { name: 'Catatan lain' }))
          .first(),
      ).toBeVisible(patience),
  },
  {
    words: 'search for the first time',
    address: '/catatan',
    isOpen: searched,
    act: search('pertemuan 4713'),
  },
  { words: 'search by a slip', address: '/catatan', isOpen: searched, act: search('pertemaun') },
  {
    words: 'list a month of visits',
    address: '/catatan/visit?bulan=2026-10',
    isOpen: (page) =>
      expect(page.getByRole('main').getByRole('link', { name: /orang/ }).first()).toBeVisible(patience),
  },
  { words: 'open the month’s report', address: report, isOpen: reported },
  {
    words: 'make its PDF',
    address: report,
    isOpen: reported,
    act: (page) => taken(page, () => pressed(page, /^PDF/)),
  },
  {
    words: 'make its workbook',
    address: report,
    isOpen: reported,
    act: (page) => taken(page, () => pressed(page, /^Excel/)),
  },
  {
    words: 'close the month',
    address: `${report}/tutup`,
    isOpen: (page) => expect(page.getByRole('button', { name: /^Tutup bulan/ })).toBeVisible(patience),
    act: async (page) => {
      await pressed(page, /^Tutup bulan/)
      await shown(page, /^Ditutup /)
    },
  },
  {
    words: 'open the year’s report',
    address: '/laporan/periode/2026',
    isOpen: (page) => shown(page, /bulan sudah ditutup/),
  },
  {
    words: 'make its workbook',
    address: '/laporan/periode/2026',
    isOpen: (page) => expect(page.getByRole('button', { name: /^Excel/ })).toBeVisible(patience),
    act: (page) => taken(page, () => pressed(page, /^Excel/)),
  },
  {
    words: 'all visits of two years as a workbook',
    address: report,
    isOpen: reported,
    act: async (page) => {
      await pressed(page, /^CSV, JSON, bulan lain/)
      await page.getByLabel('Isi berkas').selectOption('kind:visit')
      await page.getByLabel('Dari bulan').selectOption('2025-01')
      await taken(page, () => pressedInDialog(page, 'Buat berkas'))
    },
  },
  { words: 'back up', address: '/lainnya/data', isOpen: safe, act: backUp },
  {
    words: 'look at a backup of the same',
    address: '/lainnya/data',
    isOpen: safe,
    act: async (page) => {
      await pressed(page, /^Buka berkas cadangan/)
      await chosen(page)
      await shown(page, 'Semua isi berkas ini sudah ada di sini.')
    },
  },
  {
    words: 'back up the photos',
    address: '/lainnya/data',
    isOpen: safe,
    act: async (page) => {
      await pressed(page, /^Cadangan foto/)
      await pressedInDialog(page, 'Buat berkas foto')
      await taken(page, () => pressedInDialog(page, 'Unduh berkas'))
    },
  },
]

/** In a browser that has no library yet. */
export const restore: Act = {
  words: 'restore on another device',
  address: '/',
  isOpen: (page) => expect(page.getByRole('link', { name: 'Punya berkas cadangan?' })).toBeVisible(patience),
  act: async (page) => {
    await page.getByRole('link', { name: 'Punya berkas cadangan?' }).click()
    await chosen(page)
    await page.getByRole('button', { name: 'Benar, pakai di perangkat ini' }).click(patience)
    await expect(
      page.getByRole('dialog', { name: 'Siapa yang mencatat?' }).getByRole('button', { name: 'Siti' }),
    ).toBeVisible(patience)
  },
}
