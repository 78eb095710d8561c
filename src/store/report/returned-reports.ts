// The reports that the office sent back and that wait to be handed in again, of any month.
import { monthReportId } from '../../domain/closed-month.ts'
import { isReturned } from '../../domain/from-office.ts'
import { isMonth, type Month } from '../../domain/month.ts'
import type { Values } from '../../domain/record.ts'
import { returnedId } from '../../domain/returned-report.ts'
import type { Library } from '../library.ts'
import { entriesOfKind, entryById } from '../records/live-queries.ts'
import { toEntry } from '../records/stored-entry.ts'
import { whoAndWhen } from '../records/who-and-when.ts'

interface ReturnedReport {
  readonly month: Month
  readonly values: Values
}

/** The latest month first. */
export async function returnedReports(library: Library): Promise<readonly ReturnedReport[]> {
  const returned = await entriesOfKind(library, 'returned')
  const found = await Promise.all(
    returned.map(async ({ id, values }) => {
      const month = id.slice('returned:'.length)
      if (!isMonth(month)) return []
      const report = await entryById(library, monthReportId(month))
      return isReturned(values, report?.values) ? [{ month, values }] : []
    }),
  )
  return found.flat().sort((a, b) => (a.month < b.month ? 1 : -1))
}

/** What the office said when it sent the month's report back, and when that was, in milliseconds since 1970. */
export async function returnedOf(
  library: Library,
  month: Month,
): Promise<{ readonly values: Values; readonly at?: number | undefined } | undefined> {
  const record = await library.database.records.get(returnedId(month))
  if (!record || record.deleted) return undefined
  const [written] = record.registers.revision?.values ?? []
  return {
    values: toEntry(record).values,
    at: written && (await whoAndWhen(library, written[0])).at,
  }
}
