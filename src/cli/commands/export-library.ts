// One library in files that the app itself can read: its records as the archive that every device makes, and its
// photos in parts beside it. With all names, for it is meant to be the whole of what the server has.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { dayIn } from '../../domain/day.ts'
import { zoneOf } from '../../domain/zone.ts'
import type { Library, Storage } from '../../server/storage/storage.ts'
import { readKept } from '../../server/sync/merge-push.ts'
import {
  type Base64,
  type BundleHeader,
  bundleText,
  openBundle,
  recordsOf,
  rowsText,
} from '../../sync/bundle.ts'
import type { RecordState } from '../../sync/record-state.ts'
import { makeFolder } from '../make-folder.ts'
import { machine, openExisting } from '../open-storage.ts'
import { type Options, print, required } from '../options.ts'
import { inWords } from '../storage-words.ts'
import { Trouble } from '../trouble.ts'
import { libraryOf, using } from './manage-libraries.ts'

/** Bytes of photos in one file, as the app cuts them: a phone has to take it in. */
const partSize = 12_000_000
/** Rows read at a time, and their bytes. */
const [page, pageBytes] = [1_000, 4_000_000]

const base64: Base64 = {
  encode: (bytes) => Buffer.from(bytes).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
}

interface Exported {
  readonly files: readonly string[]
  readonly records: number
  readonly photos: number
}

export const exportLibrary = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const library = await libraryOf(storage, required(options.library, '--library'))
    const made = await writeExport(storage, library, required(options.out, '--out'))
    print(options, { library: library.id, ...made }, [
      `${library.name}: ${made.records} catatan / records, ${made.photos} foto / photos`,
      ...made.files,
      'Nama orang ikut di dalamnya. Simpan di tempat aman. / Names of people are in it. Keep it safe.',
    ])
  })

/** Writes nothing over what is there. Read back before it is called written. Throws Trouble. */
export async function writeExport(storage: Storage, library: Library, typed: string): Promise<Exported> {
  const out = resolve(typed)
  const files: string[] = []
  try {
    makeFolder(dirname(out))
    const records = await recordsIn(storage, library.id)
    const about = {
      libraryName: library.name,
      libraries: [library.id],
      made: dayIn(zoneOf(library.code), machine.now()),
    }
    const { text, count } = rowsText(records)
    const header = { ...about, records: count, names: true }
    const bundle = bundleText(header, new Uint8Array(gzipSync(text)), base64)
    const opened = openBundle(bundle, base64)
    const back = opened.ok && recordsOf(gunzipSync(opened.payload).toString('utf8'), opened.header)
    if (!back || back.length !== count) throw new Error('the export could not be read back')
    files.push(writeNew(out, bundle))
    let photos = 0
    for await (const part of photoParts(storage, library.id)) {
      const ending = extname(out)
      const path = join(dirname(out), `${basename(out, ending)}-foto-${files.length}${ending}`)
      const holds: BundleHeader = { ...about, holds: 'attachments', records: part.length, names: false }
      files.push(writeNew(path, bundleText(holds, payloadOf(part), base64)))
      photos += part.length
    }
    return { files, records: count, photos }
  } catch (error) {
    for (const file of files) rmSync(file, { force: true })
    throw inWords(error, dirname(out), { option: '--out' })
  }
}

async function recordsIn(storage: Storage, library: string): Promise<readonly RecordState[]> {
  const records: RecordState[] = []
  for (let cursor = 0; ; ) {
    const rows = await storage.transact(library, 'read', (transaction) =>
      transaction.rowsAfter(cursor, page, pageBytes),
    )
    if (!rows || rows.length === 0) return records
    for (const row of rows) {
      records.push(readKept(row))
      cursor = row.q ?? cursor
    }
  }
}

async function* photoParts({ blobs }: Storage, library: string): AsyncGenerator<readonly Uint8Array[]> {
  let part: Uint8Array[] = []
  let size = 0
  for (const { hash } of await blobs.list(library)) {
    const bytes = await blobs.read(library, hash, 0, (await blobs.size(library, hash)) ?? 0)
    if (!bytes) continue
    if (part.length > 0 && size + bytes.length > partSize) {
      yield part
      part = []
      size = 0
    }
    part.push(bytes)
    size += bytes.length
  }
  if (part.length > 0) yield part
}

/** Each file's length stands before it, in four bytes. */
function payloadOf(files: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    files.flatMap((file) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(file.length)
      return [length, file]
    }),
  )
}

function writeNew(path: string, text: string): string {
  if (existsSync(path)) {
    throw new Trouble(
      `"${path}" sudah ada dan tidak ditimpa. Pilih nama lain.`,
      `"${path}" is there already and is not overwritten. Choose another name.`,
    )
  }
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
  return path
}
