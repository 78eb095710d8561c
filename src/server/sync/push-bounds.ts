// What one push may bring, counted before any work is done on it ("On the wire" of the design of sync). Sizes look
// at values that the server does not hold yet: what is there already, and how long its history is, never keeps
// anybody from going on with it.
import { definitionOf } from '../../domain/records/index.ts'
import { deletedRegister } from '../../sync/record-state.ts'
import { covers, emptyRegister, type Register } from '../../sync/register.ts'
import { Refused } from '../answers.ts'

export const bounds = {
  /** Rows of one push: above it, 413. */
  rows: 2_000,
  /** Registers of one row, and concurrent values of one register that are new here: above it, `malformed`. */
  registers: 256,
  concurrent: 64,
  /** Concurrent values of one register, held or not: nothing that people do comes near it. */
  alternatives: 10_000,
  /** Bytes of one new value, as JSON: above it, `too_large`. */
  value: 64 * 1024,
  /** Bytes of a record's shown values: above it, no register that its kind does not know is added. */
  shown: 256 * 1024,
  /**
   * Bytes of a record in all. Above it a register grows only by one value a push, and only one that its kind knows:
   * nothing that people do comes near it.
   */
  record: 4 * 1024 * 1024,
  /** Bytes of kept records that one push may touch: above it, 413, and the device halves it. */
  touched: 32 * 1024 * 1024,
  /** Writers whose stamps a library has seen, each a start of the app: above it, 413 `library_full`. */
  writers: 50_000,
  /** What a library may have; above it what is there can still be edited, and new records get 413 `library_full`. */
  library: { records: 200_000, bytes: 200 * 1024 * 1024 },
  /** Names of registers that an answer gives back. */
  told: 1_000,
} as const

/** Registers that the app itself writes into records of every kind. */
export const ownRegisters = [deletedRegister, '_copied', '_correction'] as const

/** Whether a record of this kind is meant to have such a register. Of a kind that is not known here, none is. */
export function isKnown(kind: string, register: string): boolean {
  const definition = definitionOf(kind)
  return (
    (ownRegisters as readonly string[]).includes(register) ||
    (definition !== undefined && Object.hasOwn(definition.fields, register))
  )
}

/** The names of a row's registers, whatever the row is, no more of them than are told. */
export function registersOf(row: Readonly<Record<string, unknown>>): readonly string[] {
  const names = new Set<string>()
  for (const part of [row.f, row.c, row.alt, row.g]) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) continue
    for (const name in part) {
      if (names.size >= bounds.told) return [...names]
      names.add(name)
    }
  }
  return [...names]
}

/** Whether a row has more of something than is looked at. Throws Refused 413 where it tells of too many writers. */
export function isBeyondBounds(row: Readonly<Record<string, unknown>>): boolean {
  if (longest(row.c) > bounds.writers) throw new Refused(413, { error: 'library_full' })
  return longest(row.alt) > bounds.alternatives
}

function longest(lists: unknown): number {
  let most = 0
  if (typeof lists !== 'object' || lists === null) return most
  for (const list of Object.values(lists)) if (Array.isArray(list)) most = Math.max(most, list.length)
  return most
}

/** The values that merging would add to what is held. */
export function freshValues(held: Register, pushed: Register): Register['values'] {
  if (held === emptyRegister) return pushed.values
  const [before, now] = [held.generation ?? 0, pushed.generation ?? 0]
  if (now < before) return []
  const stamps = new Set(held.values.map(([stamp]) => stamp))
  return pushed.values.filter(
    ([stamp]) => !stamps.has(stamp) && (now > before || !covers(held.context, stamp)),
  )
}

/** Whether a value is longer than one may be. Most are so short that they need not be written out to be measured. */
export function isTooLong(value: unknown): boolean {
  if (typeof value === 'string' && value.length * longestCharacter + 2 <= bounds.value) return false
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return false
  return bytesOf(value) > bounds.value
}

/** Bytes of one character of a text in JSON, at most: `\u0000`. */
const longestCharacter = 6

/** Bytes of JSON. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '')
