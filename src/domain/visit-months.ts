// Visits over the months, for the chart: a month's men and women, and a gap where nothing was recorded.
import { isDay } from './day.ts'
import { addMonths, type Month, monthOf } from './month.ts'
import type { Entry, Values } from './record.ts'

export interface VisitSum {
  readonly men: number
  readonly women: number
}

/** One pass over the visits of any months. */
export const visitSums = (entries: readonly Entry[]): ReadonlyMap<Month, VisitSum> => {
  const sums = new Map<Month, VisitSum>()
  for (const { kind, values } of entries) {
    if (kind !== 'visit' || !isDay(values.date)) continue
    const month = monthOf(values.date)
    const sum = sums.get(month) ?? { men: 0, women: 0 }
    sums.set(month, { men: sum.men + headsIn(values, 'men'), women: sum.women + headsIn(values, 'women') })
  }
  return sums
}

const headsIn = ({ people }: Values, part: keyof VisitSum): number => {
  const heads = typeof people === 'object' && people !== null ? (people as Values)[part] : undefined
  return typeof heads === 'number' && Number.isFinite(heads) && heads >= 0 ? heads : 0
}

/** The twelve months up to `last`, oldest first. A month without a record is null: not reported is not 0. */
export const visitMonths = (
  last: Month,
  sums: ReadonlyMap<Month, VisitSum>,
): readonly { readonly month: Month; readonly visits: VisitSum | null }[] =>
  Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(last, index - 11)
    return { month, visits: sums.get(month) ?? null }
  })
