// The budget promise that took four months: promised, put off, followed up, and come in two parts.
import { addDays } from '../../src/domain/day.ts'
import { expect, test } from './fixtures.ts'
import { atHome, joinWithCode, write } from './librarian.ts'
import { seedLibrary } from './seed.ts'

test.use({ onlyServes: true })

test('the budget promise that took four months', async ({ server, newDevice }) => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date())
  const { code } = await seedLibrary(server, [
    {
      id: 'm',
      kind: 'advocacy',
      values: {
        date: addDays(today, -120),
        title: 'Anggaran perpustakaan di APBDes',
        target: 'villageHead',
        stage: 'promised',
        result: 'money',
        amount: 15_000_000,
        nextStep: { what: 'Bawa RAB ke musdes', date: addDays(today, -3) },
      },
    },
  ])
  const device = newDevice()
  const page = await device.open()
  await joinWithCode(page, server.origin, code)
  const due = page.getByRole('main')

  await due.getByRole('button', { name: 'Tunda: Bawa RAB ke musdes' }).click()
  await page.getByRole('button', { name: /^Besok/ }).click()
  await expect(due.getByRole('button', { name: /^Tunda/ })).toHaveCount(0)
  await page.getByRole('region', { name: 'Kembalikan' }).getByRole('button', { name: 'Kembalikan' }).click()

  // Three taps and the digits.
  await due.getByRole('link', { name: 'Sudah: Bawa RAB ke musdes' }).click()
  await page.getByText('Diterima sebagian').click()
  await write(page.getByLabel(/^Jumlah uang/), '5jt')
  await page.getByRole('button', { name: 'Simpan tindak lanjut' }).click()
  await atHome(page)
  await expect(due.getByText('Bawa RAB ke musdes')).toHaveCount(0)

  await page.goto(`${server.origin}/catatan/advocacy`)
  await page.getByRole('link', { name: 'Kepala Desa' }).click()
  await expect(page.getByRole('heading', { name: 'Riwayat, 2 langkah' })).toBeVisible()
  await expect(page.locator('dd').getByText('Rp10.000.000')).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: /^Sudah/ }).click()
  await page.getByText('Diterima semua').click()
  await expect(page.getByText('Semua yang dijanjikan sudah diterima.')).toBeVisible()
  await page.getByRole('button', { name: 'Simpan tindak lanjut' }).click()
  await expect(page.getByRole('heading', { name: 'Selesai bulan ini' })).toBeVisible()
})
