// A morning at the desk: a queue at two doors, a class, a computer, a power cut; without internet, and then with it.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { atHome, joinWithCode, readyOffline } from './librarian.ts'
import { seedLibrary } from './seed.ts'

const computer = {
  id: 'pc',
  kind: 'equipment',
  values: { date: '2026-01-10', what: 'Komputer', number: 2, condition: 'good', source: 'aid' },
}

const key = (page: Page, word: string) =>
  page.getByRole('button', { name: new RegExp(`^Tambah satu ${word}`, 'i') })
/** Counts every press of a pointer or key of this page: what the person had to do. */
const countActs = (page: Page) =>
  page.evaluate(() => {
    const acts = { count: 0 }
    Object.assign(window, { acts })
    for (const kind of ['pointerdown', 'keydown'])
      window.addEventListener(
        kind,
        ({ isTrusted }) => {
          if (isTrusted) acts.count += 1
        },
        true,
      )
  })
const acts = (page: Page) =>
  page.evaluate(() => {
    const { acts } = window as unknown as { acts: { count: number } }
    const { count } = acts
    acts.count = 0
    return count
  })
const counted = (page: Page, word: string, count: number) =>
  expect(key(page, word)).toHaveAccessibleName(new RegExp(`sekarang\\D*${count}$`))
const send = async (page: Page, origin: string) => {
  await page.goto(`${origin}/lainnya/sambungkan`)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  await expect(page.getByText('Semua sudah diterima kabupaten').first()).toBeVisible()
  await page.goto(origin)
  await atHome(page)
}

test('a morning with a queue at two doors, a class, a computer and a power cut', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(180_000)
  const { code, library } = await seedLibrary(server, [computer])
  const front = await newDevice().open()
  await joinWithCode(front, server.origin, code)
  const { enrolCode } = await server.command('enrol-code', '--library', library)
  const back = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await joinWithCode(back, server.origin, enrolCode!)
  await Promise.all([readyOffline(front), readyOffline(back)])
  await server.stop()

  // Twenty women within four seconds: one tap each, all counted.
  await countActs(front)
  for (let tap = 0; tap < 20; tap++) await key(front, 'perempuan').click()
  await counted(front, 'perempuan', 20)
  expect(await acts(front)).toBe(20)
  await front.getByRole('button', { name: 'Kembalikan' }).click()
  await counted(front, 'perempuan', 19)
  expect(await acts(front)).toBe(1)

  // At the other door on a PC by its letters; wifi has its key too.
  await back.keyboard.press('l')
  await back.keyboard.press('l')
  await back.keyboard.press('p')
  await counted(back, 'laki-laki', 2)
  await counted(back, 'perempuan', 1)

  // A class of 28: three taps and its digits.
  await front.getByRole('link', { name: 'Rombongan' }).click()
  await front.getByLabel('Laki-laki').click()
  await front.keyboard.type('12')
  await front.keyboard.press('Tab')
  await front.keyboard.type('16')
  await front.getByRole('button', { name: 'Simpan 28 pengunjung' }).click()
  await atHome(front)
  expect(await acts(front)).toBeLessThanOrEqual(3 + 4 + 1)

  // A boy starts PC 2 in one tap, and ends it in one.
  await front.getByRole('button', { name: 'Mulai PC 2' }).click()
  expect(await acts(front)).toBe(1)
  await front.getByRole('button', { name: /^Selesai PC 2/ }).click()
  expect(await acts(front)).toBe(1)

  // The power goes: the day is closed in two taps, and stays open in the figures.
  await front.getByRole('button', { name: 'Hari ini tutup' }).click()
  await front.getByRole('button', { name: 'Listrik padam' }).click()
  await expect(front.getByText(/listrik padam/i).first()).toBeVisible()
  expect(await acts(front)).toBe(2)

  await server.start()
  for (const page of [front, back, front]) await send(page, server.origin)
  for (const page of [front, back]) {
    await counted(page, 'laki-laki', 2 + 12)
    await counted(page, 'perempuan', 19 + 1 + 16)
  }
})
