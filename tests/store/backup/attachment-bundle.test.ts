import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachmentOf, keepAttachment } from '../../../src/store/attachments/attachments.ts'
import { attachmentsState } from '../../../src/store/attachments/attachments-state.ts'
import {
  type AttachmentBundle,
  importAttachments,
  makeAttachmentBundles,
  readAttachmentBundle,
} from '../../../src/store/backup/attachment-bundle.ts'
import { makeBundle } from '../../../src/store/backup/make-bundle.ts'
import { readBundle } from '../../../src/store/backup/read-bundle.ts'
import { restoreLibrary } from '../../../src/store/backup/restore-library.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { jpeg, pdf } from '../../support/pictures.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'

const kelas = { date: '2026-11-20', title: 'Kelas ibu hamil', people: { men: 0, women: 12 } }
let pc: Library
let phone: Library
let hashes: readonly string[]

const karangsari = { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }

async function kept(library: Library, blob: Blob): Promise<string> {
  ;(library.env as TestEnv).clock += 60_000
  const keeping = await keepAttachment(library, blob)
  if (!keeping.ok) throw new Error(keeping.problem)
  return keeping.hash
}

beforeEach(async () => {
  pc = await createLibrary(karangsari, testEnv())
  hashes = [await kept(pc, jpeg(40_000, 1)), await kept(pc, jpeg(50_000, 2)), await kept(pc, pdf(60_000))]
  await kept(pc, jpeg(70_000, 4)) // Chosen in a form, never saved.
  await saveRecord(pc, { kind: 'activity', values: { ...kelas, photos: hashes.slice(0, 2) } })
  await saveRecord(pc, { kind: 'advocacy', values: { title: 'Perdes', attachment: hashes.slice(2) } })
  const records = await readBundle((await makeBundle(pc)).text)
  if (!records.ok) throw new Error(records.reason)
  phone = await restoreLibrary(records, testEnv())
})
afterEach(() => {
  for (const library of [pc, phone]) closeLibrary(library)
})

async function opened(library: Library, text: string, passphrase?: string): Promise<AttachmentBundle> {
  const read = await readAttachmentBundle(library, text, passphrase)
  if (!read.ok) throw new Error(read.reason)
  return read
}
const bytesOf = async (blob: Blob | undefined) => blob && new Uint8Array(await blob.arrayBuffer())

describe('the photos of a library', () => {
  it('travel in a file beside that of the records, and count as unsent where they arrive', async () => {
    const [made, ...more] = await makeAttachmentBundles(pc)
    expect(more).toEqual([])
    expect(made).toMatchObject({ attachments: 3 })
    expect(made!.text).toMatch(
      /^Arsip foto Lumbung, format 1 \| perpustakaan: Perpustakaan Karangsari \| foto: 3 /,
    )
    const bundle = await opened(phone, made!.text)
    expect(bundle.fresh).toBe(3)
    expect(await attachmentOf(phone, hashes[0]!)).toBeUndefined()
    expect(await importAttachments(phone, bundle)).toBe(true)
    for (const hash of hashes)
      expect(await bytesOf(await attachmentOf(phone, hash))).toEqual(
        await bytesOf(await attachmentOf(pc, hash)),
      )
    expect(await attachmentsState(phone)).toMatchObject({ waiting: { count: 3, bytes: 150_000 } })
    expect((await opened(phone, made!.text)).fresh).toBe(0)
  })

  it('are split into parts that a phone can share, each of which stands alone', async () => {
    const parts = await makeAttachmentBundles(pc, { part: 95_000 })
    expect(parts.map(({ attachments }) => attachments)).toEqual([2, 1])
    await importAttachments(phone, await opened(phone, parts[1]!.text))
    expect(await attachmentsState(phone)).toMatchObject({ here: { count: 1 } })
  })

  it('are locked with a passphrase where one was given', async () => {
    const [made] = await makeAttachmentBundles(pc, { passphrase: 'padi gunung perahu' })
    expect(await readAttachmentBundle(phone, made!.text)).toMatchObject({ ok: false, reason: 'locked' })
    expect(await readAttachmentBundle(phone, made!.text, 'padi gunung')).toMatchObject({
      reason: 'wrongPassphrase',
    })
    expect((await opened(phone, made!.text, 'padi gunung perahu')).fresh).toBe(3)
  })

  it('are no file at all where there are none', async () => {
    expect(await makeAttachmentBundles(phone)).toEqual([])
  })
})

describe('a file of photos is refused whole', () => {
  it('where it was cut off or changed on the way, wherever that is', async () => {
    const [made] = await makeAttachmentBundles(pc)
    const { text } = made!
    for (let at = 0; at < text.length; at += 4_001) {
      const cut = await readAttachmentBundle(phone, text.slice(0, at))
      expect(cut.ok, `cut at ${at}`).toBe(false)
      const sign = text[at] === 'A' ? 'B' : 'A'
      const changed = await readAttachmentBundle(phone, text.slice(0, at) + sign + text.slice(at + 1))
      expect(changed.ok, `changed at ${at}`).toBe(false)
    }
    expect(await attachmentsState(phone)).toMatchObject({ here: { count: 0 } })
  })

  it('where it is of another library, of records, or of a newer app', async () => {
    const [made] = await makeAttachmentBundles(pc)
    const other = await createLibrary({ name: 'Cingkrong', villageCode: '33.15.13.2015' }, testEnv())
    expect(await readAttachmentBundle(other, made!.text)).toMatchObject({
      reason: 'foreign',
      libraryName: 'Perpustakaan Karangsari',
    })
    closeLibrary(other)
    const records = (await makeBundle(pc)).text
    expect(await readAttachmentBundle(phone, records)).toMatchObject({ reason: 'notBundle' })
    expect(await readBundle(made!.text, { library: phone })).toMatchObject({ reason: 'notBundle' })
    const newer = made!.text.replace('format 1', 'format 2')
    expect(await readAttachmentBundle(phone, newer)).toMatchObject({ reason: 'newer' })
  })
})
