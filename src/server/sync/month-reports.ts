// How months were handed in, beside the records that say so: the board reads these rows and no records. A push that
// touches a month's report keeps its row in the same transaction.
import { monthReportId } from '../../domain/closed-month.ts'
import { type Closing, closingOf } from '../../domain/closing.ts'
import { type Figures, listFigures } from '../../domain/indicator.ts'
import { isStanding } from '../../domain/indicators.ts'
import { isMonth, type Month } from '../../domain/month.ts'
import type { Values } from '../../domain/record.ts'
import { returnedId } from '../../domain/returned-report.ts'
import { type BoardFigures, boardFigures } from '../../sync/officer-wire.ts'
import type { Row } from '../../sync/row.ts'
import type { HandedIn } from '../storage/reports.ts'
import type { KeptRecord, LibraryTransaction } from '../storage/storage.ts'
import { fieldsOf } from './activity-fields.ts'
import { hasFigures, toEntries } from './month-figures.ts'

/**
 * The months whose reports are among records that changed, handed in or sent back: as they stand now. And those whose
 * activities came after the report, where that was not known by field yet.
 */
export async function followReports(
  transaction: LibraryTransaction,
  changed: readonly KeptRecord[],
): Promise<void> {
  const reported = new Set(changed.flatMap(({ row }) => reportMonth(row)))
  const held = new Set(
    changed.flatMap(({ row, month }) => (row.t === 'activity' && month !== null ? [month] : [])),
  )
  if (reported.size + held.size === 0) return
  const known = new Map(
    (await transaction.knownFields([...new Set([...reported, ...held])])).map((one) => [one.month, one]),
  )
  const late = [...held].filter((month) => known.get(month)?.isKnown === false)
  const months = [...new Set([...reported, ...late])]
  if (months.length === 0) return
  const kept = await transaction.records(months.flatMap((month) => [monthReportId(month), returnedId(month)]))
  const valuesOf = (id: string): Values | undefined => {
    const record = kept.get(id)
    return record && toEntries([record])[0]?.values
  }
  for (const month of months) {
    const id = monthReportId(month)
    const report = kept.get(id)
    if (!report) continue
    const { revision } = valuesOf(returnedId(month)) ?? {}
    const handedIn = handedInBy(valuesOf(id))
    const before = known.get(month)
    const isSame =
      before?.isKnown && before.revision === handedIn?.revision && before.reportCode === handedIn.reportCode
    await transaction.saveReport({
      month,
      receivedAt: report.receivedAt,
      handedIn:
        handedIn && !isSame
          ? {
              ...handedIn,
              fields: fieldsOf(
                await activitiesOf(transaction, month),
                closingOf(valuesOf(id))?.figures ?? {},
              ),
            }
          : handedIn,
      returnedRevision: Number.isSafeInteger(revision) ? (revision as number) : null,
    })
  }
}

const activitiesOf = async (transaction: LibraryTransaction, month: Month) =>
  toEntries(await transaction.recordsOfKinds(['activity'], month))

/** The month that a report, or its return, is about. */
function reportMonth({ t, i }: Row): readonly Month[] {
  const month = i.slice(t.length + 1)
  return (t === 'monthReport' || t === 'returned') && isMonth(month) && hasFigures(month) ? [month] : []
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
