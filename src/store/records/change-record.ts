// The transaction under every save: clock, record, closed month and writer, read and written together.
import type { PromiseExtended, Table } from 'dexie'
import { cleanText } from '../../domain/clean-text.ts'
import { isClosed, mayWrite, monthReportId } from '../../domain/closed-month.ts'
import type { Month } from '../../domain/month.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Values } from '../../domain/record.ts'
import { recordMonth } from '../../domain/record-month.ts'
import { shownValues } from '../../sync/record-state.ts'
import {
  covers,
  emptyRegister,
  type Register,
  type Registers,
  shownValue,
  write,
} from '../../sync/register.ts'
import { drawWriter, issueStamp, type Stamp, type Writer } from '../../sync/stamp.ts'
import { askToPersist } from '../backup/persistence.ts'
import type { StoredRecord, TapRow } from '../database.ts'
import type { Env } from '../env.ts'
import { type Library, tell, withReopening } from '../library.ts'
import { ownWriterKey, readMeta, type Writing, writeMeta, writingAtStart } from '../meta.ts'
import { setSentinel } from '../registry.ts'
import { changeEntry, recentWriters } from './change-entry.ts'
import { followProfile } from './follow-profile.ts'
import { storedRecord } from './stored-record.ts'
import { isFirstTry } from './tap-row.ts'

export interface Change {
  readonly id: string
  /** Absent where the record has to exist already. */
  readonly kind?: string
  /** The id was just drawn: there is nothing to read. */
  readonly isNew?: boolean
  readonly reason?: string | undefined
  /** The new value of the register `date`, where it is written. */
  readonly date?: unknown
  /** No closed month asks for a reason: it says nothing about the record itself, or is a person's right. */
  readonly anyTime?: boolean
  /** What else a person's right takes away with this record, out of its history; instead of an entry there. */
  readonly sweep?: (record: StoredRecord, before: Registers) => Promise<readonly StoredRecord[]>
  /** Kept on this device with the change, in the same transaction: both are there, or neither. */
  readonly taps?: readonly TapRow[]
  readonly edit: Edit
}

/** What a change makes of a record's registers, with the stamp that it was given. */
export type Edit = (
  before: Registers,
  stamp: Stamp,
  deleted: boolean,
  /** What the list of taps says so far of `Change.taps`, one for one. */
  known?: readonly (TapRow | undefined)[],
) => Edited

export interface Edited {
  readonly registers: Registers
  /** The registers that were written. */
  readonly names: readonly string[]
}

type Changed =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Why a closed month was corrected, with the correction: `{ month, reason }`, `to` another closed one if moved. */
export const correctionRegister = '_correction'

/** Applies the edit with one new stamp, in one transaction. Throws what the database throws. */
export async function changeRecord(library: Library, change: Change): Promise<Changed> {
  const { database } = library
  const done = await withReopening(database, () =>
    database.transaction('rw', tablesOf(library, change), () => inTransaction(library, change)),
  )
  if (!done.ok) return done
  afterCommit(library, done)
  return { ok: true, id: change.id }
}

const tablesOf = ({ database }: Library, { taps, sweep }: Change) => [
  database.records,
  database.meta,
  ...(taps ? [database.taps] : []),
  ...(sweep ? [database.drafts] : []),
]

interface Committed {
  readonly ok: true
  readonly record: StoredRecord
  readonly writing: Writing
  readonly made: number
}

async function inTransaction(
  library: Library,
  change: Change,
): Promise<Committed | { ok: false; problems: readonly Problem[] }> {
  const { database, env } = library
  const { id, date, sweep } = change
  // Read at once with the rest, for each wait in a transaction counts.
  const likely = change.kind ? recordMonth(change.kind, id, { date }) : null
  const [writing = writingAtStart, existing, report, known] = await Promise.all([
    readMeta(database, 'writing'),
    change.isNew ? undefined : database.records.get(id),
    likely === null ? undefined : database.records.get(monthReportId(likely)),
    Promise.all((change.taps ?? []).map((row) => (isFirstTry(row) ? undefined : database.taps.get(row.id)))),
  ])
  const kind = existing?.kind ?? change.kind
  if (!kind) throw new Error('There is no such record to change')
  takeOver(library, writing.staff)

  const wall = env.now()
  const knownGood = Math.max(writing.knownGood, env.buildTime)
  const before = existing?.registers ?? {}
  const issue = () => issueStamp(writing, wall, knownGood, library.writer)
  let { stamp, clock } = issue()
  // Somebody claims to know what this writer has yet to write: nobody would ever see that.
  while (isBurnt(before, stamp)) {
    drawAnew(library)
    ;({ stamp, clock } = issue())
  }
  const edited = change.edit(before, stamp, existing?.deleted === 1, known)
  const closed =
    edited.names.includes('closing') || change.anyTime
      ? []
      : await closedMonths(library, new Map([[likely, report]]), [
          recordMonth(kind, id, { date: shownValue(before.date) }),
          recordMonth(kind, id, { date: shownValue(edited.registers.date) }),
        ])
  const [first, second] = closed
  const problem = first && mayWrite(first.month, first.report, change.reason)
  if (problem) return { ok: false, problems: [problem] }
  const all = first ? explained(edited, stamp, change.reason, first.month, second?.month) : edited
  const record = changedRecord({ id, kind, pending: existing?.pending }, all)
  const changing = {
    ...{ id, kind, before, after: all.registers, names: all.names, stamp },
    ...(first && { reason: change.reason, month: first.month }),
  }
  // Read only where the same person may have begun anew: a wait in a transaction costs every save.
  const others = sweep ? [] : recentWriters(before, stamp)
  const starts = others.length > 0 ? await database.records.bulkGet(others.map(writerId)) : []
  const own = new Set(others.filter((_, index) => isSamePerson(starts[index], library)))
  const history = sweep
    ? await sweep(record, before)
    : changeEntry({ ...changing, isOwn: (writer) => own.has(writer) })
  const next: Writing = { ...writing, ...clock, knownGood }
  const mine = library.writerSaved ? [] : [writerRecord(library, stamp, wall)]
  const rows = [record, ...mine, ...history]
  await Promise.all([
    putAll(database.records, rows),
    writeMeta(database, 'writing', next),
    mine.length > 0 && database.meta.put({ key: ownWriterKey(library.writer), value: 1 }),
    change.taps && putAll(database.taps, change.taps),
  ])
  const made = rows.length - (existing ? 1 : 0) - (sweep ? history.length : 0)
  return { ok: true, record, writing: next, made }
}

/** One row alone is put in less time than a list of one. */
const putAll = <Row>(table: Table<Row, string>, rows: readonly Row[]): PromiseExtended<unknown> => {
  const [first, ...others] = rows
  return first !== undefined && others.length === 0 ? table.put(first) : table.bulkPut(rows)
}

export const isBurnt = (registers: Registers, stamp: Stamp): boolean =>
  Object.values(registers).some(({ context }) => covers(context, stamp))

/** The record after an edit: what was written is unsent, beside what was already, and no longer parked. */
export function changedRecord(
  { id, kind, pending = [] }: Pick<StoredRecord, 'id' | 'kind'> & { pending: StoredRecord['pending'] },
  { registers, names }: Edited,
): StoredRecord {
  return storedRecord({ id, kind, registers }, [...new Set([...pending, ...names])])
}

/** The closed ones of the months that a record is in, or moves between; `read` are reports at hand. */
async function closedMonths(
  { database }: Library,
  read: ReadonlyMap<Month | null, StoredRecord | undefined>,
  months: readonly (Month | null)[],
): Promise<readonly { month: Month; report: Values }[]> {
  const closed: { month: Month; report: Values }[] = []
  for (const month of new Set(months)) {
    if (month === null) continue
    const stored = read.has(month) ? read.get(month) : await database.records.get(monthReportId(month))
    const report = stored && !stored.deleted ? shownValues(stored.registers) : undefined
    if (report && isClosed(report)) closed.push({ month, report })
  }
  return closed
}

/** The edit with its reason beside it, for a record of a closed month, or one that moves into another. */
export function explained(edited: Edited, stamp: Stamp, given = '', month: Month, to?: Month): Edited {
  const reason = cleanText(given)
  const before = edited.registers[correctionRegister] ?? emptyRegister
  const correction = write(before, stamp, to ? { month, to, reason } : { month, reason })
  return {
    registers: { ...edited.registers, [correctionRegister]: correction },
    names: [...edited.names, correctionRegister],
  }
}

/** Somebody else records now, perhaps told in another tab: another writer, so that each value says who. */
function takeOver(library: Library, staff: string | undefined): void {
  if (staff === library.staff) return
  library.staff = staff
  drawAnew(library)
}

function drawAnew(library: Library): void {
  library.writer = drawWriter(library.env.random)
  library.writerSaved = false
}

const writerId = (writer: Writer): string => `writer:${writer}`

/** Whether a writer was the person who records now; where nobody was chosen, this device. */
export function isSamePerson(
  writer: StoredRecord | undefined,
  { staff, device }: { readonly staff: string | undefined; readonly device: string },
): boolean {
  const start = shownValue(writer?.registers.start) as
    | { staff?: unknown; device?: unknown }
    | null
    | undefined
  return staff === undefined ? start?.staff === null && start.device === device : start?.staff === staff
}

/** Says what this writer's stamps mean: which device, who, and what the wall clock said at its first save. */
export function writerRecord(
  { writer, device, staff, env }: Pick<Library, 'writer' | 'device' | 'staff'> & { env: Pick<Env, 'app'> },
  stamp: Stamp,
  wall: number,
): StoredRecord {
  const start: Register = {
    values: [[stamp, { device, staff: staff ?? null, wall, app: env.app }]],
    context: { [writer]: stamp },
  }
  return storedRecord({ id: `writer:${writer}`, kind: 'writer', registers: { start } }, ['start'])
}

function afterCommit(library: Library, { record, writing, made }: Committed): void {
  library.writerSaved = true
  library.knownGood = writing.knownGood
  if (!library.sentinelSet) setSentinel(library.key, { records: made }, library.env)
  library.sentinelSet = true
  if (record.id === 'library') followProfile(library, record.registers)
  askToPersist(library)
  tell(library.on.saved)
}
