// A device that knows only the contract: its records, what it has not sent, and the rules of the wire.

import {
  emptyRegister,
  erase,
  merge,
  type Registers,
  sameRegister,
  write,
} from '../../../src/sync/register.ts'
import { fromRow, toRow } from '../../../src/sync/row.ts'
import { type Clock, clockAtStart, issueStamp, observeStamp, type Stamp } from '../../../src/sync/stamp.ts'
import type { EnrolAnswer, SyncAnswer } from '../../../src/sync/wire.ts'
import { sync, type TestServer } from './server.ts'

export interface ModelDevice {
  readonly records: Map<string, Registers>
  readonly unsent: Map<string, Set<string>>
  /** Makes a write and gives its stamp, with the stamps of the values that it replaced. */
  write(id: string, name: string, wall: number, how?: 'write' | 'erase'): { stamp: Stamp; replaced: Stamp[] }
  /** One request. `answer` says what becomes of its answer; `meanwhile` happens while it is on its way. */
  sync(answer?: 'arrives' | 'is lost', meanwhile?: () => void): Promise<boolean>
  /** Starts again as another writer, as every start of the app does. */
  restart(): void
}

export function modelDevice(
  server: TestServer,
  enrolled: EnrolAnswer,
  name: string,
  limit: number,
): ModelDevice {
  const records = new Map<string, Registers>()
  const unsent = new Map<string, Set<string>>()
  let clock: Clock = clockAtStart
  let cursor = 0
  let starts = 0
  const writer = () => `${name}${starts.toString(36).padStart(8 - name.length, '0')}`

  const mark = (id: string, register: string, isUnsent: boolean) => {
    const names = unsent.get(id) ?? new Set()
    if (isUnsent) names.add(register)
    else names.delete(register)
    if (names.size > 0) unsent.set(id, names)
    else unsent.delete(id)
  }
  const apply = ({ rows, cursor: next }: SyncAnswer) => {
    for (const row of rows) {
      const { record } = fromRow(row)
      if (!record) throw new Error('the server sent what can not be read')
      const mine = { ...records.get(record.id) }
      for (const [register, theirs] of Object.entries(record.registers)) {
        const merged = merge(mine[register] ?? emptyRegister, theirs)
        mine[register] = merged
        mark(record.id, register, !sameRegister(merged, theirs))
        clock = Object.values(theirs.context).reduce(observeStamp, clock)
      }
      records.set(record.id, mine)
    }
    cursor = next
  }

  return {
    records,
    unsent,
    restart: () => {
      starts += 1
    },
    write: (id, register, wall, how = 'write') => {
      const issued = issueStamp(clock, wall, 0, writer())
      clock = issued.clock
      const { stamp } = issued
      const mine = records.get(id) ?? {}
      const before = mine[register] ?? emptyRegister
      const after = how === 'write' ? write(before, stamp, `value of ${stamp}`) : erase(before, stamp)
      records.set(id, { ...mine, [register]: after })
      mark(id, register, true)
      return { stamp, replaced: before.values.map(([seen]) => seen) }
    },
    sync: async (answer = 'arrives', meanwhile = () => {}) => {
      const sent = [...unsent].map(([id, names]) => ({ id, names: [...names], state: records.get(id) ?? {} }))
      const push = sent.map(({ id, names, state }) =>
        toRow({ id, kind: 'activity', registers: state }, names),
      )
      const body = await sync(server.app, enrolled, { cursor, limit, push })
      meanwhile()
      if (answer === 'is lost') return true
      for (const { id, names, state } of sent) {
        for (const register of names) {
          const [was, is] = [state[register], records.get(id)?.[register]]
          if (was && is && sameRegister(was, is)) mark(id, register, false)
        }
      }
      apply(body)
      return body.more
    },
  }
}
