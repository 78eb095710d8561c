// What stands beside a month's figures: the months before it for the charts, last month, the year so far, and the
// plan's targets. Read after the month itself, and live.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Figures, MonthFacts } from '../../../domain/indicator.ts'
import { addMonths, type Month } from '../../../domain/month.ts'
import { monthlyReport, reportState } from '../../../domain/monthly-report.ts'
import { type Target, targetsOf } from '../../../domain/targets.ts'
import { type YearSoFar, yearSoFar } from '../../../domain/year-so-far.ts'
import type { MonthVisits } from '../../../exports/month-document.ts'
import { readYear, type YearFacts } from '../../../store/report/read-year.ts'
import { useLibrary } from '../../library-context.tsx'

export interface MonthUses {
  readonly month: Month
  /** Null: nothing was recorded in this month at all, or not of this. Hours are null where no use was timed. */
  readonly uses: Readonly<Record<'computer' | 'wifi' | 'hours', number | null>> | null
}

export interface Year {
  readonly visits: readonly MonthVisits[]
  readonly uses: readonly MonthUses[]
  /** The figures of the month before; undefined where nobody reported anything then. */
  readonly before: Figures | undefined
  /** From January to the month. */
  readonly soFar: YearSoFar
  readonly targets: readonly Target[]
}

/** Undefined until it is read. */
export const useYear = (month: Month): Year | undefined => {
  const library = useLibrary()
  const read = useLiveQuery(async () => ({ month, facts: await readYear(library, month) }), [library, month])
  return useMemo(() => (read?.month === month ? yearOf(month, read.facts) : undefined), [read, month])
}

const yearOf = (month: Month, { months, plans }: YearFacts): Year => {
  const sums = months.map((facts) => ({
    month: facts.month,
    sums: reportState(facts) === 'empty' ? null : monthlyReport(facts).figures,
  }))
  const soFar = yearSoFar(month, months)
  return {
    visits: sums.map((one) => ({ month: one.month, visits: one.sums && visitsIn(one.sums) })),
    uses: sums.map((one) => ({ month: one.month, uses: one.sums && usesIn(one.sums) })),
    before: figuresBefore(month, months),
    soFar,
    targets: targetsOf(month, plans, soFar),
  }
}

/** Null where nobody counted; a total without men and women has no bar of its own. */
const visitsIn = (sums: Figures) => {
  const total = sums['visits.total'] ?? null
  return total === null ? null : { men: sums['visits.men'] ?? 0, women: sums['visits.women'] ?? 0, total }
}

const usesIn = (sums: Figures) => ({
  computer: sums['computers.sessions'] ?? null,
  wifi: sums['computers.wifi'] ?? null,
  hours: sums['computers.hours'] ?? null,
})

const figuresBefore = (month: Month, months: readonly MonthFacts[]): Figures | undefined => {
  const before = months.find((facts) => facts.month === addMonths(month, -1))
  return before && reportState(before) !== 'empty' ? monthlyReport(before).figures : undefined
}
