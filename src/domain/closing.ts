// A closed month: its report was handed in, so every save in it asks here, and a correction says why.
import type { Month } from './month.ts'
import type { Problem } from './problem.ts'
import type { Values } from './record.ts'

/** The register `closing` of a month's report, while the month is closed. */
export interface Closing {
  /** Id of the staff member. */
  readonly by?: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** 1 for the first report, one more each time it is handed in again. */
  readonly revision: number
}

export const isClosed = (monthReport: Values | undefined): boolean => {
  const closing = monthReport?.closing
  return typeof closing === 'object' && closing !== null && 'at' in closing
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
