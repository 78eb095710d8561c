// Bad input, likely duplicates, search and months: a clear sentence beside the field, and nothing lost.
import { expect, test } from './fixtures.ts'
import { field, fillActivity, openNew, part, recordActivity, setUp, write } from './librarian.ts'

test.use({ onlyServes: true })

test('impossible input gets a sentence beside its field, and stays as typed', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice().open()
  await setUp(page, server.origin)
  await openNew(page, 'Kegiatan', 'Catat kegiatan')
  await fillActivity(page, 'Pelatihan 🎉 pemasaran')
  const men = part(page, 'Peserta yang hadir', 'Laki-laki')
  await men.fill('18 org')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(page.getByText('Kata “org” tidak perlu')).toBeVisible()
  await expect(men).toHaveValue('18 org')
  await expect(men).toBeFocused()

  await men.fill('-3')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(page.getByText('Laki-laki: tulis 0 atau lebih')).toBeVisible()
  await men.fill('8')

  await page.getByText('Rincian lain').click()
  await field(page, 'Mulai').fill('11:00')
  await field(page, 'Selesai').fill('09:00')
  await field(page, 'Apa yang berubah').fill('a'.repeat(10_000))
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(page.getByText(/harus sesudah jam mulai/)).toBeVisible()
  await expect(page.getByText(/tulisannya 10\.000 huruf/)).toBeVisible()
  await field(page, 'Selesai').fill('12:00')
  await field(page, 'Apa yang berubah').fill('Ibu-ibu mulai berjualan daring.')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(page.getByRole('link', { name: /Pelatihan 🎉 pemasaran/ }).first()).toBeVisible()
})

test('a record that is probably there already is pointed out, and may be kept', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice().open()
  await setUp(page, server.origin)
  await recordActivity(page, 'Posyandu remaja')
  await page.getByRole('link', { name: 'Catat kegiatan' }).click()
  await fillActivity(page, 'Posyandu remaja')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(page.getByText(/Mirip catatan/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Tetap simpan' }).click()
  await expect(page.getByRole('link', { name: /Posyandu remaja.*20 orang/ })).toHaveCount(2)
})

test('search looks through all months, and the month picker through one', async ({ server, newDevice }) => {
  const page = await newDevice().open()
  await setUp(page, server.origin)
  await openNew(page, 'Kegiatan', 'Catat kegiatan')
  await field(page, 'Tanggal').fill('2026-03-14')
  await fillActivity(page, 'Panen raya')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(page.getByRole('link', { name: /Panen raya/ }).first()).toBeVisible()
  await expect(page).toHaveURL(/bulan=2026-03/)

  await page.goto(`${server.origin}/catatan/activity`)
  await expect(page.getByRole('link', { name: /Panen raya/ })).toHaveCount(0)
  await page.getByRole('searchbox').fill('panen')
  await expect(page.getByRole('link', { name: /Panen raya/ }).first()).toBeVisible()
})

test('on a low computer screen the button that saves is in view, and covers no field that has the focus', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice({ viewport: { width: 1366, height: 640 } }).open()
  await setUp(page, server.origin)
  await openNew(page, 'Kegiatan', 'Catat kegiatan')
  const save = page.getByRole('button', { name: 'Simpan kegiatan' })
  await expect(save).toBeInViewport({ ratio: 1 })
  await page.getByText('Rincian lain').click()
  const inputs = [
    field(page, 'Tempat'),
    field(page, 'Mitra'),
    page.getByRole('radio', { name: 'Tiap bulan' }),
  ]
  for (const input of inputs) {
    await input.focus()
    const below = (await input.boundingBox())!
    expect(below.y + below.height).toBeLessThan((await save.boundingBox())!.y)
  }
})

test('one of two counts may stay empty, is stepped by a button, and the way home is the way one came', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice().open()
  await setUp(page, server.origin)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Kunjungan/ })
    .first()
    .click()
  await expect(part(page, 'Pengunjung', 'Laki-laki')).toBeFocused()
  await page.getByRole('button', { name: 'Tambah satu, Perempuan' }).click()
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await expect(page.getByText(/^Tersimpan/).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Hari ini', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
})

test('what appears while a button is pressed does not take the press from it', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice({ viewport: { width: 1366, height: 1_400 } }).open()
  await setUp(page, server.origin)
  await openNew(page, 'Kegiatan', 'Catat kegiatan')
  const save = page.getByRole('button', { name: 'Simpan kegiatan' })
  const top = async () => (await save.boundingBox())!.y
  await write(part(page, 'Peserta yang hadir', 'Laki-laki'), '-3')
  const before = await top()
  await expect(page.getByText('Draf tersimpan')).toBeVisible()
  expect(await top()).toBe(before)

  // The field is left: its sentence appears above the button.
  await save.hover()
  await page.mouse.down()
  await expect(page.getByText('Laki-laki: tulis 0 atau lebih')).toBeVisible()
  expect(await top()).toBeGreaterThan(before + 10)
  await page.mouse.up()
  await expect(field(page, 'Nama kegiatan')).toBeFocused()
})
