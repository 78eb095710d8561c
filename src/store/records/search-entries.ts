// Search over everything that was logged. What the records say is read once; each next word that is typed looks through
// that, and reads nothing. Apart from the other queries, because it reads the definitions' labels, which the first
// screen does without.
import type { Day } from '../../domain/day.ts'
import { kindsOfTheApp } from '../../domain/kinds.ts'
import { type Library, today } from '../library.ts'
import { inPortions } from './in-portions.ts'
import { LAST } from './live-queries.ts'
import { type Meant, noPlaces, notePlaces, type Places, placesOf, wordsLike } from './search-places.ts'
import { matcher, type Said, saidBy } from './search-text.ts'
import { type StoredEntry, toEntry } from './stored-entry.ts'

/** What all records say, the latest first. */
type SearchIndex = readonly Said<StoredEntry>[]

export interface Found {
  readonly entries: readonly StoredEntry[]
  /** Nothing says just this; these say something like it. */
  readonly isLike: boolean
}

/** So many records are looked at between two breaths of the page: a key that is pressed meanwhile is not kept waiting. */
const atOnce = 500

/** All records that people made, or those of one kind. Of a record only what it says is kept, never its registers. */
export async function readSearchIndex(library: Library, kind?: string): Promise<SearchIndex> {
  const range = kind === undefined ? [[''], [LAST]] : [[kind], [kind, LAST]]
  const read = await inPortions(
    library.database.records,
    '[kind+order]',
    range as [string[], string[]],
    (record) =>
      kindsOfTheApp.includes(record.kind)
        ? undefined
        : { order: record.order ?? '', said: saidBy(toEntry(record)) },
  )
  const found = read.filter((one) => one !== undefined)
  if (kind === undefined) found.sort((a, b) => (a.order < b.order ? -1 : 1))
  const index: Said<StoredEntry>[] = []
  const places = noPlaces()
  for (let at = found.length - 1; at >= 0; at--) {
    const { said } = found[at]!
    notePlaces(places, said, index.push(said) - 1)
    if (at > 0 && at % atOnce === 0) await new Promise((goOn) => setTimeout(goOn))
  }
  placesIn.set(index, places)
  return index
}

const placesIn = new WeakMap<SearchIndex, Places>()

/** Noted while the index was read; anew for one that was made otherwise. */
function placesOfAll(index: SearchIndex): Places {
  const noted = placesIn.get(index)
  if (noted) return noted
  const places = noPlaces()
  for (const [place, said] of index.entries()) notePlaces(places, said, place)
  placesIn.set(index, places)
  return places
}

/**
 * What says all the words, somewhere; and where nothing does, what says words that sound like them or differ by a slip.
 */
export function findIn(index: SearchIndex, text: string, day: Day, limit: number): Found {
  const places = placesOfAll(index)
  const look = (meant: Meant): readonly StoredEntry[] => {
    const finds = (word: string, said: string) =>
      said.includes(word) || meant(word).some((other) => said.includes(other))
    const { isSaidBy, ways } = matcher(text, day, finds)
    const some = placesOf(places, ways, index.length, meant)
    return filtered(some ? some.map((place) => index[place]!) : index, isSaidBy, limit)
  }
  const exact = look(() => [])
  if (exact.length > 0) return { entries: exact, isLike: false }
  const known = new Map<string, readonly string[]>()
  const like: Meant = (word) => {
    const words = known.get(word) ?? wordsLike(places, word)
    known.set(word, words)
    return words
  }
  return { entries: look(like), isLike: true }
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
