// What board, year and library page are made from: the libraries of a scope with their reports, each month in its row.
import type { Month } from '../../domain/month.ts'
import type { BoardFigures, BoardRow, ReportRow } from '../../sync/officer-wire.ts'
import { deadlineDays } from '../officers/deadlines.ts'
import type { ServerParts } from '../server-parts.ts'
import type { OfficeLibrary, OfficeReport } from '../storage/reports.ts'
import { monthFigures } from '../sync/month-figures.ts'
import { receivedOn, reportStatus } from './report-status.ts'

export type BoardParts = Pick<ServerParts, 'storage' | 'now' | 'placeOf'>

interface OfficeView {
  readonly libraries: readonly OfficeLibrary[]
  /** What a library handed in of a month; null where it did not. */
  figures(library: OfficeLibrary, month: Month): BoardFigures | null
  /** How a month of a library stands. */
  status(library: OfficeLibrary, month: Month): ReportRow['status']
  /** The same with all that is shown of it. */
  row(library: OfficeLibrary, month: Month): Promise<ReportRow>
  /** Days after a month's end until which a report is on time, in the scope as a whole. */
  readonly days: number
}

export async function readOffice(
  { storage, now }: BoardParts,
  scope: string,
  { from, to }: { readonly from: Month; readonly to: Month },
  library?: string,
): Promise<OfficeView> {
  const offices = await storage.officers.offices()
  const { libraries, reports } = await storage.reports.ofScope(scope, from, to, library)
  const at = now()
  const daysOf = new Map(libraries.map(({ code }) => [code, deadlineDays(offices, code)]))
  const found = new Map<string, Map<Month, OfficeReport>>()
  for (const report of reports) {
    const months = found.get(report.library) ?? new Map<Month, OfficeReport>()
    found.set(report.library, months.set(report.month, report))
  }
  const reportOf = ({ id }: OfficeLibrary, month: Month) => found.get(id)?.get(month)
  const status = (one: OfficeLibrary, month: Month) =>
    reportStatus(one, month, reportOf(one, month), daysOf.get(one.code) ?? 0, at)
  return {
    libraries,
    days: deadlineDays(offices, scope),
    figures: (one, month) => reportOf(one, month)?.handedIn.figures ?? null,
    status,
    row: async (one, month) => {
      const report = reportOf(one, month)
      const stands = { month, status: status(one, month) }
      if (!report) {
        const none = { receivedOn: null, revision: null, reportCode: null, figures: null }
        return { ...stands, ...none, isChanged: false }
      }
      const { revision, reportCode, figures } = report.handedIn
      const isChanged = report.isChanged ?? (await monthFigures(storage, one.id, month))?.isChanged ?? false
      return {
        ...stands,
        receivedOn: receivedOn(one.code, report),
        revision,
        reportCode,
        isChanged,
        figures,
      }
    },
  }
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
