// The last month that is over where a place is: what its board shows first.
import { dayIn } from '../../domain/day.ts'
import { addMonths, type Month, monthOf } from '../../domain/month.ts'
import { zoneOf } from '../../domain/zone.ts'

export const lastMonth = (place: string, now: number): Month =>
  addMonths(monthOf(dayIn(zoneOf(place), now)), -1)
