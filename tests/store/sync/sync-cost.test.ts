import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepAttachment } from '../../../src/store/attachments/attachments.ts'
import { sendAttachments } from '../../../src/store/attachments/send-attachments.ts'
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
  const { textBytes, attachments } = await syncCost(phone.library)
  expect(attachments).toBe(0)
  await phone.syncs()
  expect(sent).toBeGreaterThan(15_000)
  expect(textBytes).toBeGreaterThan(sent)
  expect(textBytes - sent).toBeLessThan(2 * 1_200 + 500)
})

it('is one small request where nothing is unsent', async () => {
  expect(await syncCost(phone.library)).toMatchObject({ attachmentBytes: 0, attachments: 0 })
  expect((await syncCost(phone.library)).textBytes).toBeLessThan(1_500)
})

it('counts the photos that wait, and nothing that was only chosen in a form', async () => {
  const keeping = await keepAttachment(phone.library, jpeg(200_000, 1))
  await keepAttachment(phone.library, jpeg(300_000, 2))
  await phone.records('activity', { ...kelas, title: 'a', photos: [keeping.ok && keeping.hash] })
  await phone.syncs()
  const { attachments, attachmentBytes } = await syncCost(phone.library)
  expect(attachments).toBe(1)
  expect(attachmentBytes).toBeGreaterThan(200_000)
  expect(attachmentBytes).toBeLessThan(206_000)
  await sendAttachments(phone.library, { fetch: server.fetch })
  expect(await syncCost(phone.library)).toMatchObject({ attachments: 0, attachmentBytes: 0 })
})
