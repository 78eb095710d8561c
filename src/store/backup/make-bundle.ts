// Makes the backup: the whole library, or some of its records, in one text file, read back before it is called made.
import { bundleText, openBundle, rowsText } from '../../sync/bundle.ts'
import type { StoredRecord } from '../database.ts'
import { type Library, today } from '../library.ts'
import { knownLibraries } from '../registry.ts'
import { libraryIds } from './library-ids.ts'
import { base64, locked, packed, unpacked } from './pack.ts'
import { withoutNames } from './without-names.ts'

export interface BundleWishes {
  /** Names of persons go along. */
  readonly names?: boolean
  /** Only who knows it can open the file. Needs `canLock()`. */
  readonly passphrase?: string
  /** Only these records, by their ids. */
  readonly only?: readonly string[]
}

interface MadeBundle {
  readonly text: string
  /** Records of all kinds, the app's own too. */
  readonly records: number
}

export async function makeBundle(
  library: Library,
  { names = false, passphrase = '', only }: BundleWishes = {},
): Promise<MadeBundle> {
  const { rows, count } = await rowsOf(library, names, only)
  const plain = await packed(rows)
  const { bytes, lock } = passphrase ? await locked(plain, passphrase) : { bytes: plain, lock: undefined }
  const header = {
    libraryName: knownLibraries(library.env).find(({ key }) => key === library.key)?.name ?? '',
    libraries: await libraryIds(library),
    records: count,
    made: today(library),
    names,
    ...(lock && { lock }),
  }
  const text = bundleText(header, bytes, base64)
  if (!(await canBeRead(text, plain, { rows, count }))) throw new Error('The backup could not be read back')
  return { text, records: count }
}

/** Records that are made rows between two breaths of the page. */
const PORTION = 500

interface Rows {
  readonly rows: string
  readonly count: number
}

/** All of the same moment, and never more than a portion of them in memory with all that they hold. */
async function rowsOf({ bulk }: Library, names: boolean, only?: readonly string[]): Promise<Rows> {
  const { records } = bulk
  const texts: string[] = []
  let count = 0
  const take = (stored: readonly StoredRecord[]) => {
    const some = rowsText(names ? stored : stored.flatMap((record) => withoutNames(record) ?? []))
    if (some.count > 0) texts.push(some.text)
    count += some.count
  }
  if (only) take(await records.where('id').anyOf(only).toArray())
  else
    await bulk.transaction('r', records, async () => {
      for (let after = ''; ; ) {
        const stored = await records.where('id').above(after).limit(PORTION).toArray()
        take(stored)
        if (stored.length < PORTION) break
        after = stored.at(-1)!.id
      }
    })
  return { rows: texts.join('\n'), count }
}

/**
 * The locked part was proven by its own seal as it was made; the rest is opened as another device would. Every row was
 * read back as it was made, so that all are right where the text of all is the same.
 */
async function canBeRead(text: string, plain: Uint8Array, { rows, count }: Rows): Promise<boolean> {
  const opened = openBundle(text, base64)
  if (!opened.ok || opened.header.records !== count) return false
  return (await unpacked(opened.header.lock ? plain : opened.payload)) === rows
}
