// How a month stands: open, nil, closed, changed since, or closed on two devices; and the code of its figures. The one
// place that knows: home, report, closing, files, SIM, the menu's count and the server ask here.

import { handedIn, monthReportIn } from './closed-month.ts'
import { type Closing, closingOf, type FigureChange, figureChanges, textsMark } from './closing.ts'
import type { Day } from './day.ts'
import { isReturned } from './from-office.ts'
import { type Figures, listFigures, type MonthFacts } from './indicator.ts'
import { lastDay, type Month } from './month.ts'
import { type MonthlyReport, monthlyReport } from './monthly-report.ts'
import { textIn } from './read-values.ts'
import { reportCode } from './report-code.ts'

/**
 * `empty`: nobody said anything of it, and it is not closed. `open`: not closed. `twice`: two devices closed it, and
 * nobody has chosen yet. `changed`: closed, and something is no longer what it was then.
 */
export type Standing = 'empty' | 'open' | 'closed' | 'changed' | 'twice'

export interface MonthState {
  readonly month: Month
  readonly standing: Standing
  /** Somebody said that nothing happened, and nothing was recorded. */
  readonly isNil: boolean
  /** The code that the figures have now. */
  readonly code: string
  /** Undefined while the month is open; of two, the shown one. */
  readonly closing: Closing | undefined
  /** The figures that changed since it was closed. */
  readonly figures: readonly FigureChange[]
  /** No figure changed, but a row of a table did: an activity has another field now, say. */
  readonly rowsChanged: boolean
  readonly textsChanged: boolean
  /** The office sent the report back, and no later revision was handed in since. */
  readonly isReturned: boolean
}

/** `report` is the one of these facts, where it was made already. */
export const monthState = (
  facts: MonthFacts,
  report: Pick<MonthlyReport, 'state' | 'rules' | 'figures' | 'parts'> = monthlyReport(facts),
): MonthState => {
  const { month, entries, library } = facts
  const entry = monthReportIn(month, entries)
  const closing = closingOf(entry?.values)
  const village = textIn(library?.village) ?? ''
  const codeWith = (figures: Figures) =>
    reportCode({ village, period: month, report: { ...report, figures } })
  const code = codeWith(report.figures)
  const figures = closing ? figureChanges(closing, report.figures) : []
  const rowsChanged =
    closing?.code !== undefined &&
    figures.length === 0 &&
    closing.code !== code &&
    closing.code !== codeWith(asHandedIn(closing.figures, report.figures))
  // Another version of the app may have kept no mark.
  const textsChanged = closing?.texts !== undefined && closing.texts !== textsMark(entry?.values)
  const isChanged = figures.length > 0 || rowsChanged || textsChanged
  return {
    month,
    standing: closing
      ? handedIn(entry) === 'twice'
        ? 'twice'
        : isChanged
          ? 'changed'
          : 'closed'
      : report.state === 'empty'
        ? 'empty'
        : 'open',
    isNil: report.state === 'nil',
    code,
    closing,
    figures,
    rowsChanged,
    textsChanged,
    isReturned: isReturned(facts.returned, entry?.values),
  }
}

/** Whether somebody has to do something about it: hand it in once it is over, again, or choose. */
export const isWaiting = (
  {
    month,
    standing,
    isReturned,
  }: { readonly month: Month; readonly standing: string; readonly isReturned: boolean },
  today: Day,
): boolean =>
  isReturned ||
  standing === 'changed' ||
  standing === 'twice' ||
  (standing === 'open' && lastDay(month) < today)

/** The figures as they were handed in where the difference is only that 0 is "–" now, or the reverse: no change. */
const asHandedIn = (before: Figures = {}, now: Figures): Figures =>
  Object.fromEntries(
    listFigures(now).map(([id, value]) => [
      id,
      Object.hasOwn(before, id) && (before[id] ?? 0) === (value ?? 0) ? (before[id] ?? null) : value,
    ]),
  )
