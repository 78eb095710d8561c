// What happens to a push: each row is read, merged into what is kept, and kept again if that changed it.
// Nothing here knows a database; the caller holds the library's lock.
import { recordMonth } from '../../domain/record-month.ts'
import { type RecordState, shownValues } from '../../sync/record-state.ts'
import {
  contradicts,
  emptyRegister,
  merge,
  type Register,
  type Registers,
  sameRegister,
} from '../../sync/register.ts'
import { fromRow, pushLimits, type Refusal, type Row, toRow } from '../../sync/row.ts'
import type { StoredRecord } from '../storage/storage.ts'

export interface Merged {
  /** Records that changed, in the order of the push. */
  readonly changed: readonly StoredRecord[]
  readonly rejected: readonly Refusal[]
  /** Every pushed register merged to just what was pushed: the sender has nothing to learn of them. */
  readonly asPushed: boolean
}

export interface ReadPush {
  readonly records: readonly RecordState[]
  readonly rejected: readonly Refusal[]
}

/** Reads the rows before any lock is taken. */
export function readPush(rows: readonly unknown[]): ReadPush {
  const read = rows.map((row) => fromRow(row, pushLimits))
  return {
    records: read.flatMap(({ record }) => (record ? [record] : [])),
    rejected: read.flatMap(({ refusals }) => refusals),
  }
}

/** `join` is the rule of merging; the simulation also tries faulty ones. */
export function mergePush(
  push: ReadPush,
  kept: ReadonlyMap<string, StoredRecord>,
  now: number,
  join: typeof merge = merge,
): Merged {
  const states = new Map<string, RecordState>()
  const changed = new Set<string>()
  const rejected: Refusal[] = [...push.rejected]
  for (const record of push.records) {
    const before = states.get(record.id) ?? readStored(kept.get(record.id))
    if (before && before.kind !== record.kind) {
      rejected.push({ i: record.id, registers: Object.keys(record.registers), code: 'malformed' })
      continue
    }
    const { registers, changes, tooLarge } = mergeInto(before?.registers ?? {}, record, join)
    if (tooLarge.length > 0) rejected.push({ i: record.id, registers: tooLarge, code: 'too_large' })
    if (changes) {
      states.set(record.id, { ...record, registers })
      changed.add(record.id)
    }
  }
  const asPushed =
    rejected.length === 0 &&
    push.records.every((record) => {
      const now = states.get(record.id) ?? readStored(kept.get(record.id))
      return Object.entries(record.registers).every(([name, pushed]) =>
        sameRegister(registerOf(now?.registers ?? {}, name), pushed),
      )
    })
  return {
    changed: [...changed].map((id) => toStored(states.get(id) as RecordState, now)),
    rejected,
    asPushed,
  }
}

/**
 * The sender was level with the library, and what it pushed is all there is of it: its own rows need not be
 * sent back.
 */
export const needsNoEcho = (push: ReadPush, asPushed: boolean, cursor: number, seqBefore: number): boolean =>
  push.records.length > 0 && asPushed && cursor === seqBefore

/** Merges a record's registers, as long as the whole stays within the limit of a record. */
function mergeInto(
  before: Registers,
  pushed: RecordState,
  join: typeof merge,
): { registers: Registers; changes: boolean; tooLarge: readonly string[] } {
  const merged = Object.entries(pushed.registers)
    .map(([name, register]) => [name, join(registerOf(before, name), register)] as const)
    .filter(([name, register]) => {
      const held = registerOf(before, name)
      // Also where the held value stays: the sender's cursor may be beyond this record, and it has to hear of it.
      return !sameRegister(held, register) || contradicts(held, pushed.registers[name] ?? emptyRegister)
    })
  const all = { ...before, ...Object.fromEntries(merged) }
  if (merged.length === 0 || bytesOf(pushed, all) <= pushLimits.record) {
    return { registers: all, changes: merged.length > 0, tooLarge: [] }
  }
  // Too much together: take what fits, or at least does not grow the record, one register at a time.
  const tooLarge: string[] = []
  let registers = before
  for (const [name, register] of merged) {
    const next = { ...registers, [name]: register }
    const size = bytesOf(pushed, next)
    if (size > pushLimits.record && size > bytesOf(pushed, registers)) tooLarge.push(name)
    else registers = next
  }
  return { registers, changes: tooLarge.length < merged.length, tooLarge }
}

const registerOf = (registers: Registers, name: string): Register =>
  (Object.hasOwn(registers, name) && registers[name]) || emptyRegister

const bytesOf = (record: RecordState, registers: Registers): number =>
  Buffer.byteLength(JSON.stringify(toRow({ ...record, registers })))

function readStored(stored: StoredRecord | undefined): RecordState | undefined {
  return stored && readKept(stored.row)
}

/** The record of a kept row. It was read once already when it came, so nothing in it can be refused. */
export function readKept(row: Row): RecordState {
  const { record, refusals } = fromRow(row)
  if (!record || refusals.length > 0) throw new Error(`a kept record can't be read: ${row.i}`)
  return record
}

function toStored(record: RecordState, now: number): StoredRecord {
  const month = recordMonth(record.kind, record.id, shownValues(record.registers))
  return { row: toRow(record), month, receivedAt: now }
}
