// What an office and its villages do for each other: a late report that is sent back and corrected, aid that arrives, and
// an officer whose work another one takes over.
import { expect, type Page } from '@playwright/test'
import { axeFaults } from './axe-faults.ts'
import { backUp, choose } from './backup-file.ts'
import { test } from './fixtures.ts'
import { joinWithCode, recordVisit, setUp, write } from './librarian.ts'
import { seedLibrary } from './seed.ts'
import type { ServerProcess } from './server-process.ts'

const today = () => new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' })
/** The month before the last one: whoever hands it in now is late. */
const lateMonth = () => {
  const [year, month] = today().split('-').map(Number)
  return new Date(Date.UTC(year!, month! - 3, 1)).toISOString().slice(0, 7)
}

async function addOfficer(server: ServerProcess, name: string, fullName: string): Promise<string> {
  const { password } = await server.command(
    ...['officer', 'add', '--name', name, '--full-name', fullName],
    ...['--role', 'officer', '--scope', '33.15'],
  )
  return password!
}

async function signIn(page: Page, origin: string, name: string, password: string): Promise<void> {
  await page.goto(`${origin}/kabupaten?bulan=${lateMonth()}`)
  await page.getByLabel('Nama pengguna').fill(name)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Papan/ })).toBeVisible()
}

/** What another device sent is there after a look, if not the first time then soon. */
async function untilThere(page: Page, address: string, words: RegExp | string): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 3_000 })
  }).toPass()
}

const nothingFound = async (page: Page) => expect(await axeFaults(page, page.url())).toEqual([])

test('a village reports late, is sent back, corrects its report and answers a note', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  const month = lateMonth()
  const people = { men: 3, women: 9 }
  const { code } = await seedLibrary(server, [
    { id: 'v1', kind: 'visit', values: { date: `${month}-10`, people, way: 'counted' } },
  ])
  const password = await addOfficer(server, 'wulan', 'Wulan Sari')
  const phone = await newDevice().open()
  await joinWithCode(phone, server.origin, code)
  await phone.goto(`${server.origin}/laporan/${month}/tutup`)
  await phone.getByRole('button', { name: /^Tutup bulan/ }).click()
  await expect(phone.getByText(/penutupan ke-1/)).toBeVisible()

  const office = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await signIn(office, server.origin, 'wulan', password)
  const board = `${server.origin}/kabupaten?bulan=${month}`
  await untilThere(office, board, 'Terlambat')
  await office.getByRole('link', { name: 'Karangsari' }).click()
  await office.getByRole('button', { name: 'Kembalikan laporan' }).click()
  await office.getByLabel('Yang perlu diperiksa lagi').fill('Rombongan SD belum dicatat.')
  await office.getByRole('button', { name: 'Kembalikan', exact: true }).click()
  await expect(office.getByRole('button', { name: 'Terima seperti sekarang' })).toBeVisible()
  await office.getByLabel('Pesan untuk Karangsari').fill('Foto kelas kue bagus sekali.')
  await office.getByRole('button', { name: 'Kirim pesan' }).click()
  await expect(office.getByText('Belum dibaca')).toBeVisible()
  await nothingFound(office)

  // In the village both are things to look at, and stay so without internet.
  await untilThere(phone, server.origin, /^Laporan dikembalikan/)
  await server.stop()
  await phone.reload()
  await phone.getByRole('link', { name: /^Pesan dari kabupaten: Foto kelas/ }).click()
  await expect(phone.getByRole('heading', { name: 'Pesan dari kabupaten' })).toBeVisible()
  await phone.getByRole('button', { name: /^Jawab/ }).click()
  await write(phone.getByRole('textbox'), 'Terima kasih, Bu.')
  await phone.getByRole('button', { name: 'Simpan jawaban' }).click()
  await nothingFound(phone)
  await phone.goto(server.origin)
  await phone.getByRole('link', { name: /^Laporan dikembalikan/ }).click()
  await expect(phone.getByText('Rombongan SD belum dicatat.')).toBeVisible()
  await nothingFound(phone)
  await phone.getByRole('link', { name: 'Tutup lagi, penutupan ke-2' }).first().click()
  await write(phone.getByLabel('Alasan ditutup lagi'), 'Sudah diperiksa, angkanya benar')
  await phone.getByRole('button', { name: 'Tutup lagi, penutupan ke-2' }).click()
  await expect(phone.getByText(/penutupan ke-2/)).toBeVisible()
  await expect(phone.getByText('Rombongan SD belum dicatat.')).toHaveCount(0)
  await server.start()

  await untilThere(phone, server.origin, /Semua sudah diterima/)
  await untilThere(office, board, 'diperbaiki sejak dikembalikan')
  await office.getByRole('link', { name: 'Karangsari' }).click()
  await expect(office.getByText('Terima kasih, Bu.')).toBeVisible()
  await expect(office.getByText('Diperbaiki sejak dikembalikan', { exact: true })).toBeVisible()
})

test('aid arrives in the village, which adds it to its equipment, and the next officer goes on with all of it', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  const { code } = await seedLibrary(server, [])
  const before = await addOfficer(server, 'wulan', 'Wulan Sari')
  const office = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await signIn(office, server.origin, 'wulan', before)
  await office.getByRole('link', { name: 'Bantuan', exact: true }).click()
  await office.getByRole('link', { name: 'Catat bantuan' }).click()
  await office.getByLabel('Nama barang').fill('Komputer')
  await office.getByLabel('Jumlah').fill('2')
  await office.getByRole('checkbox', { name: /Karangsari/ }).check()
  await nothingFound(office)
  await office.getByRole('button', { name: 'Simpan' }).click()
  await expect(office.getByText(/^Karangsari ·/)).toBeVisible()
  await nothingFound(office)

  const phone = await newDevice().open()
  await joinWithCode(phone, server.origin, code)
  await untilThere(phone, server.origin, /^Bantuan dari kabupaten: 2 Komputer/)
  await phone
    .getByRole('link', { name: /^Catat sebagai peralatan/ })
    .first()
    .click()
  await expect(phone.getByLabel('Nama barang')).toHaveValue('Komputer')
  await phone.getByRole('button', { name: 'Simpan peralatan' }).click()
  await expect(phone.locator('form#record-form')).toHaveCount(0)
  await phone.goto(server.origin)
  await expect(phone.getByRole('link', { name: /Advokasi/ }).first()).toBeVisible()
  await expect(phone.getByText(/^Bantuan dari kabupaten/)).toHaveCount(0)

  // She moves to another office: her session ends at once, and who comes after her finds what she did.
  await server.command('officer', 'disable', '--name', 'wulan')
  const after = await addOfficer(server, 'rini', 'Rini Astuti')
  await office.reload()
  await expect(office.getByText('Masuk lagi untuk melanjutkan.')).toBeVisible()
  await signIn(office, server.origin, 'wulan', before).catch(() => {})
  await office.getByLabel('Nama pengguna').fill('wulan')
  await office.getByLabel('Kata sandi').fill(before)
  await office.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(office.getByRole('alert')).toContainText('tidak cocok')
  await signIn(office, server.origin, 'rini', after)
  await office.getByRole('link', { name: 'Bantuan', exact: true }).click()
  await expect(office.getByText(/^Karangsari ·/)).toBeVisible()
})

test('a village that never has internet brings its month on a stick', async ({ server, newDevice }) => {
  test.setTimeout(240_000)
  const month = today().slice(0, 7)
  const phone = await newDevice().open()
  await setUp(phone, server.origin, 'Endah')
  await recordVisit(phone, 3, 9)
  await phone.goto(`${server.origin}/laporan/${month}/tutup`)
  await phone.getByRole('button', { name: /^Tutup bulan/ }).click()
  await expect(phone.getByText(/penutupan ke-1/)).toBeVisible()
  const file = await backUp(phone, server.origin)

  for (const [code, name] of [
    ['33.15.14.2006', 'Perpustakaan Desa Karangsari'],
    ['33.15.07.2004', 'Perpustakaan Desa Kradenan'],
  ])
    await server.command('create-library', '--code', code!, '--name', name!)
  const password = await addOfficer(server, 'wulan', 'Wulan Sari')
  const office = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await signIn(office, server.origin, 'wulan', password)
  const board = `${server.origin}/kabupaten?bulan=${month}`
  const openFile = async (village: string) => {
    await office.goto(board)
    await office.getByRole('link', { name: village }).first().click()
    await office.getByRole('button', { name: 'Buka berkas cadangan desa' }).click()
    await choose(office, file)
  }
  // Not into another village's records.
  await openFile('Kradenan')
  await expect(office.getByText(/^Berkas ini milik Perpustakaan Desa Karangsari/)).toBeVisible()
  await expect(office.getByRole('button', { name: 'Masukkan catatan' })).toHaveCount(0)
  await openFile('Karangsari')
  await nothingFound(office)
  await office.getByRole('button', { name: 'Masukkan catatan' }).click()
  await expect(office.getByRole('dialog')).toHaveCount(0)
  await office.goto(board)
  await expect(office.getByRole('row', { name: /Karangsari/ })).toContainText(/Tepat waktu.*12/)
})
