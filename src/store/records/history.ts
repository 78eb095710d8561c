// "Riwayat catatan": what became of a record, one line a change, the latest first. It is read from the record as it
// stands and from its changes; nothing is kept for it besides.
import { monthReportId } from '../../domain/closed-month.ts'
import { closingOf } from '../../domain/closing.ts'
import type { Month } from '../../domain/month.ts'
import { canonical } from '../../sync/canonical.ts'
import { shownValues } from '../../sync/record-state.ts'
import { type Registers, type Stamped, shownValue } from '../../sync/register.ts'
import { type Stamp, writerOf } from '../../sync/stamp.ts'
import type { StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { type ChangeOf, wasRegister } from './change-entry.ts'
import { changeOf, changesOf } from './changes-of.ts'
import { firstStamp } from './stored-record.ts'
import { isErasedSince } from './swept-change.ts'
import { type WrittenValue, whoAndWhen } from './who-and-when.ts'

/** One register of a change. */
export interface RegisterChange {
  readonly name: string
  /** What it said before; more than one where two values had met, none where it was empty. */
  readonly was: readonly WrittenValue[]
  /** What it was changed to; undefined where nobody knows any more. */
  readonly now: unknown
}

export interface HistoryLine {
  readonly stamp: Stamp
  /** `waiting`: two values met, and nobody has chosen yet. */
  readonly did: 'recorded' | 'changed' | 'deleted' | 'restored' | 'waiting'
  readonly by: Omit<WrittenValue, 'value'>
  readonly changes: readonly RegisterChange[]
  readonly reason?: string
  /** It was closed before, and is handed in again as this revision, once it is. */
  readonly closed?: { readonly month: Month; readonly revision?: number }
}

export interface History {
  readonly lines: readonly HistoryLine[]
  /** How often it was changed after it was written down, deleted and brought back included. */
  readonly changed: number
}

/** Undefined where there is no such record. */
export async function historyOf(library: Library, id: string): Promise<History | undefined> {
  const { database } = library
  const [record, changes] = await Promise.all([database.records.get(id), changesOf(database, id)])
  if (!record) return undefined
  const known = new Timeline(record.registers, changes)
  const lines: HistoryLine[] = []
  const waiting = Object.entries(record.registers).filter(
    ([name, { values }]) => isShown(name) && differ(values),
  )
  for (const [name, { values }] of waiting) {
    const was = await written(library, values)
    const by = was[0] ?? {}
    lines.push({ stamp: values[0]![0], did: 'waiting', by, changes: [{ name, was, now: undefined }] })
  }
  const edits = changes.filter((change) => changeOf(change)?.did !== 'recorded')
  for (const change of [...edits].reverse()) lines.push(await lineOf(library, known, change))
  lines.push(await firstLine(library, known, record, changes))
  return { lines, changed: edits.length }
}

/** How often a record was changed, and when it last was. */
export async function changedOften(
  library: Library,
  id: string,
): Promise<{ readonly times: number; readonly last?: Omit<WrittenValue, 'value'> }> {
  const changes = (await changesOf(library.database, id)).filter((one) => changeOf(one)?.did !== 'recorded')
  const last = changes.at(-1)
  return { times: changes.length, ...(last && { last: await whoAndWhen(library, stampOf(last)) }) }
}

const stampOf = ({ id }: StoredRecord): Stamp => id.slice('change:'.length)
const isShown = (name: string): boolean => !name.startsWith('_') && name !== 'closing'
const differ = (values: readonly Stamped[]): boolean =>
  values.some(([, value]) => canonical(value) !== canonical(values[0]?.[1]))

const written = (library: Library, values: readonly Stamped[]): Promise<readonly WrittenValue[]> =>
  Promise.all(values.map(async ([stamp, value]) => ({ value, ...(await whoAndWhen(library, stamp)) })))

async function lineOf(library: Library, known: Timeline, change: StoredRecord): Promise<HistoryLine> {
  const stamp = stampOf(change)
  const of = changeOf(change)
  const by = await whoAndWhen(library, stamp)
  const changes = await Promise.all(
    known.namesIn(change).map(async (name) => ({
      name,
      was: await written(library, known.was(change, name)),
      now: known.after(name, stamp),
    })),
  )
  return {
    stamp,
    did: of?.did === undefined ? 'changed' : of.did,
    by,
    changes,
    ...(await whyOf(library, change, by)),
  }
}

async function firstLine(
  library: Library,
  known: Timeline,
  record: StoredRecord,
  changes: readonly StoredRecord[],
): Promise<HistoryLine> {
  const stamp = firstStamp(record.registers)
  const by = await whoAndWhen(library, stamp)
  const recorded = changes.find((change) => changeOf(change)?.did === 'recorded')
  const first = known.first()
  return {
    ...{ stamp, did: 'recorded', by, changes: first.map(([name, now]) => ({ name, was: [], now })) },
    ...(recorded && (await whyOf(library, recorded, by))),
  }
}

async function whyOf(
  { database }: Library,
  change: StoredRecord,
  { at }: Omit<WrittenValue, 'value'>,
): Promise<Pick<HistoryLine, 'reason' | 'closed'>> {
  const reason = shownValue(change.registers.reason)
  const { month }: Partial<ChangeOf> = changeOf(change) ?? {}
  const report = month === undefined ? undefined : await database.records.get(monthReportId(month))
  const closing = report && closingOf(shownValues(report.registers))
  const revisions = closing ? [...(closing.earlier ?? []), closing] : []
  const revision = at === undefined ? undefined : revisions.find((one) => one.at > at)?.revision
  return {
    ...(typeof reason === 'string' && { reason }),
    ...(month !== undefined && { closed: { month, ...(revision !== undefined && { revision }) } }),
  }
}

/** Every value that a register is known to have had, with the stamp of its write. */
class Timeline {
  readonly #registers: Registers
  readonly #changes: readonly StoredRecord[]

  constructor(registers: Registers, changes: readonly StoredRecord[]) {
    this.#registers = registers
    this.#changes = changes
  }

  namesIn({ registers }: StoredRecord): readonly string[] {
    const held = new Set(Object.keys(registers))
    return Object.keys(this.#registers).filter((name) => isShown(name) && held.has(wasRegister(name)))
  }

  /** Nothing that a person's right took away, though an older app may have stored it. */
  was({ registers }: StoredRecord, name: string): readonly Stamped[] {
    const was = registers[wasRegister(name)]
    const value = was && !isErasedSince(was, this.#registers[name]) ? shownValue(was) : undefined
    const values = Array.isArray(value) ? (value as readonly Stamped[]) : []
    return values.filter((one) => Array.isArray(one) && typeof one[0] === 'string')
  }

  /** What the write with this stamp made of the register, or the same person's writing that took its place. */
  after(name: string, stamp: Stamp): unknown {
    const later = this.#all(name).filter(([at]) => at >= stamp)
    return (later.find(([at]) => writerOf(at) === writerOf(stamp)) ?? later[0])?.[1]
  }

  /** What was first written down. */
  first(): readonly (readonly [name: string, value: unknown])[] {
    return Object.entries(this.#registers).flatMap(([name, register]) => {
      const change = isShown(name) && this.#changes.find((one) => wasRegister(name) in one.registers)
      const value = change ? this.was(change, name)[0]?.[1] : shownValue(register)
      return !isShown(name) || value === undefined || value === null ? [] : [[name, value] as const]
    })
  }

  #all(name: string): readonly Stamped[] {
    const values = [
      ...(this.#registers[name]?.values ?? []),
      ...this.#changes.flatMap((change) => this.was(change, name)),
    ]
    return values.sort(([a], [b]) => (a < b ? -1 : 1))
  }
}
