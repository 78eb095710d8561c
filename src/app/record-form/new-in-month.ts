// Where something new is written down that belongs to a month: what November lacks is not recorded into December.
import type { Day } from '../../domain/day.ts'
import { lastDay, type Month } from '../../domain/month.ts'
import { newAddress } from '../addresses.ts'

/** The form of a new record; of a month that is over, begun on its last day. `copyOf` as in `newAddress`. */
export const newInMonth = (kind: string, month: Month, today: Day, copyOf?: string): string => {
  const address = newAddress(kind, copyOf)
  const day = lastDay(month)
  return day < today ? `${address}${copyOf ? '&' : '?'}date=${day}` : address
}
