// How often a device may ask. By device, never by address: the phones of a village share one.
import { Refused } from '../answers.ts'

const window = 60_000

/** Gives a check that throws Refused 429 above `limit` requests in a minute of one key. */
export function rateLimit(limit: number, now: () => number): (key: string) => void {
  const seen = new Map<string, { since: number; count: number }>()
  let swept = now()
  return (key) => {
    const at = now()
    if (at - swept >= window) {
      for (const [old, { since }] of seen) if (at - since >= window) seen.delete(old)
      swept = at
    }
    const current = seen.get(key)
    if (!current || at - current.since >= window || at < current.since) {
      seen.set(key, { since: at, count: 1 })
      return
    }
    current.count += 1
    if (current.count > limit) {
      const wait = Math.max(1, Math.ceil((current.since + window - at) / 1000))
      throw new Refused(429, { error: 'rate_limit' }, { 'retry-after': String(wait) })
    }
  }
}
