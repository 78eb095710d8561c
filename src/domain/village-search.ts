// Finding a village by its name, as people type it: "karangsari br" finds Karangsari in Brati, and Karangsari
// in Bulakamba, Brebes. Blind to case, accents, apostrophes and spaces; every word is the beginning of a word
// of the village, its kecamatan or its kabupaten. Where nothing fits, `near` finds what sounds or looks alike.
import { distance, slips, sound } from './likeness.ts'
import { villageCode } from './village-code.ts'

/** A place with a name. `starts` is what its name begins with, seen from each of its words, without spaces. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly starts: readonly string[]
}

export interface Village extends Place {
  readonly district: Place
  readonly regency: Place
}

/** Where in a name the typed words were found: from, up to (not including). */
export type Mark = readonly [from: number, to: number]
export type Part = 'name' | 'district' | 'regency'

export interface Found {
  readonly village: Village
  readonly marks: Readonly<Record<Part, readonly Mark[]>>
}

export interface VillageAnswer {
  /** The best first, at most `limit`. */
  readonly found: readonly Found[]
  /** How many there are in all. */
  readonly total: number
  /** How many villages have the same name as the first one found, whatever their kecamatan. */
  readonly sameName: number
  /** Perhaps these were meant. Empty unless nothing was found. */
  readonly near: readonly Village[]
}

interface Options {
  readonly limit?: number
  /** Only villages whose code begins so: `33.15`. */
  readonly within?: string
}

/** A name letter by letter, each with its place in the original: small, without accents, no sign but spaces. */
const lettersOf = (name: string): { letter: string; at: number }[] => {
  const letters: { letter: string; at: number }[] = []
  for (let at = 0; at < name.length; at++) {
    const letter = name[at]!.normalize('NFD')[0]!.toLowerCase()
    // Apostrophes are a letter (a glottal stop) that people leave out: "Du’en" is typed "duen".
    if (/[’‘'"`]/.test(letter)) continue
    letters.push({ letter: /[\p{L}\p{N}]/u.test(letter) ? letter : ' ', at })
  }
  return letters
}

const plain = (name: string): string =>
  lettersOf(name)
    .map(({ letter }) => letter)
    .join('')
    .trim()

export const wordsOf = (text: string): string[] => plain(text).split(/ +/).filter(Boolean)

export const namePlace = (code: string, name: string): Place => {
  const all = wordsOf(name)
  return { code, name, starts: all.map((_, index) => all.slice(index).join('')) }
}

/** Words that say what a place is, typed before its name; passed over where something else was typed too. */
const titles = new Set(['desa', 'ds', 'kelurahan', 'kel', 'kecamatan', 'kec', 'kabupaten', 'kab'])

/** No village with its kecamatan and kabupaten has more words; a pasted page must not make the search slow. */
const mostWords = 10

export const typedWords = (query: string): readonly string[] => {
  const all = wordsOf(query)
  const telling = all.filter((word) => !titles.has(word))
  return (telling.length > 0 ? telling : all).slice(0, mostWords)
}

/** A run of typed words, joined, so that "karang sari" is found in "Karangsari". */
interface Span {
  readonly from: number
  readonly to: number
  readonly text: string
}

const spansOf = (typed: readonly string[]): readonly Span[] => {
  const spans: Span[] = []
  for (let from = 0; from < typed.length; from++)
    for (let to = typed.length; to > from; to--)
      spans.push({ from, to, text: typed.slice(from, to).join('') })
  return spans
}

const spansIn = (place: Place, spans: readonly Span[]): readonly Span[] =>
  spans.filter(({ text }) => place.starts.some((start) => start.startsWith(text)))

interface Use {
  readonly part: Part
  readonly span: Span
}

/** Which part each typed word was found in, or undefined if one was found nowhere. The village comes first. */
const cover = (
  spansBy: readonly (readonly [Part, readonly Span[]])[],
  from: number,
  end: number,
): Use[] | undefined => {
  if (from === end) return []
  for (const [part, spans] of spansBy)
    for (const span of spans) {
      if (span.from !== from) continue
      const rest = cover(spansBy, span.to, end)
      if (rest) return [{ part, span }, ...rest]
    }
  return undefined
}

/** 0 the village's whole name was typed, 1 its beginning, 2 one of its other words, 3 only what is around it. */
const rank = (village: Village, spans: readonly Span[]): number => {
  const [whole = ''] = village.starts
  if (spans.some(({ text }) => text === whole)) return 0
  if (spans.some(({ text }) => whole.startsWith(text))) return 1
  return spans.length > 0 ? 2 : 3
}

const markIn = (place: Place, text: string): Mark | undefined => {
  const letters = lettersOf(place.name)
  const index = place.starts.findIndex((start) => start.startsWith(text))
  if (index < 0) return undefined
  const filled = letters.filter(({ letter }) => letter !== ' ')
  const from = place.starts[0]!.length - place.starts[index]!.length
  return [filled[from]!.at, filled[from + text.length - 1]!.at + 1]
}

const marksOf = (village: Village, uses: readonly Use[]): Found['marks'] => {
  const marks: Record<Part, Mark[]> = { name: [], district: [], regency: [] }
  for (const { part, span } of uses) {
    const mark = markIn(part === 'name' ? village : village[part], span.text)
    if (mark) marks[part].push(mark)
  }
  return marks
}

/**
 * Searches the villages of one province (up to 8,500, in a few milliseconds on an old phone).
 * Nothing typed finds nothing. A whole village code finds its village.
 */
export const searchVillages = (
  villages: readonly Village[],
  query: string,
  { limit = 30, within = '' }: Options = {},
): VillageAnswer => {
  const code = villageCode(query)
  if (code !== undefined) return byCode(villages, code)
  const typed = typedWords(query)
  if (typed.length === 0) return nothing
  const spans = spansOf(typed)
  const around = remember((place: Place) => spansIn(place, spans))

  const hits: { village: Village; uses: Use[]; rank: number }[] = []
  for (const village of villages) {
    if (!village.code.startsWith(within)) continue
    const ofName = spansIn(village, spans)
    const uses = cover(
      [
        ['name', ofName],
        ['district', around(village.district)],
        ['regency', around(village.regency)],
      ],
      0,
      typed.length,
    )
    if (uses) hits.push({ village, uses, rank: rank(village, ofName) })
  }
  hits.sort((a, b) => a.rank - b.rank || compare(a.village, b.village))

  const first = hits[0]
  return {
    found: hits.slice(0, limit).map(({ village, uses }) => ({ village, marks: marksOf(village, uses) })),
    total: hits.length,
    sameName: first ? villages.filter(({ starts }) => starts[0] === first.village.starts[0]).length : 0,
    near: first ? [] : nearVillages(villages, typed, within, around),
  }
}

const nothing: VillageAnswer = { found: [], total: 0, sameName: 0, near: [] }

const byCode = (villages: readonly Village[], code: string): VillageAnswer => {
  const village = villages.find((one) => one.code === code)
  return village
    ? { found: [{ village, marks: marksOf(village, []) }], total: 1, sameName: 1, near: [] }
    : nothing
}

const compare = (a: Village, b: Village): number =>
  a.starts[0]! < b.starts[0]! ? -1 : a.starts[0]! > b.starts[0]! ? 1 : a.code < b.code ? -1 : 1

const remember = <K extends object, V>(compute: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

/** At most so many near matches are worth a look. */
const nearLimit = 8

/**
 * Villages whose name is a slip or an old spelling away from the first words typed, the rest of the words
 * being found around them; only the nearest ones.
 */
const nearVillages = (
  villages: readonly Village[],
  typed: readonly string[],
  within: string,
  around: (place: Place) => readonly Span[],
): readonly Village[] => {
  let best = Number.POSITIVE_INFINITY
  let near: { village: Village; whole: number }[] = []
  for (let end = typed.length; end > 0 && near.length === 0; end--) {
    const key = sound(typed.slice(0, end).join(''))
    const most = slips(key.length)
    for (const village of villages) {
      if (!village.code.startsWith(within)) continue
      const places: [Part, readonly Span[]][] = [
        ['district', around(village.district)],
        ['regency', around(village.regency)],
      ]
      if (!cover(places, end, typed.length)) continue
      const [beginning, whole] = distance(key, soundOf(village), Math.min(most, best))
      if (beginning > most || beginning > best) continue
      if (beginning < best) near = []
      best = beginning
      near.push({ village, whole })
    }
  }
  near.sort((a, b) => a.whole - b.whole || compare(a.village, b.village))
  return near.slice(0, nearLimit).map(({ village }) => village)
}

const sounds = new WeakMap<Village, string>()
const soundOf = (village: Village): string => {
  const known = sounds.get(village)
  if (known !== undefined) return known
  const made = sound(village.starts[0]!)
  sounds.set(village, made)
  return made
}
