// An open library: its two connections, and the writer that stamps what this tab saves.
import { type Day, dayIn } from '../domain/day.ts'
import type { Zone } from '../domain/zone.ts'
import type { Writer } from '../sync/stamp.ts'
import type { LumbungDatabase } from './database.ts'
import type { Env } from './env.ts'

export interface Library {
  readonly key: string
  /** For what a person saves: strict durability. */
  readonly database: LumbungDatabase
  /** For what can be fetched or typed again. */
  readonly bulk: LumbungDatabase
  readonly env: Env
  device: string
  zone: Zone
  /** Drawn at every open, and when another member of staff takes over. */
  writer: Writer
  staff: string | undefined
  /** Whether the `writer` record of this writer is in the database. */
  writerSaved: boolean
  /** Whether the sentinel says that there are records. */
  sentinelSet: boolean
  /** See `Writing.knownGood`; this tab's last look at it. */
  knownGood: number
  readonly on: { readonly saved: Set<() => void>; readonly closed: Set<() => void> }
}

/** A clock an hour behind a time that has surely passed is wrong; less is drift that changes no date. */
const CLOCK_TOLERANCE_MS = 3_600_000

/** Whether the wall clock is behind known-good time. Never compared with a stamp. */
export const clockBehind = (wall: number, knownGood: number): boolean => wall < knownGood - CLOCK_TOLERANCE_MS

/** The library's own today, in its own zone; where the PC's clock is surely behind, the latest good day. */
export function today(library: Library): Day {
  const wall = library.env.now()
  return dayIn(library.zone, clockBehind(wall, library.knownGood) ? library.knownGood : wall)
}

/** Tells after every save of this tab. Call the result to stop. */
export const onSaved = (library: Library, listener: () => void) => listen(library.on.saved, listener)

/** Tells when this tab gave up its connection for a newer version of the app: it should be loaded anew. */
export const onClosed = (library: Library, listener: () => void) => listen(library.on.closed, listener)

export function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener()
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function closeLibrary(library: Library): void {
  library.database.close()
  library.bulk.close()
}

const connectionErrors = new Set([
  'DatabaseClosedError',
  'OpenFailedError',
  'InvalidStateError',
  'UnknownError',
  'TransactionInactiveError',
])

/**
 * Does the work again, once, on a new connection, when the browser closed the one it had (it does so after
 * a crash of its storage, under memory pressure, or when a newer tab upgrades). The work must be safe to
 * repeat: a transaction that writes the same ids.
 */
export async function withReopening<Result>(
  database: LumbungDatabase,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    const lost = connectionErrors.has(name) || (name === 'AbortError' && !database.isOpen())
    if (!lost) throw error
    // Somebody else's repeat may have opened it meanwhile; only a connection known to be dead is closed.
    if (name === 'UnknownError') database.close({ disableAutoOpen: false })
    if (!database.isOpen()) await database.open()
    return await work()
  }
}

/** Whether the disk or the browser's share of it is full; Dexie wraps the cause of an aborted transaction. */
export function isDiskFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error || cause instanceof DOMException; ) {
    if (cause.name === 'QuotaExceededError') return true
    cause = (cause as { inner?: unknown }).inner
  }
  return false
}
