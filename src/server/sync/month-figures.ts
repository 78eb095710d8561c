// The figures of a library's months beside its records, so that an overview of a thousand villages reads figures
// instead of records.
import type { MonthSums } from '../../domain/indicator.ts'
import { addMonths, type Month } from '../../domain/month.ts'
import { type MonthState, monthState, type Standing } from '../../domain/month-state.ts'
import { changeSums, noSums, SUMMED_KINDS } from '../../domain/month-sums.ts'
import { type MonthlyReport, monthlyReport } from '../../domain/monthly-report.ts'
import type { Entry } from '../../domain/record.ts'
import { definitions } from '../../domain/records/index.ts'
import { canonical } from '../../sync/canonical.ts'
import { isBegun, shownValues, standing } from '../../sync/record-state.ts'
import type { KeptRecord, LibraryTransaction, Storage } from '../storage/storage.ts'
import { readKept } from './merge-push.ts'

/** Kinds whose records are read to count a month; of those that are only summed, the sums. */
const monthKinds = definitions
  .filter(({ kind, when }) => when !== 'none' && !SUMMED_KINDS.includes(kind))
  .map(({ kind }) => kind)
/** Kinds that count in every month: a partner in its whole term, the profile by its opening hours. */
const lastingKinds = ['partner', 'library']
/** What came of a matter looks back to it, and promises are open until they are kept: they touch other months too. */
const matterKinds = ['advocacy', 'followUp']
const reachingKinds = [...lastingKinds, ...matterKinds]

/**
 * Raised when something else is kept of a month, or it is counted otherwise: databases compute all of it again
 * then, whatever the version of the program is called.
 */
export const figuresVersion = 6

/** What is kept of a month: enough for an overview of many libraries, and none of the texts. */
export interface MonthFigures {
  readonly state: MonthlyReport['state']
  readonly figures: MonthlyReport['figures']
  readonly tables: Readonly<Record<string, readonly { code: string; count: number; people: number | null }[]>>
  /** The code of these figures, as devices compute it. */
  readonly code: string
  /** How the month stands, whatever day it is. */
  readonly standing: Standing
  /** The month was handed in, and its records say something else by now. */
  readonly isChanged: boolean
  /** How the month was handed in last. */
  readonly closing?: { readonly revision: number; readonly at: number; readonly code?: string }
}

/**
 * Forgets the figures of every month that a change from these records to those can touch. A push costs what it
 * changes, however much the month holds: the month is counted when somebody asks for it.
 */
async function dropTouched(
  transaction: LibraryTransaction,
  before: readonly KeptRecord[],
  after: readonly KeptRecord[],
): Promise<void> {
  const changed = [...before, ...after]
  if (changed.some(({ row }) => reachingKinds.includes(row.t))) {
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

/** Takes a change into the sums of its months, of those that somebody has asked for. */
export async function followChange(
  transaction: LibraryTransaction,
  before: readonly KeptRecord[],
  after: readonly KeptRecord[],
): Promise<void> {
  await dropTouched(transaction, before, after)
  const [gone, come] = [before, after].map((records) =>
    records.filter(({ row }) => SUMMED_KINDS.includes(row.t)),
  )
  const months = [...gone!, ...come!].flatMap(({ month }) => (month === null ? [] : [month]))
  if (months.length === 0) return
  const of = (month: Month, records: readonly KeptRecord[]) =>
    toEntries(records.filter((record) => record.month === month))
  for (const [month, sums] of await transaction.sums([...new Set(months)])) {
    await transaction.saveSums(month, changeSums(sums as MonthSums, of(month, gone!), of(month, come!)))
  }
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
  const kept = (await storage.transact(library, 'read', (transaction) => transaction.figures(month))) as
    | Partial<MonthFigures>
    | undefined
  // An older version kept them without how the month stands.
  if (kept?.isChanged !== undefined) return kept as MonthFigures
  const counted = await countFigures(storage, library, month)
  await counted?.keep()
  return counted?.figures
}

/** Counted anew, whatever is kept. `keep` keeps them, unless something was pushed since. */
export async function countFigures(
  storage: Storage,
  library: string,
  month: Month,
): Promise<{ readonly figures: MonthFigures; readonly keep: () => Promise<void> } | undefined> {
  const counted = await storage.transact(library, 'read', async (transaction) => {
    const sums = await sumsOfMonths(transaction, [addMonths(month, -1), month])
    return { figures: await countMonth(transaction, month, sums), sums, at: transaction.library.seq }
  })
  if (!counted) return undefined
  const { figures, sums, at } = counted
  const keep = async () => {
    await storage.transact(library, 'write', async (transaction) => {
      if (transaction.library.seq !== at) return
      await transaction.saveFigures(month, figures, figures.isChanged)
      for (const [one, some] of sums) await transaction.saveSums(one, some)
    })
  }
  return { figures, keep }
}

/** Whether what is kept of a month is what its records give now; true where nothing is kept. */
export async function isCountedRight(transaction: LibraryTransaction, month: Month): Promise<boolean> {
  const kept = (await transaction.figures(month)) as Partial<MonthFigures> | undefined
  const keptSums = (await transaction.sums([month])).get(month)
  const counted = async (one: Month): Promise<MonthSums> =>
    changeSums(noSums, [], toEntries(await transaction.recordsOfKinds(SUMMED_KINDS, one)))
  const sums = await counted(month)
  if (keptSums !== undefined && canonical(keptSums) !== canonical(sums)) return false
  if (kept?.isChanged === undefined) return true
  const before = addMonths(month, -1)
  const around = new Map([
    [before, await counted(before)],
    [month, sums],
  ])
  // By way of JSON, as what is kept.
  const figures: unknown = JSON.parse(JSON.stringify(await countMonth(transaction, month, around)))
  return canonical(kept) === canonical(figures)
}

/** As they were kept, or made from the records where nobody asked for the month before. */
async function sumsOfMonths(
  transaction: LibraryTransaction,
  months: readonly Month[],
): Promise<ReadonlyMap<Month, MonthSums>> {
  const sums = new Map((await transaction.sums(months)) as ReadonlyMap<Month, MonthSums>)
  for (const month of months) {
    if (sums.has(month) || !hasFigures(month)) continue
    const records = await transaction.recordsOfKinds(SUMMED_KINDS, month)
    sums.set(month, changeSums(noSums, [], toEntries(records)))
  }
  return sums
}

async function countMonth(
  transaction: LibraryTransaction,
  month: Month,
  sums: ReadonlyMap<Month, MonthSums>,
): Promise<MonthFigures> {
  // Of every month, asked for at once: each question is a way to the database and back.
  const all = toEntries(await transaction.recordsOfKinds([...reachingKinds, 'facility']))
  const ofKinds = (...kinds: readonly string[]) => all.filter(({ kind }) => kinds.includes(kind))
  const library = all.find(({ id }) => id === 'library')?.values ?? {}
  const entries = hasFigures(month) ? toEntries(await transaction.recordsOfKinds(monthKinds, month)) : []
  const facts = {
    month,
    entries,
    sums: sums.get(month) ?? noSums,
    // Of the month before only the visitors are asked.
    previous: [],
    previousSums: sums.get(addMonths(month, -1)) ?? noSums,
    facilities: ofKinds('facility'),
    partners: ofKinds('partner'),
    matters: ofKinds(...matterKinds),
    library,
  }
  const report = monthlyReport(facts)
  const state = monthState(facts, report)
  return {
    ...keptOf(report),
    code: state.code,
    standing: state.standing,
    isChanged: state.figures.length > 0 || state.rowsChanged || state.textsChanged,
    ...closedAs(state),
  }
}

/** A date may say any year; what is outside this century is no month that anybody reports. */
export const hasFigures = (month: Month): boolean => month >= '2000-01' && month <= '2099-12'

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

function closedAs({ closing }: MonthState): Pick<MonthFigures, 'closing'> {
  if (!closing) return {}
  const { revision, at, code } = closing
  return { closing: { revision, at, ...(code !== undefined && { code }) } }
}

/** What people see of records: a deleted one is none, nor one of marks alone; a disputed one still counts. */
export function toEntries(records: readonly KeptRecord[]): readonly Entry[] {
  return records.flatMap(({ row }) => {
    const { i: id, t: kind, f } = row
    // Nearly every record has no marks: then the row, as `toRow` made it, says itself what is shown.
    const names = Object.keys(f)
    const differing = row.alt && { differing: Object.keys(row.alt) }
    if (names.length > 0 && !names.some((name) => name.startsWith('_')))
      return [{ id, kind, values: f, ...differing }]
    const { registers } = readKept(row)
    const isSeen = isBegun(registers) && standing(registers) !== 'deleted'
    return isSeen ? [{ id, kind, values: shownValues(registers), ...differing }] : []
  })
}
