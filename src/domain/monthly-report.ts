// The monthly report: its seven parts in order, the same for the screen, print, XLSX and CSV. Pure and fast
// (one pass over the records for the sums), so that device and server show the same figures.

import { type Breakdown, type BreakdownRow, breakdownOf } from './breakdowns.ts'
import { monthReportIn } from './closed-month.ts'
import type { Label } from './field.ts'
import { type Figures, type Indicator, listFigures, type MonthFacts } from './indicator.ts'
import { isDone } from './indicators/activities.ts'
import { facilityAt } from './indicators/facilities.ts'
import { figuresOf, hasFigure, indicatorOf, isStanding } from './indicators.ts'
import { isAdvocated, matterOf } from './matters.ts'
import type { Month } from './month.ts'
import { textIn } from './read-values.ts'
import type { Entry, Values } from './record.ts'
import { recordMonth } from './record-month.ts'
import { monthReport, reportTexts } from './records/month-report.ts'
import { type PartDescription, reportParts } from './report-parts.ts'
import { currentRules, type Rules, rulesOf } from './rules.ts'

/** `filled`: something happened. `nil`: the library said that nothing did. `empty`: nobody said anything. */
export type ReportState = 'filled' | 'nil' | 'empty'

export interface ReportPart extends Omit<PartDescription, 'figures' | 'breakdowns'> {
  readonly figures: readonly { readonly indicator: Indicator; readonly value: number | null }[]
  readonly tables: readonly { readonly breakdown: Breakdown; readonly rows: readonly BreakdownRow[] }[]
  readonly texts: readonly ReportText[]
}

export interface ReportText {
  readonly field: string
  readonly label: Label
  readonly text: string
  /** Which month says so, in a report of several. */
  readonly month?: Month
}

export interface MonthlyReport {
  readonly month: Month
  readonly state: ReportState
  /** By which its figures were made. */
  readonly rules: Rules
  readonly parts: readonly ReportPart[]
  /** The same figures by id. Of a month that is `empty` the sums are null: not known, rather than 0. */
  readonly figures: Figures
  /** Which month's facilities were taken; null when there are none yet. */
  readonly facilityMonth: Month | null
  /** Stories of the month that the person agreed to share. */
  readonly stories: readonly Entry[]
}

const REPORTED_KINDS = new Set(['visit', 'activity', 'computerUse', 'advocacy', 'publication', 'story'])
/** What was only planned, or called off, did not happen. */
const hasHappened = ({ kind, values }: Entry): boolean =>
  REPORTED_KINDS.has(kind) &&
  (kind !== 'activity' || isDone(values)) &&
  (kind !== 'advocacy' || isAdvocated(values))

/** A month that was handed in is counted by the rules of its day. */
export const monthlyReport = (facts: MonthFacts): MonthlyReport =>
  reportByRules(facts, rulesOf(aboutMonth(facts)))

/** The same facts are counted once, however many ask: a page, its letter and how the month stands. */
export const reportByRules = (facts: MonthFacts, rules: Rules): MonthlyReport => {
  const known = counted.get(facts)
  if (known?.rules === rules) return known
  const report = {
    month: facts.month,
    ...countedReport(facts, reportState(facts), textsOf(aboutMonth(facts)), rules),
  }
  counted.set(facts, report)
  return report
}

const counted = new WeakMap<MonthFacts, MonthlyReport>()

/** What is counted, and said, of a month or of several. */
export const countedReport = (
  facts: MonthFacts,
  state: ReportState,
  texts: readonly ReportText[],
  rules: Rules = currentRules,
): Omit<MonthlyReport, 'month'> => {
  const facility = facilityAt(facts)
  const figures = knownFigures({ state, figures: figuresOf(facts, { rules, isNil: state === 'nil' }) })
  return {
    state,
    rules,
    parts: reportParts.map((description) => ({
      ...description,
      figures: description.figures
        .filter((id) => hasFigure(rules, id))
        .map((id) => ({ indicator: indicatorOf(id)!, value: figures[id] ?? null }))
        .filter(({ indicator, value }) => !indicator.onlyKnown || value !== null),
      tables: description.breakdowns.map((breakdown) => ({
        breakdown,
        // What nobody counted falls apart into nothing, rather than into zeros.
        rows: figures[breakdown.splits] === null ? [] : breakdownOf(breakdown, facts.entries),
      })),
      texts: description.id === 'texts' ? texts : [],
    })),
    figures,
    facilityMonth: facility ? recordMonth(facility.kind, facility.id, facility.values) : null,
    stories: facts.entries.filter(({ kind, values }) => kind === 'story' && values.consent === true),
  }
}

export const reportState = (
  facts: Pick<MonthFacts, 'month' | 'entries' | 'matters' | 'sums'>,
): ReportState => {
  const { entries, matters = entries, sums } = facts
  if (sums && sums.records > 0) return 'filled'
  // What came of a matter that was deleted counts nothing.
  const isAlive = (id: string | undefined) => matters.some((matter) => matter.id === id)
  if (entries.some((one) => hasHappened(one) || (one.kind === 'followUp' && isAlive(matterOf(one)))))
    return 'filled'
  return aboutMonth(facts).nil === true ? 'nil' : 'empty'
}

/** What the library says of the month beyond its records. */
const aboutMonth = ({ month, entries }: Pick<MonthFacts, 'month' | 'entries'>): Values =>
  monthReportIn(month, entries)?.values ?? {}

/** Without the sums of a month of which nobody said anything: they are not known, rather than 0. */
export const knownFigures = ({ state, figures }: Pick<MonthlyReport, 'state' | 'figures'>): Figures =>
  state === 'empty'
    ? Object.fromEntries(listFigures(figures).map(([id, value]) => [id, isStanding(id) ? value : null]))
    : figures

const textsOf = (about: Values): readonly ReportText[] =>
  reportTexts.map((field) => ({
    field,
    label: monthReport.fields[field].label,
    text: textIn(about[field]) ?? '',
  }))
