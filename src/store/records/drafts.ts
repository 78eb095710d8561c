// What is typed and not yet saved, so that a closed tab or an empty battery costs nothing. Drafts stay on the
// device: they are form text, not records.
import type { Draft } from '../database.ts'
import type { Library } from '../library.ts'
import { copiesOlderThan, copyOf, dropCopy, keepCopy } from './typed-copy.ts'

/**
 * Keeps a draft; no input, no draft. `key` is `activity:new` for a new record, or the id of the record that is
 * edited. Resolves once the database has it, and until then it stands in its copy.
 */
export async function saveDraft(library: Library, key: string, input: Draft['input']): Promise<void> {
  keepCopy(library, key, input)
  await storeDraft(library, key, input)
}

/** The same where the copy was kept already. */
export async function storeDraft(library: Library, key: string, input: Draft['input']): Promise<void> {
  const { drafts } = library.bulk
  const kept = JSON.stringify(input)
  if (Object.keys(input).length === 0) await drafts.delete(key)
  else await drafts.put({ key, input, savedAt: library.env.now() })
  // What was typed meanwhile stays in the copy.
  if (JSON.stringify(copyOf(library, key)?.input) === kept) dropCopy(library, key)
}

export async function draftOf(library: Library, key: string): Promise<Draft | undefined> {
  const [copy, stored] = [copyOf(library, key), await library.bulk.drafts.get(key)]
  if (!copy) return stored
  return Object.keys(copy.input).length > 0 ? { key, ...copy } : undefined
}

/** Nothing of it is kept, nor comes back should the tab be closed meanwhile. */
export const dropDraft = (library: Library, key: string): Promise<void> => saveDraft(library, key, {})

const AGE_OF_LEFT_COPIES = 10_000

/** Takes the copies that closed tabs left into the database, where they are found as drafts. */
export async function takeInCopies(library: Library): Promise<void> {
  for (const key of copiesOlderThan(library, AGE_OF_LEFT_COPIES)) {
    const copy = copyOf(library, key)
    if (copy) await storeDraft(library, key, copy.input)
    else dropCopy(library, key)
  }
}
