// A record that was deleted here or elsewhere, for offering it back. Lists never hold these.
import type { Library } from '../library.ts'
import { type StoredEntry, toEntry } from './stored-entry.ts'

/** The deleted record as it was; undefined where it was never here, or is not deleted. */
export async function deletedEntry({ database }: Library, id: string): Promise<StoredEntry | undefined> {
  const record = await database.records.get(id)
  return record?.deleted ? toEntry(record) : undefined
}
