// The figures of a library's months beside its records, so that an overview of a thousand villages reads figures
// instead of records.
import { closingOf } from '../../domain/closing.ts'
import { addMonths, type Month } from '../../domain/month.ts'
import { type MonthlyReport, monthlyReport } from '../../domain/monthly-report.ts'
import type { Entry, Values } from '../../domain/record.ts'
import { definitions } from '../../domain/records/index.ts'
import { reportCode } from '../../domain/report-code.ts'
import { isBegun, shownValues, standing } from '../../sync/record-state.ts'
import type { LibraryTransaction, Storage, StoredRecord } from '../storage/storage.ts'
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

/**
 * Forgets the figures of every month that a change from these records to those can touch. A push costs what it
 * changes, however much the month holds: the month is counted when somebody asks for it.
 */
export async function dropTouched(
  transaction: LibraryTransaction,
  before: readonly StoredRecord[],
  after: readonly StoredRecord[],
): Promise<void> {
  const changed = [...before, ...after]
  if (changed.some(({ row }) => lastingKinds.includes(row.t))) {
    await transaction.dropFigures('all')
    return
  }
  const months = new Set<Month>()
  // A month shows the latest facility snapshot on or before its end.
  let facilityFrom: Month | undefined
  for (const { row, month } of changed) {
    if (month === null) continue
    months.add(month)
    // The next month compares itself with this one.
    months.add(addMonths(month, 1))
    if (row.t === 'facility' && !(facilityFrom !== undefined && facilityFrom < month)) facilityFrom = month
  }
  if (months.size > 0) await transaction.dropFigures([...months].sort())
  if (facilityFrom !== undefined) await transaction.dropFigures({ from: facilityFrom })
}

/**
 * The figures of a month, also of one that has no record; undefined where there is no such library. They are
 * kept until something touches the month.
 */
export async function monthFigures(
  storage: Storage,
  library: string,
  month: Month,
): Promise<MonthFigures | undefined> {
  const found = await storage.transact(library, 'read', async (transaction) => {
    const kept = (await transaction.figures(month)) as Partial<MonthFigures> | undefined
    // An older version kept them without a code.
    if (kept?.code !== undefined) return { figures: kept as MonthFigures }
    return { figures: await countMonth(transaction, month), at: transaction.library.seq }
  })
  if (found?.at !== undefined) {
    await storage.transact(library, 'write', async (transaction) => {
      if (transaction.library.seq === found.at) await transaction.saveFigures(month, found.figures)
    })
  }
  return found?.figures
}

async function countMonth(transaction: LibraryTransaction, month: Month): Promise<MonthFigures> {
  const entriesOf = async (one: Month) =>
    hasFigures(one) ? toEntries(await transaction.recordsOfKinds(monthKinds, one)) : []
  const lasting = toEntries(await transaction.recordsOfKinds(lastingKinds))
  const library = lasting.find(({ id }) => id === 'library')?.values ?? {}
  const village = typeof library.village === 'string' ? library.village : ''
  const entries = await entriesOf(month)
  const report = monthlyReport({
    month,
    entries,
    previous: await entriesOf(addMonths(month, -1)),
    facilities: toEntries(await transaction.recordsOfKinds(['facility'])),
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

/** A date may say any year; what is outside this century is no month that anybody reports. */
const hasFigures = (month: Month): boolean => month >= '2000-01' && month <= '2099-12'

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
