// A local calendar day, `YYYY-MM-DD`, and its arithmetic. Days are counted in UTC so that no zone or summer
// time of the machine can shift them; the library's own zone only decides which day it is now.
import type { Zone } from './zone.ts'

export type Day = string

const DAY_MS = 86_400_000
const OFFSET_HOURS: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 }

const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (utcMs: number): Day => new Date(utcMs).toISOString().slice(0, 10)

const dayPattern = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** A day that exists, in the years 0001 to 9999: 2026-02-29 and 2026-2-3 are not. */
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' &&
  dayPattern.test(value) &&
  // Every month has its first 28 days; only the rest needs a calendar.
  (value.slice(8) <= '28' || dayAt(startOf(value)) === value)

export const addDays = (day: Day, days: number): Day => dayAt(startOf(day) + days * DAY_MS)

/** From `a` to `b`, negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((startOf(b) - startOf(a)) / DAY_MS)

/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(startOf(day)).getUTCDay()

/** Which day it is in the zone at this moment (milliseconds since 1970, UTC). */
export const dayIn = (zone: Zone, ms: number): Day => dayAt(ms + OFFSET_HOURS[zone] * 3_600_000)

/** The moment at which a day begins in the zone, milliseconds since 1970. */
export const startIn = (zone: Zone, day: Day): number => startOf(day) - OFFSET_HOURS[zone] * 3_600_000

/** The clock in the zone at this moment, `HH:MM`. */
export const timeIn = (zone: Zone, ms: number): string =>
  new Date(ms + OFFSET_HOURS[zone] * 3_600_000).toISOString().slice(11, 16)

/** A clock time of one day, `00:00` to `23:59`. */
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/** Minutes since midnight of an `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const DAY_MINUTES = 1_440
/** No evening lasts longer: what would is a slip (11.00 to 09.00), and no night. */
const LONGEST_OVER_MIDNIGHT = 720

/**
 * From one clock time to another; an end before the start is after midnight ("22:30" to "00:45" is 135). Null where
 * that would be too long for any night.
 */
export const minutesBetween = (start: string, end: string): number | null => {
  const minutes = minutesOf(end) - minutesOf(start)
  if (minutes >= 0) return minutes
  return minutes + DAY_MINUTES <= LONGEST_OVER_MIDNIGHT ? minutes + DAY_MINUTES : null
}
