// How months were handed in, beside the records that say so: the board reads these rows and no records. A push that
// touches a month's report keeps its row in the same transaction.
import { type Closing, closingOf } from '../../domain/closing.ts'
import { type Figures, listFigures } from '../../domain/indicator.ts'
import { isStanding } from '../../domain/indicators.ts'
import type { Values } from '../../domain/record.ts'
import { type BoardFigures, boardFigures } from '../../sync/officer-wire.ts'
import type { HandedIn } from '../storage/reports.ts'
import type { KeptRecord, LibraryTransaction } from '../storage/storage.ts'
import { hasFigures, toEntries } from './month-figures.ts'

/** The months' reports among records that changed, as they stand now. */
export async function followReports(
  transaction: LibraryTransaction,
  changed: readonly KeptRecord[],
): Promise<void> {
  for (const record of changed) {
    const { row, month, receivedAt } = record
    if (row.t !== 'monthReport' || month === null || !hasFigures(month)) continue
    const handedIn = handedInBy(toEntries([record])[0]?.values)
    await transaction.saveReport({ month, receivedAt, handedIn })
  }
}

/** Of two closings side by side, the one that is shown. */
function handedInBy(values: Values | undefined): HandedIn | null {
  const closing = closingOf(values)
  if (!closing) return null
  const { revision, code, figures = {} } = closing
  return {
    revision,
    // Anything may stand there; what is no code is not shown as one.
    reportCode: code !== undefined && /^[0-9A-Z-]{1,20}$/.test(code) ? code : null,
    isNil: values?.nil === true && isNothing(closing),
    figures: shownFigures(figures),
  }
}

/** Null of a month of which nobody said anything, where nothing was counted. */
export const shownFigures = (figures: Figures): BoardFigures =>
  Object.fromEntries(boardFigures.map((id) => [id, figures[id] ?? null])) as BoardFigures

/** Whether nothing happened in the month, as it was handed in. */
const isNothing = ({ figures = {} }: Closing): boolean =>
  listFigures(figures).every(([id, value]) => isStanding(id) || !value)
