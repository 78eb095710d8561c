// What an office's report counts: every village of a place with its reports of some months, as the board has them.
import type { Period } from '../../../domain/period.ts'
import { monthsOf } from '../../../domain/period.ts'
import { isWithin } from '../../../domain/village-code.ts'
import {
  type Board,
  type BoardFigures,
  type BoardRow,
  type BoardYear,
  type ReportRow,
  sumOf,
} from '../../../sync/officer-wire.ts'
import { isHandedIn } from '../report-status.tsx'

export interface ReportLine extends Pick<BoardRow, 'library' | 'code' | 'name' | 'village' | 'district'> {
  /** Of a month, or each month of a longer period. */
  readonly months: readonly ReportRow[]
}

/** By the names of the villages, as they are looked for on paper. */
const inOrder = (lines: readonly ReportLine[], place: string): readonly ReportLine[] =>
  lines
    .filter(({ code }) => isWithin(code, place))
    .sort((a, b) => villageOf(a).localeCompare(villageOf(b), 'id') || a.code.localeCompare(b.code))

export const linesOfBoard = ({ rows }: Board, place: string): readonly ReportLine[] =>
  inOrder(
    rows.map((row) => ({ ...row, months: [row] })),
    place,
  )

export const linesOfYear = ({ rows }: BoardYear, period: Period, place: string): readonly ReportLine[] => {
  const asked = monthsOf(period)
  return inOrder(
    rows.map((row) => ({ ...row, months: row.months.filter(({ month }) => asked.includes(month)) })),
    place,
  )
}

export const villageOf = ({ village, name }: Pick<ReportLine, 'village' | 'name'>): string => village || name

/** Of the months that were handed in; what nobody counted has none. */
export const figuresOf = ({ months }: ReportLine): BoardFigures => sumOf(months.map(({ figures }) => figures))

export const hasReport = ({ months }: ReportLine): boolean => months.some(({ status }) => isHandedIn(status))

/** The kecamatan that there are villages of, by code. */
export const districtsOf = (
  rows: readonly Pick<BoardRow, 'code' | 'district'>[],
): readonly (readonly [code: string, name: string])[] =>
  [...new Map(rows.map(({ code, district }) => [code.slice(0, 8), district]))].sort(([a], [b]) =>
    a.localeCompare(b),
  )
