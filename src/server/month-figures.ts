// Keeps the figures of a library's months beside its records, in the transaction that changes them, so that
// an overview of a thousand villages reads figures instead of records.
import { addMonths, type Month } from '../domain/month.ts'
import { type MonthlyReport, monthlyReport } from '../domain/monthly-report.ts'
import type { Entry } from '../domain/record.ts'
import { definitions } from '../domain/records/index.ts'
import { isBegun, shownValues, standing } from '../sync/record-state.ts'
import { readKept } from './merge-push.ts'
import type { LibraryTransaction, StoredRecord } from './storage/storage.ts'

const monthKinds = definitions.filter(({ when }) => when !== 'none').map(({ kind }) => kind)
/** Kinds that count in every month: a partner in its whole term, the profile by its opening hours. */
const lastingKinds = ['partner', 'library']

/** What is kept of a month: enough for an overview of many libraries, and none of the texts. */
export interface MonthFigures {
  readonly state: MonthlyReport['state']
  readonly figures: MonthlyReport['figures']
  readonly tables: Readonly<Record<string, readonly { code: string; count: number; people: number | null }[]>>
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

/** Computes the figures of these months from the records as they are now. */
export async function computeFigures(
  transaction: LibraryTransaction,
  months: readonly Month[],
): Promise<void> {
  const lasting = toEntries(await transaction.recordsOfKinds(lastingKinds))
  const facilities = toEntries(await transaction.recordsOfKinds(['facility']))
  const read = new Map<Month, Promise<readonly Entry[]>>()
  const entriesOf = (month: Month) => {
    const known = read.get(month) ?? transaction.recordsOfKinds(monthKinds, month).then(toEntries)
    read.set(month, known)
    return known
  }
  for (const month of months) {
    const report = monthlyReport({
      month,
      entries: await entriesOf(month),
      previous: await entriesOf(addMonths(month, -1)),
      facilities,
      partners: lasting.filter(({ kind }) => kind === 'partner'),
      library: lasting.find(({ id }) => id === 'library')?.values ?? {},
    })
    await transaction.saveFigures(month, keptOf(report))
  }
}

const keptOf = ({ state, figures, parts }: MonthlyReport): MonthFigures => ({
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
    const { id, kind, registers } = readKept(row)
    const isSeen = isBegun(registers) && standing(registers) !== 'deleted'
    return isSeen ? [{ id, kind, values: shownValues(registers) }] : []
  })
}
