// What of a pushed record can't be taken, seen beside what is held of it.
import type { RecordState } from '../../sync/record-state.ts'
import { emptyRegister, merge, type Register, type Registers, shownValue } from '../../sync/register.ts'
import type { Refusal } from '../../sync/row.ts'
import type { Slices } from '../operations/in-slices.ts'
import type { KeptRecord } from '../storage/storage.ts'
import { bounds, bytesOf, freshValues, isKnown, isTooLong } from './push-bounds.ts'

interface Taken {
  readonly refusals: readonly Refusal[]
  /** The registers that can be taken; perhaps none. */
  readonly taken: RecordState
}

export function* refusing(before: RecordState | undefined, pushed: RecordState): Slices<Taken> {
  const names = Object.keys(pushed.registers)
  const whole = {
    refusals: [{ i: pushed.id, registers: names, code: 'malformed' as const }],
    taken: none(pushed),
  }
  if (before && before.kind !== pushed.kind) return whole
  const tooLarge: string[] = []
  const room = roomForUnknown(before)
  const taken: Record<string, Register> = {}
  // What the kind knows comes first, so that it never wants for room.
  const known = new Set(names.filter((name) => isKnown(pushed.kind, name)))
  for (const name of [...known, ...names.filter((name) => !known.has(name))]) {
    yield
    const [held, register] = [before && own(before.registers, name), pushed.registers[name] as Register]
    const fresh = freshValues(held ?? emptyRegister, register)
    if (fresh.length > bounds.concurrent) return whole
    const isTooLarge = fresh.some(([, value]) => isTooLong(value))
    const hasRoom = held !== undefined || known.has(name) || room.takes()
    if (isTooLarge || !hasRoom) tooLarge.push(name)
    else {
      taken[name] = register
      room.add(name, held, register)
    }
  }
  return {
    refusals: tooLarge.length > 0 ? [{ i: pushed.id, registers: tooLarge, code: 'too_large' }] : [],
    taken: { ...pushed, registers: taken },
  }
}

/**
 * Where the whole record has become larger than any record of people: what is left to take, and what is refused for
 * it. A register that its kind knows still takes one value at a time, so that nobody can make a record full.
 */
export function tooMuchInAll(
  before: RecordState | undefined,
  { registers, ...record }: RecordState,
  whole: KeptRecord,
): { readonly taken: RecordState; readonly refusal: Refusal } | undefined {
  if ((whole.json ?? '').length <= bounds.record) return undefined
  const names = Object.keys(registers)
  const isTaken = (name: string) => {
    const [held, pushed] = [own(before?.registers ?? {}, name) ?? emptyRegister, registers[name] as Register]
    return (
      bytesOf(merge(held, pushed)) <= bytesOf(held) ||
      (isKnown(record.kind, name) &&
        freshValues(held, pushed).length <= 1 &&
        Object.keys(pushed.context).length <= Object.keys(held.context).length + bounds.concurrent)
    )
  }
  const refused = names.filter((name) => !isTaken(name))
  if (refused.length === 0) return undefined
  const taken = names.filter((name) => !refused.includes(name))
  return {
    taken: {
      ...record,
      registers: Object.fromEntries(taken.map((name) => [name, registers[name] as Register])),
    },
    refusal: { i: record.id, registers: refused, code: 'too_large' },
  }
}

/** How much is shown of a record, asked only where a register would be added that its kind does not know. */
function roomForUnknown(before: RecordState | undefined) {
  let held: number | undefined
  let added = 0
  /** Taken and not added up yet. */
  let taken: (readonly [name: string, before: Register | undefined, pushed: Register])[] = []
  const add = (name: string, before: Register | undefined, pushed: Register): void => {
    const isShown = (pushed.values[0]?.[0] ?? '') > (before?.values[0]?.[0] ?? '')
    if (isShown) added += shownBytes(name, pushed) - (before ? shownBytes(name, before) : 0)
  }
  return {
    takes: (): boolean => {
      held ??= Object.entries(before?.registers ?? {}).reduce(
        (sum, [name, one]) => sum + shownBytes(name, one),
        0,
      )
      for (const one of taken) add(...one)
      taken = []
      return held + added <= bounds.shown
    },
    add: (...one: (typeof taken)[number]): void => {
      taken.push(one)
    },
  }
}

/** As a part of the row's `f`. */
const shownBytes = (name: string, register: Register): number =>
  register.values.length > 0 ? name.length + 4 + bytesOf(shownValue(register)) : 0

const own = (registers: Registers, name: string): Register | undefined =>
  Object.hasOwn(registers, name) ? registers[name] : undefined

const none = (record: RecordState): RecordState => ({ ...record, registers: {} })
