// Addresses within the report: a month, and what one of its figures counts.
import type { Missing } from '../../../domain/missing.ts'
import type { Month } from '../../../domain/month.ts'
import { listAddress, newAddress, recordAddress } from '../../records/addresses.ts'

export const reportAddress = (month: Month): string => `/laporan/${month}`

/** The records behind a figure of `indicators.ts`. */
export const figureAddress = (month: Month, figure: string): string =>
  `${reportAddress(month)}?angka=${encodeURIComponent(figure)}`

/** The records behind one row of a breakdown. */
export const rowAddress = (month: Month, breakdown: string, code: string): string =>
  `${reportAddress(month)}?rincian=${encodeURIComponent(breakdown)}&pilihan=${encodeURIComponent(code)}`

/** Where to mend what is missing: the one record, the list of several, or a new one. */
export const mendAddress = ({ kind, what, entries, days }: Missing, month: Month): string => {
  if (kind === 'library') return recordAddress('library', 'library')
  if (kind === 'monthReport' || kind === 'facility') return recordAddress(kind, `${kind}:${month}`)
  const [first, ...others] = entries
  if (first) return others.length === 0 ? recordAddress(kind, first.id) : listAddress(kind, month)
  return days.length > 0 || what === 'openDaysWithoutVisits' ? listAddress(kind, month) : newAddress(kind)
}
