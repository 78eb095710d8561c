// What repeats makes its next plan when it is answered: held, or not this time. A plan is never counted by itself.
import { addDays, type Day, daysBetween, isDay } from './day.ts'
import { addMonths, lastDay, monthOf } from './month.ts'
import type { Entry, Values } from './record.ts'
import { activity } from './records/activity.ts'

interface Plan {
  readonly id: string
  readonly values: Values & { readonly date: Day; readonly status: 'planned' }
}

/** The first of its row of repetitions: every plan's id begins with the id of that one. */
export const firstOfRow = (id: string): string => id.split('.', 1)[0] ?? id

/** The day that a plan was made for, wherever it was moved since. */
const slotOf = ({ id, values: { date } }: Entry): Day | undefined => {
  const slot = id.slice(firstOfRow(id).length + 1)
  return isDay(slot) ? slot : isDay(date) ? date : undefined
}

/**
 * The plan after this one, from today on. Its id follows from its row and its day, so that two devices make the same.
 * `began`: the day of the row's first one, where it is known: what is held on the 31st stays at the end of the month.
 * Undefined where it does not repeat, or is still a plan itself.
 */
export const nextPlan = (entry: Entry, began: Day | undefined, today: Day): Plan | undefined => {
  const { repeats, status } = entry.values
  const slot = slotOf(entry)
  if (slot === undefined || status === 'planned') return undefined
  const date =
    repeats === 'weekly'
      ? weekOn(slot, today)
      : repeats === 'monthly'
        ? monthsOn(slot, began ?? slot, today)
        : undefined
  if (date === undefined) return undefined
  const values = { ...lasting(entry.values), date, status: 'planned' as const }
  return { id: `${firstOfRow(entry.id)}.${date}`, values }
}

const weekOn = (slot: Day, today: Day): Day => {
  const weeks = Math.ceil(daysBetween(slot, today) / 7)
  return addDays(slot, 7 * Math.max(1, weeks))
}

const monthsOn = (slot: Day, began: Day, today: Day): Day => {
  const next = (months: number): Day => {
    const month = addMonths(monthOf(slot), months)
    const same = `${month}${began.slice(7)}`
    return same > lastDay(month) ? lastDay(month) : same
  }
  let months = 1
  while (next(months) < today) months++
  return next(months)
}

/** What a copy takes along: not what belongs to the one occasion, and no names of persons. */
const lasting = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(activity.fields)
      .filter(([name, field]) => !field.notCopied && !field.personal && values[name] !== undefined)
      .map(([name]) => [name, values[name]]),
  )

/** A plan whose day has passed: was it held? */
export const isUnanswered = ({ kind, values: { status, date } }: Entry, today: Day): boolean =>
  kind === activity.kind && status === 'planned' && isDay(date) && date < today
