// A change in words: which fields, what they said and say; who made it, when, and on what.
import type { Field } from '../../../domain/field.ts'
import { partOf } from '../../../domain/read-values.ts'
import type { RecordDefinition } from '../../../domain/record.ts'
import type { HistoryLine, RegisterChange } from '../../../store/records/history.ts'
import type { Words } from '../../language.tsx'
import { valueWords } from '../../record-form/value-words.ts'

interface FieldChange {
  readonly label: string
  /** '' where it was empty. */
  readonly was: string
  readonly now: string
}

/** A group is told by the parts that changed: of men and women often only one did. */
export function fieldChanges(
  field: Field,
  { was, now }: RegisterChange,
  words: Words,
): readonly FieldChange[] {
  const before = was[0]?.value
  if (field.type !== 'group' || field.rule === 'endAfterStart') {
    const shown = (value: unknown) => valueWords(field, value, words)
    return [{ label: words.label(field.label), was: shown(before), now: shown(now) }]
  }
  return Object.entries(field.parts)
    .map(([key, part]) => ({
      label: words.label(part.label),
      was: valueWords(part, partOf(before, key), words),
      now: valueWords(part, partOf(now, key), words),
    }))
    .filter((change) => change.was !== change.now)
}

/** The fields that a line tells of, with their definitions: what no form shows is left out. */
export const shownFields = ({ fields }: RecordDefinition, { changes }: HistoryLine) =>
  changes.flatMap((change) => {
    const field = Object.hasOwn(fields, change.name) ? fields[change.name] : undefined
    return field && field.type !== 'opaque' ? [{ field, change }] : []
  })
