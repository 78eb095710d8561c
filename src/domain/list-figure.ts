// The figure at the right of a record's line in a list: how many people, uses or rupiah.
import { amountOf } from './amount.ts'
import type { RecordDefinition, Values } from './record.ts'

/** Null where the record has none: not filled in, or not asked of it (the amount, of a rule). */
export const listFigure = (definition: RecordDefinition, values: Values): number | null => {
  const { figure } = definition.list
  if (!figure) return null
  if (figure.value) return figure.value(values)
  return definition.fields[figure.of]?.when?.(values) === false ? null : amountOf(values[figure.of])
}
