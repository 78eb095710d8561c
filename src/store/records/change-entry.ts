// The record of a change: what the changed registers said before, and why. It is written in the transaction of the
// save itself. One's own edits within ten minutes are still the same writing down, and leave none.
import { cleanText } from '../../domain/clean-text.ts'
import { kindsOfTheApp } from '../../domain/kinds.ts'
import type { Month } from '../../domain/month.ts'
import { canonical } from '../../sync/canonical.ts'
import { deletedRegister, isBegun } from '../../sync/record-state.ts'
import { emptyRegister, type Register, type Registers, shownValue, write } from '../../sync/register.ts'
import { msOf, type Stamp, type Writer, writerOf } from '../../sync/stamp.ts'
import type { StoredRecord } from '../database.ts'
import { firstStamp, storedRecord } from './stored-record.ts'

/** What a change record is about. */
export interface ChangeOf {
  readonly id: string
  readonly kind: string
  /** Absent for an edit. `recorded`: it was written down anew, in a closed month that asked why. */
  readonly did?: 'recorded' | 'deleted' | 'restored'
  /** It was closed, and asked for the reason. */
  readonly month?: Month
}

interface Changing {
  readonly id: string
  readonly kind: string
  readonly before: Registers
  readonly after: Registers
  /** The registers that were written. */
  readonly names: readonly string[]
  readonly stamp: Stamp
  /** Of a closed month. */
  readonly reason?: string | undefined
  readonly month?: Month | undefined
  /** Whether this writer is the person who records now. */
  readonly isOwn: (writer: Writer) => boolean
}

const OWN_MS = 10 * 60_000
/** Those about persons and devices have no history: an old name would live on in it. */
const kindsWithout: readonly string[] = [...kindsOfTheApp, 'staff']

/** The register that keeps what `name` said: `[[stamp, value], …]`, more than one where two values had met. */
export const wasRegister = (name: string): string => `was${name}`

/** Other writers of the last ten minutes, who may be the same person at another start of the app. */
export const recentWriters = (before: Registers, stamp: Stamp): readonly Writer[] => {
  const writers = new Set<Writer>()
  const look = (at: Stamp) => {
    if (isRecent(at, stamp) && writerOf(at) !== writerOf(stamp)) writers.add(writerOf(at))
  }
  for (const name in before) for (const [at] of before[name]!.values) look(at)
  if (isBegun(before)) look(firstStamp(before))
  return [...writers]
}

const isRecent = (at: Stamp, now: Stamp): boolean => msOf(now) - msOf(at) < OWN_MS

/** The one record that the change leaves, or none. */
export function changeEntry(changing: Changing): readonly StoredRecord[] {
  const { id, kind, before, after, names, stamp, reason, month, isOwn } = changing
  // The first save of a tally makes it, and every tap after that counts on: nothing is corrected.
  if (kindsWithout.includes(kind) || (isTally(kind, id) && !reason)) return []
  const isMine = (at: Stamp) =>
    isRecent(at, stamp) && (writerOf(at) === writerOf(stamp) || isOwn(writerOf(at)))
  const did = didOf(changing)
  const changed = did === 'recorded' ? [] : names.filter((name) => isChange(name, before[name], after[name]))
  const told = reason
    ? changed
    : changed.filter((name) => !isSameWriting(before[name]?.values ?? [[firstStamp(before), null]], isMine))
  const bodies = Object.keys(before).filter((name) => !name.startsWith('_'))
  const isOwnBody = bodies.every((name) => isSameWriting(before[name]!.values, isMine))
  const isTold = did === 'recorded' ? Boolean(reason) : did !== undefined && (Boolean(reason) || !isOwnBody)
  if (told.length === 0 && !isTold) return []
  const of: ChangeOf = { id, kind, ...(did && { did }), ...(month && { month }) }
  const values: Record<string, unknown> = { of, ...(reason && { reason: cleanText(reason) }) }
  const registers: Record<string, Register> = {}
  for (const name in values) registers[name] = write(emptyRegister, stamp, values[name])
  for (const name of told) {
    const { values: said, generation } = before[name] ?? emptyRegister
    // Its generation says from which erasure on it was known: see swept-change.ts.
    const empty = generation ? { ...emptyRegister, generation } : emptyRegister
    registers[wasRegister(name)] = write(empty, stamp, kept(said))
  }
  return [storedRecord({ id: `change:${stamp}`, kind: 'change', registers }, Object.keys(registers))]
}

/** In characters: with three bytes each it is still within what a register may have on its way. */
const longestKept = 20_000

/** Of what is too long, who wrote it and when. */
const kept = (values: Register['values']): Register['values'] =>
  JSON.stringify(values).length > longestKept ? values.map(([at]) => [at, null]) : values

const isTally = (kind: string, id: string): boolean =>
  (kind === 'visit' || kind === 'computerUse') && id.startsWith(`${kind}:`)

function didOf({ before, after, names }: Changing): ChangeOf['did'] {
  if (!isBegun(before)) return 'recorded'
  if (!names.includes(deletedRegister)) return undefined
  return Array.isArray(shownValue(after[deletedRegister])) ? 'deleted' : 'restored'
}

/**
 * Closings keep their own earlier ones, and that a note was seen is none. Of two values choosing the shown one is a change,
 * too.
 */
function isChange(name: string, before: Register | undefined, after: Register | undefined): boolean {
  if (name.startsWith('_') || name === 'closing' || name === 'seen') return false
  const values = before?.values ?? []
  return values.length > 1 || canonical(values[0]?.[1] ?? null) !== canonical(shownValue(after) ?? null)
}

const isSameWriting = (values: Register['values'], isMine: (at: Stamp) => boolean): boolean =>
  values.length < 2 && values.every(([at]) => isMine(at))
