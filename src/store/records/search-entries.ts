// Search over everything that was logged. Apart from the other queries, because it reads the definitions'
// labels, which the first screen does without.
import { kindsOfTheApp } from '../../domain/kinds.ts'
import { type Library, today } from '../library.ts'
import { ofKind } from './live-queries.ts'
import { matcher } from './search-text.ts'
import { type StoredEntry, toEntry } from './stored-entry.ts'

/** Records that say all the words somewhere, in values or in the labels of choices; the latest first. */
export async function searchEntries(
  library: Library,
  text: string,
  { kind, limit }: { readonly kind?: string; readonly limit: number },
): Promise<StoredEntry[]> {
  const matches = matcher(text, today(library))
  const records = kind
    ? await ofKind(library, kind).toArray()
    : await library.database.records.orderBy('[kind+order]').toArray()
  if (!kind) records.sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? -1 : 1))
  const found: StoredEntry[] = []
  for (let index = records.length - 1; index >= 0 && found.length < limit; index--) {
    if (kindsOfTheApp.includes(records[index]!.kind)) continue
    const entry = toEntry(records[index]!)
    if (matches(entry)) found.push(entry)
  }
  return found
}
