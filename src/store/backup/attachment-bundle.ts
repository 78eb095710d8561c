// Photos and attachments in files of their own, beside the backup of the records: made when asked for, in parts that
// a phone can share, and looked at whole before any of it is taken in.

import { blobType } from '../../sync/blob-type.ts'
import {
  type BundleHeader,
  type BundleRefusal,
  bundleText,
  isOfLibrary,
  openBundle,
} from '../../sync/bundle.ts'
import { hashOf, keepAttachment } from '../attachments/attachments.ts'
import { namedAttachments } from '../attachments/named-attachments.ts'
import { type Library, today } from '../library.ts'
import { knownLibraries } from '../registry.ts'
import { libraryIds } from './library-ids.ts'
import { base64, locked, unlocked } from './pack.ts'

/** Bytes of photos in one file, some fifty of them. The whole of it is in memory while it is made. */
const PART = 12_000_000
/** Each one's length stands before it, in so many bytes. */
const LENGTH = 4

interface MadeAttachmentBundle {
  readonly text: string
  readonly attachments: number
}

/** The attachments that records name and that are here, in as many parts as it takes. */
export async function makeAttachmentBundles(
  library: Library,
  { passphrase = '', part = PART }: { readonly passphrase?: string; readonly part?: number } = {},
): Promise<readonly MadeAttachmentBundle[]> {
  const made: MadeAttachmentBundle[] = []
  for (const hashes of await inParts(library, part)) {
    const bodies = await library.bulk.fileBodies.bulkGet([...hashes])
    const attachments = bodies.flatMap((body) => (body ? [body.bytes] : []))
    const payload = payloadOf(attachments)
    const { bytes, lock } = passphrase
      ? await locked(payload, passphrase)
      : { bytes: payload, lock: undefined }
    const header: BundleHeader = {
      holds: 'attachments',
      libraryName: knownLibraries(library.env).find(({ key }) => key === library.key)?.name ?? '',
      libraries: await libraryIds(library),
      records: attachments.length,
      made: today(library),
      names: false,
      ...(lock && { lock }),
    }
    made.push({ text: bundleText(header, bytes, base64), attachments: attachments.length })
  }
  return made
}

async function inParts(library: Library, part: number): Promise<readonly string[][]> {
  const named = await namedAttachments(library)
  const attachments = (await library.database.files.toArray()).filter(
    ({ hash, here }) => here && named.has(hash),
  )
  const parts: string[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const attachment of attachments.sort((a, b) => a.keptAt - b.keptAt)) {
    if (size + attachment.size > part) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(attachment.hash)
    size += attachment.size
  }
  return parts
}

function payloadOf(attachments: readonly Uint8Array[]): Uint8Array {
  const payload = new Uint8Array(attachments.reduce((sum, { length }) => sum + LENGTH + length, 0))
  const view = new DataView(payload.buffer)
  let at = 0
  for (const attachment of attachments) {
    view.setUint32(at, attachment.length)
    payload.set(attachment, at + LENGTH)
    at += LENGTH + attachment.length
  }
  return payload
}

export interface AttachmentBundle {
  readonly header: BundleHeader
  readonly attachments: readonly { readonly hash: string; readonly bytes: Uint8Array }[]
  /** How many of them are not on this device. */
  readonly fresh: number
}

type ReadAttachmentBundle =
  | ({ readonly ok: true } & AttachmentBundle)
  | { readonly ok: false; readonly reason: BundleRefusal; readonly libraryName?: string }

/** Reads only. A file that is not entirely right, or not of this library, is refused whole. */
export async function readAttachmentBundle(
  library: Library,
  text: string,
  passphrase = '',
): Promise<ReadAttachmentBundle> {
  const opened = openBundle(text, base64, 'attachments')
  if (!opened.ok) return opened
  const { header, payload } = opened
  const refused = (reason: BundleRefusal) => ({ ok: false, reason, libraryName: header.libraryName }) as const
  if (!isOfLibrary(header, await libraryIds(library))) return refused('foreign')
  if (header.lock && !passphrase) return refused('locked')
  const plain = header.lock ? await unlocked(payload, passphrase, header.lock) : payload
  if (!plain) return refused('wrongPassphrase')
  const bodies = bodiesOf(plain)
  if (bodies?.length !== header.records) return refused('damaged')
  const attachments: { hash: string; bytes: Uint8Array }[] = []
  for (const bytes of bodies) attachments.push({ hash: await hashOf(bytes), bytes })
  const here = await library.bulk.fileBodies.bulkGet(attachments.map(({ hash }) => hash))
  return { ok: true, header, attachments, fresh: here.filter((body) => body === undefined).length }
}

/** Undefined where the lengths don't add up, or something is no photo or PDF. */
function bodiesOf(payload: Uint8Array): readonly Uint8Array[] | undefined {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length)
  const bodies: Uint8Array[] = []
  for (let at = 0; at < payload.length; ) {
    if (at + LENGTH > payload.length) return undefined
    const end = at + LENGTH + view.getUint32(at)
    const body = payload.subarray(at + LENGTH, end)
    if (end > payload.length || !blobType(body)) return undefined
    bodies.push(body)
    at = end
  }
  return bodies
}

/** Keeps what is not here yet. False where the disk is full; what was kept so far stays. */
export async function importAttachments(
  library: Library,
  { attachments }: AttachmentBundle,
): Promise<boolean> {
  for (const { bytes } of attachments) {
    const keeping = await keepAttachment(library, new Blob([new Uint8Array(bytes)]))
    if (!keeping.ok && keeping.problem === 'diskFull') return false
  }
  return true
}
