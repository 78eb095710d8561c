// How the months of the past year stand: which were handed in, which still wait for it, and which two devices
// closed. A few keys of each month are read, not its records.
import { type Closing, closingOf } from '../../domain/closing.ts'
import { addMonths, type Month } from '../../domain/month.ts'
import { differing } from '../../sync/record-state.ts'
import type { StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { LAST } from '../records/live-queries.ts'
import { toEntry } from '../records/stored-entry.ts'

export interface MonthStanding {
  readonly month: Month
  /** `twice`: two devices closed it, and nobody has chosen yet. */
  readonly standing: 'open' | 'twice' | 'closed'
  /** While it is closed; of two, the shown one. */
  readonly closing?: Closing
}

/** So far back a report is still asked for: later than the latest entries that were ever seen. */
const MONTHS = 12

/** The months before `month`, the latest first; those of which nothing was recorded or said are left out. */
export async function monthStandings({ database }: Library, month: Month): Promise<readonly MonthStanding[]> {
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(month, -1 - index))
  const [reports, firsts] = await Promise.all([
    database.records.bulkGet(months.map(reportId)),
    Promise.all(
      months.map((one) =>
        // Two, because one of them may be the month's report.
        database.records
          .where('[month+kind+order]')
          .between([one], [one, LAST], true, true)
          .limit(2)
          .toArray(),
      ),
    ),
  ])
  return months.flatMap((one, index) => standingOf(one, reports[index], firsts[index] ?? []))
}

const reportId = (month: Month): string => `monthReport:${month}`

const standingOf = (
  month: Month,
  report: StoredRecord | undefined,
  firsts: readonly StoredRecord[],
): readonly MonthStanding[] => {
  const about = report && !report.deleted ? toEntry(report).values : undefined
  const closing = closingOf(about)
  if (closing && report) {
    const isTwice = differing(report.registers).includes('closing')
    return [{ month, standing: isTwice ? 'twice' : 'closed', closing }]
  }
  const isSaid = about?.nil === true || firsts.some(({ kind }) => kind !== 'monthReport')
  return isSaid ? [{ month, standing: 'open' }] : []
}
