// Sums that follow their records by difference: what a record added is taken away when it changes, and what it adds
// now is added. So the sums of a month cost what changed in it, and not what it holds; a recount gives the very same.
import type { MonthSums, SumId, SumParts } from './indicator.ts'
import { partsOf } from './indicators.ts'
import type { Entry } from './record.ts'

/** Kinds of which a report tells nothing but sums, and that every one of them counts: nearly all records. */
export const SUMMED_KINDS: readonly string[] = ['visit', 'computerUse']

export const noSums: MonthSums = { records: 0, parts: {} }

/** The sums after these records of the month went, or were as they were before a change, and those came. */
export function changeSums(sums: MonthSums, gone: readonly Entry[], come: readonly Entry[]): MonthSums {
  const parts: Partial<Record<SumId, SumParts>> = { ...sums.parts }
  const count = (entry: Entry, by: 1 | -1) => {
    for (const { id, as, amount } of partsOf(entry)) {
      const before = parts[id] ?? { sum: '0', added: 0, lacking: 0, spoken: 0 }
      const sum = String(BigInt(before.sum) + BigInt(by * amount))
      parts[id] = { ...before, sum, [as]: before[as] + by }
    }
  }
  for (const entry of gone) count(entry, -1)
  for (const entry of come) count(entry, 1)
  return { records: sums.records - gone.length + come.length, parts }
}
