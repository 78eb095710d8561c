// What the figures of one month or of several are made from, as this device holds it: the one reader of the month's
// page and its closing, of the year beside it, of longer periods and of files.
import type { MonthFacts } from '../../domain/indicator.ts'
import { addMonths, type Month, monthsFrom } from '../../domain/month.ts'
import type { Values } from '../../domain/record.ts'
import { returnedId } from '../../domain/returned-report.ts'
import type { Library } from '../library.ts'
import { entriesOfKind, entriesOfMonths, entryById } from '../records/live-queries.ts'
import type { StoredEntry } from '../records/stored-entry.ts'

/** The facts with their records as stored, so that a line can say "belum terkirim". */
export interface ReportFacts extends MonthFacts {
  readonly entries: readonly StoredEntry[]
  readonly facilities: readonly StoredEntry[]
  readonly partners: readonly StoredEntry[]
  readonly matters: readonly StoredEntry[]
  readonly previous: readonly StoredEntry[]
  readonly library: Values
}

/** Every month from the first to the last, each with the records of the one before it. */
export async function readMonths(
  library: Library,
  first: Month,
  last: Month,
): Promise<readonly ReportFacts[]> {
  const wanted = monthsFrom(first, last)
  const [months, facilities, partners, advocacy, followUps, profile, returned] = await Promise.all([
    entriesOfMonths(library, addMonths(first, -1), last),
    entriesOfKind(library, 'facility'),
    entriesOfKind(library, 'partner'),
    entriesOfKind(library, 'advocacy'),
    entriesOfKind(library, 'followUp'),
    entryById(library, 'library'),
    Promise.all(wanted.map((month) => entryById(library, returnedId(month)))),
  ])
  const lasting = {
    facilities,
    partners,
    // Of all time: a follow-up may come years later.
    matters: [...advocacy, ...followUps],
    library: profile?.values ?? {},
  }
  return wanted.map((month, index) => ({
    ...lasting,
    ...(returned[index] && { returned: returned[index].values }),
    month,
    entries: months.get(month) ?? [],
    previous: months.get(addMonths(month, -1)) ?? [],
  }))
}

export const readMonth = async (library: Library, month: Month): Promise<ReportFacts> => {
  const [facts] = await readMonths(library, month, month)
  return facts!
}
