// The demonstration's records as the rows that a device would have sent: stamped in the order of their entry,
// with the writer record that says when and by whom.
import { type Day, startIn } from '../../domain/day.ts'
import type { Zone } from '../../domain/zone.ts'
import type { Registers } from '../../sync/register.ts'
import { type Row, toRow } from '../../sync/row.ts'
import { clockAtStart, issueStamp, type Stamp, type Writer } from '../../sync/stamp.ts'
import type { DemoRecord } from './demo-year.ts'

interface DemoWriter {
  readonly writer: Writer
  /** Ids of the device (its record is `device:<device>`) and of the staff member. */
  readonly device: string
  readonly staff: string
  readonly zone: Zone
}

export function asRows(records: readonly DemoRecord[], by: DemoWriter): readonly Row[] {
  const inOrder = [...records].sort((a, b) => (a.entered < b.entered ? -1 : a.entered > b.entered ? 1 : 0))
  const msOf = (day: Day) => startIn(by.zone, day)
  const [first] = inOrder
  if (!first) return []

  let clock = clockAtStart
  const stampAt = (ms: number): Stamp => {
    const issued = issueStamp(clock, ms, 0, by.writer)
    clock = issued.clock
    return issued.stamp
  }
  const rowOf = (id: string, kind: string, values: Readonly<Record<string, unknown>>, ms: number): Row => {
    const stamp = stampAt(ms)
    const registers: Registers = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        { values: [[stamp, value]], context: { [by.writer]: stamp } },
      ]),
    )
    return toRow({ id, kind, registers })
  }
  const wall = msOf(first.entered)
  const start = { device: by.device, staff: by.staff, wall, app: 'demo' }
  return [
    rowOf(`writer:${by.writer}`, 'writer', { start }, wall),
    ...inOrder.map(({ id, kind, values, entered }) => rowOf(id, kind, values, msOf(entered))),
  ]
}
