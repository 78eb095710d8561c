// The sums of several reports. What nobody counted has none: that is no 0.
import { type BoardFigures, boardFigures } from '../../sync/officer-wire.ts'

export function sumOf(all: readonly (BoardFigures | null)[]): BoardFigures {
  const sums: Partial<Record<keyof BoardFigures, number | null>> = {}
  for (const id of boardFigures) {
    sums[id] = null
    for (const figures of all) {
      const value = figures?.[id] ?? null
      if (value !== null) sums[id] = (sums[id] ?? 0) + value
    }
  }
  return sums as BoardFigures
}
