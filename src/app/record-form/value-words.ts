// A stored value as a person reads it, by its field: for list lines, two values side by side, and print.
// What does not fit its field (a newer app wrote it) is shown as it is rather than hidden.

import { hashesIn } from '../../domain/attachment-hash.ts'
import type { AttachmentsField, Field, GroupField, SimpleField } from '../../domain/field.ts'
import { firstWords } from '../../domain/first-words.ts'
import { listFigure } from '../../domain/list-figure.ts'
import type { RecordDefinition, Values } from '../../domain/record.ts'
import { unitIn } from '../../i18n/unit-in.ts'
import type { Words } from '../language.tsx'

/** The value in words; '' where there is nothing to show. */
export function valueWords(field: Field, value: unknown, words: Words): string {
  if (value === undefined || value === null || value === '') return ''
  return field.type === 'group' ? shownGroup(field, value, words) : shownSimple(field, value, words)
}

function shownGroup(field: GroupField, value: unknown, words: Words): string {
  if (!isObject(value)) return String(value)
  const { start, end } = value
  // "09.10–10.00": from and to need no words.
  if (field.rule === 'endAfterStart' && field.parts.start && field.parts.end && start && end)
    return `${valueWords(field.parts.start, start, words)}–${valueWords(field.parts.end, end, words)}`
  return Object.entries(field.parts)
    .map(([key, part]) => ({ part, text: valueWords(part, value[key], words) }))
    .filter(({ text }) => text !== '')
    .map(({ part, text }) => `${words.label(part.label)} ${text}`)
    .join(', ')
}

function shownSimple(field: SimpleField, value: unknown, { t, label, language, format }: Words): string {
  switch (field.type) {
    case 'choice':
    case 'choices': {
      const codes = Array.isArray(value) ? value : [value]
      return codes
        .map((code) => {
          const choice = field.choices.find((known) => known.code === code)
          return choice ? label(choice.label) : String(code)
        })
        .join(', ')
    }
    case 'yesNo':
      return value === true ? t.records.yes : t.records.no
    case 'money':
      return typeof value === 'number' ? format.rupiah(value) : String(value)
    case 'count':
      return typeof value === 'number'
        ? withUnit(format.number(value), field.unit && unitIn(language, field.unit, value))
        : String(value)
    case 'decimal':
      return typeof value === 'number'
        ? withUnit(format.number(value, { decimals: 2 }), unitIn(language, field.unit, value))
        : String(value)
    case 'date':
      return format.day(String(value), 'long')
    case 'time':
      return format.time(String(value))
    case 'attachments':
      return shownFiles(field, hashesIn(value).length, t, format)
    default:
      return Array.isArray(value) ? value.join(', ') : String(value)
  }
}

/** "2 foto" */
function shownFiles(
  { holds }: AttachmentsField,
  count: number,
  t: Words['t'],
  format: Words['format'],
): string {
  if (count === 0) return ''
  return holds === 'document'
    ? t.attachments.attachmentCount(format.number(count))
    : t.attachments.count(format.number(count))
}

const withUnit = (number: string, unit?: string) => (unit ? `${number} ${unit}` : number)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** "18 orang", "Rp1.500.000"; '' where there is no figure. */
export function listFigureWords(definition: RecordDefinition, values: Values, words: Words): string {
  const { figure, unit } = figureParts(definition, values, words)
  return unit ? `${figure} ${unit}` : figure
}

/** The figure at the right of a list's line and its unit; money carries its own. */
export function figureParts(
  definition: RecordDefinition,
  values: Values,
  { language, format }: Words,
): { readonly figure: string; readonly unit: string } {
  const number = listFigure(definition, values)
  const unit = definition.list.figure?.unit
  if (number === null) return { figure: '', unit: '' }
  return unit
    ? { figure: format.number(number, { decimals: 2 }), unit: unitIn(language, unit, number) }
    : { figure: format.rupiah(number), unit: '' }
}

/** What names a record in a list: its title, or the kind's word where the title is empty or was erased. */
export function titleOf(definition: RecordDefinition, values: Values, words: Words): string {
  const field = definition.fields[definition.list.title]
  const shown = field ? valueWords(field, values[definition.list.title], words) : ''
  if (shown === '') return words.label(definition.label)
  return field?.type === 'text' && field.multiline ? firstWords(shown) : shown
}

/** Titles are written by the library's people, in Indonesian, whatever language the app speaks; a kind's word is the app's. */
export const titleLang = ({ fields, list }: RecordDefinition, values: Values): 'id' | undefined =>
  fields[list.title]?.type === 'text' && values[list.title] ? 'id' : undefined

/** The second line of a list: the subtitle's fields, joined with a middle dot. */
export const subtitleOf = (definition: RecordDefinition, values: Values, words: Words): string =>
  (definition.list.subtitle ?? [])
    .map((name) => {
      const field = definition.fields[name]
      return field ? valueWords(field, values[name], words) : ''
    })
    .filter((text) => text !== '')
    .join(' · ')

/** "2 foto": what is kept with a record besides its text. A logo is no news of anything. */
export const attachmentsOf = (definition: RecordDefinition, values: Values, words: Words): string =>
  Object.entries(definition.fields)
    .filter(([, field]) => field.type === 'attachments' && field.holds !== 'logo')
    .map(([name, field]) => valueWords(field, values[name], words))
    .filter((text) => text !== '')
    .join(' · ')
