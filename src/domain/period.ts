// What a longer report is about: four months (caturwulan), half a year (semester) or a year, always whole
// months of one calendar year. A month is the shortest period.
import { addMonths, isMonth, type Month } from './month.ts'

/** `2026-11`; `2026-C1` to `2026-C3`; `2026-S1`, `2026-S2`; `2026`. */
export type Period = string

export type PeriodKind = 'month' | 'fourMonths' | 'halfYear' | 'year'

const MONTHS = { month: 1, fourMonths: 4, halfYear: 6, year: 12 } as const satisfies Record<
  PeriodKind,
  number
>
const LETTERS = { fourMonths: 'C', halfYear: 'S' } as const

export const isPeriod = (value: unknown): value is Period =>
  isMonth(value) || (typeof value === 'string' && /^(?!0000)\d{4}(-C[1-3]|-S[12])?$/.test(value))

export const periodKind = (period: Period): PeriodKind => {
  if (period.length === 4) return 'year'
  const letter = period.charAt(5)
  return letter === LETTERS.fourMonths ? 'fourMonths' : letter === LETTERS.halfYear ? 'halfYear' : 'month'
}

/** Its months, the first one first. */
export const monthsOf = (period: Period): readonly Month[] => {
  const kind = periodKind(period)
  if (kind === 'month') return [period]
  const part = kind === 'year' ? 0 : Number(period.charAt(6)) - 1
  const first = addMonths(`${period.slice(0, 4)}-01`, part * MONTHS[kind])
  return Array.from({ length: MONTHS[kind] }, (_, index) => addMonths(first, index))
}

/** The period of a kind that a month is in. */
export const periodAt = (kind: PeriodKind, month: Month): Period => {
  const year = month.slice(0, 4)
  if (kind === 'month') return month
  if (kind === 'year') return year
  return `${year}-${LETTERS[kind]}${Math.ceil(Number(month.slice(5)) / MONTHS[kind])}`
}

/** As many months, just before: `2025-C3` before `2026-C1`. */
export const previousPeriod = (period: Period): Period =>
  periodAt(periodKind(period), addMonths(monthsOf(period)[0] ?? period, -1))

/** All of a kind in a year (`2026`), the first one first. */
export const periodsOf = (kind: PeriodKind, year: string): readonly Period[] => [
  ...new Set(monthsOf(year).map((month) => periodAt(kind, month))),
]
