// Which longer periods somebody chooses among.
import type { Month } from './month.ts'
import { monthsOf, type Period, type PeriodKind, periodAt, periodsOf } from './period.ts'

/** Earlier years are reached by other ways. */
const years = 5

/** Those of a kind that have begun, the latest first. */
export const offeredPeriods = (now: Month, kind: PeriodKind): readonly Period[] =>
  Array.from({ length: years }, (_, back) => String(Number(now.slice(0, 4)) - back))
    .flatMap((year) => [...periodsOf(kind, year)].reverse())
    .filter((period) => period <= periodAt(kind, now))

/** Its last month that has begun. */
export const lastBegun = (period: Period, now: Month): Month => {
  const months = monthsOf(period)
  return months.filter((month) => month <= now).at(-1) ?? months[0] ?? now
}
