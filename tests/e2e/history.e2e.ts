// A correction leaves a trace: who, when, why, what it said before. And the old value can be used again.
import { expect, test } from './fixtures.ts'
import { joinWithCode, part, write } from './librarian.ts'
import { seedLibrary } from './seed.ts'

test.use({ onlyServes: true })

test('what somebody else wrote is corrected, seen in the record’s history, and used again', async ({
  server,
  newDevice,
}) => {
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' })
  const { code } = await seedLibrary(server, [
    { id: 'endang', kind: 'staff', values: { name: 'Endang' } },
    { id: 'v1', kind: 'visit', values: { date: today, people: { men: 7, women: 9 }, way: 'counted' } },
  ])
  const page = await newDevice().open()
  await joinWithCode(page, server.origin, code, 'Endang')
  await page.goto(`${server.origin}/catatan/visit/v1`)
  await expect(page.getByRole('link', { name: /Riwayat catatan.*Belum pernah diubah/ })).toBeVisible()
  await write(part(page, 'Pengunjung', 'Perempuan'), '12')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await expect(page.locator('form#record-form')).toHaveCount(0)

  await page.goto(`${server.origin}/catatan/visit/v1`)
  await page.getByRole('link', { name: /Riwayat catatan.*Diubah 1 kali/ }).click()
  const lines = page.getByRole('listitem')
  await expect(lines.first()).toContainText(/Diperbaiki.*Perempuan.*9.*12/)
  await expect(lines.first()).toContainText(/Endang, \d\d\.\d\d/)
  await expect(lines.nth(1)).toContainText('Dicatat')
  await page.getByRole('button', { name: 'Pakai isian lama' }).click()
  await page.getByRole('button', { name: /^Pakai lagi Pengunjung: .*Perempuan 9$/ }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // The same person within ten minutes: it is still one change, from 9 back to 9.
  await page.goto(`${server.origin}/catatan/visit/v1`)
  await expect(part(page, 'Pengunjung', 'Perempuan')).toHaveValue('9')
})
