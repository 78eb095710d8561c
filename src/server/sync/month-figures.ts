// Keeps the figures of a library's months beside its records, in the transaction that changes them, so that
// an overview of a thousand villages reads figures instead of records.
import { closingOf } from '../../domain/closing.ts'
import { addMonths, type Month } from '../../domain/month.ts'
import { type MonthlyReport, monthlyReport } from '../../domain/monthly-report.ts'
import type { Entry, Values } from '../../domain/record.ts'
import { definitions } from '../../domain/records/index.ts'
import { reportCode } from '../../domain/report-code.ts'
import { isBegun, shownValues, standing } from '../../sync/record-state.ts'
import type { LibraryTransaction, StoredRecord } from '../storage/storage.ts'
import { readKept } from './merge-push.ts'

const monthKinds = definitions.filter(({ when }) => when !== 'none').map(({ kind }) => kind)
/** Kinds that count in every month: a partner in its whole term, the profile by its opening hours. */
const lastingKinds = ['partner', 'library']

/**
 * Raised when something else is kept of a month, or it is counted otherwise: databases compute all of it again
 * then, whatever the version of the program is called.
 */
export const figuresVersion = 3

/** What is kept of a month: enough for an overview of many libraries, and none of the texts. */
export interface MonthFigures {
  readonly state: MonthlyReport['state']
  readonly figures: MonthlyReport['figures']
  readonly tables: Readonly<Record<string, readonly { code: string; count: number; people: number | null }[]>>
  /** The code of these figures, as devices compute it. */
  readonly code: string
  /** How the month was handed in last. Another code than that of the figures: they changed since. */
  readonly closing?: { readonly revision: number; readonly at: number; readonly code?: string }
}

/** Computes again the figures of every month that a change from these records to those can touch. */
export async function refreshFigures(
  transaction: LibraryTransaction,
  before: readonly StoredRecord[],
  after: readonly StoredRecord[],
): Promise<void> {
  const having = await transaction.figureMonths()
  const months = new Set([...before, ...after].flatMap((record) => touchedMonths(record, having)))
  if (months.size > 0) await computeFigures(transaction, [...months].sort())
}

/** Computes the figures of these months from the records as they are now, and keeps them. */
export async function computeFigures(
  transaction: LibraryTransaction,
  months: readonly Month[],
): Promise<void> {
  const read = await figuresReader(transaction)
  for (const month of months) await transaction.saveFigures(month, await read(month))
}

/** The figures of a month, also of one that has no record, or that an older version kept without a code. */
export async function monthFigures(transaction: LibraryTransaction, month: Month): Promise<MonthFigures> {
  const kept = (await transaction.figures(month)) as Partial<MonthFigures> | undefined
  return kept?.code !== undefined ? (kept as MonthFigures) : (await figuresReader(transaction))(month)
}

/** Reads what counts in every month once, and each month's records when it is asked for. */
async function figuresReader(
  transaction: LibraryTransaction,
): Promise<(month: Month) => Promise<MonthFigures>> {
  const lasting = toEntries(await transaction.recordsOfKinds(lastingKinds))
  const facilities = toEntries(await transaction.recordsOfKinds(['facility']))
  const read = new Map<Month, Promise<readonly Entry[]>>()
  const entriesOf = (month: Month) => {
    const known = read.get(month) ?? transaction.recordsOfKinds(monthKinds, month).then(toEntries)
    read.set(month, known)
    return known
  }
  const library = lasting.find(({ id }) => id === 'library')?.values ?? {}
  const village = typeof library.village === 'string' ? library.village : ''
  return async (month) => {
    const entries = await entriesOf(month)
    const report = monthlyReport({
      month,
      entries,
      previous: await entriesOf(addMonths(month, -1)),
      facilities,
      partners: lasting.filter(({ kind }) => kind === 'partner'),
      library,
    })
    const about = entries.find(({ id }) => id === `monthReport:${month}`)
    return {
      ...keptOf(report),
      code: reportCode({ village, period: month, report }),
      ...closedAs(about?.values),
    }
  }
}

const keptOf = ({ state, figures, parts }: MonthlyReport) => ({
  state,
  figures,
  tables: Object.fromEntries(
    parts
      .flatMap(({ tables }) => tables)
      .map(({ breakdown, rows }) => [
        breakdown.id,
        rows.map(({ code, count, people }) => ({ code, count, people })),
      ]),
  ),
})

function closedAs(monthReport: Values | undefined): Pick<MonthFigures, 'closing'> {
  const closing = closingOf(monthReport)
  if (!closing) return {}
  const { revision, at, code } = closing
  return { closing: { revision, at, ...(code !== undefined && { code }) } }
}

/** Its own month; the next, which compares itself with it; and every month that looks back on it. */
function touchedMonths({ row, month }: StoredRecord, having: readonly Month[]): readonly Month[] {
  if (lastingKinds.includes(row.t)) return having
  if (month === null) return []
  // A month shows the latest facility snapshot on or before its end.
  if (row.t === 'facility') return [month, ...having.filter((later) => later > month)]
  const next = addMonths(month, 1)
  return having.includes(next) ? [month, next] : [month]
}

/** What people see of records: a deleted one is none, nor one of marks alone; a disputed one still counts. */
function toEntries(records: readonly StoredRecord[]): readonly Entry[] {
  return records.flatMap(({ row }) => {
    const { i: id, t: kind, f } = row
    // Nearly every record has no marks: then the row, as `toRow` made it, says itself what is shown.
    const names = Object.keys(f)
    if (names.length > 0 && !names.some((name) => name.startsWith('_'))) return [{ id, kind, values: f }]
    const { registers } = readKept(row)
    const isSeen = isBegun(registers) && standing(registers) !== 'deleted'
    return isSeen ? [{ id, kind, values: shownValues(registers) }] : []
  })
}
