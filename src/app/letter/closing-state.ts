// How a month stands handed in: the report that stands, the code of the figures now, and what differs between them.
import { type Closing, closingOf, type FigureChange, figureChanges, textsMark } from '../../domain/closing.ts'
import type { MonthlyReport } from '../../domain/monthly-report.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { codeOf } from '../../store/report/close-month.ts'
import type { ReportFacts } from '../../store/report/read-facts.ts'

export interface ClosingState {
  /** Undefined while the month is open. */
  readonly closing: Closing | undefined
  /** The code that the figures have now. */
  readonly code: string
  readonly figures: readonly FigureChange[]
  /** No figure changed, but a row of a table did: an activity has another field now, say. */
  readonly rowsChanged: boolean
  readonly textsChanged: boolean
  /** Any of these, since the month was closed. */
  readonly isChanged: boolean
  /** Two devices closed it, and nobody has chosen yet. */
  readonly isTwice: boolean
}

/** `entry` is the month's `monthReport`, where it was begun. */
export const closingState = (
  facts: ReportFacts,
  report: MonthlyReport,
  entry: StoredEntry | undefined,
): ClosingState => {
  const closing = closingOf(entry?.values)
  const code = codeOf(facts, report)
  const figures = closing ? figureChanges(closing, report.figures) : []
  const rowsChanged = closing?.code !== undefined && closing.code !== code && figures.length === 0
  // Another version of the app may have kept no mark.
  const textsChanged = closing?.texts !== undefined && closing.texts !== textsMark(entry?.values)
  return {
    closing,
    code,
    figures,
    rowsChanged,
    textsChanged,
    isChanged: figures.length > 0 || rowsChanged || textsChanged,
    isTwice: entry?.differing.includes('closing') ?? false,
  }
}
