// Reads a bundle from outside and looks at it whole. Nothing is stored; a file that is not entirely right, or not
// of this library, is refused with a reason that can be said in words.
import { type BundleHeader, type BundleRefusal, isOfLibrary, openBundle, recordsOf } from '../sync/bundle.ts'
import type { RecordState } from '../sync/record-state.ts'
import type { Library } from './library.ts'
import { libraryIds } from './library-ids.ts'
import { base64, unlocked, unpacked } from './pack.ts'

export type ReadBundle =
  | { readonly ok: true; readonly header: BundleHeader; readonly records: readonly RecordState[] }
  | { readonly ok: false; readonly reason: BundleRefusal; readonly libraryName?: string }

/** `library` is absent on a device that has none yet and is to get this one. */
export async function readBundle(
  text: string,
  { library, passphrase = '' }: { readonly library?: Library; readonly passphrase?: string } = {},
): Promise<ReadBundle> {
  const opened = openBundle(text, base64)
  if (!opened.ok) return opened
  const { header, payload } = opened
  const refused = (reason: BundleRefusal): ReadBundle => ({
    ok: false,
    reason,
    libraryName: header.libraryName,
  })
  if (library && !isOfLibrary(header, await libraryIds(library))) return refused('foreign')
  if (header.lock && !passphrase) return refused('locked')
  const plain = header.lock ? await unlocked(payload, passphrase, header.lock) : payload
  if (!plain) return refused('wrongPassphrase')
  const rows = await unpacked(plain)
  const records = rows === undefined ? undefined : recordsOf(rows, header)
  return records ? { ok: true, header, records } : refused('damaged')
}
