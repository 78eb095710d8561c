// What a period's page reads: all its months, those since January for the plan's targets, and those before it for the
// change. Live.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Day } from '../../../domain/day.ts'
import type { MonthFacts } from '../../../domain/indicator.ts'
import { type Month, monthOf } from '../../../domain/month.ts'
import { type MonthState, monthState } from '../../../domain/month-state.ts'
import { monthsOf, type Period, previousPeriod } from '../../../domain/period.ts'
import { type PeriodFacts, type PeriodReport, periodReport } from '../../../domain/period-report.ts'
import type { Entry, Values } from '../../../domain/record.ts'
import { type Target, targetsOf } from '../../../domain/targets.ts'
import { yearSoFar } from '../../../domain/year-so-far.ts'
import type { Library } from '../../../store/library.ts'
import { entriesOfKind } from '../../../store/records/live-queries.ts'
import { readMonths } from '../../../store/report/read-months.ts'
import { useLibrary, useToday } from '../../library-context.tsx'

export interface OpenPeriod {
  readonly facts: PeriodFacts
  readonly report: PeriodReport
  readonly library: Values
  /** How each of its months stands. */
  readonly states: ReadonlyMap<Month, MonthState>
  /** Of the period's year, up to its last month that has begun. */
  readonly targets: readonly Target[]
  readonly targetsUntil: Month
}

/** Undefined until it is read: nothing is shown as 0 before it was counted. */
export const usePeriod = (period: Period): OpenPeriod | undefined => {
  const library = useLibrary()
  const today = useToday()
  const read = useLiveQuery(
    async () => ({ period, ...(await readPeriod(library, period)) }),
    [library, period],
  )
  return useMemo(
    () => (read?.period === period ? openPeriod(read, period, today) : undefined),
    [read, period, today],
  )
}

interface Read {
  /** From January or the period before, whichever is earlier, to the period's end. */
  readonly months: readonly MonthFacts[]
  readonly plans: readonly Entry[]
}

async function readPeriod(library: Library, period: Period): Promise<Read> {
  const first = [january(period), monthsOf(previousPeriod(period))[0] ?? period].sort()[0] ?? period
  const [months, plans] = await Promise.all([
    readMonths(library, first, lastOf(period)),
    entriesOfKind(library, 'plan'),
  ])
  return { months, plans }
}

const january = (period: Period): Month => `${period.slice(0, 4)}-01`

const lastOf = (period: Period): Month => monthsOf(period).at(-1) ?? period

function openPeriod({ months, plans }: Read, period: Period, today: Day): OpenPeriod {
  const within = new Set(monthsOf(period))
  const before = new Set(monthsOf(previousPeriod(period)))
  const facts: PeriodFacts = {
    period,
    today,
    months: months.filter(({ month }) => within.has(month)),
    previous: months.filter(({ month }) => before.has(month)).flatMap(({ entries }) => entries),
  }
  const targetsUntil = [lastOf(period), monthOf(today)].sort()[0] ?? period
  return {
    facts,
    report: periodReport(facts),
    library: months[0]?.library ?? {},
    states: new Map(facts.months.map((one) => [one.month, monthState(one)])),
    targets: targetsOf(targetsUntil, plans, yearSoFar(targetsUntil, months)),
    targetsUntil,
  }
}
