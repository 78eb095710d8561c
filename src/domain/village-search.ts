// Finding a village by its name, as people type it: "karangsari br" finds Karangsari in Brati, and Karangsari
// in Bulakamba, Brebes. Blind to case, accents, apostrophes and spaces; every word is the beginning of a word
// of the village, its kecamatan or its kabupaten. Where nothing fits, `near` finds what sounds or looks alike.
import { compareVillages, nearVillages } from './near-villages.ts'
import { lettersOf, type Place, typedWords, type Village } from './place-name.ts'
import { cover, type Part, type Span, spansIn, spansOf, type Use } from './typed-spans.ts'
import { villageCode } from './village-code.ts'

/** Where in a name the typed words were found: from, up to (not including). */
export type Mark = readonly [from: number, to: number]

export interface Found {
  readonly village: Village
  /** Its whole name was typed. The others, which follow, only begin so, or lie in a place that does. */
  readonly isWhole: boolean
  readonly marks: Readonly<Record<Part, readonly Mark[]>>
}

interface VillageAnswer {
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
  hits.sort((a, b) => a.rank - b.rank || compareVillages(a.village, b.village))

  const first = hits[0]
  return {
    found: hits
      .slice(0, limit)
      .map(({ village, uses, rank }) => ({ village, marks: marksOf(village, uses), isWhole: rank === 0 })),
    total: hits.length,
    sameName: first ? villages.filter(({ starts }) => starts[0] === first.village.starts[0]).length : 0,
    near: first ? [] : nearVillages(villages, typed, within, around),
  }
}

const nothing: VillageAnswer = { found: [], total: 0, sameName: 0, near: [] }

const byCode = (villages: readonly Village[], code: string): VillageAnswer => {
  const village = villages.find((one) => one.code === code)
  return village
    ? { found: [{ village, marks: marksOf(village, []), isWhole: true }], total: 1, sameName: 1, near: [] }
    : nothing
}

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
