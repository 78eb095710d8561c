// The office of a kabupaten: a village begins with the officer's code, reports, and stands on the board.
import { expect, type Page } from '@playwright/test'
import { axeFaults } from './axe-faults.ts'
import { downloadedBy } from './download.ts'
import { test } from './fixtures.ts'
import { joinWithCode, recordVisit } from './librarian.ts'
import { pdfText } from './pdf-text.ts'

const thisMonth = () => new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' }).slice(0, 7)

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Nama pengguna').fill(name)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Papan kabupaten' })).toBeVisible()
}

const nothingFound = async (page: Page) => expect(await axeFaults(page, page.url())).toEqual([])

test('a kabupaten begins: sign in, a code for a village, its report on the board, and a lost phone', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  await server.command('create-library', '--code', '33.18.01.2001', '--name', 'Perpustakaan Kabupaten Lain')
  const { password } = await server.command(
    ...['officer', 'add', '--name', 'wulan', '--full-name', 'Wulan Sari'],
    ...['--role', 'officer', '--scope', '33.15'],
  )
  const office = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await office.goto(`${server.origin}/kabupaten?bulan=${thisMonth()}`)
  await expect(office.getByRole('heading', { name: 'Masuk' })).toBeVisible()
  await nothingFound(office)
  await office.getByLabel('Nama pengguna').fill('wulan')
  await office.getByLabel('Kata sandi').fill('bukan ini')
  await office.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(office.getByRole('alert')).toContainText('tidak cocok')
  await signIn(office, 'wulan', password!)
  // From nothing: one village by its name, others from a table, and a sheet for each.
  await office.getByRole('link', { name: 'Daftarkan desa' }).click()
  await office.getByLabel('Nama desa atau kelurahan').fill('karangsari br')
  await office.getByRole('radio', { name: /Karangsari, Kec\. Brati/ }).check()
  await expect(office.getByLabel('Nama perpustakaan')).toHaveValue('Perpustakaan Desa Karangsari')
  await nothingFound(office)
  await office.getByRole('button', { name: 'Daftarkan', exact: true }).click()
  await expect(office.getByText('Perpustakaan Desa Karangsari sudah didaftarkan.')).toBeVisible()
  await office.getByRole('link', { name: 'Banyak desa sekaligus' }).click()
  await office
    .getByLabel('Atau tempelkan tabelnya di sini')
    .fill('Kode;Nama\n3315142006;Dua kali\n33.15.16.2003;\n33.18.01.2002;Lain\n33.15;x')
  await office.getByRole('button', { name: 'Periksa dulu' }).click()
  await expect(office.getByText('1 di luar wilayah Anda')).toBeVisible()
  await nothingFound(office)
  await office.getByRole('button', { name: 'Daftarkan 1 desa' }).click()
  await expect(office.getByText('1 desa sudah didaftarkan.')).toBeVisible()
  await office.getByRole('link', { name: 'Lihat daftar desa' }).click()
  await expect(office.getByText('2 perpustakaan terdaftar.')).toBeVisible()
  await nothingFound(office)
  await office.getByRole('button', { name: 'Cetak lembar pemasangan untuk 2 desa' }).click()
  await office.getByRole('button', { name: 'Buat 2 lembar' }).click()
  await expect(office.getByText('2 lembar siap dicetak.')).toBeVisible()
  await office.getByRole('button', { name: 'Selesai' }).click()
  await office.goto(`${server.origin}/kabupaten?bulan=${thisMonth()}`)
  // Another kabupaten is not there; of their own nothing is due yet.
  await expect(office.getByRole('rowheader', { name: /^Karangsari/ })).toBeVisible()
  await expect(office.getByRole('rowheader')).toHaveCount(3)
  await expect(office.getByRole('button', { name: /2 Belum waktunya/ })).toBeVisible()
  await nothingFound(office)

  await office.getByRole('link', { name: 'Karangsari' }).click()
  await office.getByRole('button', { name: 'Buat kode pemasangan' }).click()
  await office.getByRole('button', { name: 'Buat kode', exact: true }).click()
  const code = await office
    .getByRole('dialog')
    .getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/)
    .textContent()
  await office.getByRole('button', { name: 'Selesai' }).click()

  const phone = await newDevice().open()
  await joinWithCode(phone, server.origin, code!)
  await recordVisit(phone, 12, 15)
  await phone.goto(`${server.origin}/laporan/${thisMonth()}/tutup`)
  await phone.getByRole('button', { name: /^Tutup bulan/ }).click()
  await expect(phone.getByText(/penutupan ke-1/)).toBeVisible()
  await expect
    .poll(async () => {
      await office.goto(`${server.origin}/kabupaten?bulan=${thisMonth()}`)
      const row = office.getByRole('row', { name: /Karangsari/ })
      return await row.textContent()
    })
    .toMatch(/Tepat waktu.*27/)
  await nothingFound(office)

  // The same as a picture, which opens its villages.
  await office.getByRole('radio', { name: 'Kecamatan' }).check()
  await office.getByRole('button', { name: /^Brati 1 dari 1/ }).press('Enter')
  await expect(office.getByRole('link', { name: /Karangsari.*Tepat waktu/ })).toBeVisible()
  await expect(office.getByText('belum ikut').first()).toBeVisible()
  await nothingFound(office)
  await office.getByRole('radio', { name: 'Tabel' }).check()

  // Without internet the board stays, and says from when it is.
  await server.stop()
  await office.reload()
  await expect(office.getByText(/^Tidak ada internet\. Ini keadaan hari ini/)).toBeVisible()
  await expect(office.getByRole('row', { name: /Karangsari/ })).toContainText('27')
  // Its own report is made on paper all the same.
  await office.goto(`${server.origin}/kabupaten/laporan?masa=${thisMonth()}`)
  await office.getByLabel('Catatan dan tindak lanjut').fill('Karangsari paling rajin.')
  const pdf = await downloadedBy(office, () => office.getByRole('button', { name: 'Unduh PDF' }).click())
  const paper = (await pdfText(pdf)).replace(/\s+/g, ' ')
  expect(paper).toMatch(/2 Karangsari Brati Tepat waktu 27 .*Jumlah 1 desa 27 .*Karangsari paling rajin\./)
  await server.start()
  await nothingFound(office)

  await office.goto(`${server.origin}/kabupaten?bulan=${thisMonth()}`)
  await office.getByRole('link', { name: 'Karangsari' }).click()
  await office.getByRole('button', { name: /^Cabut / }).click()
  await office.getByRole('button', { name: 'Cabut izinnya' }).click()
  await expect(office.getByText(/tidak boleh mengirim lagi sejak/)).toBeVisible()
  await nothingFound(office)
  await office.goto(`${server.origin}/kabupaten/setahun`)
  await expect(office.getByText(/^Kelengkapan/)).toBeVisible()
  await nothingFound(office)

  await office.goto(`${server.origin}/kabupaten/pengaturan`)
  await expect(office.getByText('Perangkat tidak boleh mengirim lagi')).toBeVisible()
  await nothingFound(office)
  await office.getByRole('button', { name: 'Keluar' }).click()
  await expect(office.getByLabel('Nama pengguna')).toBeVisible()
  await office.goBack()
  await expect(office.getByLabel('Nama pengguna')).toBeVisible()
})
