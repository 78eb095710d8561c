// Keeps this device's own values where a row or a file claims more of its writers than it holds of them itself: they
// are written anew by new writers, one for each old one, whose record says what the old one's said.
import { claimedWriters, disowned, writtenAnew } from '../../sync/forged.ts'
import { deletedRegister, type RecordState } from '../../sync/record-state.ts'
import { type Clock, drawWriter, issueStamp, type Stamp, type Writer, writerOf } from '../../sync/stamp.ts'
import type { LumbungDatabase, StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { type Identity, ownWriterKey } from '../meta.ts'
import { writerRecord } from '../records/change-record.ts'
import { storedRecord } from '../records/stored-record.ts'

/** What a device knows of its writers when rows come. */
export interface OwnWriters {
  readonly isOwn: (writer: Writer) => boolean
  /** The record of a writer, as it is held here or comes along. */
  readonly recordOf: (writer: Writer) => RecordState | undefined
  readonly draw: () => Writer
  readonly device: string
  readonly app: string
  readonly wall: number
}

/** One taking of rows, and what it wrote anew: new writers' records, and the clock after them. */
export class Defence {
  clock: Clock
  readonly writers = new Map<Writer, StoredRecord>()
  private readonly heirs = new Map<Writer, Writer>()
  private readonly own: OwnWriters | undefined
  private readonly knownGood: number

  constructor(own: OwnWriters | undefined, writing: Clock & { readonly knownGood: number }) {
    this.own = own
    this.clock = { ms: writing.ms, counter: writing.counter }
    this.knownGood = writing.knownGood
  }

  /** The record as it has to be before the row is merged into it. */
  before(stored: StoredRecord | undefined, row: RecordState): StoredRecord | undefined {
    const { own } = this
    if (!stored || !own) return stored
    const lost = disowned(stored.registers, row.registers, own.isOwn)
    if (lost.length === 0) return stored
    const { registers, names } = writtenAnew(stored.registers, row.registers, lost, (old) =>
      this.issue(own, old),
    )
    const pending = [...new Set([...(stored.pending ?? []), ...names])]
    return storedRecord({ id: stored.id, kind: stored.kind, registers }, pending, stored.parked)
  }

  private issue(own: OwnWriters, old: Writer): Stamp {
    const heir = this.heirs.get(old) ?? own.draw()
    this.heirs.set(old, heir)
    const { stamp, clock } = issueStamp(this.clock, own.wall, this.knownGood, heir)
    this.clock = clock
    if (!this.writers.has(heir)) this.writers.set(heir, this.recordOf(own, heir, old, stamp))
    return stamp
  }

  private recordOf({ recordOf, device, app, wall }: OwnWriters, heir: Writer, old: Writer, stamp: Stamp) {
    const said = recordOf(old)?.registers.start?.values.find(([by]) => by.endsWith(old))?.[1]
    const { staff, wall: begun } = (said ?? {}) as { readonly staff?: string; readonly wall?: number }
    return writerRecord({ writer: heir, device, staff, env: { app } }, stamp, begun ?? wall)
  }
}

/** Reads what is known of the writers of whom these rows claim something. Call it in the transaction. */
export async function ownWriters(
  { env, device }: Library,
  database: LumbungDatabase,
  stored: ReadonlyMap<string, StoredRecord>,
  rows: readonly RecordState[],
): Promise<OwnWriters | undefined> {
  const claimed = new Set<Writer>()
  const involved = new Set<Writer>()
  for (const row of rows) {
    const held = stored.get(row.id)
    if (!held) continue
    const some = claimedWriters(held.registers, row.registers)
    for (const writer of some) claimed.add(writer)
    if (some.length === 0) continue
    for (const name of [...Object.keys(row.registers), deletedRegister]) {
      for (const [stamp] of held.registers[name]?.values ?? []) involved.add(writerOf(stamp))
    }
  }
  if (claimed.size === 0) return undefined
  const asked = [...new Set([...claimed, ...involved])]
  const [marks, records] = await Promise.all([
    database.meta.bulkGet(asked.map(ownWriterKey)),
    database.records.bulkGet(asked.map((writer) => `writer:${writer}`)),
  ])
  const coming = new Map(rows.map((row) => [row.id, row]))
  const own = new Set(asked.filter((_writer, index) => marks[index]))
  if (own.size === 0) return undefined
  return {
    isOwn: (writer) => own.has(writer),
    recordOf: (writer) => records[asked.indexOf(writer)] ?? coming.get(`writer:${writer}`),
    draw: () => drawWriter(env.random),
    device,
    app: env.app,
    wall: env.now(),
  }
}

/** Marks writers as this device's own. */
export const noteOwn = (database: LumbungDatabase, writers: readonly Writer[]) =>
  database.meta.bulkPut(writers.map((writer) => ({ key: ownWriterKey(writer), value: 1 })))

/** Of the time before writers were marked: those whose record says that they are this device's. */
export const writersOf = (
  { device, formerDevices }: Pick<Identity, 'device' | 'formerDevices'>,
  records: readonly StoredRecord[],
): readonly Writer[] => {
  const devices: readonly unknown[] = [device, ...formerDevices]
  const isOurs = (value: unknown) => devices.includes((value as { readonly device?: unknown } | null)?.device)
  return records
    .filter(({ registers }) => registers.start?.values.some(([, value]) => isOurs(value)))
    .map(({ id }) => id.slice('writer:'.length))
}
