// A fresh first run without internet: three things to try that tick themselves off, and the help of each page.
import { expect, test } from './fixtures.ts'
import { readyOffline, setUp } from './librarian.ts'

test('the first things and the help are there without internet, on screen and on paper', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice({ viewport: { width: 360, height: 740 } }).open()
  await setUp(page, server.origin)
  await readyOffline(page)
  await server.stop()
  await page.goto(server.origin)

  // Below what it speaks of, and in nobody's way.
  const women = page.getByRole('button', { name: /^Tambah satu perempuan/i })
  const first = page.getByRole('heading', { name: 'Tiga hal pertama' })
  await expect(first).toBeVisible()
  const [key, card] = [await women.boundingBox(), await first.boundingBox()]
  expect(card!.y).toBeGreaterThan(key!.y + key!.height)
  await women.click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Hitung satu orang yang datang' })).toContainText(
    'sudah',
  )

  const question = page.getByRole('link', { name: 'Bantuan', exact: true })
  const open = page.getByRole('button', { expanded: true })
  await question.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bantuan' })).toBeVisible()
  await expect(open).toHaveText('Seorang perempuan datang')
  await page.goto(`${server.origin}/komputer`)
  await question.click()
  await expect(open).toHaveText('Komputer atau wifi dipakai')
  await expect(open).toBeFocused()
  await expect(open).toBeInViewport()
  await page.getByRole('link', { name: 'Buka papan komputer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Papan komputer' })).toBeVisible()
  await page.goBack()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Salah ketuk? Ketuk Kembalikan', { exact: false })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  await page.goto(server.origin)
  await page.getByRole('button', { name: 'Tidak perlu' }).click()
  await expect(first).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Hari layanan' })).toBeVisible()
  await expect(first).toHaveCount(0)
})
