// What a form holds before anyone typed: the initial values of a new record, or a copy of an earlier one.
import { addDays, type Day, isDay } from './day.ts'
import type { Field } from './field.ts'
import { monthOf } from './month.ts'
import { type Input, toInput } from './parse-input.ts'
import type { RecordDefinition, Values } from './record.ts'

export const newInput = (definition: RecordDefinition, today: Day): Input =>
  toInput(definition, initialValues(definition, today))

/** "Salin": everything but what belongs to the one occasion (its date, its head count). */
export const copyInput = (definition: RecordDefinition, values: Values, today: Day): Input => {
  const lasting = Object.entries(values).filter(([name]) => {
    const field = definition.fields[name]
    return field !== undefined && !field.notCopied && !field.personal
  })
  return toInput(definition, { ...initialValues(definition, today), ...Object.fromEntries(lasting) })
}

/**
 * What an address says of a new record: `?service=staffHelp` chooses that service, `?date=2026-11-28` that day. Only
 * choices that are offered, and days: an address is no way to write a text.
 */
export const presetInput = (
  { fields }: RecordDefinition,
  address: Iterable<readonly [string, string]>,
): Input =>
  Object.fromEntries(
    [...address].filter(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      return (
        (field?.type === 'choice' && field.choices.some(({ code, retired }) => code === value && !retired)) ||
        (field?.type === 'date' && isDay(value))
      )
    }),
  )

/**
 * "Simpan dan catat lagi": a new one in which what was set stays set, by the definition's `again`. Of what there is
 * one a day (a service day), the next one is that of the day after, as far as it has come.
 */
export const nextInput = (definition: RecordDefinition, saved: Input, today: Day): Input => {
  const stays = (path: string) => definition.again?.includes(path.split('.', 1)[0] ?? '')
  const next: Record<string, string> = {
    ...newInput(definition, today),
    ...Object.fromEntries(Object.entries(saved).filter(([path]) => stays(path))),
  }
  const { date = '' } = next
  const isOneADay = definition.alike?.join() === 'date'
  return isOneADay && isDay(date) && date < today ? { ...next, date: addDays(date, 1) } : next
}

const initialValues = (definition: RecordDefinition, today: Day): Values =>
  Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => [name, initialValue(field, today)]),
  )

const initialValue = (field: Field, today: Day): unknown => {
  if (field.type === 'group')
    return Object.fromEntries(
      Object.entries(field.parts).map(([part, about]) => [part, initialValue(about, today)]),
    )
  if (field.initial === 'today') return today
  return field.initial === 'thisMonth' ? monthOf(today) : field.initial
}
