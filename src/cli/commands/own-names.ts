// What a village calls its library itself, in the profile that it keeps.
import type { Storage } from '../../server/storage/storage.ts'
import { readKept } from '../../server/sync/merge-push.ts'
import { shownValues } from '../../sync/record-state.ts'

/** Undefined where no device has sent a profile with a name yet. */
export async function profileName(storage: Storage, library: string): Promise<string | undefined> {
  const found = await storage.transact(library, 'read', (transaction) => transaction.records(['library']))
  const kept = found?.get('library')
  const name = kept && shownValues(readKept(kept.row).registers).name
  return typeof name === 'string' && name.trim() ? name.trim() : undefined
}

/** The village's own name first; beside it the administrator's, where it is another. */
export const bothNames = (name: string, own: string | null | undefined): string =>
  own && own !== name ? `${own} (di server / on the server: ${name})` : name
