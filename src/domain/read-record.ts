// A record as its definition says it is. Any app may have written it, also a newer or a broken one: what does not have
// the shape of its field is left out, so that whoever reads it has to say what stands in its place.
import type { Field } from './field.ts'
import { textIn } from './read-values.ts'
import type { Fields, RecordDefinition, RecordOf, Values } from './record.ts'

/**
 * `readRecord(activity, values).people?.men`. Sums read their registers one by one instead (`read-values.ts`): they
 * see every record of a month, and need two or three of its registers.
 */
export const readRecord = <Kind extends string, F extends Fields>(
  { fields }: RecordDefinition<Kind, F>,
  values: Values,
): RecordOf<RecordDefinition<Kind, F>> => readFields(fields, values) as RecordOf<RecordDefinition<Kind, F>>

const readFields = (fields: Fields, values: Values): Values =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = Object.hasOwn(values, name) ? readValue(field, values[name]) : undefined
      return value === undefined ? [] : [[name, value]]
    }),
  )

const readValue = (field: Field, value: unknown): unknown => {
  switch (field.type) {
    case 'group':
      return typeof value === 'object' && value !== null
        ? readFields(field.parts, value as Values)
        : undefined
    case 'count':
    case 'money':
    case 'decimal':
      return Number.isFinite(value) ? value : undefined
    case 'choice':
      return field.choices.some(({ code }) => code === value) ? value : undefined
    case 'choices':
      return Array.isArray(value)
        ? value.filter((one) => field.choices.some(({ code }) => code === one))
        : undefined
    case 'yesNo':
      return typeof value === 'boolean' ? value : undefined
    case 'attachments':
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined
    case 'opaque':
      return value ?? undefined
    default:
      return textIn(value)
  }
}
