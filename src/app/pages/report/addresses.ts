// Addresses within the report: what one of its figures counts.
import type { Month } from '../../../domain/month.ts'
import { reportAddress } from '../../report/addresses.ts'

export { reportAddress }

/** Where the month is closed. */
export const closeAddress = (month: Month): string => `${reportAddress(month)}/tutup`

/** The records behind a figure of `indicators.ts`. */
export const figureAddress = (month: Month, figure: string): string =>
  `${reportAddress(month)}?angka=${encodeURIComponent(figure)}`

/** The records behind one row of a breakdown. */
export const rowAddress = (month: Month, breakdown: string, code: string): string =>
  `${reportAddress(month)}?rincian=${encodeURIComponent(breakdown)}&pilihan=${encodeURIComponent(code)}`
