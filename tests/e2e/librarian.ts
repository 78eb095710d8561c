// What a librarian does, step by step, as roles and words on the screen: the stories are made of these.
import { expect, type Locator, type Page } from '@playwright/test'
import type { ServerProcess } from './server-process.ts'

/** The first run: Karangsari in Grobogan (there are 49 Karangsari), until "Hari ini" is shown. */
export async function setUp(page: Page, origin: string, staffName = 'Siti'): Promise<void> {
  await page.goto(origin)
  await expect(page.getByRole('heading', { name: 'Perpustakaan Anda di desa mana?' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Provinsi' }).selectOption({ label: 'Jawa Tengah' })
  await page.getByRole('combobox', { name: 'Kabupaten/kota' }).selectOption('33.15')
  await write(page.getByRole('searchbox', { name: 'Nama desa atau kelurahan' }), 'Karangsari')
  await page.getByText('Kec. Brati').first().click()
  await page.getByRole('button', { name: /Pakai Karangsari/ }).click()
  await expect(page.getByRole('textbox', { name: 'Nama perpustakaan' })).toHaveValue(
    'Perpustakaan Desa Karangsari',
  )
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await write(page.getByRole('textbox', { name: 'Nama Anda' }), staffName)
  await page.getByRole('button', { name: 'Mulai mencatat' }).click()
  await atHome(page)
}

/**
 * The first run of a second device: with a code from the district, and a look at whose library it is. Where the
 * library has staff, it then asks which of them records here.
 */
export async function joinWithCode(page: Page, origin: string, code: string, who?: string): Promise<void> {
  await page.goto(origin)
  await page.getByRole('link', { name: 'Sudah punya kode dari kabupaten?' }).click()
  await write(page.getByRole('textbox', { name: 'Kode' }), code)
  await page.getByRole('button', { name: 'Periksa kode' }).click()
  await expect(
    page
      .getByRole('main')
      .getByText(/Perpustakaan Desa .*Karangsari/)
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Benar, ini perpustakaan saya' }).click()
  if (who !== undefined) {
    const question = page.getByRole('dialog', { name: 'Siapa yang mencatat?' })
    await question.getByRole('button', { name: who }).click()
  }
  await atHome(page)
}

/** Makes the library on the server and connects this device to it. Gives the library's id on the server. */
export async function connect(page: Page, server: ServerProcess): Promise<string> {
  const { library, enrolCode } = await server.command(
    'create-library',
    '--code',
    '33.15.14.2006',
    '--name',
    'Perpustakaan Desa Karangsari',
  )
  await page.goto(`${server.origin}/lainnya/sambungkan`)
  await write(page.getByRole('textbox', { name: 'Kode' }), enrolCode!)
  await page.getByRole('button', { name: 'Periksa kode' }).click()
  await expect(page.getByRole('main').getByText('Perpustakaan Desa Karangsari').first()).toBeVisible()
  await page.getByRole('button', { name: 'Benar, sambungkan' }).click()
  await expect(page.getByText('Semua sudah diterima kabupaten').first()).toBeVisible()
  return library!
}

/** "Hari ini" is shown, with its books. */
export async function atHome(page: Page): Promise<void> {
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Advokasi/ })
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Hari ini', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
}

/** A book of the shelf on "Hari ini": what the month lacks below it leads to the same forms. */
export const book = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Catat' }).getByRole('link', { name, exact: true })

/** Types key by key, over what stands there: what `fill` does, Firefox does not tell the page of. */
export async function write(input: Locator, text: string): Promise<void> {
  await input.press('ControlOrMeta+a')
  await input.pressSequentially(text)
}

/** From now on the app opens without internet: its worker holds it and serves this page. */
export async function readyOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** A field of the form by its label, marked "(boleh kosong)" or not. */
export const field = (page: Page | Locator, label: string): Locator =>
  page.getByLabel(new RegExp(`^${label}( \\(boleh kosong\\))?$`))

/** The field of a group: men among the visitors. */
export const part = (page: Page, group: string, label: string): Locator =>
  field(page.getByRole('group', { name: new RegExp(`^${group}`) }), label)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** To "Catatan": by the tab, or by the arrow where a page's task bar stands in the tabs' place. */
export async function toRecords(page: Page): Promise<void> {
  const tab = page.getByRole('link', { name: 'Catatan', exact: true })
  const back = page.getByRole('link', { name: 'Kembali' })
  await expect(async () => {
    await tab.or(back).first().click({ timeout: 2_000 })
    await expect(page.getByRole('heading', { name: 'Catatan', exact: true })).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

/** Opens the empty form of a kind by way of the menu, as somebody without internet does. */
export async function openNew(page: Page, book: string, action: string): Promise<void> {
  await toRecords(page)
  await page.getByRole('main').getByRole('link', { name: book }).first().click()
  await page.getByRole('link', { name: action }).first().click()
}

/** Saved: the form is gone, and the list says so. */
const saved = (page: Page) => expect(page.locator('form#record-form')).toHaveCount(0)

export async function recordVisit(page: Page, men: number, women: number): Promise<void> {
  await openNew(page, 'Kunjungan', 'Catat kunjungan')
  await write(part(page, 'Pengunjung', 'Laki-laki'), String(men))
  await write(part(page, 'Pengunjung', 'Perempuan'), String(women))
  await press(page, 'Simpan kunjungan')
  await saved(page)
}

export async function recordActivity(page: Page, title: string, men = 8, women = 12): Promise<void> {
  await openNew(page, 'Kegiatan', 'Catat kegiatan')
  await fillActivity(page, title, men, women)
  await press(page, 'Simpan kegiatan')
  await saved(page)
}

export async function fillActivity(page: Page, title: string, men = 8, women = 12): Promise<void> {
  await write(field(page, 'Nama kegiatan'), title)
  await field(page, 'Bidang').selectOption({ label: 'Ekonomi' })
  await write(part(page, 'Peserta yang hadir', 'Laki-laki'), String(men))
  await write(part(page, 'Peserta yang hadir', 'Perempuan'), String(women))
}

export async function recordComputerUse(page: Page, sessions: number): Promise<void> {
  await openNew(page, 'Komputer & internet', 'Catat komputer & internet')
  await write(field(page, 'Berapa kali dipakai'), String(sessions))
  await press(page, 'Simpan catatan komputer')
  await saved(page)
}

export async function recordAdvocacy(page: Page, title: string, amount: string): Promise<void> {
  await openNew(page, 'Advokasi', 'Catat advokasi')
  await write(field(page, 'Judul advokasi'), title)
  await field(page, 'Ditujukan kepada').selectOption({ label: 'Kepala Desa' })
  await field(page, 'Tahap').selectOption({ label: 'Dijanjikan' })
  await field(page, 'Hasil').selectOption({ label: 'Dana' })
  await write(field(page, 'Jumlah uang'), amount)
  await press(page, 'Simpan advokasi')
  await saved(page)
}
