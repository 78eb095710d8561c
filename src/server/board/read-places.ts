// The parts of a wide place, each summed: provinces of the country, kabupaten of a province, kecamatan of a kabupaten.
// The same function judges each report as on the board of its villages, so that all levels agree.
import type { Month } from '../../domain/month.ts'
import {
  type BoardFigures,
  type PlaceRow,
  type Places,
  type ReportStatus,
  sumOf,
} from '../../sync/officer-wire.ts'
import { deadlinesOf } from '../officers/deadlines.ts'
import { nextTurn } from '../operations/in-slices.ts'
import { type BoardParts, nameOf, readOffice } from './read-office.ts'

/** So old may be what is shown of a province or the country. */
const fresh = 60_000
/** So many wide places are remembered, each of a month. */
const most = 100

/** How long the codes of the parts are; undefined where a place has no smaller ones but villages. */
export const partLength = (place: string): number | undefined => ({ 0: 2, 2: 5, 5: 8 })[place.length]

/** Gives `readPlaces(place, month)`, which remembers what took long. */
export function placesReader(parts: BoardParts): (place: string, month: Month) => Promise<Places> {
  const remembered = new Map<string, { readonly at: number; readonly places: Promise<Places> }>()
  return async (place, month) => {
    if (place.length > 2) return countPlaces(parts, place, month)
    const key = `${place} ${month}`
    const known = remembered.get(key)
    if (known && parts.now() - known.at < fresh) return known.places
    const places = countPlaces(parts, place, month)
    remembered.delete(key)
    remembered.set(key, { at: parts.now(), places })
    for (const old of [...remembered.keys()].slice(0, -most)) remembered.delete(old)
    places.catch(() => remembered.delete(key))
    return places
  }
}

interface Sum {
  villages: number
  readonly counts: Record<ReportStatus, number>
  figures: BoardFigures
}

async function countPlaces(parts: BoardParts, place: string, month: Month): Promise<Places> {
  const { storage, now } = parts
  const at = now()
  const length = partLength(place) ?? place.length
  const sums = new Map<string, Sum>()
  // A province at a time: others are answered in between.
  for (const one of place === '' ? await storage.reports.provinces(place) : [place]) {
    const office = await readOffice(parts, one, { from: month, to: month, shown: month })
    for (const { library, status, figures, isOn } of office.libraries) {
      if (!isOn(month)) continue
      const sum = sums.get(library.code.slice(0, length)) ?? nothing()
      sums.set(library.code.slice(0, length), sum)
      sum.villages++
      sum.counts[status(month)]++
      sum.figures = sumOf([sum.figures, figures(month)])
    }
    await nextTurn()
  }
  const rows: PlaceRow[] = []
  for (const [code, sum] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
    rows.push({ code, name: await nameOf(parts, code), ...sum })
  const { officers } = storage
  const deadlines = deadlinesOf(await officers.offices(), await officers.laterDeadlines(place))
  const deadline = deadlines.dayOf(month, place)
  return { v: 1, at, month, deadline, within: place, name: await nameOf(parts, place), rows }
}

const nothing = (): Sum => ({
  villages: 0,
  counts: { onTime: 0, nil: 0, late: 0, missing: 0, notDue: 0 },
  figures: sumOf([]),
})
