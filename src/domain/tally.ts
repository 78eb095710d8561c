// Turus: visitors counted by taps. A tap adds one to the register `people` of a record that only this start of the
// app writes (`visit:<date>:<writer>`), so that two doors, two tabs and two copies of a profile never meet in one.
// Beside men and women it keeps the hour of each tap, and the age where one was said: `{ men, women,
// hours: { "09": [men, women] }, ages: { "18-24": [men, women] } }`.
import type { Day } from './day.ts'
import { men, partOf, partsIn, plus, wholeIn, women } from './read-values.ts'
import type { Values } from './record.ts'

type Sex = 'men' | 'women'

/** What one tap says of a visitor. */
interface Tap {
  readonly sex: Sex
  /** The hour of coming, `00` to `23`. */
  readonly hour: string
  /** A code of `ageBands`. */
  readonly age?: string
}

/** Men and women, as the parts of `people` keep them by hour and by age. */
type Pair = readonly [men: number, women: number]

/** The record that a tap belongs to. A purpose has a record of its own: its visits all came for it. */
export const tallyId = (date: Day, writer: string, purpose?: string): string =>
  `visit:${date}:${writer}${purpose ? `:${purpose}` : ''}`

const pairIn = (value: unknown): Pair => {
  const [m, w] = Array.isArray(value) ? value : []
  return [wholeIn(m) ?? 0, wholeIn(w) ?? 0]
}

/** The counts by hour (or age) of a `people` value; what is not such a pair counts nothing. */
export function pairsOf(people: unknown, part: 'hours' | 'ages'): ReadonlyMap<string, Pair> {
  const pairs = partOf(people, part)
  return new Map(
    typeof pairs === 'object' && pairs !== null
      ? Object.entries(pairs).map(([key, value]) => [key, pairIn(value)])
      : [],
  )
}

/** The people after a tap, or after one was taken back (`by` −1). Parts that a newer app put in stay. */
export function withTap(people: unknown, { sex, hour, age }: Tap, by: 1 | -1): Values {
  const before = partsIn(people)
  const values = { people: before }
  const add = (number: number) => Math.max(0, plus(number, by))
  const inPairs = (part: 'hours' | 'ages', key: string) => {
    const [m, w] = pairsOf(before, part).get(key) ?? [0, 0]
    const pair: Pair = sex === 'men' ? [add(m), w] : [m, add(w)]
    return { ...partsIn(partOf(before, part)), [key]: pair }
  }
  return {
    ...before,
    men: sex === 'men' ? add(men(values) ?? 0) : (men(values) ?? 0),
    women: sex === 'women' ? add(women(values) ?? 0) : (women(values) ?? 0),
    hours: inPairs('hours', hour),
    ...(age !== undefined && { ages: inPairs('ages', age) }),
  }
}
