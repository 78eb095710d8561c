// How long whoever tried to sign in in vain has to wait. Guessing must not pay, and must not lock anybody else out: a
// browser in which the officer signed in before counts for itself, an address for itself, and what all strangers tried
// together holds up only those who guessed wrong themselves.
import type { Tries, TryPlace } from '../storage/officers.ts'

const minute = 60_000
/** Wrong tries without waiting: of one browser or address at one name, of an address at all, and of all at one name. */
const free = { own: 5, address: 50, strangers: 50 }
const longest = 15 * minute

/** `name` as it counts, whether there is such an officer or not. */
export const placesOf = (name: string, address: string, browser: string | undefined): readonly TryPlace[] =>
  browser === undefined
    ? [
        { name, origin: `address ${address}` },
        { name: '', origin: `address ${address}` },
        { name, origin: 'strangers' },
      ]
    : [{ name, origin: `browser ${browser}` }]

/** In milliseconds; 0 for who may try. */
export function waitOf([own, address, strangers]: readonly Tries[], now: number): number {
  if (!own) return 0
  const waits = [after(own, free.own, now), after(address, free.address, now)]
  if (own.wrong > 0) waits.push(after(strangers, free.strangers, now))
  return Math.max(...waits)
}

/** One minute, and twice as long each time after that. */
function after(tries: Tries | undefined, most: number, now: number): number {
  if (!tries || tries.wrong < most) return 0
  const wait = Math.min(minute * 2 ** (tries.wrong - most), longest)
  return Math.min(Math.max(0, tries.last + wait - now), longest)
}
