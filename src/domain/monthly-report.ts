// The monthly report: its seven parts in order, the same for the screen, print, XLSX and CSV. Pure and fast
// (one pass over the records for the sums), so that device and server show the same figures.
import { type Breakdown, type BreakdownRow, breakdownOf } from './breakdowns.ts'
import type { Label } from './field.ts'
import type { FigureId, Figures, Indicator, MonthFacts } from './indicator.ts'
import { isDone } from './indicators/activities.ts'
import { isAdvocated } from './indicators/advocacy.ts'
import { facilityAt } from './indicators/facilities.ts'
import { figuresOf, indicatorOf } from './indicators.ts'
import type { Month } from './month.ts'
import type { Entry, Values } from './record.ts'
import { monthReport, reportTexts } from './records/month-report.ts'
import { type PartDescription, reportParts } from './report-parts.ts'

export type PartId =
  | 'visits'
  | 'activities'
  | 'computers'
  | 'advocacy'
  | 'publications'
  | 'facilities'
  | 'texts'

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

export const monthlyReport = (facts: MonthFacts): MonthlyReport => ({
  month: facts.month,
  ...countedReport(facts, reportState(facts), textsOf(aboutMonth(facts))),
})

/** What is counted, and said, of a month or of several. */
export const countedReport = (
  facts: MonthFacts,
  state: ReportState,
  texts: readonly ReportText[],
): Omit<MonthlyReport, 'month'> => {
  const figures = knownFigures({ state, figures: figuresOf(facts) })
  return {
    state,
    parts: reportParts.map((description) => ({
      ...description,
      figures: description.figures.map((id) => ({ indicator: indicatorOf(id)!, value: figures[id] ?? null })),
      tables: description.breakdowns.map((breakdown) => ({
        breakdown,
        rows: breakdownOf(breakdown, facts.entries),
      })),
      texts: description.id === 'texts' ? texts : [],
    })),
    figures,
    facilityMonth: facilityAt(facts)?.id.slice('facility:'.length) ?? null,
    stories: facts.entries.filter(({ kind, values }) => kind === 'story' && values.consent === true),
  }
}

export const reportState = (facts: Pick<MonthFacts, 'month' | 'entries'>): ReportState => {
  if (facts.entries.some(hasHappened)) return 'filled'
  return aboutMonth(facts).nil === true ? 'nil' : 'empty'
}

/** What the library says of the month beyond its records. */
const aboutMonth = ({ month, entries }: Pick<MonthFacts, 'month' | 'entries'>): Values =>
  entries.find(({ id }) => id === `monthReport:${month}`)?.values ?? {}

/** What is true of a month whatever was recorded in it. */
const isStanding = (id: FigureId): boolean => id.startsWith('facilities.') || id === 'advocacy.partners'

/** Without the sums of a month of which nobody said anything: they are not known, rather than 0. */
export const knownFigures = ({ state, figures }: Pick<MonthlyReport, 'state' | 'figures'>): Figures =>
  state === 'empty'
    ? Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, isStanding(id) ? value : null]))
    : figures

const textsOf = (about: Values): readonly ReportText[] =>
  reportTexts.map((field) => ({
    field,
    label: monthReport.fields[field].label,
    text: typeof about[field] === 'string' ? (about[field] as string) : '',
  }))
