// A problem or a notice as a sentence: the field's name, what to write, an example. The one place where a
// rule becomes words, for every form.
import type { Field, Label } from '../domain/field.ts'
import { meantNumber } from '../domain/meant-number.ts'
import type { Notice, Problem } from '../domain/problem.ts'
import { readMoney } from '../domain/read-money.ts'
import type { Formats } from './format.ts'
import type { Phrases } from './phrases.ts'

interface InWords {
  readonly t: Phrases
  readonly label: (label: Label) => string
  readonly format: Formats
}

/** What a form or the store found: in the way of saving, or only odd. */
export type Found = Problem | Notice

/**
 * "Perempuan: tulis angkanya saja, misalnya 18. Kata “org” tidak perlu."
 * `fields` are those of the record's definition; a path that is not among them is called by its own name.
 */
export function problemWords(
  found: Found,
  fields: Readonly<Record<string, Field>>,
  { t, label, format }: InWords,
): string {
  const words = t.problems
  const field = fieldAt(fields, found.field)
  const name = field ? label(field.label) : found.field
  const { given = '', max = 0, actual = 0 } = found
  const number = (value: number) => (field?.type === 'money' ? format.rupiah(value) : format.number(value))
  switch (found.rule) {
    case 'required':
      return words.required[requiredAs(field)](name)
    case 'notNumber':
      return notNumberWords(words, name, field, given)
    case 'unsureMoney':
      return unsureWords(words, name, given, format)
    case 'notWhole':
      return field?.type === 'money' ? words.notMoney(name) : words.notWhole(name)
    case 'overMidnight':
      return words.overMidnight(name, format.time(given), format.lasting(actual))
    case 'smallMoney':
      return words.smallMoney(name, format.rupiah(actual))
    case 'endBeforeStart':
      return words.endBeforeStart[field?.type === 'date' ? 'date' : 'time'](name)
    case 'tooLarge':
    case 'moreThanAll':
      return words[found.rule](name, number(max))
    case 'tooLong':
      return words.tooLong(name, number(actual), number(max))
    case 'inFuture':
    case 'farAhead':
    case 'longAgo':
      return words[found.rule](name, format.day(given, 'date'))
    case 'manyPeople':
      return words.manyPeople(name, number(actual))
    case 'moreThanPeople':
      return words.moreThanPeople(name, number(actual), number(max))
    case 'monthClosed':
      return words.monthClosed(format.month(given))
    case 'diskFull':
      return words.diskFull
    default:
      return words[found.rule](name)
  }
}

/** The field, or the part of a group, that a path names. */
export function fieldAt(fields: Readonly<Record<string, Field>>, path: string): Field | undefined {
  const [name = '', part] = path.split('.')
  const field = fields[name]
  return part === undefined ? field : field?.type === 'group' ? field.parts[part] : undefined
}

function requiredAs(field: Field | undefined): keyof Phrases['problems']['required'] {
  const by: Partial<Record<Field['type'], keyof Phrases['problems']['required']>> = {
    count: 'number',
    decimal: 'number',
    money: 'money',
    date: 'date',
    time: 'time',
    choice: 'choice',
    choices: 'choice',
    yesNo: 'choice',
    village: 'village',
    group: 'group',
  }
  return (field && by[field.type]) ?? 'text'
}

/** Says which word is too much, and takes the number that was meant as the example: "18 org" → 18, "org". */
function notNumberWords(
  words: Phrases['problems'],
  name: string,
  field: Field | undefined,
  given: string,
): string {
  if (field?.type === 'money') return words.notMoney(name)
  const meant = field?.type === 'count' || field?.type === 'decimal' ? meantNumber(field, given) : undefined
  return meant?.word === undefined
    ? words.notNumber(name, meant?.example ?? '18')
    : words.notNumberWord(name, meant.example, meant.word)
}

/** "1.500 juta" may be either of two amounts. */
function unsureWords(words: Phrases['problems'], name: string, given: string, format: Formats): string {
  const reading = readMoney(given)
  if (reading.is !== 'unsure') return words.notMoney(name)
  const [smaller, larger] = reading.amounts
  return words.unsureMoney(name, given.trim(), format.rupiah(smaller), format.rupiah(larger))
}
