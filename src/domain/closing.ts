// A closed month: its report was handed in, so every save in it asks here, and a correction says why.
import type { Figures } from './indicator.ts'
import type { Month } from './month.ts'
import type { Problem } from './problem.ts'
import type { Values } from './record.ts'

/** One report as it was handed in. */
export interface Revision {
  /** Id of the staff member. */
  readonly by?: string
  /** Milliseconds since 1970, by the clock of the device that closed. */
  readonly at: number
  /** 1 for the first report, one more each time it is handed in again. */
  readonly revision: number
  /** The report code of these figures; see `report-code.ts`. */
  readonly code?: string
  /** The figures as they were handed in. */
  readonly figures?: Figures
  /** Why it was handed in again. */
  readonly reason?: string
}

/**
 * The register `closing` of a month's report, while the month is closed: one register, so that two devices
 * that close the same month make two whole values to choose from, and never half of each.
 */
export interface Closing extends Revision {
  /** The reports that this one replaced, the first one first. */
  readonly earlier?: readonly Revision[]
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
