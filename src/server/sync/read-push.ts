// Reads what a device pushed, before anything is locked: what is too much is refused by counting, and the rows of
// one record are joined first, so that a record is merged once however often it is named.
import type { RecordState } from '../../sync/record-state.ts'
import { merge, type Register } from '../../sync/register.ts'
import { fromRow, type Refusal } from '../../sync/row.ts'
import type { Writer } from '../../sync/stamp.ts'
import { Refused } from '../answers.ts'
import { atOnce, type Slices } from '../operations/in-slices.ts'
import { bounds, isBeyondBounds, registersOf } from './push-bounds.ts'

export interface ReadPush {
  /** One of each id, in the order in which they first came. */
  readonly records: readonly RecordState[]
  readonly rejected: readonly Refusal[]
  /** Where each id first came, readable or not: refusals are told in this order. */
  readonly order: ReadonlyMap<string, number>
  /** Whose stamps it brings. */
  readonly writers: ReadonlySet<Writer>
  /** A register came more than once: what it was joined to is not what was pushed. */
  readonly repeats: boolean
}

interface Gathered {
  readonly kind: string
  readonly registers: Map<string, Register[]>
}

/** Throws Refused: 413 for more rows than a push may have, or stamps of more writers than a library may have. */
export function* readingPush(rows: readonly unknown[]): Slices<ReadPush> {
  if (rows.length > bounds.rows) throw new Refused(413, { error: 'too_large' })
  const gathered = new Map<string, Gathered>()
  const rejected: Refusal[] = []
  const order = new Map<string, number>()
  const writers = new Set<Writer>()
  for (const [index, row] of rows.entries()) {
    yield
    if (!order.has(idOf(row))) order.set(idOf(row), index)
    const names = registersOf(row as Record<string, unknown>)
    if (names.length > bounds.registers || isBeyondBounds(row as Record<string, unknown>)) {
      rejected.push({ i: idOf(row), registers: names, code: 'malformed' })
      continue
    }
    const { record, refusals } = fromRow(row)
    rejected.push(...refusals)
    for (const register of Object.values(record?.registers ?? {})) {
      for (const writer in register.context) writers.add(writer)
      if (writers.size > bounds.writers) throw new Refused(413, { error: 'library_full' })
    }
    if (record && !gather(gathered, record)) {
      rejected.push({ i: record.id, registers: Object.keys(record.registers), code: 'malformed' })
    }
  }
  const records: RecordState[] = []
  let repeats = false
  for (const [id, { kind, registers }] of gathered) {
    if (registers.size > bounds.registers) {
      rejected.push({ i: id, registers: [...registers.keys()].slice(0, bounds.told), code: 'malformed' })
    } else {
      repeats ||= [...registers.values()].some((states) => states.length > 1)
      records.push({ id, kind, registers: yield* joined(registers) })
    }
  }
  return { records, rejected, order, writers, repeats }
}

/** Without a pause, where nobody waits. */
export const readPush = (rows: readonly unknown[]): ReadPush => atOnce(readingPush(rows))

/** False for a row of another kind than the first of its id. */
function gather(gathered: Map<string, Gathered>, { id, kind, registers }: RecordState): boolean {
  const known = gathered.get(id) ?? { kind, registers: new Map() }
  if (known.kind !== kind) return false
  gathered.set(id, known)
  for (const [name, register] of Object.entries(registers)) {
    const states = known.registers.get(name)
    if (states) states.push(register)
    // What is refused by its number in the end need not be kept.
    else if (known.registers.size <= bounds.told) known.registers.set(name, [register])
  }
  return true
}

function* joined(registers: ReadonlyMap<string, Register[]>): Slices<Record<string, Register>> {
  const all: Record<string, Register> = {}
  for (const [name, states] of registers) all[name] = yield* joinAll(states)
  return all
}

/** By pairs, and pairs of pairs: one after the other, a growing context would be copied each time. */
function* joinAll(states: readonly Register[]): Slices<Register> {
  let left = states
  while (left.length > 1) {
    const pairs: Register[] = []
    for (let index = 0; index < left.length; index += 2) {
      yield
      const [one, other] = [left[index] as Register, left[index + 1]]
      pairs.push(other ? merge(one, other) : one)
    }
    left = pairs
  }
  return left[0] as Register
}

const idOf = (row: unknown): string => {
  const { i } = row as { readonly i?: unknown }
  return typeof i === 'string' ? i : ''
}
