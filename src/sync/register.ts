// A register is what is written, merged and kept together: a multi-value register with a causal context
// (a dotted version vector: Riak's siblings; Almeida, Preguiça et al.). The same pure rules run on the
// device, on the server and on a file that is read in.
import { type Stamp, type Writer, writerOf } from './stamp.ts'

/** A value and the stamp of the write that made it. Values are JSON. */
export type Stamped = readonly [stamp: Stamp, value: unknown]

export interface Register {
  /** One, unless edits were concurrent; none where the server stripped a deleted body. By stamp, latest first. */
  readonly values: readonly Stamped[]
  /** Per writer, its latest stamp known here. It covers the values' own stamps and is never pruned. */
  readonly context: Readonly<Record<Writer, Stamp>>
  /** Raised by one with every erasure; absent is 0. The higher generation's values win whole. */
  readonly generation?: number
}

/** A record's registers by name. */
export type Registers = Readonly<Record<string, Register>>

export const emptyRegister: Register = { values: [], context: {} }

/** Whether the context has seen this write, or a later one of the same writer. */
export const covers = (context: Register['context'], stamp: Stamp): boolean =>
  (context[writerOf(stamp)] ?? '') >= stamp

/** A write replaces all values seen here. `stamp` must be later than all in the register: see `issueStamp`. */
export function write(register: Register, stamp: Stamp, value: unknown): Register {
  return {
    ...register,
    values: [[stamp, value]],
    context: { ...register.context, [writerOf(stamp)]: stamp },
  }
}

/** A person's right: nothing of lower generation, on an old phone or in an old file, brings the value back. */
export function erase(register: Register, stamp: Stamp): Register {
  return { ...write(register, stamp, null), generation: (register.generation ?? 0) + 1 }
}

/**
 * Joins two states of one register. Commutative, associative and idempotent. A value stays if both sides
 * have it, or if the other side's context does not cover its stamp (it never knew of it).
 */
export function merge(a: Register, b: Register): Register {
  const context = joinContexts(a.context, b.context)
  const generation = Math.max(a.generation ?? 0, b.generation ?? 0)
  const values = keptValues(a, b)
  return generation > 0 ? { values, context, generation } : { values, context }
}

function keptValues(a: Register, b: Register): readonly Stamped[] {
  const [older, newer] = (a.generation ?? 0) <= (b.generation ?? 0) ? [a, b] : [b, a]
  if ((older.generation ?? 0) < (newer.generation ?? 0)) return newer.values
  const kept = (mine: Register, other: Register) =>
    mine.values.filter(
      ([stamp]) => !covers(other.context, stamp) || other.values.some(([theirs]) => theirs === stamp),
    )
  const values = kept(a, b)
  const more = kept(b, a).filter(([stamp]) => !values.some(([mine]) => mine === stamp))
  return [...values, ...more].sort(([left], [right]) => (left < right ? 1 : -1))
}

function joinContexts(a: Register['context'], b: Register['context']): Register['context'] {
  const joined: Record<Writer, Stamp> = { ...a }
  for (const [writer, stamp] of Object.entries(b)) {
    if (stamp > (joined[writer] ?? '')) joined[writer] = stamp
  }
  return joined
}

/** Whether two states of a register are the same; the order of the context's writers does not matter. */
export function sameRegister(a: Register, b: Register): boolean {
  const writers = Object.keys(a.context)
  return (
    (a.generation ?? 0) === (b.generation ?? 0) &&
    a.values.length === b.values.length &&
    a.values.every(([stamp], index) => stamp === b.values[index]?.[0]) &&
    writers.length === Object.keys(b.context).length &&
    writers.every((writer) => a.context[writer] === b.context[writer])
  )
}

/** Joins two states of one record, register by register. */
export function mergeRegisters(a: Registers, b: Registers): Registers {
  const joined: Record<string, Register> = { ...a }
  for (const [name, register] of Object.entries(b)) {
    const mine = Object.hasOwn(a, name) ? a[name] : undefined
    joined[name] = mine ? merge(mine, register) : register
  }
  return joined
}

/** What is shown: the value with the latest stamp. `undefined` where there is none. */
export const shownValue = (register: Register | undefined): unknown => register?.values[0]?.[1]
