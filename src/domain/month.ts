// A calendar month, `YYYY-MM`: what a report is about.
import { addDays, type Day, isDay } from './day.ts'

export type Month = string

export const isMonth = (value: unknown): value is Month =>
  typeof value === 'string' && value.length === 7 && isDay(`${value}-01`)

export const monthOf = (day: Day): Month => day.slice(0, 7)

export const firstDay = (month: Month): Day => `${month}-01`

export const addMonths = (month: Month, months: number): Month => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Every month from the first to the last, both included; none where the last is before the first. */
export const monthsFrom = (first: Month, last: Month): readonly Month[] => {
  const months: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

export const lastDay = (month: Month): Day => addDays(firstDay(addMonths(month, 1)), -1)

export const daysIn = (month: Month): number => Number(lastDay(month).slice(8))
