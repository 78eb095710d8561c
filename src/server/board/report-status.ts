// How one month of one library stands at its office: on time, nil, late, missing, or not due.
import { addDays, type Day, dayIn, startIn } from '../../domain/day.ts'
import { type Month, monthOf } from '../../domain/month.ts'
import { type Zone, zoneOf } from '../../domain/zone.ts'
import type { ReportStatus } from '../../sync/officer-wire.ts'
import type { OfficeLibrary, OfficeMark } from '../storage/reports.ts'

interface Due {
  /** The moment at which the day of the deadline is over where the village is. */
  readonly until: number
  /** The first month that the library owes, and the last one; null where it goes on. */
  readonly begun: Month
  readonly ended: Month | null
}

/** `mark`: when it was handed in, if it is. */
export function reportStatus(
  month: Month,
  mark: Pick<OfficeMark, 'firstReceived' | 'isNil'> | undefined,
  { until, begun, ended }: Due,
  now: number,
): ReportStatus {
  if (mark) {
    if (mark.firstReceived >= until) return 'late'
    return mark.isNil ? 'nil' : 'onTime'
  }
  return now < until || month < begun || isOver(month, ended) ? 'notDue' : 'missing'
}

/** Whether a library owed its last report before that month. */
export const isOver = (month: Month, ended: Month | null): boolean => ended !== null && month > ended

/** The moment at which a day is over; a board asks for few of them, and often. */
export function endsOfDays(): (day: Day, zone: Zone) => number {
  const known = new Map<string, number>()
  return (day, zone) => {
    const key = day + zone
    const until = known.get(key) ?? startIn(zone, addDays(day, 1))
    known.set(key, until)
    return until
  }
}

/**
 * The first month that a library owes: the one that its office set; or else that in which it was registered, or an
 * earlier one that it handed in all the same.
 */
export function begunIn({ expectedFrom, since, firstMonth, code }: OfficeLibrary): Month {
  if (expectedFrom !== null) return expectedFrom
  if (since === null) return firstMonth ?? '9999-12'
  const registered = monthOf(dayIn(zoneOf(code), since))
  return firstMonth !== null && firstMonth < registered ? firstMonth : registered
}

/** The day on which the server first had it, where the village is. */
export const receivedOn = (code: string, firstReceived: number): Day => dayIn(zoneOf(code), firstReceived)
