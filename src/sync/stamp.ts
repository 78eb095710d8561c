// Stamps order writes without trusting any clock: a hybrid logical clock as 21 sortable characters,
// milliseconds (9 base-36 digits), counter (4), writer (8). See "State" in the design of sync.

/** 21 characters `[0-9a-z]`; a later write that knew of an earlier one has the greater stamp. */
export type Stamp = string
/** 8 characters `[0-9a-z]`, drawn at random at every start of the app. */
export type Writer = string

/** The latest stamp time seen or issued on this device. Stored, and moved in the transaction that saves. */
export interface Clock {
  readonly ms: number
  readonly counter: number
}

const counterLimit = 36 ** 4
/** Stamps at or above 2·36⁸ ms (the year 2148) are malformed: a later clock could not be told from noise. */
export const msLimit = 2 * 36 ** 8
/**
 * A clock is not followed into the last 16 hours before the limit: a broken or hostile stamp from there
 * would leave no room for the stamps after it. A write needs no later stamp than what it replaces.
 */
const msFollowed = msLimit - 36 ** 5
const stampPattern = /^[01][0-9a-z]{20}$/

export const clockAtStart: Clock = { ms: 0, counter: 0 }

export const isStamp = (text: unknown): text is Stamp => typeof text === 'string' && stampPattern.test(text)

export const writerOf = (stamp: Stamp): Writer => stamp.slice(13)
export const msOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, 9), 36)
const counterOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(9, 13), 36)

/**
 * Draws a writer. `random` gives numbers in [0, 1); two starts collide with probability 1 in 36⁸.
 */
export function drawWriter(random: () => number): Writer {
  let writer = ''
  while (writer.length < 8) writer += Math.floor(random() * 36).toString(36)
  return writer
}

/**
 * The next stamp and the clock after it. Never refuses: a clock that went back goes on by the counter,
 * from the latest of what it issued, what it has seen, and `knownGood` (a time that has surely passed).
 */
export function issueStamp(
  clock: Clock,
  wall: number,
  knownGood: number,
  writer: Writer,
): { readonly stamp: Stamp; readonly clock: Clock } {
  // A wall clock outside what a stamp can say (a dead battery can show anything) counts as no clock at all.
  const usable = (ms: number) => (ms >= 0 && ms < msFollowed ? Math.floor(ms) : 0)
  const ms = Math.max(clock.ms, usable(wall), usable(knownGood))
  const next = ms > clock.ms ? { ms, counter: 0 } : carry({ ms, counter: clock.counter + 1 })
  return { stamp: stampText(next, writer), clock: next }
}

/** The clock after seeing a stamp of somebody else, so that whatever is written next is later. */
export function observeStamp(clock: Clock, stamp: Stamp): Clock {
  const seen = { ms: msOf(stamp), counter: counterOf(stamp) }
  const later = seen.ms > clock.ms || (seen.ms === clock.ms && seen.counter > clock.counter)
  return later && seen.ms < msFollowed ? seen : clock
}

const carry = (clock: Clock): Clock =>
  clock.counter < counterLimit ? clock : { ms: clock.ms + 1, counter: 0 }

const stampText = (clock: Clock, writer: Writer): Stamp =>
  clock.ms.toString(36).padStart(9, '0') + clock.counter.toString(36).padStart(4, '0') + writer
