// What board, year and library page are made from: the libraries of a scope with their reports, each month in its row.
import type { Day } from '../../domain/day.ts'
import type { Month } from '../../domain/month.ts'
import { returnedState } from '../../domain/returned-report.ts'
import { zoneOf } from '../../domain/zone.ts'
import type { BoardRow, ReportRow, ReportStatus } from '../../sync/officer-wire.ts'
import { type Deadlines, deadlinesOf } from '../officers/deadlines.ts'
import { fewAtOnce } from '../operations/few-at-once.ts'
import type { ServerParts } from '../server-parts.ts'
import type { OfficeLibrary, OfficeMonths } from '../storage/reports.ts'
import { isMonthChanged } from './changed-month.ts'
import { begunIn, endsOfDays, isOver, receivedOn, reportStatus } from './report-status.ts'

export type BoardParts = Pick<ServerParts, 'storage' | 'now' | 'placeOf'>

interface OfficeView {
  readonly libraries: readonly LibraryView[]
  readonly deadlines: Deadlines
}

interface LibraryView {
  readonly library: OfficeLibrary
  /** The first month that it owes. */
  readonly begun: Month
  /** The last day on which that month's report is on time. */
  deadline(month: Month): Day
  /** Whether it belongs to that month's board: it left later, if at all, or handed in all the same. */
  isOn(month: Month): boolean
  /** How a month stands. */
  status(month: Month): ReportStatus
  /** The same with all that is shown of it; of months from `shown` on. */
  row(month: Month): Promise<ReportRow>
}

/** Months that are counted anew for one board, at once: others need connections to the database, too. */
const countedAtOnce = 4

/** `one`: of that library alone. */
export async function readOffice(
  { storage, now }: BoardParts,
  scope: string,
  months: OfficeMonths,
  one?: string,
): Promise<OfficeView> {
  const { libraries, marks, reports, offices, later } = await storage.reports.ofScope(scope, months, one)
  const deadlines = deadlinesOf(offices, later)
  const at = now()
  const endOf = endsOfDays()
  const inTurn = fewAtOnce(countedAtOnce, Number.POSITIVE_INFINITY)
  const [markOf, reportOf] = [byMonth(marks), byMonth(reports)]
  const view = (library: OfficeLibrary): LibraryView => {
    const { id, code } = library
    const [zone, begun, ended] = [zoneOf(code), begunIn(library), library.expectedUntil]
    const deadline = (month: Month) => deadlines.dayOf(month, code)
    const status = (month: Month) => {
      const due = { until: endOf(deadline(month), zone), begun, ended }
      return reportStatus(month, markOf(id)?.get(month), due, at)
    }
    return {
      library,
      begun,
      deadline,
      isOn: (month) => !isOver(month, ended) || markOf(id)?.has(month) === true,
      status,
      row: async (month) => {
        const stands = { month, status: status(month) }
        const report = reportOf(id)?.get(month)
        if (!report) {
          const none = { receivedOn: null, revision: null, reportCode: null, returned: null, figures: null }
          return { ...stands, ...none, isChanged: false }
        }
        const { revision, reportCode, figures, fields, firstReceived } = report
        const isChanged = report.isChanged ?? (await inTurn(() => isMonthChanged(storage, id, month)))
        const received = receivedOn(code, firstReceived)
        const returned = returnedState(report.returnedRevision, revision)
        const shown = { receivedOn: received, revision, reportCode, isChanged, returned, figures }
        return { ...stands, ...shown, ...(fields && { fields }) }
      },
    }
  }
  return { libraries: libraries.map(view), deadlines }
}

/** Whose row it is. */
export async function headOf(
  { placeOf }: BoardParts,
  { id, code, name }: OfficeLibrary,
): Promise<Pick<BoardRow, 'library' | 'code' | 'name' | 'village' | 'district'>> {
  const { village = '', district = '' } = (await placeOf?.(code)) ?? {}
  return { library: id, code, name, village, district }
}

/** Of a place wider than a village; it is named by the code of its own library: `33.15.00.0000` is the kabupaten's. */
export const nameOf = async ({ placeOf }: BoardParts, place: string): Promise<string> =>
  (place && (await placeOf?.(`${place}${'00.00.00.0000'.slice(place.length)}`))?.district) || ''

function byMonth<T extends { readonly library: string; readonly month: Month }>(all: readonly T[]) {
  const libraries = new Map<string, Map<Month, T>>()
  for (const one of all) {
    const months = libraries.get(one.library)
    if (months) months.set(one.month, one)
    else libraries.set(one.library, new Map([[one.month, one]]))
  }
  return (library: string): ReadonlyMap<Month, T> | undefined => libraries.get(library)
}
