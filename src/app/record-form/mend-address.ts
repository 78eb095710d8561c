// Where to mend what a month lacks: the one record, the list of several, or a new one.
import type { Day } from '../../domain/day.ts'
import type { Missing } from '../../domain/missing.ts'
import type { Month } from '../../domain/month.ts'
import { monthlyId } from '../../domain/record-month.ts'
import { listAddress, recordAddress } from '../addresses.ts'
import { newInMonth } from './new-in-month.ts'

export const mendAddress = ({ kind, what, entries, days }: Missing, month: Month, today: Day): string => {
  if (kind === 'library') return recordAddress('library', 'library')
  if (kind === 'monthReport' || kind === 'facility') return recordAddress(kind, monthlyId(kind, month))
  const [first, ...others] = entries
  if (first) return others.length === 0 ? recordAddress(kind, first.id) : listAddress(kind, month)
  return days.length > 0 || what === 'openDaysWithoutVisits'
    ? listAddress(kind, month)
    : newInMonth(kind, month, today)
}
