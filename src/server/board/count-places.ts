// The parts of a wide place, each summed: provinces of the country, kabupaten of a province, kecamatan of a kabupaten.

import { startIn } from '../../domain/day.ts'
import { addMonths, firstDay, type Month } from '../../domain/month.ts'
import { zoneOf } from '../../domain/zone.ts'
import type { PlaceRow, Places } from '../../sync/officer-wire.ts'
import { type Deadlines, deadlinesOf } from '../officers/deadlines.ts'
import { nextTurn } from '../operations/in-slices.ts'
import type { Due } from '../storage/reports.ts'
import { type BoardParts, nameOf } from './read-office.ts'
import { endsOfDays } from './report-status.ts'

/** How long the codes of the parts are; undefined where a place has no smaller ones but villages. */
export const partLength = (place: string): number | undefined => ({ 0: 2, 2: 5, 5: 8 })[place.length]

export async function countPlaces(parts: BoardParts, place: string, month: Month): Promise<Places> {
  const { storage, now } = parts
  const { officers, reports } = storage
  const at = now()
  const deadlines = deadlinesOf(...(await Promise.all([officers.offices(), officers.laterDeadlines(place)])))
  const length = partLength(place) ?? place.length
  const rows: PlaceRow[] = []
  // A province at a time: each has one time zone, and others are answered in between.
  for (const one of place === '' ? await reports.provinces(place) : [place]) {
    const over = startIn(zoneOf(one), firstDay(addMonths(month, 1)))
    const asked = { month, length, now: at, over, due: dueIn(one, month, deadlines) }
    for (const { part: code, ...sums } of await reports.sums(one, asked))
      rows.push({ code, name: await nameOf(parts, code), ...sums })
    await nextTurn()
  }
  const deadline = { deadline: deadlines.dayOf(month, place), ...deadlines.reasonOf(month, place) }
  return { v: 1, at, month, ...deadline, within: place, name: await nameOf(parts, place), rows }
}

function dueIn(place: string, month: Month, deadlines: Deadlines): Due {
  const endOf = endsOfDays()
  const until = (code: string) => endOf(deadlines.dayOf(month, code), zoneOf(code))
  const exceptions = deadlines.exceptions(month, place).map((one) => ({ place: one, until: until(one) }))
  return { until: until(place), exceptions }
}
