// The link and the QR code that `enrol-code --link --qr` gives, in a real browser: opened on a phone that has never seen
// Lumbung, scanned by the app itself, and opened where a library is already.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'
import { oldestChromium } from '../support/browsers.ts'
import { film, withCamera } from './camera-film.ts'
import { expect, test } from './fixtures.ts'
import { atHome, connect, setUp, write } from './librarian.ts'
import type { ServerProcess } from './server-process.ts'

const makeLibrary = async (server: ServerProcess) => {
  const name = 'Perpustakaan Desa Karangsari'
  const made = await server.command('create-library', '--code', '33.15.14.2006', '--name', name)
  return made.library!
}
const sheet = (server: ServerProcess, library: string, ...more: string[]) =>
  server.command('enrol-code', '--library', library, '--devices', '2', '--address', server.origin, ...more)

/** The code stands neither in the address bar nor on any page to go back to. */
const hasNoCode = (page: Page, code: string) => expect.poll(() => page.url()).not.toContain(code)

test('the link of a sheet connects a new phone with two taps, and is spent when its devices are', async ({
  server,
  newDevice,
}) => {
  const library = await makeLibrary(server)
  const { link, enrolCode } = await sheet(server, library, '--link')
  expect(enrolCode).toHaveLength(12)

  const phone = await newDevice().open()
  await phone.goto(link!)
  await expect(phone.getByRole('textbox', { name: 'Kode' })).toHaveValue(enrolCode!)
  await hasNoCode(phone, enrolCode!)
  await phone.reload()
  await expect(phone.getByRole('textbox', { name: 'Kode' })).toHaveValue(enrolCode!)
  await write(phone.getByRole('textbox', { name: 'Nama perangkat ini' }), 'HP Bu Sri')
  await phone.getByRole('button', { name: 'Periksa kode' }).click()
  await expect(phone.getByRole('main').getByText('Perpustakaan Desa Karangsari').first()).toBeVisible()
  await phone.getByRole('button', { name: 'Benar, ini perpustakaan saya' }).click()
  await atHome(phone)
  await phone.goBack()
  await hasNoCode(phone, enrolCode!)

  // Somebody who has a library already is asked on its own page; another's records never join it.
  const other = await newDevice().open()
  await setUp(other, server.origin)
  await connect(other, server)
  await other.goto(link!)
  await expect(other.getByText(/sudah tersambung dengan Perpustakaan Desa Karangsari/)).toBeVisible()
  await hasNoCode(other, enrolCode!)
  await other.getByRole('button', { name: 'Periksa kode' }).click()
  await other.getByRole('button', { name: 'Benar, sambungkan' }).click()
  await expect(other.getByText(/Kode ini milik perpustakaan lain/)).toBeVisible()

  const late = await newDevice().open()
  await late.goto(link!)
  await late.getByRole('button', { name: 'Periksa kode' }).click()
  await expect(late.getByText(/sudah habis dipakai/)).toBeVisible()

  const { libraries } = (await server.command('list')) as unknown as {
    libraries: { library: string; devices: { name: string }[] }[]
  }
  expect(libraries.find((one) => one.library === library)?.devices[0]?.name).toBe('HP Bu Sri')
})

test('the scanner of the app reads the picture for the sheet', async ({ server, newDevice }) => {
  const library = await makeLibrary(server)
  const path = join(tmpdir(), `lumbung-sheet-${server.port}`)
  const { picture, enrolCode } = await sheet(server, library, '--qr', '--out', `${path}.svg`)
  await film(`${path}.y4m`, await drawn(picture!))

  const { args, ...browser } = oldestChromium()
  const phone = await newDevice({ ...browser, args: [...args, ...withCamera(`${path}.y4m`)] }).open()
  await phone.goto(server.origin)
  await phone.getByRole('link', { name: 'Sudah punya kode dari kabupaten?' }).click()
  await phone.getByRole('button', { name: 'Pindai kode QR' }).click()
  await expect(phone.getByRole('textbox', { name: 'Kode' })).toHaveValue(enrolCode!)
  for (const file of [`${path}.svg`, `${path}.y4m`]) rmSync(file)
})

/** The printed picture, as PNG. */
async function drawn(path: string): Promise<Buffer> {
  const canvas = createCanvas(600, 600)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, 600, 600)
  context.drawImage(await loadImage(path), 0, 0, 600, 600)
  return canvas.toBuffer('image/png')
}
