// What is planned and has not taken place yet stands first in a list, the next one on top.
import type { Entry } from '../../domain/record.ts'

export const isPlanned = ({ values }: Entry): boolean => values.status === 'planned'

/** The planned ones by day, then the others as they came. */
export const plannedFirst = <E extends Entry>(entries: readonly E[]): readonly E[] => {
  const planned = entries.filter(isPlanned)
  return planned.length === 0
    ? entries
    : [...planned.reverse(), ...entries.filter((entry) => !isPlanned(entry))]
}
