// Whether a month's report was sent back by the office, and whether a later revision has answered that.

import type { Month } from './month.ts'
import { monthlyId } from './record-month.ts'

/** `open`: to be looked at again. `settled`: handed in again since. */
export type Returned = 'open' | 'settled'

export const returnedId = (month: Month): string => monthlyId('returned', month)

/**
 * `returnedRevision`: the one that was sent back; anything else (a newer app's, or a damaged one) is none. `revision`:
 * the one that is handed in now, null where the month is open again.
 */
export function returnedState(returnedRevision: unknown, revision: number | null): Returned | null {
  if (typeof returnedRevision !== 'number' || !(returnedRevision >= 1)) return null
  return revision !== null && revision > returnedRevision ? 'settled' : 'open'
}
