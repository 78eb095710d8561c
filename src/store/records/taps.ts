// The tally's taps: each is added to the record of this start of the app, with a row in the day's list from which it
// can be taken back. Count and row are one transaction on the disk, and what is counted is what the rows newly say:
// so after a dead battery both are there, and a tap that is written twice counts once.
import type { Day } from '../../domain/day.ts'
import { partsIn, wholeIn } from '../../domain/read-values.ts'
import type { Values } from '../../domain/record.ts'
import { withTap } from '../../domain/tally.ts'
import { shownValue } from '../../sync/register.ts'
import type { TapRow } from '../database.ts'
import type { Library } from '../library.ts'
import { attempt, type Saving, writing } from './save-record.ts'

/** Keeps taps, in one transaction for those of a record. What was kept before a failure stays kept. */
export async function keepTaps(library: Library, rows: readonly TapRow[], reason?: string): Promise<Saving> {
  let last: Saving = { ok: true, id: '' }
  for (const record of new Set(rows.map((row) => row.record))) {
    last = await keepOfOne(
      library,
      rows.filter((row) => row.record === record),
      reason,
    )
    if (!last.ok) return last
  }
  return last
}

/** "Kembalikan": the tap counts no longer, and stays in the list, struck through. */
export const takeTapBack = (library: Library, row: TapRow, reason?: string): Promise<Saving> =>
  keepTaps(library, [{ ...row, undone: 1 }], reason)

/** "Hitung lagi". */
export function countTapAgain(library: Library, row: TapRow, reason?: string): Promise<Saving> {
  const { undone: _, ...counted } = row
  return keepTaps(library, [counted], reason)
}

/** Says the visitor's age afterwards, another one, or none; the same for a disability. */
export function describeTap(
  library: Library,
  { age, disabled, ...row }: TapRow,
  said: { readonly age?: string | undefined; readonly disabled?: boolean },
  reason?: string,
): Promise<Saving> {
  const [newAge, isDisabled] = ['age' in said ? said.age : age, said.disabled ?? disabled ?? false]
  const next = { ...row, ...(newAge && { age: newAge }), ...(isDisabled && { disabled: true as const }) }
  return keepTaps(library, [next], reason)
}

/** Keeps rows of one record: it counts what they say, and no longer what they said before. */
function keepOfOne(library: Library, rows: readonly TapRow[], reason: string | undefined): Promise<Saving> {
  const [first] = rows
  if (!first) return Promise.resolve({ ok: true, id: '' })
  return attempt(library, {
    id: first.record,
    kind: first.what === 'wifi' ? 'computerUse' : 'visit',
    date: first.day,
    reason,
    taps: rows,
    edit: (registers, stamp, _, known = []) => {
      const written: Record<string, unknown> = registers.date === undefined ? beginning(first) : {}
      const value = (name: string) => written[name] ?? shownValue(registers[name])
      const add = (row: TapRow | undefined, by: By) => {
        if (row && !row.undone) Object.assign(written, withRow(value, row, by))
      }
      rows.forEach((row, index) => {
        add(known[index], -1)
        add(row, 1)
      })
      return writing('', written)(registers, stamp, false)
    },
  })
}

type By = 1 | -1

/** What the first tap of a record says beside the count. */
function beginning({ what, day, record }: TapRow): Record<string, unknown> {
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
  const before = partsIn(group)
  return { ...before, [part]: Math.max(0, (wholeIn(before[part]) ?? 0) + by) }
}

/** Taps of other days are counted long since: their list goes. */
export const forgetOldTaps = ({ bulk }: Library, day: Day): Promise<number> =>
  bulk.taps.where('day').notEqual(day).delete()
