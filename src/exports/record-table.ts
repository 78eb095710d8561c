// All fields of all records of one kind as a table, straight from the kind's definition: a field added there is
// a column here. Names of persons stay out.
import type { Field, SimpleField } from '../domain/field.ts'
import type { RecordDefinition } from '../domain/record.ts'
import { type Language, labelIn } from '../i18n/translate.ts'
import type { EnteredRecord } from './sim-sheets.ts'
import { type Cell, count, day, measured, rupiah, type Table, text } from './table.ts'

/** The columns that a kind's records have, in the definition's order, then id and day of entry. */
export const recordTable = (
  definition: RecordDefinition,
  records: readonly EnteredRecord[],
  language: Language,
  headers: { readonly id: string; readonly enteredOn: string; readonly yes: string; readonly no: string },
): Table => {
  const fields = Object.entries(definition.fields).flatMap(([name, field]) =>
    columnsOf(name, field, language),
  )
  return {
    name: labelIn(language, definition.plural),
    columns: [...fields.map(({ header }) => header), headers.id, headers.enteredOn].map((header) => ({
      header,
      width: Math.max(12, header.length + 2),
    })),
    rows: records.map(({ entry, enteredOn }) => [
      ...fields.map(({ field, read }) => cellOf(field, read(entry.values), language, headers)),
      text(entry.id),
      day(enteredOn),
    ]),
  }
}

interface FieldColumn {
  readonly header: string
  readonly field: SimpleField
  readonly read: (values: Readonly<Record<string, unknown>>) => unknown
}

const columnsOf = (name: string, field: Field, language: Language): FieldColumn[] => {
  if (field.personal || field.type === 'opaque' || field.type === 'attachments') return []
  const header = labelIn(language, field.label)
  if (field.type !== 'group') return [{ header, field, read: (values) => values[name] }]
  return Object.entries(field.parts).flatMap(([part, partField]) =>
    columnsOf(part, partField, language).map((column) => ({
      ...column,
      header: `${header}: ${column.header}`,
      read: (values) => {
        const whole = values[name]
        return typeof whole === 'object' && whole !== null ? column.read(whole as never) : undefined
      },
    })),
  )
}

const cellOf = (
  field: SimpleField,
  value: unknown,
  language: Language,
  words: { readonly yes: string; readonly no: string },
): Cell => {
  if (typeof value === 'number') {
    if (field.type === 'money') return rupiah(value)
    return field.type === 'decimal' ? measured(value) : count(value)
  }
  if (typeof value === 'boolean') return text(value ? words.yes : words.no)
  if (field.type === 'choices' && Array.isArray(value))
    return text(value.map((code) => choiceWords(field, code, language)).join(', '))
  if (typeof value !== 'string') return text(null)
  if (field.type === 'date') return day(value)
  return text(field.type === 'choice' ? choiceWords(field, value, language) : value)
}

/** A choice of a newer app keeps its code. */
const choiceWords = (
  field: Extract<SimpleField, { type: 'choice' | 'choices' }>,
  code: unknown,
  language: Language,
): string => {
  const choice = field.choices.find((candidate) => candidate.code === code)
  return choice ? labelIn(language, choice.label) : String(code)
}
