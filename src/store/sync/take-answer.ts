// What an answer of the server, or a file, does to what is kept here, as rules without a database: what arrived
// is no longer unsent, rows are merged, the clock follows, the cursor moves. The simulation runs these too.
import type { RecordState } from '../../sync/record-state.ts'
import { mergeRegisters, type Registers, sameRegister } from '../../sync/register.ts'
import type { Refusal } from '../../sync/row.ts'
import { type Clock, observeStamp, type Writer } from '../../sync/stamp.ts'
import type { SyncAnswer } from '../../sync/wire.ts'
import type { StoredRecord } from '../database.ts'
import type { Position, Writing } from '../meta.ts'
import { storedRecord } from '../records/stored-record.ts'
import type { Batch } from './batch.ts'
import { Defence, type OwnWriters } from './defend.ts'

/** The part of what is kept that an answer can touch. */
export interface Kept {
  /** The records that were sent or came, as they are now. */
  readonly records: ReadonlyMap<string, StoredRecord>
  readonly writing: Writing
  readonly position: Position | undefined
  /** Absent where no row claims anything of a writer of this device. */
  readonly own?: OwnWriters | undefined
}

/** A request as it left, and what came back, its rows read. */
interface Exchange {
  /** Where the request stood. */
  readonly asked: Position
  readonly sent: Batch
  readonly answer: Pick<SyncAnswer, 'cursor' | 'now' | 'rejected'>
  readonly rows: readonly RecordState[]
}

/** What is to be stored: records that changed, the clock, and the position where it moves. */
interface Taken {
  readonly records: readonly StoredRecord[]
  readonly writing: Writing
  readonly position: Position | undefined
  /** Writers that were drawn to write something anew. */
  readonly writers: readonly Writer[]
}

/** The rules that `takeAnswer` puts together; a simulation breaks them one by one to see that it notices. */
export interface AnswerRules {
  readonly concerns: (kept: Position | undefined, asked: Position) => boolean
  readonly acknowledge: typeof acknowledge
  readonly mergeRow: typeof mergeRow
  readonly observeRows: typeof observeRows
  readonly defended: typeof defended
}

/** An answer of another epoch says nothing about the server that is there now. */
const concerns = (kept: Position | undefined, asked: Position): boolean => kept?.epoch === asked.epoch

/** Undefined where nothing of it may be applied. */
export function takeAnswer(
  kept: Kept,
  { asked, sent, answer, rows }: Exchange,
  rules: AnswerRules = answerRules,
): Taken | undefined {
  if (!rules.concerns(kept.position, asked)) return undefined
  const records = new Map<string, StoredRecord>()
  const now = (id: string) => records.get(id) ?? kept.records.get(id)
  const refused = refusalsById(answer.rejected)
  for (const was of sent) {
    const stored = now(was.id)
    if (stored) records.set(was.id, rules.acknowledge(stored, was, refused.get(was.id)))
  }
  const { position } = kept
  // The server's time first: what is written anew below is of now, in however many answers the rows come.
  const writing = { ...kept.writing, knownGood: Math.max(kept.writing.knownGood, answer.now) }
  const defence = new Defence(kept.own, writing)
  for (const row of rows) {
    records.set(row.id, rules.mergeRow(rules.defended(defence, now(row.id), row), row))
  }
  return {
    records: [...records.values(), ...defence.writers.values()],
    writing: { ...writing, ...rules.observeRows(defence.clock, rows) },
    // If another answer has moved on since, the rows are still merged and the cursor is left alone.
    writers: [...defence.writers.keys()],
    position: position?.cursor === asked.cursor ? { epoch: asked.epoch, cursor: answer.cursor } : undefined,
  }
}

interface Refused {
  readonly names: ReadonlySet<string>
  readonly code: string
}

function refusalsById(rejected: readonly Refusal[]): ReadonlyMap<string, Refused> {
  const refused = new Map<string, Refused>()
  for (const { i, registers, code } of rejected) {
    refused.set(i, { names: new Set([...(refused.get(i)?.names ?? []), ...registers]), code })
  }
  return refused
}

/**
 * What the server has taken is no longer unsent. A title and a date were sent; while they travelled the title was
 * edited: the date has arrived, the new title has not. A register that was rejected is parked: it stays unsent and is
 * tried again after an edit, or later, while the record's others travel on.
 */
export function acknowledge(now: StoredRecord, was: StoredRecord, refused?: Refused): StoredRecord {
  const whole = refused?.names.size === 0
  const unchanged = (name: string) =>
    was.registers[name] !== undefined && sameRegister(was.registers[name], now.registers[name]!)
  const answered = (now.pending ?? []).filter((name) => was.pending?.includes(name) && unchanged(name))
  const rejected = answered.filter((name) => refused && (whole || refused.names.has(name)))
  const pending = (now.pending ?? []).filter((name) => !answered.includes(name) || rejected.includes(name))
  return storedRecord(now, pending, refused ? parkedToo(now, rejected, refused.code) : now.parked)
}

/** The record's mark after more of it was set aside. */
export const parkedToo = (
  { parked, pending = [] }: StoredRecord,
  names: readonly string[],
  code: string,
): StoredRecord['parked'] => ({
  code,
  registers: [...new Set([...(parked ? (parked.registers ?? pending) : []), ...names])].sort(),
})

/** After a row of the server, a register is unsent if and only if the merged state differs from the row's. */
export function mergeRow(
  stored: StoredRecord | undefined,
  row: RecordState,
  join: typeof mergeRegisters = mergeRegisters,
): StoredRecord {
  if (!stored) return storedRecord(row, [])
  const registers: Registers = join(stored.registers, row.registers)
  const pending = Object.keys(registers).filter((name) => !sameAs(row.registers, name, registers))
  return storedRecord({ id: row.id, kind: stored.kind, registers }, pending, stored.parked)
}

/** A row of a file: what it changes here counts as unsent, for no server is known to have it. */
export function importRow(
  stored: StoredRecord | undefined,
  row: RecordState,
  join: typeof mergeRegisters = mergeRegisters,
): StoredRecord {
  if (!stored) return storedRecord(row, Object.keys(row.registers))
  const registers: Registers = join(stored.registers, row.registers)
  const changed = Object.keys(registers).filter((name) => !sameAs(stored.registers, name, registers))
  if (changed.length === 0) return stored
  const pending = [...new Set([...(stored.pending ?? []), ...changed])]
  return storedRecord({ id: row.id, kind: stored.kind, registers }, pending)
}

const sameAs = (theirs: Registers, name: string, merged: Registers): boolean =>
  Object.hasOwn(theirs, name) && sameRegister(theirs[name]!, merged[name]!)

/** The clock after everything that the rows know of, so that what is written next is later. */
export function observeRows(clock: Clock, rows: readonly RecordState[]): Clock {
  let seen: Clock = { ms: clock.ms, counter: clock.counter }
  for (const { registers } of rows) {
    for (const { context } of Object.values(registers)) {
      for (const stamp of Object.values(context)) seen = observeStamp(seen, stamp)
    }
  }
  return seen
}

/** The stored record before the row is merged: with its own values written anew where the row would drop them. */
export const defended = (
  defence: Defence,
  stored: StoredRecord | undefined,
  row: RecordState,
): StoredRecord | undefined => defence.before(stored, row)

export const answerRules: AnswerRules = { concerns, acknowledge, mergeRow, observeRows, defended }
