// How often somebody may guess at codes. By address, and in all: who has many addresses must not get through all
// beginnings of codes within a day. Whoever never guessed wrong is not held up by those who do. Each server process
// counts for itself, so several of them share what may be guessed.
import { Refused } from '../answers.ts'

const minute = 60_000
const day = 1_440 * minute
/** Wrong guesses of one address in a minute: a whole village types from one. */
const perAddress = 30
/** Of all addresses in a minute. A sweep of the 32,768 beginnings of short codes takes 27 hours. */
const inAll = 20
/** Addresses that are remembered; the one that guessed longest ago is forgotten first. */
const remembered = 100_000

interface Guesses {
  /** Of the minute that began then. */
  since: number
  wrong: number
  /** Not judged yet: they count like wrong ones, or a thousand at once would all be let in. */
  open: number
  /** When the last wrong one was. */
  last: number
}

/** Says how a guess turned out. */
export type Judge = (outcome: 'wrong' | 'right') => void

/**
 * Gives the way in: it throws Refused 429 for an address over its limit, before anything is looked at. `processes`: how
 * many servers answer for one database.
 */
export function limitGuesses(now: () => number, processes = 1): (address: string) => Judge {
  const shareOf = (limit: number) => Math.max(1, Math.floor(limit / processes))
  const most = { perAddress: shareOf(perAddress), inAll: shareOf(inAll) }
  const addresses = new Map<string, Guesses>()
  const all = fresh()
  const isWithin = (since: number, span: number) => now() >= since && now() - since < span
  const held = (guesses: Guesses): number => {
    if (!isWithin(guesses.since, minute)) Object.assign(guesses, { since: now(), wrong: 0 })
    return guesses.wrong + guesses.open
  }
  const refuse = ({ since }: Guesses) => {
    const wait = Math.max(1, Math.ceil((since + minute - now()) / 1000))
    return new Refused(429, { error: 'rate_limit' }, { 'retry-after': String(wait) })
  }
  return (address) => {
    const own = addresses.get(address) ?? fresh()
    if (held(own) >= most.perAddress) throw refuse(own)
    if (isWithin(own.last, day) && held(all) >= most.inAll) throw refuse(all)
    addresses.delete(address)
    addresses.set(address, own)
    if (addresses.size > remembered) addresses.delete(addresses.keys().next().value ?? '')
    for (const one of [own, all]) one.open += 1
    return (outcome) => {
      for (const one of [own, all]) {
        held(one)
        one.open -= 1
        if (outcome === 'wrong') Object.assign(one, { wrong: one.wrong + 1, last: now() })
      }
      if (own.open + own.wrong === 0) addresses.delete(address)
    }
  }
}

const fresh = (): Guesses => ({
  since: Number.NEGATIVE_INFINITY,
  wrong: 0,
  open: 0,
  last: Number.NEGATIVE_INFINITY,
})
