// What happens to a push: each record is merged into what is kept, and kept again if that changed it. Nothing here
// knows a database.
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
import { fromRow, type Refusal, type Row, toRow } from '../../sync/row.ts'
import { atOnce, type Slices } from '../operations/in-slices.ts'
import type { KeptRecord } from '../storage/storage.ts'
import type { ReadPush } from './read-push.ts'
import { refusing, tooMuchInAll } from './refusing.ts'

export interface Merged {
  /** Records that changed, in the order of the push. */
  readonly changed: readonly KeptRecord[]
  readonly rejected: readonly Refusal[]
  /** Every pushed register merged to just what was pushed: the sender has nothing to learn of them. */
  readonly asPushed: boolean
}

/** `join` is the rule of merging; the simulation also tries faulty ones. */
export function* mergingPush(
  push: ReadPush,
  kept: ReadonlyMap<string, KeptRecord>,
  now: number,
  join: typeof merge = merge,
): Slices<Merged> {
  const changed: KeptRecord[] = []
  const rejected: Refusal[] = [...push.rejected]
  let asPushed = !push.repeats
  for (const pushed of push.records) {
    yield
    const stored = kept.get(pushed.id)
    const before = stored && readKept(stored.row)
    const { refusals, taken } = yield* refusing(before, pushed)
    rejected.push(...refusals)
    const merged = yield* mergeRecord(before, taken, join)
    if (!merged) continue
    asPushed &&= merged.asPushed
    if (!merged.changes) continue
    yield
    const whole = toStored(merged.record, now)
    const less = tooMuchInAll(before, taken, whole)
    if (!less) {
      changed.push(whole)
      continue
    }
    rejected.push(less.refusal)
    const rest = yield* mergeRecord(before, less.taken, join)
    if (rest?.changes) changed.push(toStored(rest.record, now))
  }
  const place = ({ i }: Refusal) => push.order.get(i) ?? 0
  rejected.sort((a, b) => place(a) - place(b))
  return { changed, rejected, asPushed: asPushed && rejected.length === 0 }
}

/** Without a pause, where nobody waits. */
export const mergePush = (...given: Parameters<typeof mergingPush>): Merged => atOnce(mergingPush(...given))

/**
 * The sender was level with the library, and what it pushed is all there is of it: its own rows need not be
 * sent back.
 */
export const needsNoEcho = (push: ReadPush, asPushed: boolean, cursor: number, seqBefore: number): boolean =>
  push.records.length > 0 && asPushed && cursor === seqBefore

/** Undefined where nothing of it was taken. */
function* mergeRecord(
  before: RecordState | undefined,
  pushed: RecordState,
  join: typeof merge,
): Slices<{ record: RecordState; changes: boolean; asPushed: boolean } | undefined> {
  const names = Object.keys(pushed.registers)
  if (names.length === 0) return undefined
  const registers: Record<string, Register> = { ...before?.registers }
  let [changes, asPushed] = [false, true]
  for (const name of names) {
    yield
    const [held, brought] = [registerOf(registers, name), registerOf(pushed.registers, name)]
    const register = join(held, brought)
    yield
    asPushed &&= sameRegister(register, brought)
    // Also where the held value stays: the sender's cursor may be beyond this record, and it has to hear of it.
    if (sameRegister(held, register) && !contradicts(held, brought)) continue
    registers[name] = register
    changes = true
  }
  return { record: { ...pushed, registers }, changes, asPushed }
}

const registerOf = (registers: Registers, name: string): Register =>
  (Object.hasOwn(registers, name) && registers[name]) || emptyRegister

/**
 * The record of a kept row. It was read once already when it came, so nothing in it is refused; of one that was
 * damaged since, what can still be read counts.
 */
export function readKept(row: Row): RecordState {
  const { record } = fromRow(row)
  return record ?? { id: row.i, kind: row.t, registers: {} }
}

function toStored(record: RecordState, now: number): KeptRecord {
  const month = recordMonth(record.kind, record.id, shownValues(record.registers))
  const row = toRow(record)
  return { row, json: JSON.stringify(row), month, receivedAt: now }
}
