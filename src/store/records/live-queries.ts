// What screens read, as plain functions for `useLiveQuery`: they run again whenever what they read changes,
// by a save here, in another tab, or by a pull. Deleted records are never given.
import type { Day } from '../../domain/day.ts'
import type { Month } from '../../domain/month.ts'
import type { StoredRecord, TapRow } from '../database.ts'
import type { Library } from '../library.ts'
import { inPortions } from './in-portions.ts'
import { type StoredEntry, toEntry } from './stored-entry.ts'

/** Sorts after every string that an index holds. */
export const LAST = '\uffff'

/** The records of a month, of one kind or of all (kind by kind), the latest day first. */
export async function entriesOfMonth(
  { database }: Library,
  month: Month,
  kind?: string,
): Promise<StoredEntry[]> {
  const from = kind === undefined ? [month] : [month, kind]
  return (
    await inPortions(database.records, '[month+kind+order]', [from, [...from, LAST]], toEntry)
  ).reverse()
}

/** The records of several months, each as `entriesOfMonth` gives it; a month without a record has none. */
export async function entriesOfMonths(
  { database }: Library,
  first: Month,
  last: Month,
): Promise<ReadonlyMap<Month | null, readonly StoredEntry[]>> {
  const all = await inPortions(database.records, '[month+kind+order]', [[first], [last, LAST]], toEntry)
  const byMonth = new Map<Month | null, StoredEntry[]>()
  for (const entry of all.reverse()) {
    const others = byMonth.get(entry.month)
    if (others) others.push(entry)
    else byMonth.set(entry.month, [entry])
  }
  return byMonth
}

/** The records of a kind, the latest first; with `limit`, only so many of the latest. */
export async function entriesOfKind(library: Library, kind: string, limit?: number): Promise<StoredEntry[]> {
  if (limit !== undefined) return lastEntries(library, kind, limit)
  return (
    await inPortions(library.database.records, '[kind+order]', [[kind], [kind, LAST]], toEntry)
  ).reverse()
}

/** The `n` latest records of a kind, by the day they happened. */
export async function lastEntries(library: Library, kind: string, n: number): Promise<StoredEntry[]> {
  return (await ofKind(library, kind).reverse().limit(n).toArray()).map(toEntry)
}

/** What happened on a day, of every kind. */
export async function entriesOfDay({ database }: Library, day: Day): Promise<StoredEntry[]> {
  return newestFirst(await database.records.where('day').equals(day).sortBy('order'))
}

/** What happened from one day to another, both included. */
export async function entriesOfDays({ database }: Library, from: Day, to: Day): Promise<StoredEntry[]> {
  return newestFirst(await database.records.where('day').between(from, to, true, true).toArray())
}

export async function entryById({ database }: Library, id: string): Promise<StoredEntry | undefined> {
  const record = await database.records.get(id)
  return record?.order === undefined ? undefined : toEntry(record)
}

/** The records that the server could not take. */
export async function parkedEntries({ database }: Library): Promise<StoredEntry[]> {
  return newestFirst(await database.records.where('parked.code').above('').toArray())
}

/** How many records that people made are not known to have arrived at the server. */
export const unsentCount = ({ database }: Library): Promise<number> =>
  database.records.where('unsent').equals(1).count()

export const ofKind = ({ database }: Library, kind: string) =>
  database.records.where('[kind+order]').between([kind], [kind, LAST], true, true)

/** Indexes are read forwards, in one go; backwards would step through them row by row. */
function newestFirst(records: readonly StoredRecord[]): StoredEntry[] {
  const entries: StoredEntry[] = []
  for (let index = records.length - 1; index >= 0; index--) entries.push(toEntry(records[index]!))
  return entries
}

/** The taps of this device on a day, the latest first. */
export async function tapsOf({ database }: Library, day: Day): Promise<TapRow[]> {
  const rows = await database.taps.where('day').equals(day).toArray()
  return rows.sort((a, b) => b.at - a.at)
}
