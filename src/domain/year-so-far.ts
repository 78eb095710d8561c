// The figures of a year up to a month, beside the month's own: how far along the library is.
import type { Figures, MonthFacts } from './indicator.ts'
import { figuresOf } from './indicators.ts'
import type { Month } from './month.ts'
import { knownFigures, type ReportState, reportState } from './monthly-report.ts'

export interface YearSoFar {
  /** The last month that is counted; the first is January. */
  readonly month: Month
  readonly figures: Figures
  /** Months of which something was said, be it that nothing happened; without any, the sums are null. */
  readonly reported: readonly Month[]
}

/**
 * From January to `month`. Of `months`, those of the same year up to it are counted; one that is not there has
 * no report. Averages are made of all days and counts so far, facilities are the latest.
 */
export const yearSoFar = (month: Month, months: readonly MonthFacts[]): YearSoFar => {
  const january = `${month.slice(0, 4)}-01`
  const counted = months.filter((facts) => facts.month >= january && facts.month <= month)
  const { facilities, partners, matters, library }: Lasting = counted[0] ?? { facilities: [], partners: [] }
  const entries = counted.flatMap((facts) => facts.entries)
  const states = counted.map((facts) => ({ month: facts.month, state: reportState(facts) }))
  const state: ReportState =
    (['filled', 'nil'] as const).find((one) => states.some((each) => each.state === one)) ?? 'empty'
  const figures = figuresOf(
    {
      month,
      from: january,
      entries,
      facilities,
      partners,
      ...(matters && { matters }),
      ...(library && { library }),
    },
    { isNil: state === 'nil' },
  )
  const reported = states
    .filter((each) => each.state !== 'empty')
    .map((each) => each.month)
    .sort()
  return { month, figures: knownFigures({ state, figures }), reported }
}

type Lasting = Pick<MonthFacts, 'facilities' | 'partners' | 'matters' | 'library'>
