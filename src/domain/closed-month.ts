// Whether a month is closed: its report was handed in, so every save in it asks here, and a correction says
// why. Apart from closing.ts, because saving needs only this, and is there with the first screen.
import type { Month } from './month.ts'
import type { Problem } from './problem.ts'
import type { Entry, Values } from './record.ts'
import { monthlyId } from './record-month.ts'

/** The one record of what is said of a month beyond its records, and of its closing. */
export const monthReportId = (month: Month): string => monthlyId('monthReport', month)

/** That record, among those of the month. */
export const monthReportIn = <E extends Entry>(month: Month, entries: readonly E[]): E | undefined => {
  const id = monthReportId(month)
  return entries.find((entry) => entry.id === id)
}

/**
 * Of why a closed month is corrected, or its report handed in again, in characters: every revision keeps its own, and all
 * of them travel in one register.
 */
export const longestReason = 500

/** Whether the values of `monthReport:YYYY-MM` hold a closing. What has no readable moment closed nothing. */
export const isClosed = (monthReport: Values | undefined): boolean => {
  const closing = monthReport?.closing
  return typeof closing === 'object' && closing !== null && Number.isFinite((closing as Values).at)
}

/**
 * How a month was handed in, as far as its report alone tells; `twice`: two devices closed it, and nobody has chosen
 * yet. Whether it changed since takes all its records: see `month-state.ts`.
 */
export const handedIn = (
  monthReport: Pick<Entry, 'values' | 'differing'> | undefined,
): 'not' | 'once' | 'twice' => {
  if (!isClosed(monthReport?.values)) return 'not'
  return monthReport?.differing?.includes('closing') ? 'twice' : 'once'
}

/** Undefined when a record of the month may be saved; a closed month takes a correction with a reason. */
export const mayWrite = (
  month: Month | null,
  monthReport: Values | undefined,
  reason?: string,
): Problem | undefined =>
  month !== null && isClosed(monthReport) && !reason?.trim()
    ? { field: '', rule: 'monthClosed', given: month }
    : undefined
