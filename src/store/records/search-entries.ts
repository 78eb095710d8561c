// Search over everything that was logged. What the records say is read once; each next word that is typed looks through
// that, and reads nothing. Apart from the other queries, because it reads the definitions' labels, which the first
// screen does without.
import type { Day } from '../../domain/day.ts'
import { kindsOfTheApp } from '../../domain/kinds.ts'
import { soundsLike } from '../../domain/spelling.ts'
import { type Library, today } from '../library.ts'
import { ofKind } from './live-queries.ts'
import { matcher, type Said, saidBy, wordsOf } from './search-text.ts'
import { type StoredEntry, toEntry } from './stored-entry.ts'

/** What all records say, the latest first. */
type SearchIndex = readonly Said<StoredEntry>[]

export interface Found {
  readonly entries: readonly StoredEntry[]
  /** Nothing says just this; these say something like it. */
  readonly isLike: boolean
}

/** So many records are read between two breaths of the page: a key that is pressed meanwhile is not kept waiting. */
const atOnce = 500

/** All records that people made, or those of one kind. */
export async function readSearchIndex(library: Library, kind?: string): Promise<SearchIndex> {
  const records = kind
    ? await ofKind(library, kind).toArray()
    : await library.database.records.orderBy('[kind+order]').toArray()
  if (!kind) records.sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? -1 : 1))
  const index: Said<StoredEntry>[] = []
  for (let at = records.length - 1; at >= 0; at--) {
    const record = records[at]!
    if (!kindsOfTheApp.includes(record.kind)) index.push(saidBy(toEntry(record)))
    if (at > 0 && at % atOnce === 0) await new Promise((goOn) => setTimeout(goOn))
  }
  return index
}

/**
 * What says all the words, somewhere; and where nothing does, what says words that sound like them or differ by a slip.
 */
export function findIn(index: SearchIndex, text: string, day: Day, limit: number): Found {
  const exact = filtered(index, matcher(text, day), limit)
  if (exact.length > 0) return { entries: exact, isLike: false }
  const known = vocabularyOf(index)
  const meant = new Map(wordsOf(text).map((word) => [word, [...known].filter(soundsLike(word))]))
  const finds = (word: string, said: string) =>
    said.includes(word) || (meant.get(word)?.some((other) => said.includes(other)) ?? false)
  return { entries: filtered(index, matcher(text, day, finds), limit), isLike: true }
}

/** Both at once: reads the records anew. */
export async function searchEntries(
  library: Library,
  text: string,
  { kind, limit }: { readonly kind?: string; readonly limit: number },
): Promise<readonly StoredEntry[]> {
  return findIn(await readSearchIndex(library, kind), text, today(library), limit).entries
}

function filtered(
  index: SearchIndex,
  matches: (said: Said) => boolean,
  limit: number,
): readonly StoredEntry[] {
  const found: StoredEntry[] = []
  for (const said of index) {
    if (found.length === limit) break
    if (matches(said)) found.push(said.entry)
  }
  return found
}

const vocabularies = new WeakMap<SearchIndex, ReadonlySet<string>>()

/** Every word that stands in some record. */
function vocabularyOf(index: SearchIndex): ReadonlySet<string> {
  const known = vocabularies.get(index)
  if (known) return known
  const words = new Set<string>()
  for (const { text } of index) for (const word of text.match(/\p{L}{3,}/gu) ?? []) words.add(word)
  vocabularies.set(index, words)
  return words
}
