// How complete and how timely reporting was, in DHIS2's sense: of the reports that were expected, how many came, and
// how many by the deadline. A report that is not due yet is not expected, unless it came.
import type { ReportStatus } from '../../sync/officer-wire.ts'
import { statuses } from './report-status.tsx'

interface Rate {
  readonly expected: number
  readonly handedIn: number
  readonly onTime: number
  /** In per cent; null where nothing was expected. */
  readonly complete: number | null
  readonly timely: number | null
}

/** How many reports stand how. */
export type Counts = Readonly<Record<ReportStatus, number>>

export const countsOf = (all: readonly ReportStatus[]): Counts =>
  Object.fromEntries(statuses.map((one) => [one, all.filter((status) => status === one).length])) as Counts

export const sumOfCounts = (all: readonly { readonly counts: Counts }[]): Counts =>
  Object.fromEntries(
    statuses.map((status) => [status, all.reduce((sum, { counts }) => sum + counts[status], 0)]),
  ) as Counts

export const rateOf = (counts: Counts): Rate => {
  const onTime = counts.onTime + counts.nil
  const handedIn = onTime + counts.late
  const expected = handedIn + counts.missing
  const of = (part: number) => (expected === 0 ? null : (part / expected) * 100)
  return { expected, handedIn, onTime, complete: of(handedIn), timely: of(onTime) }
}

const worth: Readonly<Record<ReportStatus, number>> = { onTime: 2, nil: 2, late: 1, missing: 0, notDue: 0 }

/** The latest three months that were due, against the three before; undefined where there are no six. */
export const trendOf = (statuses: readonly ReportStatus[]): 'better' | 'same' | 'worse' | undefined => {
  const due = statuses.filter((status) => status !== 'notDue').slice(-6)
  if (due.length < 6) return undefined
  const sum = (some: readonly ReportStatus[]) => some.reduce((all, status) => all + worth[status], 0)
  const difference = sum(due.slice(3)) - sum(due.slice(0, 3))
  return difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same'
}
