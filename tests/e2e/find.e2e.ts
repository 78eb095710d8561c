// Whatever was logged is found among ten thousand records: by a word with a slip in it, an amount, a day.
import { expect, test } from './fixtures.ts'
import { joinWithCode, write } from './librarian.ts'
import { seedLibrary } from './seed.ts'

test('finds by a word with a slip, an amount and a day, among ten thousand', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  const many = Array.from({ length: 10_000 }, (_, n) => ({
    id: `a${n}`,
    kind: 'activity',
    values: {
      date: `20${15 + (n % 11)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      title: `Kelas membaca ${n}`,
      field: 'education',
      status: 'done',
      people: { men: n % 20, women: n % 30 },
    },
  }))
  const { code } = await seedLibrary(server, [
    ...many,
    {
      id: 'm',
      kind: 'advocacy',
      values: { date: '2026-10-14', title: 'Rak buku', result: 'money', amount: 15_000_000 },
    },
    {
      id: 'p',
      kind: 'activity',
      values: { date: '2026-05-05', title: 'Pelatihan pemasaran', status: 'done' },
    },
  ])
  const page = await newDevice().open()
  await joinWithCode(page, server.origin, code)
  await page.goto(`${server.origin}/lainnya/sambungkan`)
  await expect(page.getByText('Semua sudah diterima kabupaten').first()).toBeVisible({ timeout: 120_000 })
  await page.goto(`${server.origin}/catatan`)
  const box = page.getByRole('searchbox')
  for (const [text, title] of [
    ['rak 15 juta', 'Rak buku'],
    ['pemsaran', 'Pelatihan pemasaran'],
    ['5 mei 2026', 'Pelatihan pemasaran'],
  ] as const) {
    await write(box, text)
    const typed = Date.now()
    await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
    console.log(`"${text}" found ${Date.now() - typed} ms after its last key`)
  }
})
