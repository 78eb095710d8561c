// Saving: one strict transaction that reads the clock, writes the registers the person changed, moves the
// clock, and says "kept" only once the disk has it. Every change a person makes comes through here.

import { cleanValue } from '../../domain/clean-text.ts'
import { type AnswerTo, kindOf } from '../../domain/kinds.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Values } from '../../domain/record.ts'
import type { KnownKind, RecordOfKind } from '../../domain/records/index.ts'
import { deletedRegister, withDeletion, withoutDeletion } from '../../sync/record-state.ts'
import { emptyRegister, type Register, type Registers, write } from '../../sync/register.ts'
import { drawId } from '../env.ts'
import { isDiskFull, type Library } from '../library.ts'
import { type Change, changeRecord, type Edit } from './change-record.ts'

// Whoever needs the name takes it from here: apart from this file, the transaction would be a file of its own for the
// first screen to fetch.
export { correctionRegister } from './change-record.ts'

export type Saving =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * What may be written into a record of a kind: its own registers, each with a value of its own or null; of a record by
 * the office only the answers. A kind that is
 * known only when the app runs (a form serves all of them) takes whatever it is given.
 */
type Writable<Kind extends string> = string extends Kind
  ? Values
  : Kind extends KnownKind
    ? [AnswerTo<Kind>] extends [never]
      ? never
      : { readonly [Name in keyof RecordOfKind<Kind> & AnswerTo<Kind>]?: RecordOfKind<Kind>[Name] | null }
    : never

interface Save<Kind extends string = string> {
  readonly kind: Kind
  /** Absent for a new record; its id is drawn. */
  readonly id?: string
  /** The registers that the person changed, and only those. Null empties one. */
  readonly values: Writable<Kind>
  /** Why a closed month is corrected. */
  readonly reason?: string
}

/**
 * Keeps the changed registers of a record. Resolves after the commit; `diskFull` and a closed month come
 * back as problems, with nothing applied.
 */
export const saveRecord = <const Kind extends string>(
  library: Library,
  { kind, id, values, reason }: Save<Kind>,
): Promise<Saving> =>
  attempt(library, {
    kind,
    id: id ?? drawId(library.env.random),
    isNew: id === undefined,
    reason,
    date: (values as Values).date,
    // What people paste is cleaned here, whichever form it was; what other devices sent is never touched.
    edit: writing(kind, cleanValue(values) as Values),
  })

/** Takes the record off every list. It can be brought back. */
export const deleteRecord = (library: Library, id: string, reason?: string): Promise<Saving> =>
  attempt(library, { id, reason, edit: deleting })

export const undoDelete = (library: Library, id: string, reason?: string): Promise<Saving> =>
  attempt(library, { id, reason, edit: undoing })

/**
 * Keeps a register of the app's own (`_…`) with a record: it travels, but says nothing about what happened. Without
 * a `kind` the record has to exist.
 */
export const markRecord = (
  library: Library,
  record: Pick<Change, 'id' | 'kind'>,
  values: Values,
): Promise<Saving> => attempt(library, { ...record, anyTime: true, edit: writing('', values) })

/** The edits themselves, of the registers alone. */
export const writing =
  (kind: string, values: Values): Edit =>
  (before, stamp, deleted) => {
    const registers: Record<string, Register> = { ...before }
    const written = deleted && kindOf(kind)?.singleton ? madeAnew(before, values) : values
    for (const name in written) {
      registers[name] = write(registers[name] ?? emptyRegister, stamp, written[name] ?? null)
    }
    return { registers, names: Object.keys(written) }
  }

export const deleting: Edit = (registers, stamp) => ({
  registers: withDeletion(registers, stamp),
  names: [deletedRegister],
})

export const undoing: Edit = (registers, stamp) => ({
  registers: withoutDeletion(registers, stamp),
  names: [deletedRegister],
})

/**
 * The one `library` or `facility:2026-11` can only be made again by bringing it back: whoever does so starts
 * from an empty form, so what the deleted one said must not return with it.
 */
function madeAnew(before: Registers, values: Values): Values {
  const emptied = Object.fromEntries(Object.keys(before).map((name) => [name, null]))
  return { ...emptied, ...values, [deletedRegister]: null }
}

/** Applies a change; a full disk and a closed month come back as problems, with nothing applied. */
export async function attempt(library: Library, change: Change): Promise<Saving> {
  try {
    return await changeRecord(library, change)
  } catch (error) {
    if (!isDiskFull(error)) throw error
    const again = await withMoreRoom(library, change)
    return again ?? { ok: false, problems: [{ field: '', rule: 'diskFull' }] }
  }
}

/** Photos that the server has go before text does; undefined where that did not help. */
async function withMoreRoom(
  library: Library,
  change: Parameters<typeof changeRecord>[1],
): Promise<Saving | undefined> {
  try {
    const { makeRoom } = await import('../attachments/thin-attachments.ts')
    return (await makeRoom(library)) > 0 ? await changeRecord(library, change) : undefined
  } catch {
    return undefined
  }
}
