// How the sync stands, for the badge and its page. Kept in the database, so every tab says the same.
import { clockBehind, type Library } from '../library.ts'
import { readMeta, type SyncStatus } from '../meta.ts'
import { unsentCount } from '../records/live-queries.ts'

export type { SyncStatus } from '../meta.ts'

export interface SyncState {
  readonly status: SyncStatus
  /** When the server last answered, by its own clock (milliseconds). */
  readonly receivedAt?: number
  readonly unsent: number
  /** Records that the server could not take. They are part of `unsent`. */
  readonly parked: number
  /** The computer's date is surely wrong. */
  readonly clockWrong?: boolean
  /** The server's name of the library, once connected. */
  readonly libraryName?: string
  /** The stable code of the trouble, where there is one; see `SyncReport`. */
  readonly code?: string
}

export async function syncState(library: Library): Promise<SyncState> {
  const { database, env } = library
  const [identity, report, writing, unsent, parked] = await Promise.all([
    readMeta(database, 'identity'),
    readMeta(database, 'report'),
    readMeta(database, 'writing'),
    unsentCount(library),
    database.records.where('parked.code').above('').count(),
  ])
  const knownGood = Math.max(env.buildTime, writing?.knownGood ?? 0)
  return {
    status: identity?.server ? (report?.status ?? 'idle') : 'notConnected',
    unsent,
    parked,
    ...(report?.receivedAt !== undefined && { receivedAt: report.receivedAt }),
    ...((clockBehind(env.now(), knownGood) || report?.ahead) && { clockWrong: true }),
    ...(identity?.server && { libraryName: identity.server.libraryName }),
    ...(report?.code && { code: report.code }),
  }
}
