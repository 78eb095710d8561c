// The tally's taps: each is added to the record of this start of the app, with a row in the day's list from which it
// can be taken back. Count and row are one transaction on the disk, so after a dead battery both are there.
import { type Day, timeIn } from '../../domain/day.ts'
import { wholeIn } from '../../domain/read-values.ts'
import type { Values } from '../../domain/record.ts'
import { tallyId, withTap } from '../../domain/tally.ts'
import { shownValue } from '../../sync/register.ts'
import type { TapRow } from '../database.ts'
import { drawId } from '../env.ts'
import { type Library, today } from '../library.ts'
import { attempt, type Saving, writing } from './save-record.ts'

/** What was tapped; nothing of it is kept yet. */
export interface Tapped extends Pick<TapRow, 'what' | 'age' | 'disabled'> {
  readonly purpose?: string
}

/** The row that a tap of this moment makes. Drawn when it is tapped: after midnight, the day is the next one. */
export function tapRow(library: Library, { purpose, ...tapped }: Tapped): TapRow {
  const { env, zone, writer } = library
  const [day, at] = [today(library), env.now()]
  const record = tapped.what === 'wifi' ? `computerUse:${day}:${writer}:wifi` : tallyId(day, writer, purpose)
  return { id: drawId(env.random), day, at, time: timeIn(zone, at), record, ...tapped }
}

/** Keeps taps, in one transaction for those of a record. What was kept before a failure stays kept. */
export async function keepTaps(library: Library, rows: readonly TapRow[], reason?: string): Promise<Saving> {
  let last: Saving = { ok: true, id: '' }
  for (const record of new Set(rows.map((row) => row.record))) {
    last = await change(
      library,
      rows.filter((row) => row.record === record),
      1,
      {},
      reason,
    )
    if (!last.ok) return last
  }
  return last
}

/** "Kembalikan": the tap counts no longer, and stays in the list, struck through. */
export const takeTapBack = (library: Library, row: TapRow, reason?: string): Promise<Saving> =>
  unlessDone(library, row, 1, () => change(library, [row], -1, { undone: 1 }, reason))

/** "Hitung lagi". */
export const countTapAgain = (library: Library, row: TapRow, reason?: string): Promise<Saving> =>
  unlessDone(library, row, undefined, () => {
    const { undone: _, ...counted } = row
    return change(library, [counted], 1, {}, reason)
  })

/** Pressed twice, or in another tab meanwhile: it is done already. */
async function unlessDone(
  { database }: Library,
  { id, record }: TapRow,
  done: TapRow['undone'],
  act: () => Promise<Saving>,
): Promise<Saving> {
  const now = await database.taps.get(id)
  return now && now.undone === done ? { ok: true, id: record } : act()
}

/** Says the visitor's age afterwards, another one, or none; the same for a disability. */
export function describeTap(
  library: Library,
  row: TapRow,
  said: { readonly age?: string | undefined; readonly disabled?: boolean },
  reason?: string,
): Promise<Saving> {
  const { age, disabled, ...rest } = row
  const [newAge, isDisabled] = ['age' in said ? said.age : age, said.disabled ?? disabled ?? false]
  const next: TapRow = { ...rest, ...(newAge && { age: newAge }), ...(isDisabled && { disabled: true }) }
  return save(
    library,
    [next],
    [
      [row, -1],
      [next, 1],
    ],
    reason,
  )
}

const change = (
  library: Library,
  rows: readonly TapRow[],
  by: By,
  mark: { readonly undone?: 1 },
  reason: string | undefined,
): Promise<Saving> =>
  save(
    library,
    rows.map((row) => ({ ...row, ...mark })),
    rows.map((row) => [row, by]),
    reason,
  )

type By = 1 | -1

/** Counts these taps of one record, and keeps the rows of the list. */
function save(
  library: Library,
  taps: readonly TapRow[],
  counted: readonly (readonly [TapRow, By])[],
  reason: string | undefined,
): Promise<Saving> {
  const { record: id, day: date, what } = taps[0]!
  return attempt(library, {
    id,
    kind: what === 'wifi' ? 'computerUse' : 'visit',
    date,
    reason,
    taps,
    edit: (registers, stamp) => {
      const written: Record<string, unknown> = registers.date === undefined ? beginning(taps[0]!) : {}
      const value = (name: string) => written[name] ?? shownValue(registers[name])
      for (const [row, by] of counted) Object.assign(written, withRow(value, row, by))
      return writing('', written)(registers, stamp, false)
    },
  })
}

/** What the first tap of a record says beside the count. */
function beginning({ what, day, record }: TapRow): Values {
  if (what === 'wifi') return { date: day, service: 'wifi', way: 'counted' }
  const purpose = record.split(':')[3]
  return { date: day, way: 'tally', ...(purpose && { purpose }) }
}

/** The registers with one tap more or less. */
function withRow(value: (name: string) => unknown, { what, time, age, disabled }: TapRow, by: By): Values {
  if (what === 'wifi') return { sessions: Math.max(0, (wholeIn(value('sessions')) ?? 0) + by) }
  const tap = { sex: what, hour: time.slice(0, 2), ...(age && { age }) }
  return {
    people: withTap(value('people'), tap, by),
    ...(disabled && { ofThem: withOne(value('ofThem'), 'disabled', by) }),
  }
}

function withOne(group: unknown, part: string, by: By): Values {
  const before = typeof group === 'object' && group !== null ? (group as Values) : {}
  return { ...before, [part]: Math.max(0, (wholeIn(before[part]) ?? 0) + by) }
}

/** Today's taps of this device, the latest first. */
export async function tapsOf({ database }: Library, day: Day): Promise<TapRow[]> {
  const rows = await database.taps.where('day').equals(day).toArray()
  return rows.sort((a, b) => b.at - a.at)
}

/** Taps of other days are counted long since: their list goes. */
export const forgetOldTaps = ({ bulk }: Library, day: Day): Promise<number> =>
  bulk.taps.where('day').notEqual(day).delete()
