// Records in the order of their days; of one day always in the same order.
import type { Entry } from '../domain/record.ts'

/** The earliest first. */
export const byDay = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => {
    const [first, second] = [`${a.values.date} ${a.id}`, `${b.values.date} ${b.id}`]
    return first < second ? -1 : first > second ? 1 : 0
  })
