// Takes one answer of the server: what it acknowledges, what it could not take, its rows and its cursor, all in
// one transaction. A late, repeated or overtaken answer does no harm, since everything is merged.
import type { RecordState } from '../sync/record-state.ts'
import { mergeRegisters, type Registers, sameRegister } from '../sync/register.ts'
import { fromRow } from '../sync/row.ts'
import { type Clock, observeStamp } from '../sync/stamp.ts'
import type { SyncAnswer } from '../sync/wire.ts'
import type { StoredRecord } from './database.ts'
import { noteError } from './error-log.ts'
import { type Library, withReopening } from './library.ts'
import { type Position, readMeta, type Writing, writeMeta, writingAtStart } from './meta.ts'
import { storedRecord } from './stored-record.ts'
import type { Batch } from './sync-request.ts'

/**
 * Applies a page. `asked` is where the request stood: if another answer has moved on since, the rows are
 * still merged and the cursor is left alone.
 */
export async function applyAnswer(
  library: Library,
  asked: Position,
  sent: Batch,
  answer: SyncAnswer,
): Promise<void> {
  const { bulk } = library
  const rows = readRows(library, answer.rows)
  const ids = [...new Set([...sent, ...rows].map(({ id }) => id))]
  await withReopening(bulk, () =>
    bulk.transaction('rw', bulk.records, bulk.meta, async () => {
      const [stored, writing, position] = await Promise.all([
        bulk.records.bulkGet(ids),
        readMeta(bulk, 'writing'),
        readMeta(bulk, 'position'),
      ])
      if (position?.epoch !== asked.epoch) return
      const records = new Map(stored.flatMap((record) => (record ? [[record.id, record]] : [])))
      const changed = new Map([
        ...acknowledged(records, sent, answer),
        ...rows.map((row) => [row.id, merged(records.get(row.id), row)] as const),
      ])
      await Promise.all([
        bulk.records.bulkPut([...changed.values()]),
        writeMeta(bulk, 'writing', observed(library, writing ?? writingAtStart, rows, answer.now)),
        position.cursor === asked.cursor &&
          writeMeta(bulk, 'position', { epoch: asked.epoch, cursor: answer.cursor }),
      ])
    }),
  )
}

function readRows({ env }: Library, rows: readonly unknown[]): RecordState[] {
  return rows.flatMap((row) => {
    const { record, refusals } = fromRow(row)
    if (refusals.length > 0) noteError('sync row', refusals.map(({ code }) => code).join(), env)
    return record ? [record] : []
  })
}

/**
 * Of what was sent, all that was not rejected and has not changed since is no longer unsent. A record with a
 * rejected register is parked; the registers stay unsent and are tried again after an edit.
 */
function acknowledged(records: Map<string, StoredRecord>, sent: Batch, { rejected }: SyncAnswer) {
  const refused = new Map<string, { names: Set<string>; code: string }>()
  for (const { i, registers, code } of rejected) {
    const names = new Set([...(refused.get(i)?.names ?? []), ...registers])
    refused.set(i, { names, code })
  }
  return sent.flatMap((was): [string, StoredRecord][] => {
    const now = records.get(was.id)
    if (!now) return []
    const no = refused.get(was.id)
    const whole = no?.names.size === 0
    const arrived = (name: string) =>
      !whole &&
      !no?.names.has(name) &&
      was.pending?.includes(name) &&
      sameRegister(was.registers[name]!, now.registers[name]!)
    const pending = (now.pending ?? []).filter((name) => !arrived(name))
    const edited = pending.some((name) => !was.registers[name] || !same(was, now, name))
    const record = storedRecord(now, pending, no && !edited ? { code: no.code } : undefined)
    records.set(was.id, record)
    return [[was.id, record]]
  })
}

const same = (a: StoredRecord, b: StoredRecord, name: string): boolean =>
  sameRegister(a.registers[name]!, b.registers[name]!)

/** After a row, a register is unsent if and only if the merged state differs from the row's. */
function merged(stored: StoredRecord | undefined, row: RecordState): StoredRecord {
  if (!stored) return storedRecord(row, [])
  const registers: Registers = mergeRegisters(stored.registers, row.registers)
  const pending = Object.keys(registers).filter((name) => {
    const theirs = Object.hasOwn(row.registers, name) ? row.registers[name] : undefined
    return !theirs || !sameRegister(registers[name]!, theirs)
  })
  return storedRecord({ id: row.id, kind: stored.kind, registers }, pending, stored.parked)
}

/** The clock after everything that the rows know of, and after the server's own time. */
function observed(library: Library, writing: Writing, rows: readonly RecordState[], now: number): Writing {
  let clock: Clock = writing
  for (const { registers } of rows) {
    for (const { context } of Object.values(registers)) {
      for (const stamp of Object.values(context)) clock = observeStamp(clock, stamp)
    }
  }
  const knownGood = Math.max(writing.knownGood, now)
  library.knownGood = Math.max(library.knownGood, knownGood)
  return { ...writing, ms: clock.ms, counter: clock.counter, knownGood }
}
