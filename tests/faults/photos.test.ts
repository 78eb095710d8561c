// Faults 1, 10 and 24 for photos: the real client and the real server, a line that cuts, and a server that is killed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { attachmentOf, keepAttachment } from '../../src/store/attachments/attachments.ts'
import { attachmentsState } from '../../src/store/attachments/attachments-state.ts'
import { fetchAttachment } from '../../src/store/attachments/fetch-attachment.ts'
import { sendAttachments } from '../../src/store/attachments/send-attachments.ts'
import type { Device } from '../support/device.ts'
import { jpeg, pdf } from '../support/pictures.ts'
import { fetchFrom, Village } from './support/village.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let village: Village
let phone: Device
let pc: Device

beforeEach(async () => {
  village = await Village.begin()
  phone = await village.device('HP')
  pc = await village.device('PC')
})
afterEach(() => village.end())

/** A saved activity with these photos; all of it but the photos is at the server. */
async function photographed(...blobs: Blob[]): Promise<readonly string[]> {
  const hashes: string[] = []
  for (const blob of blobs) {
    const keeping = await keepAttachment(phone.library, blob)
    if (!keeping.ok) throw new Error(keeping.problem)
    hashes.push(keeping.hash)
  }
  const people = { men: 0, women: 12 }
  await phone.records('activity', { date: '2026-11-20', title: 'Kelas ibu hamil', people, photos: hashes })
  expect(await phone.syncs()).toMatchObject({ kind: 'done' })
  return hashes
}

const throughLine = () => ({ fetch: fetchFrom(village.line.origin) })

/** Tries again and again, as the sync loop does; how often. */
async function untilSent(): Promise<number> {
  for (let tries = 1; tries <= 100; tries++) {
    const end = await sendAttachments(phone.library, throughLine())
    if (end.kind === 'done') return tries
    expect(end).toEqual({ kind: 'offline' })
  }
  throw new Error('no end after 100 tries')
}

test('fault 24: photos arrive over a line that cuts every 30 kB, there and back', async () => {
  const blobs = [jpeg(290_000, 1), jpeg(180_000, 2), pdf(400_000)]
  const hashes = await photographed(...blobs)
  const { line } = village
  line.cutsEvery = 30_000
  const from = line.carried
  const tries = await untilSent()
  const sent = line.carried - from
  await pc.syncs()
  for (const [index, hash] of hashes.entries()) {
    const fetched = await fetchAttachment(pc.library, hash, fetchFrom(line.origin))
    if (!fetched.ok) throw new Error(fetched.reason)
    expect(new Uint8Array(await fetched.blob.arrayBuffer())).toEqual(
      new Uint8Array(await blobs[index]!.arrayBuffer()),
    )
  }
  console.log(
    `photos: 870 kB sent in ${tries} tries with ${sent} bytes, fetched with ${line.carried - from - sent}`,
  )
  // Every cut may cost a part, never all of it.
  expect(sent).toBeLessThan(2 * 870_000)
  expect(await attachmentsState(phone.library)).toMatchObject({ waiting: { count: 0 } })
})

test('fault 1: an answer that is lost after the last part costs a question, not the photo again', async () => {
  const [hash] = await photographed(jpeg(60_000, 1))
  const { line } = village
  await sendAttachments(phone.library, {
    fetch: async (url, init) => {
      const answer = await throughLine().fetch(url, init)
      if (init.method === 'PUT') throw new TypeError('Failed to fetch')
      return answer
    },
  })
  const from = line.carried
  expect(await sendAttachments(phone.library, throughLine())).toMatchObject({ kind: 'done' })
  expect(line.carried - from).toBeLessThan(2_000)
  expect(await fetchAttachment(pc.library, hash!, fetchFrom(line.origin))).toMatchObject({ ok: true })
})

test('fault 10: a server that is killed in the middle of a photo goes on with it after its start', async () => {
  const [hash] = await photographed(jpeg(290_000, 1))
  let parts = 0
  const end = await sendAttachments(phone.library, {
    fetch: async (url, init) => {
      if (init.method === 'PUT' && ++parts === 3) await village.server.kill()
      return throughLine().fetch(url, init)
    },
  })
  expect(end).toEqual({ kind: 'offline' })
  expect(await attachmentsState(phone.library)).toMatchObject({ waiting: { count: 1 } })
  await village.server.start()
  const from = village.line.carried
  expect(await sendAttachments(phone.library, throughLine())).toMatchObject({ kind: 'done' })
  expect(village.line.carried - from).toBeLessThan(290_000 - 100_000)
  expect(await fetchAttachment(pc.library, hash!, fetchFrom(village.line.origin))).toMatchObject({ ok: true })
  expect(await attachmentOf(pc.library, hash!)).toBeDefined()
})
