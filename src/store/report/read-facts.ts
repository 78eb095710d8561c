// What a month's figures are made from, as this device holds it: for the month's page, for its closing, for longer
// periods and for files.
import type { MonthFacts } from '../../domain/indicator.ts'
import { addMonths, type Month } from '../../domain/month.ts'
import type { Values } from '../../domain/record.ts'
import type { Library } from '../library.ts'
import { entriesOfKind, entriesOfMonth, entryById } from '../records/live-queries.ts'
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

export const readFacts = async (library: Library, month: Month): Promise<ReportFacts> => {
  const [entries, previous, facilities, partners, matters, profile] = await Promise.all([
    entriesOfMonth(library, month),
    entriesOfMonth(library, addMonths(month, -1)),
    entriesOfKind(library, 'facility'),
    entriesOfKind(library, 'partner'),
    readMatters(library),
    entryById(library, 'library'),
  ])
  return { month, entries, previous, facilities, partners, matters, library: profile?.values ?? {} }
}

/** Advocacy and what came of it, of all time: a follow-up may come years later. */
export const readMatters = async (library: Library): Promise<readonly StoredEntry[]> =>
  (await Promise.all(['advocacy', 'followUp'].map((kind) => entriesOfKind(library, kind)))).flat()
