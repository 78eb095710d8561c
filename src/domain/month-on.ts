// The same day a month later, and where that month is shorter its last one.
import type { Day } from './day.ts'
import { addMonths, lastDay, monthOf } from './month.ts'

export const monthOn = (day: Day): Day => {
  const month = addMonths(monthOf(day), 1)
  const same = `${month}${day.slice(7)}`
  return same > lastDay(month) ? lastDay(month) : same
}
