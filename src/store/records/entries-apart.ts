// The records behind what is counted apart from any list: what waits to be sent, what two people wrote differently,
// whose photos wait.
import type { Month } from '../../domain/month.ts'
import { hashesInRecord, waitingAttachments } from '../attachments/named-attachments.ts'
import type { StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { entriesOfMonth } from './live-queries.ts'
import { type StoredEntry, toEntry } from './stored-entry.ts'

export interface Apart {
  readonly entries: readonly StoredEntry[]
  /** Deletions wait to be sent like any other change. */
  readonly deleted: readonly StoredEntry[]
}

/** Not known to have arrived at the server; as many as `unsentCount` says. */
export const unsentEntries = async ({ database }: Library): Promise<Apart> => {
  const records = await database.records.where('unsent').equals(1).toArray()
  return {
    entries: latestFirst(records.filter(({ deleted }) => !deleted)),
    deleted: records.filter(({ deleted }) => deleted).map(toEntry),
  }
}

/** Two people wrote different things, or one deleted what another changed; of a month, or of all. */
export const undecidedEntries = async (library: Library, month?: Month): Promise<Apart> => {
  const entries = month
    ? await entriesOfMonth(library, month)
    : latestFirst(await library.database.records.orderBy('[kind+order]').toArray())
  return { entries: entries.filter(isUndecided), deleted: [] }
}

/** A month that was closed twice is settled on the page of its report. */
export const isUndecided = ({ kind, differing, disputed }: StoredEntry): boolean =>
  kind !== 'monthReport' && (disputed || differing.length > 0)

/** Their photos or attachments are not known to have arrived. */
export const entriesWithWaitingAttachments = async (library: Library, isRefused: boolean): Promise<Apart> => {
  const waiting = (await waitingAttachments(library)).filter(
    ({ refused }) => (refused !== undefined) === isRefused,
  )
  const hashes = new Set(waiting.map(({ hash }) => hash))
  const records = await library.database.records
    .orderBy('[kind+order]')
    .filter((record) => [...hashesInRecord(record)].some((hash) => hashes.has(hash)))
    .toArray()
  return { entries: latestFirst(records), deleted: [] }
}

const latestFirst = (records: readonly StoredRecord[]): StoredEntry[] =>
  [...records].sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? 1 : -1)).map(toEntry)
