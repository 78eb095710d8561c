// Faults that only a real browser has: killed in the middle of saving, its database gone, its disk full, its profile
// copied.
import type { Page } from '@playwright/test'
import { oldestChromium } from '../support/browsers.ts'
import { expect, test } from './fixtures.ts'
import { atHome, connect, recordActivity, setUp, toRecords } from './librarian.ts'
import type { fillUp, join, kept, pulled, saveOnAndOn, stamps, sync } from './saving-page.ts'
import { seedLibrary } from './seed.ts'
import { type ServedPage, serveSavingPage } from './serve-saving-page.ts'

const kills = Number(process.env.LUMBUNG_KILLS ?? 10)
/** Every save waits for the disk, which others may keep busy. */
const patience = 60_000

interface Saving {
  readonly saving: {
    readonly saveOnAndOn: typeof saveOnAndOn
    readonly kept: typeof kept
    readonly fillUp: typeof fillUp
    readonly stamps: typeof stamps
    readonly join: typeof join
    readonly sync: typeof sync
    readonly pulled: typeof pulled
  }
  answered(): void
  saved(id: string, title: string): void
}

let pages: ServedPage
test.beforeAll(async () => {
  pages = await serveSavingPage()
})
test.afterAll(() => pages?.end())

/** It ends with the browser; what else may have ended it is said beside whatever then fails. */
const say = (error: Error) => {
  if (!/has been closed|Target crashed/.test(error.message)) console.log(`saving ended: ${error.message}`)
}

const keptIn = (page: Page) => page.evaluate(() => (globalThis as unknown as Saving).saving.kept())

test('fault 9: a browser killed in the middle of saving has kept all that it called saved', async ({
  newDevice,
}) => {
  test.setTimeout(60_000 + kills * 15_000)
  const device = newDevice()
  const titles = new Map<string, string>()
  for (let round = 0; round < kills; round++) {
    const page = await device.open()
    let saves = 0
    await page.exposeFunction('saved', (id: string, title: string) => {
      titles.set(id, title)
      saves++
    })
    await page.goto(pages.origin)
    const running = page
      .evaluate((now) => {
        const { saving, saved } = globalThis as unknown as Saving
        return saving.saveOnAndOn(now, saved)
      }, round)
      .catch(say)
    await expect.poll(() => saves, { intervals: [20], timeout: patience }).toBeGreaterThan(10)
    await new Promise((later) => setTimeout(later, (round * 37) % 150))
    await device.kill()
    await running

    const again = await device.open()
    await again.goto(pages.origin)
    const there = await keptIn(again)
    for (const [id, title] of titles) expect(beyond(there[id], title), `${id}: ${title}`).toBe(true)
    await again.close()
    await device.close()
  }
  console.log(`fault 9: ${kills} kills, ${titles.size} records called saved, none lost`)
})

/** An edit may have been saved without having been told in time: then what is there is later. */
const beyond = (there: unknown, told: string): boolean => {
  const [round, lane, n] = String(there).split('.').map(Number)
  const [toldRound, toldLane, toldN] = told.split('.').map(Number)
  return round === toldRound && lane === toldLane && n! >= toldN!
}

test('fault 9: a browser killed in the middle of fetching has kept all that it called saved, and fetches the rest', async ({
  server,
  newDevice,
}) => {
  const rounds = Math.ceil(kills / 2)
  test.setTimeout(120_000 + rounds * 20_000)
  const seeded = 3_000
  const { code } = await seedLibrary(
    server,
    Array.from({ length: seeded }, (_, n) => ({
      id: `seed${String(n).padStart(5, '0')}`,
      kind: 'activity',
      values: { date: '2026-10-14', title: `Kegiatan ${n}`, people: { men: n % 9, women: n % 13 } },
    })),
  )
  pages.endpoint = server.origin
  const device = newDevice()
  const titles = new Map<string, string>()
  const prefix = 'seed'
  const fetched: number[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await device.open()
    let [saves, answers] = [0, 0]
    await page.exposeFunction('saved', (id: string, title: string) => {
      titles.set(id, title)
      saves++
    })
    await page.exposeFunction('answered', () => answers++)
    await page.goto(pages.origin)
    if (round === 0)
      await page.evaluate((given) => (globalThis as unknown as Saving).saving.join(given), code)
    const running = page
      .evaluate((now) => {
        const { saving, saved, answered } = globalThis as unknown as Saving
        return Promise.all([saving.saveOnAndOn(now, saved), saving.sync(answered)])
      }, round)
      .catch(say)
    // Not before the page has come that is now on its way into the database.
    await expect
      .poll(() => saves > 5 && answers > round % 3, { intervals: [5], timeout: patience })
      .toBe(true)
    await device.kill()
    await running

    const again = await device.open()
    await again.goto(pages.origin)
    const there = await keptIn(again)
    for (const [id, title] of titles) expect(beyond(there[id], title), `${id}: ${title}`).toBe(true)
    const { cursor, records } = await again.evaluate(
      (given) => (globalThis as unknown as Saving).saving.pulled(given),
      prefix,
    )
    fetched.push(records)
    expect(records, 'rows and cursor go together').toBe(Math.min(cursor, seeded))
    await device.close()
  }

  const page = await device.open()
  await page.exposeFunction('answered', () => undefined)
  await page.goto(pages.origin)
  const end = () =>
    page.evaluate(() => {
      const { saving, answered } = globalThis as unknown as Saving
      return saving.sync(answered)
    })
  expect(await end()).toBe('done')
  const whole = await page.evaluate((given) => (globalThis as unknown as Saving).saving.pulled(given), prefix)
  expect(whole.records).toBe(seeded)
  expect(fetched[0]).toBeLessThan(seeded)
  expect(Object.keys(await keptIn(page))).toEqual(expect.arrayContaining([...titles.keys()]))
  console.log(
    `fault 9: ${rounds} kills while fetching, ${titles.size} records called saved, none lost; ${fetched.join(', ')} of ${seeded} fetched`,
  )
})

test('fault 9: what a form has called saved is there after the browser was killed', async ({
  server,
  newDevice,
}) => {
  const device = newDevice()
  let page = await device.open()
  await setUp(page, server.origin)
  for (const title of ['Kelas satu', 'Kelas dua', 'Kelas tiga']) {
    await recordActivity(page, title)
    await device.kill()
    page = await device.open()
    await page.goto(server.origin)
    await toRecords(page)
    await expect(page.getByRole('link', { name: new RegExp(title) }).first()).toBeVisible()
    await page.goto(server.origin)
    await atHome(page)
  }
})

test('fault 8: two tabs that save at once keep every save, each under a stamp of its own', async ({
  newDevice,
}) => {
  const device = newDevice()
  const titles = new Map<string, string>()
  const first = await device.open()
  await first.goto(pages.origin)
  await keptIn(first) // The library is begun by one tab; the other finds it.
  const tabs = [first, await device.newTab()]
  for (const [n, tab] of tabs.entries()) {
    await tab.exposeFunction('saved', (id: string, title: string) => titles.set(id, title))
    await tab.goto(pages.origin)
    tab
      .evaluate((now) => {
        const { saving, saved } = globalThis as unknown as Saving
        return saving.saveOnAndOn(now, saved)
      }, n)
      .catch(() => undefined)
  }
  await expect.poll(() => titles.size, { timeout: patience }).toBeGreaterThan(200)
  const [tab] = await Promise.all([device.newTab(), ...tabs.map((page) => page.close())])
  await tab.goto(pages.origin)
  const there = await keptIn(tab)
  for (const [id, title] of titles) expect(beyond(there[id], title), `${id}: ${title}`).toBe(true)
  const all = await tab.evaluate(() => (globalThis as unknown as Saving).saving.stamps())
  expect(new Set(all).size).toBe(all.length)
  expect(new Set(all.map((stamp) => stamp.slice(13))).size).toBe(2)
  console.log(`fault 8: ${titles.size} records of two tabs`)
})

test('fault 12: a copied browser profile writes beside the first, and both arrive', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(180_000)
  const [first, second] = [newDevice(), newDevice()]
  let page = await first.open()
  await setUp(page, server.origin)
  await connect(page, server)
  await first.close()
  second.copyFrom(first)

  const send = async (on: Page) => {
    await on.goto(`${server.origin}/lainnya/sambungkan`)
    await on.getByRole('button', { name: 'Kirim sekarang' }).click()
    await expect(on.getByText('Semua sudah diterima kabupaten').first()).toBeVisible()
  }
  page = await first.open()
  const copy = await second.open()
  for (const [on, title] of [
    [page, 'Dari komputer lama'],
    [copy, 'Dari komputer baru'],
  ] as const) {
    await on.goto(server.origin)
    await atHome(on)
    await recordActivity(on, title)
  }
  for (const on of [page, copy, page]) await send(on)
  for (const on of [page, copy]) {
    await on.goto(server.origin)
    await toRecords(on)
    for (const title of [/Dari komputer lama/, /Dari komputer baru/]) {
      await expect(on.getByRole('link', { name: title }).first()).toBeVisible()
    }
  }
})

test('fault 19: a wiped database is said to be gone, is not saved over, and comes back from the server', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(180_000)
  const page = await newDevice().open()
  await setUp(page, server.origin)
  const library = await connect(page, server)
  await page.goto(server.origin)
  await recordActivity(page, 'Sebelum hilang')
  await page.goto(`${server.origin}/lainnya/sambungkan`)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  await expect(page.getByText('Semua sudah diterima kabupaten').first()).toBeVisible()

  const browser = await page.context().newCDPSession(page)
  await browser.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'indexeddb' })
  for (let visit = 0; visit < 2; visit++) {
    await page.goto(server.origin)
    await expect(page.getByRole('heading', { name: 'Catatan di perangkat ini hilang' })).toBeVisible()
  }
  const { enrolCode } = await server.command('enrol-code', '--library', library)
  await page.getByRole('link', { name: /kode/i }).first().click()
  await page.getByRole('textbox', { name: 'Kode' }).pressSequentially(enrolCode!)
  await page.getByRole('button', { name: 'Periksa kode' }).click()
  await page.getByRole('button', { name: 'Benar, ini perpustakaan saya' }).click()
  const who = page.getByRole('dialog', { name: 'Siapa yang mencatat?' })
  await who.getByRole('button', { name: 'Siti' }).click()
  await atHome(page)
  await toRecords(page)
  await expect(page.getByRole('link', { name: /Sebelum hilang/ }).first()).toBeVisible()
})

test('fault 20: a full disk refuses a save in words, and keeps all before it', async ({ newDevice }) => {
  const page = await newDevice(oldestChromium()).open()
  await page.goto(pages.origin)
  const browser = await page.context().newCDPSession(page)
  await browser.send('Storage.overrideQuotaForOrigin', { origin: pages.origin, quotaSize: 2_000_000 })
  const full = await page.evaluate(() => (globalThis as unknown as Saving).saving.fillUp())
  console.log(`fault 20: ${full.saved} saved until ${full.refused}`)
  expect(full).toMatchObject({ refused: 'diskFull', kept: full.saved, editable: true })
  expect(full.saved).toBeGreaterThan(0)
  await page.reload()
  expect(Object.keys(await keptIn(page))).toHaveLength(full.saved)
  await browser.send('Storage.overrideQuotaForOrigin', { origin: pages.origin })
  expect(await page.evaluate(() => (globalThis as unknown as Saving).saving.kept())).toBeTruthy()
})
