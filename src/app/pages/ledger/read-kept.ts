// What the page is compared with: the records of its months, and which of the months are closed.
import { isClosed, monthReportId } from '../../../domain/closed-month.ts'
import type { LedgerSheet } from '../../../domain/ledger/sheets.ts'
import type { Month } from '../../../domain/month.ts'
import type { Entry } from '../../../domain/record.ts'
import type { Library } from '../../../store/library.ts'
import { entriesOfMonth, entryById } from '../../../store/records/live-queries.ts'

interface Kept {
  readonly entries: readonly Entry[]
  readonly closed: readonly Month[]
}

export async function readKept(
  library: Library,
  { parts }: LedgerSheet,
  months: readonly Month[],
): Promise<Kept> {
  const kinds = [...new Set(parts.map(({ definition }) => definition.kind))]
  const [entries, closed] = await Promise.all([
    Promise.all(months.flatMap((month) => kinds.map((kind) => entriesOfMonth(library, month, kind)))),
    Promise.all(
      months.map(async (month) =>
        isClosed((await entryById(library, monthReportId(month)))?.values) ? [month] : [],
      ),
    ),
  ])
  return { entries: entries.flat(), closed: closed.flat() }
}
