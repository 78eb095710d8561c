// What is odd about values that are right in themselves: asked about, never in the way.
import { amountOf } from './amount.ts'
import { addDays, type Day, isTime, minutesBetween } from './day.ts'
import type { Field, GroupField } from './field.ts'
import type { Notice } from './problem.ts'
import { minutesIn } from './read-values.ts'
import type { Values } from './record.ts'

export interface InputFacts {
  /** The library's own day. */
  readonly today: Day
  /** Whether the country has such a village; undefined when nobody can tell now. */
  readonly knownVillage?: (code: string) => boolean | undefined
}

/** Five years: agreements run so long, and a slip of the finger goes further. */
const FAR_AHEAD_DAYS = 1_826
/** Rupiah: no decision of a village is about less. */
const SMALL_MONEY = 10_000
const LONG_AGO: Day = '2000-01-01'

export const noticesOf = (
  name: string,
  field: Field,
  values: Values,
  facts: InputFacts,
): readonly Notice[] => {
  const value = values[name]
  if (value === undefined) return []
  if (field.type === 'date')
    return noticesOfDay(name, value as Day, isAhead(field.ahead, values), facts.today)
  if (field.type === 'village')
    return facts.knownVillage?.(String(value)) === false
      ? [{ field: name, rule: 'unknownVillage', given: String(value) }]
      : []
  if (field.type === 'money')
    return isSmallMoney(value) ? [{ field: name, rule: 'smallMoney', actual: Number(value) }] : []
  return field.type === 'group' ? noticesOfGroup(name, field, value as Values, values, facts) : []
}

/** "15" for fifteen million is soon written. Nought is nobody's slip. */
const isSmallMoney = (rupiah: unknown): boolean =>
  typeof rupiah === 'number' && rupiah > 0 && rupiah < SMALL_MONEY

const isAhead = (ahead: true | ((values: Values) => boolean) | undefined, values: Values): boolean =>
  typeof ahead === 'function' ? ahead(values) : ahead === true

const noticesOfDay = (path: string, day: Day, ahead: boolean, today: Day): readonly Notice[] => {
  if (day < LONG_AGO) return [{ field: path, rule: 'longAgo', given: day }]
  if (ahead)
    return day > addDays(today, FAR_AHEAD_DAYS) ? [{ field: path, rule: 'farAhead', given: day }] : []
  return day > today ? [{ field: path, rule: 'inFuture', given: day }] : []
}

/** A group `{start, end}` of clock times that ends on the next day. */
export const isOverMidnight = ({ start, end }: Values): boolean =>
  isTime(start) && isTime(end) && end < start && minutesBetween(start, end) !== null

const noticesOfGroup = (
  name: string,
  { parts, of, warnAbove, rule }: GroupField,
  group: Values,
  values: Values,
  facts: InputFacts,
): readonly Notice[] => {
  const notices: Notice[] = Object.entries(parts).flatMap(([part, field]) =>
    field.type === 'date' && group[part] !== undefined
      ? noticesOfDay(`${name}.${part}`, group[part] as Day, isAhead(field.ahead, values), facts.today)
      : [],
  )
  if (rule === 'endAfterStart' && isOverMidnight(group))
    notices.push({
      field: `${name}.end`,
      rule: 'overMidnight',
      given: String(group.end),
      actual: minutesIn(group) ?? 0,
    })
  const sum = amountOf(group) ?? 0
  if (warnAbove !== undefined && sum > warnAbove)
    notices.push({ field: name, rule: 'manyPeople', max: warnAbove, actual: sum })
  const all = of === undefined ? null : amountOf(values[of])
  if (all !== null)
    for (const part of Object.keys(parts))
      if (Number(group[part] ?? 0) > all)
        notices.push({
          field: `${name}.${part}`,
          rule: 'moreThanPeople',
          max: all,
          actual: Number(group[part]),
        })
  return notices
}
