// A province and the country are counted at most once a minute, and remembered: whoever asks within it is answered at once,
// with the moment of the count. While somebody asks now and then, the next count is made before the last one is too old, so
// that nobody waits for it. A kabupaten is counted whenever somebody asks.
import type { Month } from '../../domain/month.ts'
import type { Places } from '../../sync/officer-wire.ts'
import type { PlacesReader } from '../server-parts.ts'
import { countPlaces } from './count-places.ts'
import type { BoardParts } from './read-office.ts'

/** So old may be what is shown of a province or the country, in milliseconds. */
const fresh = 60_000
/** How long after a count the next one begins, and how long after the last question there is none. */
const [renewed, forgotten] = [40_000, 600_000]
/** So many wide places are remembered, each of a month. */
const most = 100

/** Whether a place is so wide that it is shown as it was up to a minute ago. */
export const isWide = (place: string): boolean => place.length <= 2

interface Remembered {
  /** When the count began, and when somebody asked last. */
  readonly at: number
  asked: number
  readonly places: Promise<Places>
}

/** Gives `readPlaces(place, month)`. It does not ask who may see the place. */
export function placesReader(parts: BoardParts): PlacesReader {
  const { now } = parts
  const remembered = new Map<string, Remembered>()
  const isFresh = ({ at }: Remembered) => Math.abs(now() - at) < fresh

  function count(key: string, place: string, month: Month): Remembered {
    const one: Remembered = { at: now(), asked: now(), places: countPlaces(parts, place, month) }
    const renew = async () => {
      if (remembered.get(key) !== one || now() - one.asked > forgotten) return
      const next = count(key, place, month)
      await next.places
      next.asked = one.asked
      // Until now the one before was shown.
      if (remembered.get(key) === one) remembered.set(key, next)
    }
    one.places.then(
      () => setTimeout(() => renew().catch(() => {}), renewed).unref(),
      () => remembered.get(key) === one && remembered.delete(key),
    )
    return one
  }

  return async (place, month) => {
    if (!isWide(place)) return countPlaces(parts, place, month)
    const key = `${place} ${month}`
    const known = remembered.get(key)
    const one = known && isFresh(known) ? known : count(key, place, month)
    one.asked = now()
    remembered.delete(key)
    remembered.set(key, one)
    for (const old of [...remembered.keys()].slice(0, -most)) remembered.delete(old)
    return one.places
  }
}
