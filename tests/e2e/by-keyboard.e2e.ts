// The month's work by keyboard alone: from the first question to the text for WhatsApp, with everything that is said
// on the way to who can't see it.
import type { Page } from '@playwright/test'
import { formatMonth } from '../../src/i18n/format.ts'
import { expect, test } from './fixtures.ts'

test.use({ onlyServes: true })

/** From now on keeps what live regions say, a line each; and where the focus fell to the page. */
const listen = () => {
  const heard = window as unknown as { said: string[] }
  heard.said = []
  const last = new Map<Element, string>()
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
      const text = (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      if (text !== '' && last.get(region) !== text) heard.said.push(text)
      last.set(region, text)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said)

/** What has the focus, by its label and its group's. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const own =
      element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : (label ?? element).textContent || element.getAttribute('aria-label')
    const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
    const place = element.closest('main, dialog') ? '' : 'menu '
    return `${place}${group} ${own}`.replaceAll(/\s+/g, ' ').trim()
  })

/** Goes on by Tab, as far as it takes, but never around the page. */
async function tabTo(page: Page, what: RegExp, key = 'Tab', most = 45): Promise<void> {
  const passed: string[] = []
  for (let press = 0; press <= most; press++) {
    const now = await focused(page)
    if (what.test(now)) return
    passed.push(now)
    await page.keyboard.press(key)
  }
  throw new Error(`${what} is not within ${most} Tabs: ${passed.join(' | ')}`)
}

test('a month from the first question to WhatsApp by keyboard alone, and what is said on the way', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  const page = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await page.addInitScript(listen)
  const onHeading = (name: string | RegExp) =>
    expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  const month = formatMonth(
    'id',
    new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' }).slice(0, 7),
  )
  const name = month.split(' ')[0]

  await page.goto(server.origin)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, /^Provinsi$/)
  await page.keyboard.type('Jawa Tengah')
  await expect(page.getByRole('combobox', { name: 'Kabupaten/kota' })).toBeVisible()
  await tabTo(page, /^Kabupaten\/kota/)
  await page.keyboard.type('Kab. Grobogan')
  await tabTo(page, /Nama desa/)
  await page.keyboard.type('Karangsari')
  // After a pause, so that not every letter is answered.
  await expect.poll(async () => (await said(page)).at(-1)).toMatch(/^1 desa cocok/)
  await tabTo(page, /Kec\. Brati/)
  await page.keyboard.press('Space')
  await tabTo(page, /Pakai Karangsari/)
  await page.keyboard.press('Enter')
  await onHeading('Apa nama perpustakaannya?')
  await tabTo(page, /Lanjut/)
  await page.keyboard.press('Enter')
  await onHeading('Siapa yang mencatat?')
  await tabTo(page, /Nama Anda/)
  await page.keyboard.type('Siti')
  await tabTo(page, /Mulai mencatat/)
  await page.keyboard.press('Enter')
  await onHeading(/, \d/)

  /** What was said since the last time. */
  let heard = (await said(page)).length
  const news = async () => {
    const all = await said(page)
    const fresh = all.slice(heard)
    heard = all.length
    return fresh
  }
  await tabTo(page, /^Kunjungan$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^Pengunjung.*Laki-laki/)
  await page.keyboard.type('12')
  await tabTo(page, /^Pengunjung.*Perempuan$/)
  await page.keyboard.type('15')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => focused(page)).toBe('Kunjungan')
  expect(await news()).toEqual(['Tersimpan: 27 orang, Pengunjung.'])

  await tabTo(page, /^Kegiatan$/)
  await page.keyboard.press('Enter')
  await onHeading('Catat kegiatan')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => focused(page)).toBe('Nama kegiatan')
  expect(await news()).toEqual(['4 isian perlu dibetulkan. Tulisan Anda tidak hilang.'])
  await page.keyboard.type('Kelas Posyandu')
  await tabTo(page, /^Bidang/)
  await page.keyboard.type('Kesehatan')
  await tabTo(page, /^Peserta.*Laki-laki$/)
  await page.keyboard.type('3')
  await tabTo(page, /^Peserta.*Perempuan$/)
  await page.keyboard.type('18')
  await page.keyboard.press('Control+s')
  await expect.poll(() => focused(page)).toBe('Kegiatan')
  expect(await news()).toEqual(['Tersimpan: 21 orang, Kelas Posyandu.'])

  await tabTo(page, /^menu Catatan$/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await onHeading('Catatan')
  await expect(page.getByRole('link', { name: /Kelas Posyandu/ }).last()).toBeVisible()
  await tabTo(page, /Kelas Posyandu.*21/)
  await page.keyboard.press('Enter')
  await onHeading('Kegiatan')
  await tabTo(page, /^Peserta.*Perempuan$/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('20')
  await page.keyboard.press('Control+s')
  await expect.poll(() => focused(page)).toMatch(/Kelas Posyandu/)
  expect(await news()).toEqual(['Tersimpan: 23 orang, Kelas Posyandu.'])
  await page.keyboard.press('Control+z')
  await expect.poll(news).toEqual(['Sudah dikembalikan.'])

  await tabTo(page, /^menu Laporan/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await onHeading(`Laporan ${month}`)
  await tabTo(page, /^Langsung ke tombol laporan$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe(`Tutup bulan ${name}`)
  await page.keyboard.press('Enter')
  await onHeading(`Tutup ${month}`)
  await news()
  await tabTo(page, /^Tutup bulan/)
  await page.keyboard.press('Enter')
  await onHeading(`Laporan ${month}`)
  expect(await news()).toContain(`${month} sudah ditutup.`)

  await tabTo(page, /^PDF/)
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await said(page)).at(-1), { timeout: 60_000 })
    .toMatch(/^Berkas tersimpan: .+\.pdf$/)
  expect(await news()).toEqual(['Sedang dibuat…', expect.stringMatching(/^Berkas tersimpan/)])
  await tabTo(page, /^WhatsApp/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/Pesan|LAPORAN/)
  await tabTo(page, /^Salin teks$/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await said(page)).at(-1)).toBe('Teks sudah disalin.')
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatch(/^WhatsApp/)
  expect(await news()).toEqual(['Teks sudah disalin.'])
})
