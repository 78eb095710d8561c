// Addresses of reports: a month, the same month on its way into SIM, and a longer period.
import type { Month } from '../../domain/month.ts'

export const reportAddress = (month: Month): string => `/laporan/${month}`

/** `record`: the id of what carries the mark of a step, to begin with that step. */
export const simAddress = (month: Month, record?: string): string =>
  `${reportAddress(month)}/sim${record === undefined ? '' : `?catatan=${encodeURIComponent(record)}`}`

/** `2026`, `2026-S1`, `2026-C3`; without one, the period that is running. */
export const periodAddress = (period = ''): string => `/laporan/periode${period && `/${period}`}`
