// Whether a month is closed: its report was handed in, so every save in it asks here, and a correction says
// why. Apart from closing.ts, because saving needs only this, and is there with the first screen.
import type { Month } from './month.ts'
import type { Problem } from './problem.ts'
import type { Values } from './record.ts'

/** Whether the values of `monthReport:YYYY-MM` hold a closing. What has no readable moment closed nothing. */
export const isClosed = (monthReport: Values | undefined): boolean => {
  const closing = monthReport?.closing
  return typeof closing === 'object' && closing !== null && Number.isFinite((closing as Values).at)
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
