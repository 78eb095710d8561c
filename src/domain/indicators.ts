// Every figure of the monthly report: its words, its formula, how it is made from records, and which records
// it counts, so that a figure can be opened. The table is "The monthly report" of the design's domain page.
import { type Day, isDay } from './day.ts'
import type { Counted, Derived, FigureId, Figures, Indicator, MonthFacts, WorkedFacts } from './indicator.ts'
import { activityCounts, activityRates } from './indicators/activities.ts'
import { advocacyCounts, partnerCounts } from './indicators/advocacy.ts'
import { computerCounts, computerRates } from './indicators/computers.ts'
import { facilityAt, facilityFigures } from './indicators/facilities.ts'
import { publicationCounts } from './indicators/publications.ts'
import { visitCounts, visitRates } from './indicators/visits.ts'
import { minutesIn, plus } from './read-values.ts'
import type { Entry } from './record.ts'

/** The figures that are sums, each over the records of one kind. */
export const countedIndicators: readonly Counted[] = [
  ...visitCounts,
  ...activityCounts,
  ...computerCounts,
  ...advocacyCounts,
  ...publicationCounts,
]

export const derivedIndicators: readonly Derived[] = [
  ...visitRates,
  ...activityRates,
  ...computerRates,
  ...partnerCounts,
  ...facilityFigures,
]

export const indicators: readonly Indicator[] = [...countedIndicators, ...derivedIndicators]

export const indicatorOf = (id: FigureId): Indicator | undefined => indicators.find((one) => one.id === id)

const countedByKind = new Map<string, readonly Counted[]>()
for (const indicator of countedIndicators)
  countedByKind.set(indicator.kind, [...(countedByKind.get(indicator.kind) ?? []), indicator])

/** All sums in one pass over the records. */
export const sumsOf = (entries: readonly Entry[]): Figures => {
  const sums = new Map<FigureId, number>()
  const lacking = new Set<FigureId>()
  for (const { kind, values } of entries) {
    for (const { id, amount, detailOf } of countedByKind.get(kind) ?? []) {
      const added = amount(values)
      if (added !== null) sums.set(id, plus(sums.get(id) ?? 0, added))
      else if (detailOf?.(values)) lacking.add(id)
    }
  }
  return Object.fromEntries(
    countedIndicators.map(({ id, per = 1 }) => {
      const sum = sums.get(id)
      return [id, sum === undefined ? (lacking.has(id) ? null : 0) : sum / per]
    }),
  )
}

/** Every figure of the month, or of several, sums and derived ones. */
export const figuresOf = (facts: MonthFacts): Figures => {
  const sums = sumsOf(facts.entries)
  const worked: WorkedFacts = {
    ...facts,
    from: facts.from ?? facts.month,
    openDays: openDaysIn(facts.entries),
    facility: facilityAt(facts),
  }
  return {
    ...sums,
    ...Object.fromEntries(derivedIndicators.map(({ id, from }) => [id, from(sums, worked)])),
  }
}

/** Days that any record says were open, with the longest time open that one gives, in minutes. */
const openDaysIn = (entries: readonly Entry[]): ReadonlyMap<Day, number | null> => {
  const days = new Map<Day, number | null>()
  for (const { kind, values } of entries) {
    if (kind !== 'serviceDay' || values.state !== 'open' || !isDay(values.date)) continue
    const [before, minutes] = [days.get(values.date) ?? null, minutesIn(values.hours)]
    days.set(values.date, before === null ? minutes : Math.max(before, minutes ?? 0))
  }
  return days
}
