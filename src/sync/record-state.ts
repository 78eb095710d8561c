// A record as the sync rules see it, and what follows from its registers: what is shown, whether it is
// deleted, whether somebody edited what somebody else deleted.
import { canonical } from './canonical.ts'
import { type Register, type Registers, shownValue, write } from './register.ts'
import type { Stamp } from './stamp.ts'

export interface RecordState {
  readonly id: string
  readonly kind: string
  readonly registers: Registers
}

/** The register of deletion. Its value lists the stamps of the values that it deletes; null is an undo. */
export const deletedRegister = '_deleted'

/** The shown value of each register, without the rules' own (`_…`). */
export function shownValues(registers: Registers): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, register] of Object.entries(registers)) {
    if (!name.startsWith('_') && register.values.length > 0) values[name] = shownValue(register)
  }
  return values
}

/** Whether anybody has written anything in it yet: one of marks alone (`_…`) is no record for people. */
export const isBegun = (registers: Registers): boolean =>
  Object.keys(registers).some((name) => !name.startsWith('_'))

/**
 * `live`, `deleted`, or `disputed`: deleted by one person and edited by another who did not know.
 * A disputed record is shown, counted and asked about.
 */
export function standing(registers: Registers): 'live' | 'deleted' | 'disputed' {
  const deletions = registers[deletedRegister]?.values ?? []
  const lists = deletions.flatMap(([, value]) => (Array.isArray(value) ? [value as readonly unknown[]] : []))
  if (lists.length === 0) return 'live'
  const named = new Set(lists.flat())
  const allNamed = Object.entries(registers)
    .filter(([name, register]) => !name.startsWith('_') && !isErased(register))
    .every(([, register]) => register.values.every(([stamp]) => named.has(stamp)))
  return allNamed && lists.length === deletions.length ? 'deleted' : 'disputed'
}

/** The state after deleting what is seen here. */
export const withDeletion = (registers: Registers, stamp: Stamp): Registers => ({
  ...registers,
  [deletedRegister]: write(
    registers[deletedRegister] ?? { values: [], context: {} },
    stamp,
    bodyStamps(registers),
  ),
})

/** The state after taking a deletion back. */
export const withoutDeletion = (registers: Registers, stamp: Stamp): Registers => ({
  ...registers,
  [deletedRegister]: write(registers[deletedRegister] ?? { values: [], context: {} }, stamp, null),
})

/** Registers in which two people wrote different things without knowing of each other. */
export function differing(registers: Registers): readonly string[] {
  return Object.keys(registers).filter((name) => !name.startsWith('_') && holdsDifferent(registers[name]))
}

function holdsDifferent(register: Register | undefined): boolean {
  const [first, ...others] = register?.values ?? []
  return first !== undefined && others.some(([, value]) => canonical(value) !== canonical(first[1]))
}

/** Nothing is left in it that a deletion could take away: erasing in a deleted record is no dispute. */
const isErased = (register: Register): boolean =>
  (register.generation ?? 0) > 0 && register.values.every(([, value]) => value === null)

const bodyStamps = (registers: Registers): Stamp[] =>
  Object.entries(registers)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([, register]) => register.values.map(([stamp]) => stamp))
