// A list that one comes back to shows the month that the record just saved was dated into.
import type { Month } from '../../domain/month.ts'

let toShow: { readonly kind: string; readonly month: Month } | undefined

/** Called by a save, just before it goes back. */
export const showMonth = (kind: string, month: Month | null): void => {
  toShow = month === null ? undefined : { kind, month }
}

/** The month to turn to, told once. */
export const monthToShow = (kind: string): Month | undefined => {
  const month = toShow?.kind === kind ? toShow.month : undefined
  toShow = undefined
  return month
}
