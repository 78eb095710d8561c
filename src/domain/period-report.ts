// The report of several months, made of the same parts as a month's: counted again from all their records, so
// that an average is one of days and never one of averages. A month without a report is named, and never 0.
import { type CountingWeek, weeksEndingIn } from './counting-week.ts'
import type { Day } from './day.ts'
import type { Figures, MonthFacts } from './indicator.ts'
import { firstDay, lastDay, type Month } from './month.ts'
import {
  countedReport,
  type MonthlyReport,
  type ReportPart,
  type ReportState,
  type ReportText,
  reportByRules,
  reportState,
} from './monthly-report.ts'
import { monthsOf, type Period, previousPeriod } from './period.ts'
import type { Entry } from './record.ts'
import { recordMonth } from './record-month.ts'
import { currentRules } from './rules.ts'

export interface PeriodFacts {
  readonly period: Period
  /** The library's own day: which months are still to come, and which went by without a report. */
  readonly today: Day
  /** Months of the period, in any order; one that is not there has no records. */
  readonly months: readonly MonthFacts[]
  /** The records of the period before. The change is taken only where both periods are whole. */
  readonly previous?: readonly Entry[]
}

export interface PeriodReport extends Omit<MonthlyReport, 'month'> {
  readonly period: Period
  /** Not over yet: what is counted is what there is so far. */
  readonly isRunning: boolean
  /** Every month of the period, the first one first. */
  readonly months: readonly PeriodMonth[]
  /** Months that are over and of which nobody said anything: the report lacks them. */
  readonly holes: readonly Month[]
  /** Counting weeks that end in it; they count in no figure. */
  readonly weeks: readonly CountingWeek[]
}

export interface PeriodMonth {
  readonly month: Month
  readonly state: ReportState
  /** It has not begun. */
  readonly isAhead: boolean
  /** What was counted. In a month of which nobody said anything the sums are null, never 0. */
  readonly figures: Figures
}

/** Filled where any month is, else nil where any is: what is lacking stands in `holes`. */
export const periodReport = ({ period, today, months, previous }: PeriodFacts): PeriodReport => {
  const facts = monthsOf(period).map((month) => factsOf(month, months))
  // A period has no closing: all of it is counted by today's rules, so that months and sums agree.
  const reports = facts.map((one) => reportByRules(one, currentRules))
  const isRunning = reports.some(({ month }) => today <= lastDay(month))
  const isWhole = !isRunning && reports.every(({ state }) => state !== 'empty')
  const compared =
    isWhole && previous && isReported(previousPeriod(period), previous, facts[0]?.matters)
      ? previous
      : undefined
  const counted = countedReport(joined(facts, compared), stateOf(reports), textsOf(reports))
  return {
    ...counted,
    parts: counted.parts.map(inWordsOfPeriod),
    period,
    isRunning,
    months: reports.map((report) => ({
      month: report.month,
      state: report.state,
      isAhead: today < firstDay(report.month),
      figures: report.figures,
    })),
    holes: reports
      .filter(({ state, month }) => state === 'empty' && lastDay(month) < today)
      .map(({ month }) => month),
    weeks: facts.flatMap((one) => weeksEndingIn(one, today)),
  }
}

/** Whether every month was reported: a year with one month in it is nothing to compare another year with. */
const isReported = (
  period: Period,
  entries: readonly Entry[],
  matters: readonly Entry[] = entries,
): boolean => {
  const byMonth = new Map<Month | null, Entry[]>()
  for (const entry of entries) {
    const month = recordMonth(entry.kind, entry.id, entry.values)
    const others = byMonth.get(month)
    if (others) others.push(entry)
    else byMonth.set(month, [entry])
  }
  return monthsOf(period).every(
    (month) => reportState({ month, entries: byMonth.get(month) ?? [], matters }) !== 'empty',
  )
}

/** A month's facts; facilities, partners and profile are the same in all of them. */
const factsOf = (month: Month, months: readonly MonthFacts[]): MonthFacts =>
  months.find((facts) => facts.month === month) ?? {
    ...(months[0] ?? { facilities: [], partners: [] }),
    month,
    entries: [],
    previous: [],
  }

/** Several months as one. */
const joined = (facts: readonly MonthFacts[], previous: readonly Entry[] | undefined): MonthFacts => {
  const [first, last] = [facts[0], facts.at(-1)]
  if (!first || !last) throw new Error('A period has months')
  const { previous: _, ...lasting } = last
  return {
    ...lasting,
    from: first.month,
    entries: facts.flatMap(({ entries }) => entries),
    ...(previous && { previous }),
  }
}

const stateOf = (reports: readonly MonthlyReport[]): ReportState =>
  (['filled', 'nil'] as const).find((state) => reports.some((report) => report.state === state)) ?? 'empty'

/** What each month says; of the plans, which each speak of the month to come, only the latest. */
const textsOf = (reports: readonly MonthlyReport[]): readonly ReportText[] => {
  const texts = reports.flatMap(({ month, parts }) =>
    parts.flatMap((part) => part.texts.map((text) => ({ ...text, month }))),
  )
  const written = texts.filter(({ text }) => text.trim() !== '')
  const lastPlan = written.filter(({ field }) => field === 'plan').at(-1)
  return written.filter((text) => text.field !== 'plan' || text === lastPlan)
}

const inWordsOfPeriod = (part: ReportPart): ReportPart => ({
  ...part,
  figures: part.figures.map(({ indicator, value }) => ({
    indicator: { ...indicator, ...indicator.ofPeriod },
    value,
  })),
})
