// Removes what nobody comes back for: uploads that stood still for a month, and photos that no record has named for
// as long. A photo comes after its record, so one that is named is never younger than what names it.
import { partLife } from '../storage/blobs.ts'
import type { Storage } from '../storage/storage.ts'

/** So long a photo may be without a record. */
const unnamedLife = 30 * 86_400_000

/** Gives how many photos went. */
export async function sweepBlobs(storage: Storage, now: number): Promise<number> {
  let removed = 0
  for (const { id } of await storage.libraries()) {
    await storage.blobs.sweepParts(id, now - partLife)
    removed += await sweepLibrary(storage, id, now)
  }
  return removed
}

async function sweepLibrary(storage: Storage, library: string, now: number): Promise<number> {
  const { blobs } = storage
  const all = await blobs.list(library)
  if (all.length === 0) return 0
  const named = await storage.namedHashes(library)
  const doomed: string[] = []
  for (const { hash, unnamedSince } of all) {
    if (named.has(hash)) {
      if (unnamedSince !== null) await blobs.noteUnnamed(library, hash, null)
    } else if (unnamedSince === null) await blobs.noteUnnamed(library, hash, now)
    else if (unnamedSince <= now - unnamedLife) doomed.push(hash)
  }
  if (doomed.length === 0) return 0
  // Once more, just before: a record may have come that names one of them.
  const still = await storage.namedHashes(library)
  const gone = doomed.filter((hash) => !still.has(hash))
  for (const hash of gone) await blobs.remove(library, hash)
  return gone.length
}
