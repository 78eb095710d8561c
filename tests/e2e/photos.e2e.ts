// A photo of a class: taken without internet, saved with its activity, sent when the server is back, and seen on
// the other device. And what can't be used as a photo, in words.
import { createCanvas } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { connect, fillActivity, joinWithCode, openNew, readyOffline, setUp, toRecords } from './librarian.ts'

/** A photo as phones make them: large, lying on its side, and saying where and how it was taken. */
function photo(): Buffer {
  const canvas = createCanvas(3000, 2000)
  const context = canvas.getContext('2d')
  for (let n = 0; n < 4_000; n++) {
    context.fillStyle = `hsl(${(n * 47) % 360} 60% ${(n * 13) % 90}%)`
    context.fillRect((n * 733) % 3000, (n * 389) % 2000, 90, 70)
  }
  const jpeg = canvas.toBuffer('image/jpeg', 95)
  return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)])
}

/** Orientation 6 (turn it to the right) and a position in the southern hemisphere. */
function exif(): Buffer {
  const tiff = Buffer.alloc(64)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(count, at + 4)
    tiff.writeUInt32LE(value, at + 8)
  }
  entry(10, 0x0112, 3, 1, 6)
  entry(22, 0x8825, 4, 1, 40)
  tiff.writeUInt16LE(1, 40)
  entry(42, 0x0001, 2, 2, 'S'.charCodeAt(0))
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

const chooser = (page: Page) => page.locator('input[type=file][name=photos]')
const picture = (page: Page, name: RegExp) => page.getByRole('img', { name })

/** The rows of a table, as this browser stored them; bytes as numbers. */
const stored = <Row>(page: Page, table: string): Promise<readonly Row[]> =>
  page.evaluate(async (table) => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    return new Promise((found) => {
      const opening = indexedDB.open(names.find((name) => name.startsWith('lumbung-')) ?? '')
      opening.onsuccess = () => {
        const rows = opening.result.transaction(table).objectStore(table).getAll()
        rows.onsuccess = () => {
          found(rows.result.map((row) => (row.bytes ? { ...row, bytes: [...row.bytes] } : row)))
          opening.result.close()
        }
      }
    })
  }, table)

test('a photo taken without internet is seen on the other device once the server is back', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(180_000)
  const phone = await newDevice().open()
  await setUp(phone, server.origin)
  const library = await connect(phone, server)
  await phone.goto(server.origin)
  await readyOffline(phone)
  await server.stop()

  await openNew(phone, 'Kegiatan', 'Catat kegiatan')
  await fillActivity(phone, 'Kelas ibu hamil')
  await phone.getByText('Rincian lain').click()
  const jpeg = photo()
  await chooser(phone).setInputFiles([
    { name: 'IMG_0412.jpg', mimeType: 'image/jpeg', buffer: jpeg },
    { name: 'daftar.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Daftar hadir') },
  ])
  await expect(phone.getByRole('alert')).toContainText('daftar.jpg bukan gambar yang bisa dibaca')
  await expect(picture(phone, /^Foto 1 dari 1: Kelas ibu hamil/)).toBeVisible()
  await expect(phone.getByText(/Foto kegiatan kesehatan/)).toBeVisible()

  // A camera often costs a cheap phone the page: what was chosen is there again with the draft.
  const drafts = () => stored<{ input: Record<string, string> }>(phone, 'drafts')
  await expect.poll(async () => (await drafts())[0]?.input.photos).toMatch(/^[0-9a-f]{64}$/)
  await phone.reload()
  await expect(picture(phone, /^Foto 1 dari 1/)).toBeVisible()
  await phone.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await expect(phone.locator('form#record-form')).toHaveCount(0)

  await server.start()
  await phone.goto(`${server.origin}/lainnya/data`)
  await expect(phone.getByText(/1 foto atau lampiran belum terkirim/)).toBeVisible()
  await expect(phone.getByText(/memakai kuota ±\s\d+ kB; foto ±\s\d+ kB/)).toBeVisible()
  await phone.getByRole('button', { name: /Kirim foto sekarang/ }).click()
  await expect(
    phone.getByRole('main').getByText('Semua foto sudah diterima kabupaten', { exact: true }),
  ).toBeVisible()

  const { enrolCode } = await server.command('enrol-code', '--library', library)
  const computer = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  await joinWithCode(computer, server.origin, enrolCode!, 'Siti')
  await toRecords(computer)
  await computer
    .getByRole('link', { name: /Kelas ibu hamil/ })
    .first()
    .click()
  await computer.getByRole('button', { name: 'Ambil fotonya' }).click()
  await computer.getByRole('button', { name: /Perbesar Foto 1/ }).click()
  const large = computer.getByRole('dialog').getByRole('img')
  await expect(large).toBeVisible()

  const [width, height] = await large.evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  })
  expect(width! / height!).toBeCloseTo(2 / 3, 2)
  expect(height).toBeLessThanOrEqual(1_600)
  const [body] = await stored<{ bytes: number[] }>(computer, 'fileBodies')
  expect(body!.bytes.length).toBeLessThan(310_000)
  expect(Buffer.from(body!.bytes).includes('Exif')).toBe(false)
})
