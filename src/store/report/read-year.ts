// Twelve months at once, for charts and for the year so far.
import type { MonthFacts } from '../../domain/indicator.ts'
import { addMonths, type Month } from '../../domain/month.ts'
import type { Entry } from '../../domain/record.ts'
import type { Library } from '../library.ts'
import { entriesOfKind, entryById, LAST } from '../records/live-queries.ts'
import { type StoredEntry, toEntry } from '../records/stored-entry.ts'
import { readMatters } from './read-facts.ts'

export interface YearFacts {
  /** The oldest first; `last` of the question is the last. A month without a record has no entries. */
  readonly months: readonly MonthFacts[]
  readonly plans: readonly Entry[]
}

/** The month and the eleven before it, which hold all of its year so far. */
export async function readYear(library: Library, last: Month): Promise<YearFacts> {
  const wanted = Array.from({ length: 12 }, (_, index) => addMonths(last, index - 11))
  const [records, facilities, partners, matters, plans, profile] = await Promise.all([
    library.database.records
      .where('[month+kind+order]')
      .between([wanted[0]], [last, LAST], true, true)
      .toArray(),
    entriesOfKind(library, 'facility'),
    entriesOfKind(library, 'partner'),
    readMatters(library),
    entriesOfKind(library, 'plan'),
    entryById(library, 'library'),
  ])
  const entries = new Map<Month | null, StoredEntry[]>(wanted.map((month) => [month, []]))
  for (const record of records) entries.get(record.month)?.push(toEntry(record))
  return {
    months: wanted.map((month) => ({
      month,
      entries: entries.get(month) ?? [],
      facilities,
      partners,
      matters,
      library: profile?.values ?? {},
    })),
    plans,
  }
}
