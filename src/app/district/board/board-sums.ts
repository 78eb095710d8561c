// The sums of some villages' reports. What nobody counted has none, and what was not handed in is no 0.
import { type BoardFigures, type BoardRow, boardFigures } from '../../../sync/officer-wire.ts'

export const sumsOf = (rows: readonly Pick<BoardRow, 'figures'>[]): BoardFigures =>
  Object.fromEntries(
    boardFigures.map((figure) => {
      const counted = rows.flatMap(({ figures }) => figures?.[figure] ?? [])
      return [figure, counted.length > 0 ? counted.reduce((sum, value) => sum + value, 0) : null]
    }),
  ) as Record<keyof BoardFigures, number | null>
