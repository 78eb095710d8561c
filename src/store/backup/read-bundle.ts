// Reads a bundle from outside and looks at it whole. Nothing is stored; a file that is not entirely right, or not
// of this library, is refused with a reason that can be said in words.
import {
  type BundleHeader,
  type BundleRefusal,
  isOfLibrary,
  openBundle,
  recordsOf,
} from '../../sync/bundle.ts'
import type { RecordState } from '../../sync/record-state.ts'
import { type Registers, shownValue } from '../../sync/register.ts'
import type { Library } from '../library.ts'
import { readMeta } from '../meta.ts'
import { libraryIds } from './library-ids.ts'
import { base64, unlocked, unpacked } from './pack.ts'

export type ReadBundle =
  | {
      readonly ok: true
      readonly header: BundleHeader
      readonly records: readonly RecordState[]
      /** Of a library that was begun apart from this one; see `join`. */
      readonly isApart?: true
    }
  | { readonly ok: false; readonly reason: BundleRefusal; readonly libraryName?: string }

interface BundleReading {
  /** Absent on a device that has none yet and is to get this one. */
  readonly library?: Library
  readonly passphrase?: string
  /**
   * Lets a file through whose library has no id in common with this one, where both say that they are of the same
   * village: two people who began without a server and without knowing of each other. Whether the two are one
   * only a person can say, and has to be asked. A library that has a server takes no other one in.
   */
  readonly join?: boolean
}

export async function readBundle(
  text: string,
  { library, passphrase = '', join = false }: BundleReading = {},
): Promise<ReadBundle> {
  const opened = openBundle(text, base64)
  if (!opened.ok) return opened
  const { header, payload } = opened
  const refused = (reason: BundleRefusal): ReadBundle => ({
    ok: false,
    reason,
    libraryName: header.libraryName,
  })
  const isApart = library !== undefined && !isOfLibrary(header, await libraryIds(library))
  if (isApart && !(join && (await isAlone(library)))) return refused('foreign')
  if (header.lock && !passphrase) return refused('locked')
  const plain = header.lock ? await unlocked(payload, passphrase, header.lock) : payload
  if (!plain) return refused('wrongPassphrase')
  const rows = await unpacked(plain)
  const records = rows === undefined ? undefined : recordsOf(rows, header)
  if (!records) return refused('damaged')
  if (!isApart) return { ok: true, header, records }
  const isSame = await isOfSameVillage(library, records)
  return isSame ? { ok: true, header, records, isApart } : refused('foreign')
}

const isAlone = async ({ database }: Library): Promise<boolean> =>
  (await readMeta(database, 'identity'))?.server === undefined

async function isOfSameVillage({ database }: Library, records: readonly RecordState[]): Promise<boolean> {
  const theirs = records.find(({ id }) => id === 'library')?.registers
  const mine = (await database.records.get('library'))?.registers
  const village = villageIn(mine)
  return village !== undefined && village === villageIn(theirs)
}

const wholeCode = /^\d\d\.\d\d\.\d\d\.\d{4}$/

/** The beginning of a code, where somebody did not know the whole, says too little. */
function villageIn(profile: Registers | undefined): string | undefined {
  const village = shownValue(profile?.village)
  return typeof village === 'string' && wholeCode.test(village) ? village : undefined
}
