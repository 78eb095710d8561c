// "Salin dari buku": a paper notebook typed in by the number keys, on the PC of the library and on a phone.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { joinWithCode, readyOffline, write } from './librarian.ts'
import { seedLibrary } from './seed.ts'

test.use({ onlyServes: true })

const pc = { viewport: { width: 1366, height: 768 } }

/** A month that is handed in, whatever today is: three, and two, months ago. */
const monthBefore = (months: number): string => {
  const now = new Date()
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - months, 15)).toISOString().slice(0, 7)
}
const closed = [monthBefore(3), monthBefore(2)] as const
const open = monthBefore(1)

const handedIn = (month: string) => ({
  id: `monthReport:${month}`,
  kind: 'monthReport',
  values: { closing: { at: Date.parse(`${month}-28T03:00:00Z`), revision: 1 } },
})

/** Presses keys one by one, as hands do, and counts them. */
function hands(page: Page) {
  let pressed = 0
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        pressed++
        await page.keyboard.press(key)
      }
    },
    count: () => pressed,
  }
}

const cell = (page: Page, line: number, name: string) =>
  page.getByRole('textbox', { name: `Baris ${line}, ${name}`, exact: true })
const save = (page: Page, lines: number) =>
  page.getByRole('button', { name: `Simpan ${lines} baris`, exact: true })

/** How many records of a kind the device keeps, deleted ones left out. */
const kept = (page: Page, kind: string) =>
  page.evaluate(async (wanted) => {
    const [{ name } = {}] = (await indexedDB.databases()).filter((one) => one.name?.startsWith('lumbung-'))
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name ?? '')
      opening.onsuccess = () => resolve(opening.result)
    })
    const all = await new Promise<{ kind: string; order?: string }[]>((resolve) => {
      const asked = database.transaction('records').objectStore('records').getAll()
      asked.onsuccess = () => resolve(asked.result)
    })
    database.close()
    return all.filter((record) => record.kind === wanted && record.order !== undefined).length
  }, kind)

test('twenty lines of a guest book are a hundred keys, without internet', async ({ server, newDevice }) => {
  const { code } = await seedLibrary(server, [])
  const page = await newDevice(pc).open()
  await joinWithCode(page, server.origin, code)
  await readyOffline(page)
  // By the way that somebody finds.
  await page.getByRole('link', { name: 'Catatan', exact: true }).click()
  await page.getByRole('link', { name: 'Salin dari buku' }).click()
  await page.context().setOffline(true)
  const { press, count } = hands(page)
  await cell(page, 1, 'Tanggal').click()
  await press('2', '/', ...String(Number(open.slice(5))), 'Enter')
  const women: string[] = []
  for (let line = 1; line <= 20; line++) {
    // One to nine men, and every other day ten women or more.
    women.push(String(line % 2 ? 3 + (line % 6) : 10 + line))
    await press(String(1 + (line % 9)), 'Enter', ...women.at(-1)!)
    if (line < 20) await press('+')
  }
  console.log(`20 lines of a guest book: ${count()} keys, and Ctrl+S`)
  // Enter passes the remarks by, and goes on from one.
  await cell(page, 20, 'Wifi').press('Enter')
  await expect(cell(page, 21, 'Laki-laki')).toBeFocused()
  await cell(page, 20, 'Keterangan').fill('dongeng TK Pertiwi')
  await cell(page, 20, 'Keterangan').press('Enter')
  await expect(cell(page, 21, 'Laki-laki')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Simpan 20 baris' })).toBeVisible()
  await expect(cell(page, 20, 'Tanggal')).toHaveValue(/ 21 \p{L}{3}/u)
  await expect(cell(page, 20, 'Perempuan')).toHaveValue(women[19]!)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('tersimpan', { exact: true })).toHaveCount(20)
  expect(count()).toBeLessThanOrEqual(100)
  expect(await kept(page, 'visit')).toBe(20)
})

/** What each closed month's records say of why they came late: the reason, and how many say it. */
const reasons = (page: Page) =>
  page.evaluate(async () => {
    const [{ name } = {}] = (await indexedDB.databases()).filter((one) => one.name?.startsWith('lumbung-'))
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name ?? '')
      opening.onsuccess = () => resolve(opening.result)
    })
    const all = await new Promise<unknown[]>((resolve) => {
      const asked = database.transaction('records').objectStore('records').getAll()
      asked.onsuccess = () => resolve(asked.result)
    })
    database.close()
    const said = all.flatMap((record) => /"reason":"([^"]*)"/.exec(JSON.stringify(record))?.[1] ?? [])
    return Object.fromEntries(
      [...new Set(said)].map((one) => [one, said.filter((other) => other === one).length]),
    )
  })

test('43 lines in one sitting, 30 of closed months: one reason a month, and a reload in the middle loses nothing', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  const { code } = await seedLibrary(server, [
    ...closed.map(handedIn),
    {
      id: 'kept',
      kind: 'visit',
      values: { date: `${open}-05`, way: 'counted', people: { men: 8, women: 9 } },
    },
  ])
  const page = await newDevice(pc).open()
  await joinWithCode(page, server.origin, code)
  await page.goto(`${server.origin}/salin`)
  const { press } = hands(page)
  const type = async (month: string, lines: number, from: number) => {
    await cell(page, from, 'Tanggal').click()
    await press('1', '-', ...String(Number(month.slice(5))), '-', ...month.slice(2, 4), 'Enter')
    for (let line = 0; line < lines; line++) {
      await press(...String(4 + line), 'Enter', ...String(5 + line), 'Enter', '2', 'Enter', '3')
      await press(line < lines - 1 ? '+' : 'Enter')
    }
  }
  await type(closed[0], 15, 1)
  await page.reload()
  await expect(cell(page, 15, 'Perempuan')).toHaveValue('19')
  await expect(cell(page, 15, 'Tanggal')).toHaveValue(/ 15 /)
  await type(closed[1], 15, 16)
  await type(open, 12, 31)
  // One more, with a slip: a letter is no nought. Nothing is said while it is typed.
  await press('7', 'Enter', '1', 'o', 'Enter')
  const slip = page.getByRole('cell').getByText('Perempuan: tulis angkanya saja, misalnya 10.')
  await expect(page.getByRole('cell').getByText(/^Mirip catatan 5 /)).toBeVisible()
  await expect(save(page, 41)).toBeVisible()
  await expect(slip).toHaveCount(0)

  // Saving takes what is right: at once where no reason is asked for.
  await page.keyboard.press('Control+s')
  await expect(slip).toBeVisible()
  await expect(cell(page, 43, 'Perempuan')).toHaveAttribute('aria-invalid', 'true')
  await expect(cell(page, 43, 'Perempuan')).toHaveValue('1o')
  const done = page.getByText('tersimpan', { exact: true })
  await expect(done).toHaveCount(11)
  const reason = page.getByLabel('Alasan perbaikan')
  for (const [index, said] of ['buku ketemu di lemari', 'petugas baru'].entries()) {
    await expect(reason).toBeFocused()
    await expect(reason).toHaveValue('')
    await page.keyboard.type(said)
    await page.keyboard.press('Enter')
    await expect(done).toHaveCount(26 + 15 * index)
  }
  await expect(reason).toHaveCount(0)
  await expect(page.getByText('Baris 35 dan 43 menunggu Anda.')).toBeVisible()
  expect(await reasons(page)).toEqual({ 'buku ketemu di lemari': 45, 'petugas baru': 45 })

  // What waits is mended and answered, and the focus is never lost.
  await cell(page, 43, 'Perempuan').click()
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Lewati baris ini' }).click()
  await expect(cell(page, 43, 'Komputer')).toBeFocused()
  await page.keyboard.press('Control+s')
  await expect(done).toHaveCount(42)
  expect(await kept(page, 'visit')).toBe(43)
  expect(await kept(page, 'computerUse')).toBe(82)
  // 15 lines from 4 to 18, twice; 12 from 4 to 15, one of which is in another record already; and 7.
  await write(page.getByLabel('Jumlah di kertas, Laki-laki'), '451')
  await expect(page.getByText('cocok')).toBeVisible()
  await write(page.getByLabel('Jumlah di kertas, Perempuan'), '500')
  await expect(page.getByText('beda 4', { exact: true })).toBeVisible()

  // Back, without another question: the month has its reason.
  await page.getByRole('button', { name: 'Kembalikan baris 1', exact: true }).click()
  await expect(done).toHaveCount(41)
  await expect(cell(page, 1, 'Laki-laki')).toBeFocused()
  expect(await kept(page, 'visit')).toBe(42)
  await page.keyboard.press('Control+s')
  await expect(done).toHaveCount(42)
  expect(await kept(page, 'visit')).toBe(43)
  await page.getByRole('button', { name: 'Mulai halaman baru' }).click()
  await expect(cell(page, 1, 'Laki-laki')).toBeFocused()
  await expect(cell(page, 1, 'Laki-laki')).toHaveValue('')
  await expect(cell(page, 2, 'Laki-laki')).toHaveCount(0)
})

test('on a phone a notebook is copied line by line, and a power cut loses nothing', async ({
  server,
  newDevice,
}) => {
  const { code } = await seedLibrary(server, [])
  const device = newDevice()
  let page = await device.open()
  await joinWithCode(page, server.origin, code)
  await page.goto(`${server.origin}/catatan/visit`)
  await page.getByRole('link', { name: 'Salin dari buku' }).click()
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await field('Tanggal').click()
  await page.keyboard.type(`2/${Number(open.slice(5))}`)
  await page.keyboard.press('Enter')
  await expect(field('Laki-laki')).toBeFocused()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await page.keyboard.type('4')
  await page.getByRole('button', { name: 'Baris berikutnya' }).click()
  await expect(page.getByRole('heading', { name: 'Baris 2' })).toBeVisible()
  await expect(field('Laki-laki')).toBeFocused()
  await page.keyboard.type('5 org banyak')
  await page.getByRole('button', { name: 'Hari berikutnya' }).click()
  await expect(field('Tanggal')).toHaveValue(/ 3 /)
  await page.keyboard.type('6')
  await page.waitForTimeout(700)
  await device.kill()

  page = await device.open()
  await page.goto(`${server.origin}/salin`)
  await expect(page.getByText(/^Laki-laki: tulis angkanya saja/)).toBeVisible()
  await page.getByRole('button', { name: 'Simpan 2 baris' }).click()
  await expect(page.getByText('tersimpan', { exact: true })).toHaveCount(2)
  await page.getByRole('button', { name: /^Baris 2, / }).click()
  await expect(field('Laki-laki')).toHaveValue('5 org banyak')
  await page.keyboard.type('5')
  await page.getByRole('button', { name: 'Simpan 1 baris' }).click()
  await expect.poll(() => kept(page, 'visit')).toBe(3)
})
