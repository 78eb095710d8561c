// How a device sends at a time, and what it remembers of a server or a line that did not take everything. It outlives
// the run: a line that cuts stays slow, and a record that was refused alone is known the next time.
import type { StoredRecord } from '../database.ts'
import { ROWS_AT_FIRST, SIZE_AT_MOST } from './sync-request.ts'

export interface Pace {
  /** Rows of a push. */
  rows: number
  /** What the rows may grow to with every answer: beyond the first number only on a line that never cut. */
  most: number
  /** Characters of a push. Fewer while a record is sent in parts. */
  size: number
  /** Answers of status 500 in a row. */
  failures: number
  /** Halving is under way, to find a record that the server can't take. */
  halving: boolean
  /** Since the halving began, a push has raised the library's sequence: the server surely writes. */
  writes: boolean
  /** The library is full: only records of which the server has something already are sent. */
  full: boolean
  /** Bodies go without gzip, because something on the line refuses it. */
  plain: boolean
  /** By id, what was refused alone while nothing proved that the server writes. It waits for such a proof. */
  readonly suspects: Map<string, Suspect>
  /** By id, when a record that was set aside is tried again. */
  readonly retries: Map<string, Retry>
}

/** Registers that were refused alone. */
interface Suspect {
  readonly names: readonly string[]
  /** The server has written since. */
  writes: boolean
}

export interface Retry {
  readonly times: number
  /** By `performance.now()`, which no wrong clock disturbs. */
  readonly after: number
}

export const fullPace = (): Pace => ({
  ...fullSpeed(),
  failures: 0,
  writes: false,
  full: false,
  plain: false,
  suspects: new Map(),
  retries: new Map(),
})

/** Nothing is in the way: as much as may go at a time. */
export const fullSpeed = () => ({
  rows: ROWS_AT_FIRST,
  most: 3 * ROWS_AT_FIRST,
  size: SIZE_AT_MOST,
  halving: false,
})

const RETRY_AFTER_START_MS = 60_000
const RETRY_FIRST_MS = 5 * 60_000
const RETRY_LAST_MS = 24 * 3_600_000

/** The next time for a record that was set aside, or was tried again in vain: from minutes to a day later. */
export function retryLater({ retries }: Pace, id: string): void {
  const times = retries.get(id)?.times ?? 0
  const after = performance.now() + Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 4 ** times)
  retries.set(id, { times: times + 1, after })
}

/** Whether a record that was set aside is to be tried again by now; one from before this start of the app, soon. */
export function isDue({ retries }: Pace, { id }: StoredRecord): boolean {
  const retry = retries.get(id)
  if (!retry) retries.set(id, { times: 0, after: performance.now() + RETRY_AFTER_START_MS })
  return retry !== undefined && retry.after <= performance.now()
}
