// A device of the library that breaks every rule: it knows only the contract, and says what harms most. What it writes
// counts as written; what honest people wrote must stand all the same.
import type { KeptRecord } from '../../../src/server/storage/storage.ts'
import type { RecordState } from '../../../src/sync/record-state.ts'
import type { Register } from '../../../src/sync/register.ts'
import { fromRow, type Row, toRow } from '../../../src/sync/row.ts'
import { msLimit, type Stamp, type Writer, writerOf } from '../../../src/sync/stamp.ts'

/** `future`: by wire; `file`: the same by a file; `void`: it claims the future and says nothing in its place. */
export type Attack = 'future' | 'file' | 'void' | 'two values' | 'generation' | 'reserved'
export const attacks: readonly Attack[] = ['future', 'file', 'void', 'two values', 'generation', 'reserved']

export interface Blow {
  readonly row: Row
  /** The server takes it, though nothing of it counts as written. */
  readonly isAllowed?: true
  /** What of it counts as written; undefined where nothing may come of it. */
  readonly write?: {
    readonly id: string
    readonly register: string
    readonly stamp: Stamp
    readonly value: unknown
    readonly on: readonly Stamp[]
    /** It is an erasure at the highest generation. */
    readonly isHighest: boolean
  }
}

export const hostileWriter: Writer = 'hhhhhhhh'
const stampAt = (ms: number, writer: Writer): Stamp => `${ms.toString(36).padStart(9, '0')}0000${writer}`
/** Half a century from now, and where a clock is no longer followed. */
const futures = [50 * 365 * 86_400_000, msLimit]

/** What it does to one register of one record, as the server has it. */
export function blow(
  attack: Attack,
  { row: kept }: KeptRecord,
  register: string,
  given: {
    readonly n: number
    readonly now: number
    readonly writers: readonly Writer[]
    /** Its own stamps in this register: whatever it writes next covers them. */
    readonly own: readonly Stamp[]
  },
): Blow {
  const { n, now, writers, own } = given
  const record = fromRow(kept).record!
  const seen = record.registers[register]!
  if (attack === 'reserved') {
    const s = stampAt(now, hostileWriter)
    return {
      row: { i: `monthReport:2026-${String((n % 3) + 10)}`, t: 'squatter', s, f: { title: `palsu ${n}` } },
    }
  }
  const last = own.at(-1)
  // After an erasure it would be another write, which the ledger could not tell from the first.
  const isSecond = attack === 'two values' && last !== undefined && !seen.generation
  const stamp = isSecond ? last : stampAt(now, hostileWriter)
  const value = attack === 'generation' ? null : `palsu ${n}`
  const far = futures[n % 2]!
  const claimed =
    attack === 'future' || attack === 'file' || attack === 'void'
      ? [...new Set([...Object.keys(seen.context), ...writers])]
      : []
  const context: Record<Writer, Stamp> = { ...seen.context, [hostileWriter]: stamp }
  for (const writer of claimed) {
    if (writer !== hostileWriter) context[writer] = stampAt(Math.min(now + far, msLimit - 1 - n), writer)
  }
  // Where somebody was erased, the ledger could not tell by what an author saw that it was.
  if (attack === 'void' && !seen.generation) {
    const { [hostileWriter]: _, ...theirs } = context
    const nothing: Register = { values: [], context: theirs }
    const registers = { [register]: nothing }
    return { row: toRow({ id: record.id, kind: record.kind, registers }), isAllowed: true }
  }
  const generation = attack === 'generation' ? Number.MAX_SAFE_INTEGER : seen.generation
  const state: Register = { values: [[stamp, value]], context, ...(generation && { generation }) }
  const forged: RecordState = { id: record.id, kind: record.kind, registers: { [register]: state } }
  const replaced = [...seen.values.map(([one]) => one), ...own]
  const on = replaced.filter((one) => one !== stamp)
  return {
    row: toRow(forged),
    write: { id: record.id, register, stamp, value, on, isHighest: attack === 'generation' },
  }
}

export const isHostile = (stamp: Stamp): boolean => writerOf(stamp) === hostileWriter
