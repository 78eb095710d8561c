// From registers to what is stored: month, day, order, deletion and what is unsent are derived here alone.
import type { Day } from '../../domain/day.ts'
import { isDay } from '../../domain/day.ts'
import { kindsOfTheApp } from '../../domain/kinds.ts'
import { recordMonth } from '../../domain/record-month.ts'
import { isBegun, type RecordState, standing } from '../../sync/record-state.ts'
import { type Registers, shownValue } from '../../sync/register.ts'
import type { Stamp } from '../../sync/stamp.ts'
import type { StoredRecord } from '../database.ts'

/** The row to store for a record's state; `pending` are its unsent registers. */
export function storedRecord(
  { id, kind, registers }: RecordState,
  pending: readonly string[],
  parked?: StoredRecord['parked'],
): StoredRecord {
  const isParked = pending.some((name) => parked?.registers?.includes(name) ?? parked)
  const base = {
    id,
    kind,
    registers,
    ...(pending.length > 0 && { pending, unsent: unsentAs(kind) }),
    ...(parked && isParked && { parked }),
  }
  if ('_deleted' in registers && standing(registers) === 'deleted') {
    return { ...base, month: null, deleted: 1 }
  }
  // A mark on what nobody has written yet, such as this month's facilities, travels; no list shows it.
  if (!isBegun(registers)) return { ...base, month: null }
  const date = shownValue(registers.date)
  const day: Day | undefined = isDay(date) ? date : undefined
  const month = recordMonth(kind, id, { date })
  const order = `${day ?? month ?? changed(kind, registers)} ${firstStamp(registers).slice(0, 13)}`
  return day ? { ...base, month, day, order } : { ...base, month, order }
}

/** The changes of one record stand together: its history asks for them. */
const changed = (kind: string, registers: Registers): string =>
  kind === 'change' ? String((shownValue(registers.of) as { id?: unknown } | null)?.id ?? '') : ''

const unsentAs = (kind: string): 1 | 2 => (kindsOfTheApp.includes(kind) ? 2 : 1)

/** The earliest stamp that people's registers know of: that of the first save, while any of it is remembered. */
export function firstStamp(registers: Registers): Stamp {
  let first = '~'
  for (const name in registers) {
    if (name.startsWith('_')) continue
    const context = registers[name]?.context
    for (const writer in context) {
      const stamp = context[writer]
      if (stamp !== undefined && stamp < first) first = stamp
    }
  }
  return first
}
