// A day as people write it beside the lines of a notebook: "3", "3/11", "3-11-26", "3 Nov". What is left out is taken
// from the line above: a page goes on from day to day.
import { addDays, type Day, daysBetween, isDay } from './day.ts'
import { monthOfName } from './day-words.ts'
import { addMonths, monthOf } from './month.ts'

type ReadDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly rule: 'notDate' | 'impossibleDate' }

/** `near` is the day of the line above; without one, `today`. */
export const readWrittenDay = (written: string, near: Day | undefined, today: Day): ReadDay => {
  const text = written.trim().toLowerCase()
  if (isDay(text)) return { ok: true, day: text }
  const [, number, monthText, yearText] =
    /^(?:\p{L}+,\s*)?(\d{1,2})(?:[\s/.-]+(\d{1,2}|\p{L}+\.?)(?:[\s/.-]+(\d{2}|\d{4}))?)?$/u.exec(text) ?? []
  if (number === undefined) return { ok: false, rule: 'notDate' }
  const month =
    monthText === undefined || /^\d/.test(monthText) ? monthText?.padStart(2, '0') : monthOfName(monthText)
  if (monthText !== undefined && month === undefined) return { ok: false, rule: 'notDate' }
  const base = near ?? today
  const days = yearsAndMonths(base, month, yearText)
    .map((one) => `${one}-${number.padStart(2, '0')}`)
    .filter(isDay)
  const day = nearest(days, base, today)
  return day === undefined ? { ok: false, rule: 'impossibleDate' } : { ok: true, day }
}

/** The months, `YYYY-MM`, that may be meant. */
const yearsAndMonths = (
  base: Day,
  month: string | undefined,
  year: string | undefined,
): readonly string[] => {
  if (month === undefined) return [-1, 0, 1].map((step) => addMonths(monthOf(base), step))
  if (year !== undefined) return [`${year.length === 2 ? `20${year}` : year}-${month}`]
  return [-1, 0, 1].map((step) => `${Number(base.slice(0, 4)) + step}-${month}`)
}

/** Nobody copies what has yet to come: such a day is taken only where there is no other. Of two as near, the later. */
const nearest = (days: readonly Day[], base: Day, today: Day): Day | undefined => {
  const past = days.filter((day) => day <= today)
  const far = (day: Day) => Math.abs(daysBetween(base, day))
  return [...(past.length > 0 ? past : days)].sort((a, b) => far(a) - far(b) || (a < b ? 1 : -1))[0]
}

/** The day after, as the line below says it. */
export const nextWrittenDay = (day: Day): string => {
  const [year = '', month, number] = addDays(day, 1).split('-')
  return `${Number(number)}/${Number(month)}/${year}`
}
