// Where no village has the name that was typed: those whose name sounds or looks alike.
import { distance, slips, sound } from './likeness.ts'
import type { Place, Village } from './place-name.ts'
import { cover, type Part, type Span } from './typed-spans.ts'

/** By name, and by code where several have the same. */
export const compareVillages = (a: Village, b: Village): number =>
  a.starts[0]! < b.starts[0]! ? -1 : a.starts[0]! > b.starts[0]! ? 1 : a.code < b.code ? -1 : 1

/** At most so many near matches are worth a look. */
const nearLimit = 8

/**
 * Villages whose name is a slip or an old spelling away from the first words typed, the rest of the words
 * being found around them; only the nearest ones.
 */
export const nearVillages = (
  villages: readonly Village[],
  typed: readonly string[],
  within: string,
  around: (place: Place) => readonly Span[],
): readonly Village[] => {
  let best = Number.POSITIVE_INFINITY
  let near: { village: Village; whole: number }[] = []
  for (let end = typed.length; end > 0 && near.length === 0; end--) {
    const key = sound(typed.slice(0, end).join(''))
    const most = slips(key.length)
    for (const village of villages) {
      if (!village.code.startsWith(within)) continue
      const places: [Part, readonly Span[]][] = [
        ['district', around(village.district)],
        ['regency', around(village.regency)],
      ]
      if (!cover(places, end, typed.length)) continue
      const [beginning, whole] = distance(key, soundOf(village), Math.min(most, best))
      if (beginning > most || beginning > best) continue
      if (beginning < best) near = []
      best = beginning
      near.push({ village, whole })
    }
  }
  near.sort((a, b) => a.whole - b.whole || compareVillages(a.village, b.village))
  return near.slice(0, nearLimit).map(({ village }) => village)
}

const sounds = new WeakMap<Village, string>()
const soundOf = (village: Village): string => {
  const known = sounds.get(village)
  if (known !== undefined) return known
  const made = sound(village.starts[0]!)
  sounds.set(village, made)
  return made
}
