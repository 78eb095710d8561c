// Every figure of the monthly report: its words, its formula, how it is made from records, and which records
// it counts, so that a figure can be opened. The table is "The monthly report" of the design's domain page.
import { type Day, isDay } from './day.ts'
import type {
  Counted,
  FigureId,
  Figures,
  Indicator,
  MonthFacts,
  MonthSums,
  SumId,
  Sums,
  WorkedFacts,
} from './indicator.ts'
import { activityCounts, activityRates } from './indicators/activities.ts'
import { advocacyCounts, advocacySteps, partnerCounts } from './indicators/advocacy.ts'
import { computerCounts, computerRates, timedSessions } from './indicators/computers.ts'
import { facilityAt, facilityFigures } from './indicators/facilities.ts'
import { publicationFigures } from './indicators/publications.ts'
import { visitCounts, visitRates } from './indicators/visits.ts'
import { stepsOf } from './matters.ts'
import { minutesIn, plus } from './read-values.ts'
import type { Entry } from './record.ts'
import { currentRules, type Rules, unspoken } from './rules.ts'

/** The figures that are sums, each over the records of one kind. */
export const countedIndicators = [
  ...visitCounts,
  ...activityCounts,
  ...computerCounts,
  ...advocacyCounts,
  ...publicationFigures,
]

/** Sums that no report shows, and figures are made of. */
const helpingSums = [timedSessions]

export const derivedIndicators = [
  ...visitRates,
  ...activityRates,
  ...computerRates,
  ...advocacySteps,
  ...partnerCounts,
  ...facilityFigures,
]

export const indicators: readonly Indicator[] = [...countedIndicators, ...derivedIndicators]

const byId = new Map<string, Indicator>(indicators.map((indicator) => [indicator.id, indicator]))

export const indicatorOf = (id: string): Indicator | undefined => byId.get(id)

/** Whether a figure belongs to its own month: no late record of another month changes it. */
export const isOwnFigure = (id: FigureId): boolean => {
  const { looksBack, compares } = indicatorOf(id) ?? {}
  return !looksBack && !compares
}

/** Whether a report by these rules has the figure, and so its code. */
export const hasFigure = (rules: Rules, id: FigureId): boolean => rules >= (indicatorOf(id)?.since ?? 1)

/** Whether it is known also of a month of which nobody said anything. */
export const isStanding = (id: FigureId): boolean => indicatorOf(id)?.stands === true

export const allSums = [...countedIndicators, ...helpingSums]

const sumsByKind = new Map<string, readonly Counted<SumId>[]>()
for (const indicator of allSums)
  sumsByKind.set(indicator.kind, [...(sumsByKind.get(indicator.kind) ?? []), indicator])

/** How a record goes into a figure's sum: what it adds, or that it lacks a detail, or that it only speaks of it. */
export interface Part {
  readonly id: SumId
  readonly as: 'added' | 'lacking' | 'spoken'
  readonly amount: number
}

export const partsOf = ({ kind, values }: Entry): readonly Part[] =>
  (sumsByKind.get(kind) ?? []).flatMap(({ id, amount, detailOf, isAbout }): Part[] => {
    const added = amount(values)
    if (added !== null) return [{ id, as: 'added', amount: added }]
    if (detailOf?.(values)) return [{ id, as: 'lacking', amount: 0 }]
    return !isAbout || isAbout(values) ? [{ id, as: 'spoken', amount: 0 }] : []
  })

/** All sums in one pass over the records; null where no record speaks of one. */
export const sumsOf = (entries: readonly Entry[]): Sums => sumsWith(entries, null)

/** `none` is what a sum is that no record speaks of. */
const sumsWith = (entries: readonly Entry[], none: 0 | null, kept?: MonthSums): Sums => {
  const sums = new Map<string, number>()
  const lacking = new Set<string>()
  const spoken = new Set<string>()
  for (const [id, part] of Object.entries(kept?.parts ?? {})) {
    if (part.added > 0) sums.set(id, plus(Number(part.sum), 0))
    if (part.lacking > 0) lacking.add(id)
    if (part.spoken > 0) spoken.add(id)
  }
  for (const entry of entries) {
    for (const { id, as, amount } of partsOf(entry)) {
      if (as === 'added') sums.set(id, plus(sums.get(id) ?? 0, amount))
      else if (as === 'lacking') lacking.add(id)
      else spoken.add(id)
    }
  }
  const withoutSum = ({ id, onlyKnown }: Counted) =>
    onlyKnown || lacking.has(id) ? null : spoken.has(id) ? 0 : none
  return Object.fromEntries(
    allSums.map((indicator) => {
      const { id, per = 1 } = indicator
      const sum = sums.get(id)
      return [id, sum === undefined ? withoutSum(indicator) : sum / per]
    }),
  )
}

interface HowCounted {
  readonly rules?: Rules
  /** Somebody said that nothing happened: then what nobody counted is 0. */
  readonly isNil?: boolean
}

/** Every figure of the month, or of several, sums and derived ones. */
export const figuresOf = (
  facts: MonthFacts,
  { rules = currentRules, isNil = false }: HowCounted = {},
): Figures => {
  const none = isNil ? 0 : unspoken(rules)
  const sums = sumsWith(facts.entries, none, facts.sums)
  const own = facts.entries.filter(({ kind }) => kind === 'advocacy' || kind === 'followUp')
  const steps = stepsOf(facts.matters ?? own)
  const within = new Set(own.map(({ id }) => id))
  const worked: WorkedFacts = {
    ...facts,
    from: facts.from ?? facts.month,
    openDays: openDaysIn(facts.entries),
    facility: facilityAt(facts),
    steps,
    stepsWithin: steps.filter(({ entry }) => within.has(entry.id)),
    rules,
    unspoken: none,
  }
  return Object.fromEntries([
    ...countedIndicators
      .filter(({ id }) => hasFigure(rules, id))
      .map(({ id }) => [id, sums[id] ?? null] as const),
    ...derivedIndicators
      .filter(({ id }) => hasFigure(rules, id))
      .map(({ id, from }) => [id, from(sums, worked)] as const),
  ])
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
