// "Serah terima" between two real browsers: the new one reads the code off the old one's screen with its camera and
// takes everything over; the old one says so, keeps all, and gives along what it had not sent.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oldestChromium } from '../support/browsers.ts'
import { film, withCamera } from './camera-film.ts'
import { downloadedBy } from './download.ts'
import { expect, test } from './fixtures.ts'
import { atHome, connect, readyOffline, recordActivity, setUp, toRecords, write } from './librarian.ts'

test('the next librarian scans the code and inherits everything, and what came too late travels in a file', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  const old = await newDevice().open()
  await setUp(old, server.origin)
  await connect(old, server)
  await old.goto(server.origin)
  await recordActivity(old, 'Kelas kue')
  await readyOffline(old)
  await old.goto(`${server.origin}/lainnya/serah-terima`)
  await old.getByRole('button', { name: 'Buat kode serah terima' }).click()
  const picture = old.getByRole('img', { name: 'Kode QR untuk petugas baru' })
  await expect(picture).toBeVisible()
  const path = join(tmpdir(), `lumbung-film-${server.port}.y4m`)
  await film(path, await picture.screenshot())
  await old.context().setOffline(true)
  await old.goto(server.origin)
  await recordActivity(old, 'Terlambat')

  const { args, ...browser } = oldestChromium()
  const next = await newDevice({ ...browser, args: [...args, ...withCamera(path)] }).open()
  await next.goto(server.origin)
  await next.getByRole('link', { name: 'Sudah punya kode dari kabupaten?' }).click()
  await next.getByRole('button', { name: 'Pindai kode QR' }).click()
  await expect(next.getByRole('textbox', { name: 'Kode' })).toHaveValue(/^[A-Z2-9]{8}$/)
  await expect(next.locator('video')).toHaveCount(0)
  await next.getByRole('button', { name: 'Periksa kode' }).click()
  await next.getByRole('button', { name: 'Benar, ini perpustakaan saya' }).click()
  const who = next.getByRole('dialog', { name: 'Siapa yang mencatat?' })
  await who.getByRole('button', { name: 'Orang lain' }).click()
  await write(who.getByRole('textbox', { name: 'Nama' }), 'Budi')
  await who.getByRole('button', { name: 'Tambah petugas' }).click()
  await atHome(next)
  await toRecords(next)
  await expect(next.getByRole('link', { name: /Kelas kue/ }).first()).toBeVisible()

  await old.context().setOffline(false)
  await old.goto(`${server.origin}/lainnya/serah-terima`)
  await expect(old.getByRole('heading', { name: 'Sudah diserahkan' })).toBeVisible()
  await expect(old.getByText('1 catatan belum sempat terkirim.')).toBeVisible()
  await old.getByRole('button', { name: 'Buat cadangan' }).click()
  await old.getByRole('button', { name: 'Buat berkas' }).click()
  const late = await downloadedBy(old, () => old.getByRole('button', { name: 'Unduh berkas' }).click())

  await next.goto(`${server.origin}/lainnya/data`)
  await next.getByRole('button', { name: /^Buka berkas cadangan/ }).click()
  await next
    .locator('input[type=file]')
    .setInputFiles({ name: 'Cadangan.txt', mimeType: 'text/plain', buffer: late })
  await expect(next.getByText('1 catatan baru')).toBeVisible()
  await next.getByRole('button', { name: 'Masukkan catatan' }).click()
  await expect(next.getByRole('dialog')).toHaveCount(0)
  await toRecords(next)
  await expect(next.getByRole('link', { name: /Terlambat/ }).first()).toBeVisible()
  rmSync(path)
})
