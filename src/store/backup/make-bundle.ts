// Makes the backup: the whole library, or some of its records, in one text file, read back before it is called made.
import { bundleText, openBundle, recordsOf, rowsText } from '../../sync/bundle.ts'
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
  const { records } = library.bulk
  const stored = await (only ? records.where('id').anyOf(only) : records).toArray()
  const chosen = names ? stored : stored.flatMap((record) => withoutNames(record) ?? [])
  const { text: rows, count } = rowsText(chosen)
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
  if (!(await canBeRead(text, plain))) throw new Error('The backup could not be read back')
  return { text, records: count }
}

/** The locked part was proven by its own seal as it was made; the rest is read as another device would. */
async function canBeRead(text: string, plain: Uint8Array): Promise<boolean> {
  const opened = openBundle(text, base64)
  if (!opened.ok) return false
  const rows = await unpacked(opened.header.lock ? plain : opened.payload)
  return rows !== undefined && recordsOf(rows, opened.header) !== undefined
}
