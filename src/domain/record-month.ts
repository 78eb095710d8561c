// Which month a record belongs to. Device and server ask the same function, so their months agree.
import { isDay } from './day.ts'
import { kindOf } from './kinds.ts'
import { isMonth, type Month, monthOf } from './month.ts'
import type { Values } from './record.ts'

/** The id of the one record of its kind and month: `facility:2026-11`. */
export const monthlyId = (kind: string, month: Month): string => `${kind}:${month}`

/**
 * The month of `facility:2026-11`, or of the register `date`; null for what has no month (a partner), for a
 * date that can't be read, and for kinds of a newer app. What an office wrote belongs to none: the library reports what
 * it did with it.
 */
export const recordMonth = (kind: string, id: string, values: Values): Month | null => {
  const { when, byOffice } = kindOf(kind) ?? {}
  if (byOffice) return null
  if (when === 'date') return isDay(values.date) ? monthOf(values.date) : null
  if (when !== 'monthId') return null
  const month = id.slice(kind.length + 1)
  return id.startsWith(`${kind}:`) && isMonth(month) ? month : null
}
