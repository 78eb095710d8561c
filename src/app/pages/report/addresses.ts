// Addresses within the report: a month, and what one of its figures counts.
import type { Month } from '../../../domain/month.ts'

export const reportAddress = (month: Month): string => `/laporan/${month}`

/** The records behind a figure of `indicators.ts`. */
export const figureAddress = (month: Month, figure: string): string =>
  `${reportAddress(month)}?angka=${encodeURIComponent(figure)}`

/** The records behind one row of a breakdown. */
export const rowAddress = (month: Month, breakdown: string, code: string): string =>
  `${reportAddress(month)}?rincian=${encodeURIComponent(breakdown)}&pilihan=${encodeURIComponent(code)}`
