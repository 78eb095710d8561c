import { describe, expect, it } from 'vitest'
import {
  aboutAttachment,
  attachmentOf,
  hashOf,
  keepAttachment,
  previewOf,
} from '../../../src/store/attachments/attachments.ts'
import { makeRoom, thinWhenShort } from '../../../src/store/attachments/thin-attachments.ts'
import type { Library } from '../../../src/store/library.ts'
import { writeMeta } from '../../../src/store/meta.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { blobSizeLimit } from '../../../src/sync/blob-type.ts'
import { sha256 } from '../../../src/sync/sha256.ts'
import { jpeg, pdf, png } from '../../support/pictures.ts'
import { testEnv } from '../../support/test-env.ts'

const karangsari = { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }
const begin = () => createLibrary(karangsari, testEnv())

async function kept(library: Library, blob: Blob, preview?: Blob): Promise<string> {
  const keeping = await keepAttachment(library, blob, preview)
  if (!keeping.ok) throw new Error(keeping.problem)
  return keeping.hash
}

const textOf = async (blob: Blob | undefined) => blob && new Uint8Array(await blob.arrayBuffer())

/** As if the server had said so. */
const receive = (library: Library, hash: string, epoch = 'e1') =>
  library.bulk.files.update(hash, { received: epoch })

/** The next `times` writes of bytes meet a full disk. */
function fillDisk({ database }: Library, table: 'fileBodies' | 'records', times: number): void {
  let left = times
  database.table(table).hook('creating', () => {
    if (left-- > 0) throw new DOMException('The disk is full', 'QuotaExceededError')
  })
}

describe('keeping a file', () => {
  it('gives it back byte for byte with its type, also after the app was started anew', async () => {
    const library = await begin()
    for (const [blob, type] of [
      [jpeg(5_000), 'image/jpeg'],
      [png(300), 'image/png'],
      [pdf(2_000), 'application/pdf'],
    ] as const) {
      const hash = await kept(library, blob)
      library.database.close({ disableAutoOpen: false })
      const back = await attachmentOf(library, hash)
      expect(back?.type).toBe(type)
      expect(await textOf(back)).toEqual(await textOf(blob))
    }
  })

  it('names it by its SHA-256, with and without the platform’s own', async () => {
    const bytes = (await textOf(jpeg(100_000)))!
    expect(await hashOf(bytes)).toBe(sha256(bytes))
    const { crypto } = globalThis
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
    try {
      expect(await hashOf(bytes)).toBe(sha256(bytes))
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true })
    }
  })

  it('keeps the same picture once, and what is known of it', async () => {
    const library = await begin()
    const hash = await kept(library, jpeg(900))
    await receive(library, hash)
    expect(await kept(library, jpeg(900))).toBe(hash)
    expect(await library.database.files.count()).toBe(1)
    expect(await aboutAttachment(library, hash)).toMatchObject({ received: 'e1', size: 900, here: 1 })
  })

  it('refuses more than 2 MB, and what is no picture or PDF whatever its name says', async () => {
    const library = await begin()
    expect(await keepAttachment(library, jpeg(blobSizeLimit + 1))).toEqual({ ok: false, problem: 'tooLarge' })
    const text = new File(['Daftar hadir'], 'foto.jpg', { type: 'image/jpeg' })
    expect(await keepAttachment(library, text)).toEqual({ ok: false, problem: 'wrongType' })
    expect(await keepAttachment(library, new Blob([]))).toEqual({ ok: false, problem: 'wrongType' })
    expect(await library.database.files.count()).toBe(0)
  })

  it('says so when the disk is full and nothing may go, and keeps nothing of it', async () => {
    const library = await begin()
    const before = await kept(library, jpeg(1_000, 1))
    fillDisk(library, 'fileBodies', 1)
    expect(await keepAttachment(library, jpeg(1_000, 2))).toEqual({ ok: false, problem: 'diskFull' })
    expect(await library.database.files.count()).toBe(1)
    expect(await attachmentOf(library, before)).toBeDefined()
  })

  it('lets a photo that the server has go for a new one when the disk is full', async () => {
    const library = await begin()
    await writeMeta(library.bulk, 'position', { epoch: 'e1', cursor: 0 })
    const old = await kept(library, jpeg(1_000, 1), jpeg(50))
    await receive(library, old)
    fillDisk(library, 'fileBodies', 1)
    const fresh = await kept(library, jpeg(1_000, 2))
    expect(await attachmentOf(library, fresh)).toBeDefined()
    expect(await attachmentOf(library, old)).toBeUndefined()
    expect(await previewOf(library, old)).toBeDefined()
  })
})

describe('a full disk', () => {
  it('costs photos that the server has before it costs a record', async () => {
    const library = await begin()
    await writeMeta(library.bulk, 'position', { epoch: 'e1', cursor: 0 })
    const [sent, unsent] = [await kept(library, jpeg(800, 1)), await kept(library, jpeg(800, 2))]
    await receive(library, sent)
    fillDisk(library, 'records', 1)
    const values = { date: '2026-11-21', title: 'Kelas ibu hamil', people: { men: 0, women: 12 } }
    expect(await saveRecord(library, { kind: 'activity', values })).toMatchObject({ ok: true })
    expect(await attachmentOf(library, sent)).toBeUndefined()
    expect(await attachmentOf(library, unsent)).toBeDefined()
  })
})

describe('making room', () => {
  it('takes the oldest photos that the server has, only as many as are needed, and their previews stay', async () => {
    const env = testEnv()
    const library = await createLibrary(karangsari, env)
    await writeMeta(library.bulk, 'position', { epoch: 'e1', cursor: 0 })
    const hashes: string[] = []
    for (let n = 0; n < 4; n++) {
      env.clock += 60_000
      hashes.push(await kept(library, jpeg(10_000, n), jpeg(100, n)))
      await receive(library, hashes[n]!)
    }
    expect(await makeRoom(library, 15_000)).toBe(20_000)
    const here = await Promise.all(hashes.map((hash) => attachmentOf(library, hash)))
    expect(here.map((blob) => blob !== undefined)).toEqual([false, false, true, true])
    for (const hash of hashes) expect(await previewOf(library, hash)).toBeDefined()
  })

  it('never takes one that the server does not have, or had before it was set back', async () => {
    const library = await begin()
    const [never, before] = [await kept(library, jpeg(10_000, 1)), await kept(library, jpeg(10_000, 2))]
    await receive(library, before, 'e1')
    expect(await makeRoom(library, 1e9)).toBe(0)
    await writeMeta(library.bulk, 'position', { epoch: 'e2', cursor: 0 })
    expect(await makeRoom(library, 1e9)).toBe(0)
    expect(await attachmentOf(library, never)).toBeDefined()
    expect(await attachmentOf(library, before)).toBeDefined()
  })

  it('leaves the letterhead’s logo, which a report needs without a network', async () => {
    const library = await begin()
    await writeMeta(library.bulk, 'position', { epoch: 'e1', cursor: 0 })
    const logo = await kept(library, png(10_000))
    await receive(library, logo)
    await saveRecord(library, { kind: 'library', id: 'library', values: { logo: [logo] } })
    expect(await makeRoom(library, 1e9)).toBe(0)
    expect(await attachmentOf(library, logo)).toBeDefined()
  })

  it('happens by itself once the browser says that little space is left', async () => {
    const library = await begin()
    await writeMeta(library.bulk, 'position', { epoch: 'e1', cursor: 0 })
    const hash = await kept(library, jpeg(10_000))
    await receive(library, hash)
    expect(await thinWhenShort(library, async () => ({ quota: 900e6, usage: 100e6 }))).toBe(0)
    expect(await thinWhenShort(library, async () => undefined)).toBe(0)
    expect(await thinWhenShort(library, async () => ({ quota: 900e6, usage: 890e6 }))).toBe(10_000)
    expect(await attachmentOf(library, hash)).toBeUndefined()
  })
})
