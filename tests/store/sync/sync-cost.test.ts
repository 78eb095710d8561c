import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepFile } from '../../../src/store/attachments/files.ts'
import { sendFiles } from '../../../src/store/attachments/send-files.ts'
import type { Fetch } from '../../../src/store/sync/send.ts'
import { syncCost } from '../../../src/store/sync/sync-cost.ts'
import { Device } from '../../support/device.ts'
import { jpeg } from '../../support/pictures.ts'
import { karangsari, type VillageServer, villageServer } from '../../support/village-server.ts'

const kelas = { date: '2026-11-20', people: { men: 0, women: 12 } }
let server: VillageServer
let phone: Device
/** Bytes of all bodies that were sent, as they were on the wire. */
let sent = 0

beforeEach(async () => {
  server = await villageServer()
  const library = await server.addLibrary(karangsari)
  const fetch: Fetch = (url, init) => {
    const { body } = init
    sent += body instanceof ArrayBuffer || body instanceof Uint8Array ? body.byteLength : String(body).length
    return server.fetch(url, init)
  }
  phone = await new Device('HP').begins()
  await phone.connects({ fetch }, await server.code(library))
  await phone.syncs()
  sent = 0
})
afterEach(() => server.close())

it('is what the sync then sends, but for the headers around it, also over several requests', async () => {
  for (let n = 0; n < 640; n++) await phone.records('activity', { ...kelas, title: `Kelas ke-${n}` })
  const { textBytes, files } = await syncCost(phone.library)
  expect(files).toBe(0)
  await phone.syncs()
  expect(sent).toBeGreaterThan(15_000)
  expect(textBytes).toBeGreaterThan(sent)
  expect(textBytes - sent).toBeLessThan(2 * 1_200 + 500)
})

it('is one small request where nothing is unsent', async () => {
  expect(await syncCost(phone.library)).toMatchObject({ fileBytes: 0, files: 0 })
  expect((await syncCost(phone.library)).textBytes).toBeLessThan(1_500)
})

it('counts the photos that wait, and nothing that was only chosen in a form', async () => {
  const keeping = await keepFile(phone.library, jpeg(200_000, 1))
  await keepFile(phone.library, jpeg(300_000, 2))
  await phone.records('activity', { ...kelas, title: 'a', photos: [keeping.ok && keeping.hash] })
  await phone.syncs()
  const { files, fileBytes } = await syncCost(phone.library)
  expect(files).toBe(1)
  expect(fileBytes).toBeGreaterThan(200_000)
  expect(fileBytes).toBeLessThan(206_000)
  await sendFiles(phone.library, { fetch: server.fetch })
  expect(await syncCost(phone.library)).toMatchObject({ files: 0, fileBytes: 0 })
})
