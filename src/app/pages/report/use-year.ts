// What stands beside a month's figures: the months before it for the charts, last month, the year so far, and the
// plan's targets. Read after the month itself, and live.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Figures, MonthFacts } from '../../../domain/indicator.ts'
import { addMonths, type Month } from '../../../domain/month.ts'
import { monthlyReport, reportState } from '../../../domain/monthly-report.ts'
import type { Entry } from '../../../domain/record.ts'
import { type Target, targetsOf } from '../../../domain/targets.ts'
import { type YearSoFar, yearSoFar } from '../../../domain/year-so-far.ts'
import type { MonthVisits } from '../../../exports/month-document.ts'
import { entriesOfKind } from '../../../store/records/live-queries.ts'
import { type ReportFacts, readMonths } from '../../../store/report/read-months.ts'
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

/** Undefined until it is read. `open` are the month's own facts, which are read already and not read again. */
export const useYear = (month: Month, open: ReportFacts | undefined): Year | undefined => {
  const library = useLibrary()
  const read = useLiveQuery(
    async () => ({
      month,
      // The month's year so far is within the eleven before it.
      earlier: await readMonths(library, addMonths(month, -11), addMonths(month, -1)),
      plans: await entriesOfKind(library, 'plan'),
    }),
    [library, month],
  )
  return useMemo(
    () =>
      open?.month === month && read?.month === month
        ? yearOf(month, [...read.earlier.map(alone), open], read.plans)
        : undefined,
    [read, month, open],
  )
}

/** Only the month itself is compared with the one before it. */
const alone = ({ previous: _, ...facts }: ReportFacts): MonthFacts => facts

const yearOf = (month: Month, months: readonly MonthFacts[], plans: readonly Entry[]): Year => {
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
