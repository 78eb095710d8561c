// How one month of one library stands at its office: on time, nil, late, missing, or not due.
import { addDays, type Day, dayIn, startIn } from '../../domain/day.ts'
import { type Month, monthOf } from '../../domain/month.ts'
import { type Zone, zoneOf } from '../../domain/zone.ts'
import type { ReportStatus } from '../../sync/officer-wire.ts'
import { deadlineOf } from '../officers/deadlines.ts'
import type { OfficeLibrary, OfficeMark } from '../storage/reports.ts'

interface Due {
  /** The moment at which the day of the deadline is over where the village is. */
  readonly until: number
  /** The first month that the library owes. */
  readonly begun: Month
}

/** `mark`: when it was handed in, if it is. */
export function reportStatus(
  month: Month,
  mark: Pick<OfficeMark, 'firstReceived' | 'isNil'> | undefined,
  { until, begun }: Due,
  now: number,
): ReportStatus {
  if (mark) {
    if (mark.firstReceived >= until) return 'late'
    return mark.isNil ? 'nil' : 'onTime'
  }
  return now < until || month < begun ? 'notDue' : 'missing'
}

/** The moment at which a month's deadline is over, so many days after the month; a board asks for few of them, and often. */
export function deadlines(): (month: Month, days: number, zone: Zone) => number {
  const known = new Map<string, number>()
  return (month, days, zone) => {
    const key = month + days + zone
    const until = known.get(key) ?? startIn(zone, addDays(deadlineOf(month, days), 1))
    known.set(key, until)
    return until
  }
}

/** The first month that a library owes: in which it was registered, or an earlier one that it handed in all the same. */
export function begunIn({ since, firstMonth, code }: OfficeLibrary): Month {
  if (since === null) return firstMonth ?? '9999-12'
  const registered = monthOf(dayIn(zoneOf(code), since))
  return firstMonth !== null && firstMonth < registered ? firstMonth : registered
}

/** The day on which the server first had it, where the village is. */
export const receivedOn = (code: string, firstReceived: number): Day => dayIn(zoneOf(code), firstReceived)
