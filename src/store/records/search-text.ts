// What a record says, and whether it says what somebody looks for: in what was typed, in the labels of what was chosen,
// in its numbers, and in its days.
import { type Day, isDay } from '../../domain/day.ts'
import { dayPhraseIn } from '../../domain/day-words.ts'
import type { Field } from '../../domain/field.ts'
import { listFigure } from '../../domain/list-figure.ts'
import { readMoney } from '../../domain/read-money.ts'
import type { Entry } from '../../domain/record.ts'
import { definitionOf } from '../../domain/records/index.ts'

/** A record with all that it says, in lower case. */
export interface Said<E extends Entry = Entry> {
  readonly entry: E
  readonly text: string
}

/** Finds a word in what a record says. */
type Finds = (word: string, text: string) => boolean

/** The words of a search, in lower case and without accents. */
const wordsOf = (text: string): readonly string[] => plain(text).split(/\s+/).filter(Boolean)

/** An amount, written out, and as it stands in a text: not within a longer number. */
interface Amount {
  readonly digits: string
  readonly whole: RegExp
}

/** One way to say what somebody looks for: every one of these words, and one of the days that are meant. */
export interface Way {
  readonly words: readonly (string | Amount)[]
  readonly isMeant?: (day: Day) => boolean
}

interface Matcher {
  readonly isSaidBy: (said: Said) => boolean
  readonly ways: readonly Way[]
}

/**
 * Tells of a record whether it says every word, in either language; words that name a day ("5 Mei", "kemarin") may also
 * be said by one of its dates, and an amount ("15 juta", "Rp1.500.000") by its number.
 */
export function matcher(text: string, today: Day, finds: Finds): Matcher {
  const words = wordsOf(text)
  const inFigures = withAmounts(words)
  const phrase = dayPhraseIn(words, today)
  const others = phrase ? [...words.slice(0, phrase.at), ...words.slice(phrase.at + phrase.length)] : words
  const ways: readonly Way[] = [
    { words: rareFirst(words) },
    ...(inFigures ? [{ words: rareFirst(inFigures) }] : []),
    ...(phrase ? [{ words: rareFirst(others), isMeant: phrase.is }] : []),
  ]
  const isSaidBy = ({ entry, text: said }: Said): boolean =>
    ways.some(
      ({ words: all, isMeant }) =>
        all.every((word) =>
          typeof word === 'string' ? finds(word, said) : said.includes(word.digits) && word.whole.test(said),
        ) &&
        (!isMeant || daysOf(entry).some(isMeant)),
    )
  return { isSaidBy, ways }
}

/** What few records say is looked for first: a number has no other spelling, and a long word is in fewer texts. */
const rareFirst = (words: readonly (string | Amount)[]): readonly (string | Amount)[] =>
  [...words].sort((a, b) => rareness(b) - rareness(a))

const rareness = (word: string | Amount): number => {
  const text = typeof word === 'string' ? word : word.digits
  return (/\d/.test(text) ? 100 : 0) + text.length
}

/** As many words as an amount may have: "Rp 1,5 juta rupiah". */
const longestAmount = 4

/** The words with what is an amount of money or a grouped number as that whole number; undefined without one. */
function withAmounts(words: readonly string[]): readonly (string | Amount)[] | undefined {
  for (let length = Math.min(longestAmount, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const phrase = words.slice(from, from + length).join(' ')
      const reading = /\d/.test(phrase) && !/^\d+$/.test(phrase) ? readMoney(phrase) : undefined
      if (reading?.is !== 'amount') continue
      const after = words.slice(from + length)
      const digits = String(reading.amount)
      const amount = { digits, whole: new RegExp(`(?:^|\\D)${digits}(?!\\d)`) }
      return [...words.slice(0, from), amount, ...(withAmounts(after) ?? after)]
    }
  return undefined
}

/** Its own day, and every other that it names; of the record of a month, the month without a day. */
export const daysOf = ({ kind, id, values }: Entry): readonly Day[] => [
  ...Object.values(values)
    .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))
    .filter(isDay),
  ...(definitionOf(kind)?.when === 'monthId' ? [`${id.slice(kind.length + 1)}-00`] : []),
]

/** Its values, the labels of what was chosen, its kind, and the figure of its line in a list with the unit. */
export function saidBy<E extends Entry>(entry: E): Said<E> {
  const { kind, values } = entry
  const definition = definitionOf(kind)
  const fields = definition?.fields ?? {}
  const figure = definition ? listFigure(definition, values) : null
  const unit = definition?.list.figure?.unit
  const said = Object.entries(values).map(([name, value]) =>
    words(Object.hasOwn(fields, name) ? fields[name] : undefined, value),
  )
  if (definition) said.push(`${definition.label.id} ${definition.label.en}`)
  if (figure !== null) said.push(`${figure} ${unit?.id ?? ''} ${unit?.en ?? ''}`)
  return { entry, text: plain(said.join('\n')) }
}

function words(field: Field | undefined, value: unknown): string {
  if (field?.type === 'opaque' || field?.type === 'record' || field?.type === 'attachments') return ''
  if (field?.type === 'choice' || field?.type === 'choices') {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
    return field.choices
      .filter(({ code }) => chosen.includes(code))
      .map(({ label }) => `${label.id} ${label.en}`)
      .join(' ')
  }
  if (field?.type === 'group' && typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([part, inner]) => words(field.parts[part], inner))
      .join(' ')
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
