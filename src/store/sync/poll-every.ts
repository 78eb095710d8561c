// How often an open page asks the district for news by itself. An idle answer is a hundred bytes, but a country of
// villages must not ask thousands of times a second for nothing.

const MINUTE_MS = 60_000

/** In minutes, for saying it: while something happens, while nothing does, and on a line that is paid for by the byte. */
export const pollMinutes = { busy: 1, quiet: 5, metered: 15 } as const

/** So long after a save here, or news from elsewhere, more is expected. */
const BUSY_FOR_MS = 10 * MINUTE_MS

interface Page {
  readonly isVisible: boolean
  readonly isMetered: boolean
  /** Since the last save here, or the last row from elsewhere. */
  readonly quietMs: number
}

/** Milliseconds from one asking to the next. */
export function pollEvery({ isVisible, isMetered, quietMs }: Page): number {
  if (isMetered || !isVisible) return pollMinutes.metered * MINUTE_MS
  return (quietMs < BUSY_FOR_MS ? pollMinutes.busy : pollMinutes.quiet) * MINUTE_MS
}
