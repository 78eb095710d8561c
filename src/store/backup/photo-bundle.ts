// Photos and attachments in files of their own, beside the backup of the records: made when asked for, in parts that
// a phone can share, and looked at whole before any of it is taken in.
import {
  type BundleHeader,
  type BundleRefusal,
  bundleText,
  isOfLibrary,
  openBundle,
} from '../../sync/bundle.ts'
import { fileType } from '../../sync/file-type.ts'
import { hashOf, keepFile } from '../attachments/files.ts'
import { namedFiles } from '../attachments/named-files.ts'
import { type Library, today } from '../library.ts'
import { knownLibraries } from '../registry.ts'
import { libraryIds } from './library-ids.ts'
import { base64, locked, unlocked } from './pack.ts'

/** Bytes of photos in one file, some fifty of them. The whole of it is in memory while it is made. */
const PART = 12_000_000
/** Each file's length stands before it, in so many bytes. */
const LENGTH = 4

interface MadeFileBundle {
  readonly text: string
  readonly files: number
}

/** The files that records name and that are here, in as many parts as it takes. */
export async function makeFileBundles(
  library: Library,
  { passphrase = '', part = PART }: { readonly passphrase?: string; readonly part?: number } = {},
): Promise<readonly MadeFileBundle[]> {
  const made: MadeFileBundle[] = []
  for (const hashes of await inParts(library, part)) {
    const bodies = await library.bulk.fileBodies.bulkGet([...hashes])
    const files = bodies.flatMap((body) => (body ? [body.bytes] : []))
    const payload = payloadOf(files)
    const { bytes, lock } = passphrase
      ? await locked(payload, passphrase)
      : { bytes: payload, lock: undefined }
    const header: BundleHeader = {
      holds: 'files',
      libraryName: knownLibraries(library.env).find(({ key }) => key === library.key)?.name ?? '',
      libraries: await libraryIds(library),
      records: files.length,
      made: today(library),
      names: false,
      ...(lock && { lock }),
    }
    made.push({ text: bundleText(header, bytes, base64), files: files.length })
  }
  return made
}

async function inParts(library: Library, part: number): Promise<readonly string[][]> {
  const named = await namedFiles(library)
  const files = (await library.database.files.toArray()).filter(({ hash, here }) => here && named.has(hash))
  const parts: string[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const file of files.sort((a, b) => a.keptAt - b.keptAt)) {
    if (size + file.size > part) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(file.hash)
    size += file.size
  }
  return parts
}

function payloadOf(files: readonly Uint8Array[]): Uint8Array {
  const payload = new Uint8Array(files.reduce((sum, { length }) => sum + LENGTH + length, 0))
  const view = new DataView(payload.buffer)
  let at = 0
  for (const file of files) {
    view.setUint32(at, file.length)
    payload.set(file, at + LENGTH)
    at += LENGTH + file.length
  }
  return payload
}

export interface FileBundle {
  readonly header: BundleHeader
  readonly files: readonly { readonly hash: string; readonly bytes: Uint8Array }[]
  /** How many of them are not on this device. */
  readonly fresh: number
}

type ReadFileBundle =
  | ({ readonly ok: true } & FileBundle)
  | { readonly ok: false; readonly reason: BundleRefusal; readonly libraryName?: string }

/** Reads only. A file that is not entirely right, or not of this library, is refused whole. */
export async function readFileBundle(
  library: Library,
  text: string,
  passphrase = '',
): Promise<ReadFileBundle> {
  const opened = openBundle(text, base64, 'files')
  if (!opened.ok) return opened
  const { header, payload } = opened
  const refused = (reason: BundleRefusal) => ({ ok: false, reason, libraryName: header.libraryName }) as const
  if (!isOfLibrary(header, await libraryIds(library))) return refused('foreign')
  if (header.lock && !passphrase) return refused('locked')
  const plain = header.lock ? await unlocked(payload, passphrase, header.lock) : payload
  if (!plain) return refused('wrongPassphrase')
  const bodies = bodiesOf(plain)
  if (bodies?.length !== header.records) return refused('damaged')
  const files: { hash: string; bytes: Uint8Array }[] = []
  for (const bytes of bodies) files.push({ hash: await hashOf(bytes), bytes })
  const here = await library.bulk.fileBodies.bulkGet(files.map(({ hash }) => hash))
  return { ok: true, header, files, fresh: here.filter((body) => body === undefined).length }
}

/** Undefined where the lengths don't add up, or something is no photo or PDF. */
function bodiesOf(payload: Uint8Array): readonly Uint8Array[] | undefined {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length)
  const bodies: Uint8Array[] = []
  for (let at = 0; at < payload.length; ) {
    if (at + LENGTH > payload.length) return undefined
    const end = at + LENGTH + view.getUint32(at)
    const body = payload.subarray(at + LENGTH, end)
    if (end > payload.length || !fileType(body)) return undefined
    bodies.push(body)
    at = end
  }
  return bodies
}

/** Keeps what is not here yet. False where the disk is full; what was kept so far stays. */
export async function importFiles(library: Library, { files }: FileBundle): Promise<boolean> {
  for (const { bytes } of files) {
    const keeping = await keepFile(library, new Blob([new Uint8Array(bytes)]))
    if (!keeping.ok && keeping.problem === 'diskFull') return false
  }
  return true
}
