// How one month of one library stands at its office: on time, nil, late, missing, or not due.
import { type Day, dayIn } from '../../domain/day.ts'
import { type Month, monthOf } from '../../domain/month.ts'
import { zoneOf } from '../../domain/zone.ts'
import type { ReportStatus } from '../../sync/officer-wire.ts'
import { deadlineOf } from '../officers/deadlines.ts'
import type { OfficeLibrary, OfficeReport } from '../storage/reports.ts'

/** `report`: as it is handed in, if it is. All days are the village's. */
export function reportStatus(
  { code, since, firstMonth }: Pick<OfficeLibrary, 'code' | 'since' | 'firstMonth'>,
  month: Month,
  report: OfficeReport | undefined,
  days: number,
  now: number,
): ReportStatus {
  const zone = zoneOf(code)
  const deadline = deadlineOf(month, days)
  if (report) {
    if (dayIn(zone, report.firstReceived) > deadline) return 'late'
    return report.handedIn.isNil ? 'nil' : 'onTime'
  }
  if (dayIn(zone, now) <= deadline) return 'notDue'
  return month < begunIn(since, firstMonth, code) ? 'notDue' : 'missing'
}

/** The first month that a library owes: in which it was registered, or an earlier one that it handed in all the same. */
export function begunIn(since: number | null, firstMonth: Month | null, code: string): Month {
  const registered = since === null ? undefined : monthOf(dayIn(zoneOf(code), since))
  if (registered === undefined) return firstMonth ?? '9999-12'
  return firstMonth !== null && firstMonth < registered ? firstMonth : registered
}

/** The day on which the server first had it. */
export const receivedOn = (code: string, { firstReceived }: OfficeReport): Day =>
  dayIn(zoneOf(code), firstReceived)
