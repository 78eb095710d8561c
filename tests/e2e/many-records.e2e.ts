// A month as large as no village has one still opens: ten thousand records, fetched, listed and counted.
import { expect, test } from './fixtures.ts'
import { joinWithCode } from './librarian.ts'
import { seedLibrary } from './seed.ts'

const records = Array.from({ length: 10_000 }, (_, n) => ({
  id: `visit:${n}`,
  kind: 'visit',
  values: {
    date: `2026-10-${String((n % 31) + 1).padStart(2, '0')}`,
    people: { men: 1, women: 2 },
    way: 'counted',
  },
}))

test('a month of 10,000 records arrives, is counted and listed', async ({ server, newDevice }) => {
  test.setTimeout(300_000)
  const { code } = await seedLibrary(server, records)
  const page = await newDevice().open()
  await joinWithCode(page, server.origin, code)
  await page.goto(`${server.origin}/laporan/2026-10`)
  await expect(page.getByText('Pengunjung laki-laki').locator('..')).toContainText('10.000', {
    timeout: 120_000,
  })
  await page.goto(`${server.origin}/catatan/visit?bulan=2026-10`)
  await expect(page.getByText('10.000 catatan')).toBeVisible()
  await expect(page.getByRole('link', { name: /3 orang/ }).first()).toBeVisible()
})
