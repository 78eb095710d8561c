// A register is what is written, merged and kept together: a multi-value register with a causal context
// (a dotted version vector: Riak's siblings; Almeida, Preguiça et al.). The same pure rules run on the
// device, on the server and on a file that is read in.
import { canonical } from './canonical.ts'
import { type Stamp, type Writer, writerOf } from './stamp.ts'

/** A value and the stamp of the write that made it. Values are JSON. */
export type Stamped = readonly [stamp: Stamp, value: unknown]

export interface Register {
  /** One, unless edits were concurrent; none where the server stripped a deleted body. By stamp, latest first. */
  readonly values: readonly Stamped[]
  /** Per writer, its latest stamp known here. It covers the values' own stamps and is never pruned. */
  readonly context: Readonly<Record<Writer, Stamp>>
  /** Raised by one with every erasure, up to 2^53−1; absent is 0. Of two the higher side wins whole. */
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

/**
 * A person's right: nothing of lower generation, on an old phone or in an old file, brings the value back. At the
 * highest generation it stays there, so that nobody makes a person unerasable by a number.
 */
export function erase(register: Register, stamp: Stamp): Register {
  const generation = Math.min((register.generation ?? 0) + 1, Number.MAX_SAFE_INTEGER)
  return { ...write(register, stamp, null), generation }
}

/**
 * Joins two states of one register. Commutative, associative and idempotent. Of two generations the higher side
 * wins whole, its context too: by the context of a lower one, an erasure could be made to go. Of one generation, a
 * value stays if both sides have it, or if the other side's context does not cover its stamp (it never knew of it).
 */
export function merge(a: Register, b: Register): Register {
  if (a === emptyRegister) return b
  const [generation, other] = [a.generation ?? 0, b.generation ?? 0]
  if (generation !== other) return generation > other ? a : b
  const values = joinValues(a, b)
  const context = joinContexts(a.context, b.context)
  return generation > 0 ? { values, context, generation } : { values, context }
}

function joinValues(a: Register, b: Register): readonly Stamped[] {
  const theirs = new Map(b.values)
  const kept: Stamped[] = []
  for (const [stamp, value] of a.values) {
    if (theirs.has(stamp)) kept.push([stamp, greater(value, theirs.get(stamp))])
    else if (!covers(b.context, stamp)) kept.push([stamp, value])
  }
  const mine = new Set(a.values.map(([stamp]) => stamp))
  for (const one of b.values) {
    if (!mine.has(one[0]) && !covers(a.context, one[0])) kept.push(one)
  }
  return kept.sort(([left], [right]) => (left < right ? 1 : -1))
}

/** One stamp with two values comes only from a broken or hostile writer; all replicas must keep the same one. */
const greater = (one: unknown, other: unknown): unknown =>
  sameValue(one, other) || canonical(one) > canonical(other) ? one : other

const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || canonical(one) === canonical(other)

/** Whether a stamp has one value here and another there, of one generation: whoever holds the lesser one must hear of it. */
export function contradicts(a: Register, b: Register): boolean {
  if ((a.generation ?? 0) !== (b.generation ?? 0)) return false
  const theirs = new Map(b.values)
  return a.values.some(([stamp, value]) => theirs.has(stamp) && !sameValue(value, theirs.get(stamp)))
}

function joinContexts(a: Register['context'], b: Register['context']): Register['context'] {
  let joined: Record<Writer, Stamp> | undefined
  // Without a list of its entries, and copied only where there is news: a hostile context may be long.
  for (const writer in b) {
    const stamp = b[writer] ?? ''
    if (stamp <= ((joined ?? a)[writer] ?? '')) continue
    joined ??= { ...a }
    joined[writer] = stamp
  }
  return joined ?? a
}

/** Whether two states of a register are the same, values too; the order of the context's writers does not matter. */
export function sameRegister(a: Register, b: Register): boolean {
  if (a === b) return true
  const writers = a.context === b.context ? [] : Object.keys(a.context)
  return (
    (a.generation ?? 0) === (b.generation ?? 0) &&
    a.values.length === b.values.length &&
    a.values.every(([stamp, value], index) => {
      const other = b.values[index]
      return other !== undefined && stamp === other[0] && sameValue(value, other[1])
    }) &&
    (a.context === b.context || writers.length === Object.keys(b.context).length) &&
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
