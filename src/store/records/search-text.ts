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

const exactly: Finds = (word, text) => text.includes(word)

/** The words of a search, in lower case and without accents. */
export const wordsOf = (text: string): readonly string[] => plain(text).split(/\s+/).filter(Boolean)

/**
 * Tells of a record whether it says every word, in either language; words that name a day ("5 Mei", "kemarin") may also
 * be said by one of its dates, and an amount ("15 juta", "Rp1.500.000") by its number.
 */
export function matcher(text: string, today: Day, finds: Finds = exactly): (said: Said) => boolean {
  const words = wordsOf(text)
  const inFigures = withAmounts(words)
  const phrase = dayPhraseIn(words, today)
  const others = phrase ? [...words.slice(0, phrase.at), ...words.slice(phrase.at + phrase.length)] : words
  return ({ entry, text: said }) => {
    const says = (all: readonly (string | RegExp)[]) =>
      all.every((word) => (typeof word === 'string' ? finds(word, said) : word.test(said)))
    if (says(words) || (inFigures && says(inFigures))) return true
    return phrase !== undefined && says(others) && daysOf(entry).some(phrase.is)
  }
}

/** As many words as an amount may have: "Rp 1,5 juta rupiah". */
const longestAmount = 4

/** The words with what is an amount of money or a grouped number as that whole number; undefined without one. */
function withAmounts(words: readonly string[]): readonly (string | RegExp)[] | undefined {
  for (let length = Math.min(longestAmount, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const phrase = words.slice(from, from + length).join(' ')
      const reading = /\d/.test(phrase) && !/^\d+$/.test(phrase) ? readMoney(phrase) : undefined
      if (reading?.is !== 'amount') continue
      const after = words.slice(from + length)
      const whole = new RegExp(`(?:^|\\D)${reading.amount}(?!\\d)`)
      return [...words.slice(0, from), whole, ...(withAmounts(after) ?? after)]
    }
  return undefined
}

/** Its own day, and every other that it names; of the record of a month, the month without a day. */
const daysOf = ({ kind, id, values }: Entry): readonly Day[] => [
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
