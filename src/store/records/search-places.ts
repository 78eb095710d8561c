// Where every word and every day stands among what is searched: a search for what few records say looks at those alone.
import type { Day } from '../../domain/day.ts'
import { sounded, soundsLike } from '../../domain/spelling.ts'
import { daysOf, type Said, type Way } from './search-text.ts'

/** A word that stands in some records, as whole as it stands there; `at` are their places, the first one first. */
interface KnownWord extends ReturnType<typeof sounded> {
  readonly at: number[]
}

export interface Places {
  readonly words: KnownWord[]
  readonly byWord: Map<string, KnownWord>
  readonly byDay: Map<Day, number[]>
}

export const noPlaces = (): Places => ({ words: [], byWord: new Map(), byDay: new Map() })

/** Adds what the record at a place says. */
export function notePlaces({ words, byWord, byDay }: Places, { entry, text }: Said, place: number): void {
  for (const word of text.match(/\p{L}{3,}/gu) ?? []) {
    const known = byWord.get(word)
    if (!known) {
      const first = { ...sounded(word), at: [place] }
      byWord.set(word, first)
      words.push(first)
    } else if (known.at.at(-1) !== place) known.at.push(place)
  }
  for (const day of daysOf(entry)) {
    const places = byDay.get(day)
    if (places) places.push(place)
    else byDay.set(day, [place])
  }
}

/** The words that somebody may have meant. */
export const wordsLike = ({ words }: Places, written: string): readonly string[] =>
  words.filter(soundsLike(written)).map(({ word }) => word)

/** To look at more than this part of all is no slower than to look at all. */
const few = 1 / 8
/** With so few there is no need to know of others. */
const fewEnough = 32

/** What a word may stand for besides itself. */
export type Meant = (word: string) => readonly string[]

/** The places where one of these ways can be said at all, in order; undefined where they are not few. */
export function placesOf(
  places: Places,
  ways: readonly Way[],
  total: number,
  meant: Meant,
): readonly number[] | undefined {
  const all = new Set<number>()
  for (const way of ways) {
    const fewest = fewestOf(places, way, meant)
    if (!fewest || sizeOf(fewest) > total * few) return undefined
    for (const list of fewest) for (const place of list) all.add(place)
  }
  return [...all].sort((a, b) => a - b)
}

type Lists = readonly (readonly number[])[]

const sizeOf = (lists: Lists): number => lists.reduce((sum, { length }) => sum + length, 0)

/** Where the word, or the day, stands that stands in the fewest places. Numbers and short words stand nearly anywhere. */
function fewestOf({ words, byDay }: Places, { words: said, isMeant }: Way, meant: Meant): Lists | undefined {
  let fewest = isMeant && [...byDay].filter(([day]) => isMeant(day)).map(([, at]) => at)
  for (const one of said) {
    if (fewest && sizeOf(fewest) <= fewEnough) return fewest
    if (typeof one !== 'string' || !/^\p{L}{3,}$/u.test(one)) continue
    const wanted = [one, ...meant(one)]
    const lists = words.filter(({ word }) => wanted.some((text) => word.includes(text))).map(({ at }) => at)
    if (!fewest || sizeOf(lists) < sizeOf(fewest)) fewest = lists
  }
  return fewest
}
