// "Apakah data saya aman?" as facts: what is kept, what has arrived, how much room there is.
import { kindsOfTheApp } from '../../domain/kinds.ts'
import type { Library } from '../library.ts'
import { readMeta } from '../meta.ts'
import { LAST, unsentCount } from '../records/live-queries.ts'

export interface DataSafety {
  /** What the browser answered when asked to keep the data; undefined before it was asked. */
  readonly persisted?: boolean
  /** Bytes, as the browser estimates them. */
  readonly usage?: number
  readonly quota?: number
  readonly records: number
  readonly unsent: number
  readonly connected: boolean
  /** The server does not know this device: it was restored, and nobody knows what of here it still has. */
  readonly forgotten: boolean
  /** When the server last answered, by its clock. */
  readonly receivedAt?: number
}

export async function dataSafety(library: Library): Promise<DataSafety> {
  const { database } = library
  const [persisted, identity, report, records, unsent] = await Promise.all([
    readMeta(database, 'persisted'),
    readMeta(database, 'identity'),
    readMeta(database, 'report'),
    recordCount(library),
    unsentCount(library),
  ])
  // Not inside the transactionless reads above: a live query would lose its place waiting for the browser.
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined)
  return {
    records,
    unsent,
    connected: identity?.server !== undefined,
    forgotten: identity?.server !== undefined && report?.status === 'needsCode',
    ...(persisted !== undefined && { persisted }),
    ...(estimate?.usage !== undefined && { usage: estimate.usage }),
    ...(estimate?.quota !== undefined && { quota: estimate.quota }),
    ...(report?.receivedAt !== undefined && { receivedAt: report.receivedAt }),
  }
}

/** What people made: not the app's own writers and devices, and not what was deleted. */
async function recordCount({ database }: Library): Promise<number> {
  const ofKind = (kind: string) =>
    database.records.where('[kind+order]').between([kind], [kind, LAST]).count()
  const [all, ...ours] = await Promise.all([
    database.records.where('[kind+order]').above(['']).count(),
    ...kindsOfTheApp.map(ofKind),
  ])
  return ours.reduce((left, count) => left - count, all)
}
