// The figure at the right of a record's line in a list: how many people, uses or rupiah.
import { amountOf } from './amount.ts'
import type { Label } from './field.ts'
import type { RecordDefinition, Values } from './record.ts'

export interface ListFigure {
  readonly value: number
  readonly show: 'number' | 'money' | 'decimal'
  readonly unit?: Label
}

/** Undefined where the record has none: not filled in, or not asked for (an amount, of a rule). */
export const listFigure = (definition: RecordDefinition, values: Values): ListFigure | undefined => {
  const figure = definition.list.figure
  const field = figure && definition.fields[figure.of]
  if (!figure || !field || (!figure.value && field.when?.(values) === false)) return undefined
  const value = figure.value ? figure.value(values) : amountOf(values[figure.of])
  if (value === null) return undefined
  return {
    value,
    show: field.type === 'money' || field.type === 'decimal' ? field.type : 'number',
    ...(figure.unit && { unit: figure.unit }),
  }
}
