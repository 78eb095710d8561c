// Whether a record says what somebody looks for: in what was typed, in the labels of what was chosen, and in its days.
import { type Day, isDay } from '../../domain/day.ts'
import { dayPhraseIn } from '../../domain/day-words.ts'
import type { Field } from '../../domain/field.ts'
import type { Entry } from '../../domain/record.ts'
import { definitionOf } from '../../domain/records/index.ts'

/**
 * Tells of a record whether it holds every word of the text, in either language, whatever the case; words that name a
 * day ("5 Mei", "kemarin") may also be said by one of its dates.
 */
export function matcher(text: string, today: Day): (entry: Entry) => boolean {
  const words = plain(text).split(/\s+/).filter(Boolean)
  const phrase = dayPhraseIn(words, today)
  const others = phrase ? [...words.slice(0, phrase.at), ...words.slice(phrase.at + phrase.length)] : words
  return (entry) => {
    const said = plain(saidBy(entry))
    if (words.every((word) => said.includes(word))) return true
    return (
      phrase !== undefined && others.every((word) => said.includes(word)) && daysOf(entry).some(phrase.is)
    )
  }
}

/** Its own day, and every other that it names; of the record of a month, the month without a day. */
const daysOf = ({ kind, id, values }: Entry): readonly Day[] => [
  ...Object.values(values)
    .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))
    .filter(isDay),
  ...(definitionOf(kind)?.when === 'monthId' ? [`${id.slice(kind.length + 1)}-00`] : []),
]

function saidBy({ kind, values }: Entry): string {
  const fields = definitionOf(kind)?.fields ?? {}
  return Object.entries(values)
    .map(([name, value]) => words(Object.hasOwn(fields, name) ? fields[name] : undefined, value))
    .join('\n')
}

function words(field: Field | undefined, value: unknown): string {
  if (field?.type === 'opaque' || field?.type === 'record' || field?.type === 'files') return ''
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
