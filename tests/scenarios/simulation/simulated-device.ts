// A device without IndexedDB: what its disk holds, who writes at this start of the app, and the store's own
// rules of saving, sending and taking answers.
import { changedRecord, type Edit, writerRecord } from '../../../src/store/change-record.ts'
import type { StoredRecord } from '../../../src/store/database.ts'
import { type Position, type Writing, writingAtStart } from '../../../src/store/meta.ts'
import { type Batch, fitting, syncRequest } from '../../../src/store/sync-request.ts'
import { takeAnswer } from '../../../src/store/take-answer.ts'
import type { RecordState } from '../../../src/sync/record-state.ts'
import { fromRow } from '../../../src/sync/row.ts'
import type { Stamp, Writer } from '../../../src/sync/stamp.ts'
import type { SyncRequest } from '../../../src/sync/wire.ts'
import type { Rules } from './rules.ts'
import type { Reply } from './simulated-server.ts'

/** What survives a restart, and what a copied profile or a rolled-back disk holds. */
export interface Disk {
  readonly records: ReadonlyMap<string, StoredRecord>
  readonly writing: Writing
  readonly position: Position
}

/** A save as it happened, for the ledger. */
export interface Saved {
  readonly id: string
  readonly stamp: Stamp
  readonly names: readonly string[]
  readonly before: RecordState['registers']
  readonly after: RecordState['registers']
}

export interface Sent {
  readonly asked: Position
  readonly batch: Batch
  readonly request: SyncRequest
}

export const app = '1.0.0'
export const rowsOfABatch = 300

export class SimulatedDevice {
  disk: Disk
  writer: Writer
  wall: number
  /** Grows with every start of the app: an answer to an earlier start has nobody to take it. */
  session = 0
  readonly name: string
  readonly #rules: Rules
  readonly #buildTime: number
  #writerSaved = false
  #otherTab: { readonly writer: Writer; readonly saved: boolean } | undefined

  constructor(
    name: string,
    writer: Writer,
    given: { rules: Rules; buildTime: number; wall: number; disk: Disk },
  ) {
    this.name = name
    this.writer = writer
    this.disk = given.disk
    this.wall = given.wall
    this.#rules = given.rules
    this.#buildTime = given.buildTime
  }

  /** The tab is closed, and the app opened anew. */
  restart(random: () => number): void {
    this.writer = this.#rules.startWriter(this.writer, random)
    this.#writerSaved = false
    this.session += 1
  }

  /** A person has the app open twice, and goes on in the other tab. */
  switchTab(random: () => number): void {
    const { writer, saved } = this.#otherTab ?? {
      writer: this.#rules.startWriter(this.writer, random),
      saved: false,
    }
    this.#otherTab = { writer: this.writer, saved: this.#writerSaved }
    this.writer = writer
    this.#writerSaved = saved
  }

  /** The machine is started on another state of its disk. */
  replaceDisk(disk: Disk, random: () => number): void {
    this.disk = disk
    this.#otherTab = undefined
    this.restart(random)
  }

  save(id: string, kind: string, edit: Edit): Saved {
    const { records, writing } = this.disk
    const existing = records.get(id)
    const knownGood = Math.max(writing.knownGood, this.#buildTime)
    const { stamp, clock } = this.#rules.issueStamp(writing, this.wall, knownGood, this.writer)
    const before = existing?.registers ?? {}
    const edited = edit(before, stamp, existing?.deleted === 1)
    const record = changedRecord({ id, kind: existing?.kind ?? kind, pending: existing?.pending }, edited)
    const session = { writer: this.writer, device: 'device', staff: undefined, env: { app } }
    this.#store(this.#writerSaved ? [record] : [record, writerRecord(session, stamp, this.wall)], {
      ...writing,
      ...clock,
      knownGood,
    })
    this.#writerSaved = true
    return { id, stamp, names: edited.names, before, after: edited.registers }
  }

  /** The unsent records, in the order of the index. */
  unsent(): StoredRecord[] {
    return [...this.disk.records.values()]
      .filter(({ unsent, parked }) => unsent !== undefined && !parked)
      .sort((a, b) => a.unsent! - b.unsent! || (a.id < b.id ? -1 : 1))
  }

  /** A request as it leaves: at most so many rows each way. */
  ask(rows: number, limit: number): Sent {
    const batch = fitting(this.unsent().slice(0, rows))
    const request = syncRequest(
      { env: { app, now: () => this.wall } },
      this.disk.position,
      batch,
      limit / rowsOfABatch,
    )
    const push = batch.map((record) => this.#rules.pushedRow(record, record.pending))
    return { asked: this.disk.position, batch, request: { ...request, push } }
  }

  take({ asked, batch }: Sent, reply: Reply): void {
    const { records, writing, position } = this.disk
    if (reply.kind === 'epoch') {
      const unsent = [...records.values()].map(this.#rules.allUnsent)
      this.#store(unsent, writing, this.#rules.startOfEpoch(reply.epoch, position.cursor))
      return
    }
    const { answer } = reply
    const rows = answer.rows.flatMap((row) => fromRow(row).record ?? [])
    const taken = takeAnswer(this.disk, { asked, sent: batch, answer, rows }, this.#rules)
    if (taken) this.#store(taken.records, taken.writing, taken.position)
  }

  /** Merges a file that was handed in. */
  import(bundle: readonly RecordState[]): void {
    const changed = bundle.map((row) => this.#rules.importRow(this.disk.records.get(row.id), row))
    const { writing } = this.disk
    this.#store(changed, { ...writing, ...this.#rules.observeRows(writing, bundle) })
  }

  #store(changed: readonly StoredRecord[], writing: Writing, position = this.disk.position): void {
    const records = new Map(this.disk.records)
    for (const record of changed) records.set(record.id, record)
    this.disk = { records, writing, position }
  }
}

/** The disk of a device that has just joined. */
export const emptyDisk = (epoch: string, now: number): Disk => ({
  records: new Map(),
  writing: { ...writingAtStart, knownGood: now },
  position: { epoch, cursor: 0 },
})
