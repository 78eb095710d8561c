// What is typed and not yet saved, so that a closed tab or an empty battery costs nothing. Drafts stay on the
// device: they are form text, not records.
import type { Draft } from '../database.ts'
import type { Library } from '../library.ts'

/** `key` is `activity:new` for a new record, or the id of the record that is edited. */
export async function saveDraft(library: Library, key: string, input: Draft['input']): Promise<void> {
  await library.bulk.drafts.put({ key, input, savedAt: library.env.now() })
}

export const draftOf = (library: Library, key: string): Promise<Draft | undefined> =>
  library.bulk.drafts.get(key)

export const dropDraft = (library: Library, key: string): Promise<void> => library.bulk.drafts.delete(key)
