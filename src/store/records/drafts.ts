// What is typed and not yet saved, so that a closed tab or an empty battery costs nothing. Drafts stay on the
// device: they are form text, not records.
import type { Draft, LumbungDatabase } from '../database.ts'
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
  const kept = JSON.stringify(input)
  await library.bulk.drafts.put({ key, input, savedAt: library.env.now() })
  // What was typed meanwhile stays in the copy.
  if (JSON.stringify(copyOf(library, key)?.input) === kept) dropCopy(library, key)
}

/**
 * The later one of what the database has and of its copy. Browsers write localStorage seconds late: where one is
 * killed, a copy may come back that the database has long passed. So a draft that is no more is kept as an empty one.
 */
export async function draftOf(library: Library, key: string): Promise<Draft | undefined> {
  const [copy, stored] = [copyOf(library, key), await library.bulk.drafts.get(key)]
  const latest = copy && copy.savedAt >= (stored?.savedAt ?? 0) ? { key, ...copy } : stored
  return latest && Object.keys(latest.input).length > 0 ? latest : undefined
}

/** Nothing of it is kept, nor comes back should the tab be closed meanwhile. */
export const dropDraft = (library: Library, key: string): Promise<void> => saveDraft(library, key, {})

/** The draft without what was typed into these registers of its record, nor in its copy. */
export async function withoutInput(
  library: Library,
  { drafts }: LumbungDatabase,
  key: string,
  registers: readonly string[],
): Promise<void> {
  const left = (input: Draft['input']): Draft['input'] =>
    Object.fromEntries(
      Object.entries(input).filter(([path]) => !registers.includes(path.split('.', 1)[0] ?? '')),
    )
  const copy = copyOf(library, key)
  if (copy) keepCopy(library, key, left(copy.input))
  const stored = await drafts.get(key)
  if (stored) await drafts.put({ ...stored, input: left(stored.input) })
}

const AGE_OF_LEFT_COPIES = 10_000
const AGE_OF_EMPTY_DRAFTS = 3_600_000

/** Takes the copies that closed tabs left into the database, and lets go of drafts that have long been none. */
export async function tidyDrafts(library: Library): Promise<void> {
  for (const key of copiesOlderThan(library, AGE_OF_LEFT_COPIES)) {
    await storeDraft(library, key, (await draftOf(library, key))?.input ?? {})
    dropCopy(library, key)
  }
  const { drafts } = library.bulk
  const now = library.env.now()
  await drafts
    .filter(({ input, savedAt }) => Object.keys(input).length === 0 && now - savedAt > AGE_OF_EMPTY_DRAFTS)
    .delete()
}
