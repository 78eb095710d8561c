// A device without IndexedDB: what its disk holds, who writes at this start of the app, and the store's own
// rules of saving, sending and taking answers.
import { isClosed } from '../../../src/domain/closed-month.ts'
import type { Month } from '../../../src/domain/month.ts'
import type { Values } from '../../../src/domain/record.ts'
import { recordMonth } from '../../../src/domain/record-month.ts'
import type { StoredRecord } from '../../../src/store/database.ts'
import { type Position, type Writing, writingAtStart } from '../../../src/store/meta.ts'
import { changeEntry } from '../../../src/store/records/change-entry.ts'
import {
  changedRecord,
  type Edit,
  type Edited,
  isSamePerson,
  writerRecord,
} from '../../../src/store/records/change-record.ts'
import { changeOf } from '../../../src/store/records/changes-of.ts'
import { storedRecord } from '../../../src/store/records/stored-record.ts'
import { type Batch, partOf, sendable } from '../../../src/store/sync/batch.ts'
import { Defence, type OwnWriters } from '../../../src/store/sync/defend.ts'
import { fitting, syncRequest } from '../../../src/store/sync/sync-request.ts'
import { parkedToo, takeAnswer } from '../../../src/store/sync/take-answer.ts'
import { type RecordState, shownValues } from '../../../src/sync/record-state.ts'
import { shownValue } from '../../../src/sync/register.ts'
import { fromRow } from '../../../src/sync/row.ts'
import { drawWriter, type Stamp, type Writer } from '../../../src/sync/stamp.ts'
import type { SyncRequest } from '../../../src/sync/wire.ts'
import type { Rules } from './rules.ts'
import type { Reply } from './simulated-server.ts'

/** What survives a restart, and what a copied profile or a rolled-back disk holds. */
export interface Disk {
  readonly records: ReadonlyMap<string, StoredRecord>
  readonly writing: Writing
  readonly position: Position
  /** As whom the server knows it. */
  readonly identity: string
  /** The writers that it drew and saved by. */
  readonly own: ReadonlySet<Writer>
}

/** A save as it happened, for the ledger. */
export interface Saved {
  readonly id: string
  readonly stamp: Stamp
  readonly names: readonly string[]
  readonly before: RecordState['registers']
  readonly after: RecordState['registers']
  /** Who wrote it. */
  readonly by: string | undefined
}

/** Values that kept their record's own under new stamps, because a row would have dropped them. */
export interface Anew {
  readonly id: string
  readonly before: RecordState['registers']
  readonly after: RecordState['registers']
}

/** What may be asked of a save besides the edit. */
export interface Asked {
  readonly reason?: string | undefined
  /** No closed month stands in its way. */
  readonly anyTime?: boolean
  /** The register that an erasure takes away. */
  readonly erases?: string
}

export interface Sent {
  readonly identity: string
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
  /** Writers that the last act drew to write something anew. */
  drawn: Writer[] = []
  readonly name: string
  readonly #rules: Rules
  readonly #buildTime: number
  #writerSaved = false
  /** Who recorded at this tab's last save, and as which device. */
  #staff: string | undefined
  #device: string
  #otherTab: Tab | undefined

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
    this.#staff = given.disk.writing.staff
    this.#device = given.disk.identity
  }

  /** The tab is closed, and the app opened anew. */
  restart(random: () => number): void {
    this.writer = this.#rules.startWriter(this.writer, random)
    this.#writerSaved = false
    this.#staff = this.disk.writing.staff
    this.#device = this.disk.identity
    this.session += 1
  }

  /** A person has the app open twice, and goes on in the other tab. */
  switchTab(random: () => number): void {
    const { writer, saved, staff, device } = this.#otherTab ?? {
      writer: this.#rules.startWriter(this.writer, random),
      saved: false,
      staff: this.disk.writing.staff,
      device: this.disk.identity,
    }
    this.#otherTab = {
      writer: this.writer,
      saved: this.#writerSaved,
      staff: this.#staff,
      device: this.#device,
    }
    this.writer = writer
    this.#writerSaved = saved
    this.#staff = staff
    this.#device = device
  }

  /** The machine is started on another state of its disk. */
  replaceDisk(disk: Disk, random: () => number): void {
    this.disk = disk
    this.#otherTab = undefined
    this.restart(random)
  }

  /** Somebody else is chosen; every tab sees it with its next save. */
  takeOver(staff: string): void {
    this.disk = { ...this.disk, writing: { ...this.disk.writing, staff } }
  }

  /** A new code: everything counts as unsent, for nobody knows what the server has by now. */
  connect(identity: string, server: { epoch: string; now: number }, random: () => number): void {
    const { records, writing, position } = this.disk
    const knownGood = Math.max(writing.knownGood, server.now)
    this.#store(
      [...records.values()].map(this.#rules.connected),
      { ...writing, knownGood },
      this.#rules.startOfConnection(server.epoch, position.cursor),
    )
    this.disk = { ...this.disk, identity }
    this.#device = identity
    this.writer = this.#rules.startWriter(this.writer, random)
    this.#writerSaved = false
  }

  /** Undefined where a closed month asks for a reason. */
  save(id: string, kind: string, edit: Edit, random: () => number, asked: Asked = {}): Saved | undefined {
    const { records, writing } = this.disk
    const existing = records.get(id)
    if (writing.staff !== this.#staff) {
      this.#staff = writing.staff
      this.writer = this.#rules.writerOfNext(this.writer, random)
      this.#writerSaved = false
    }
    const knownGood = Math.max(writing.knownGood, this.#buildTime)
    const before = existing?.registers ?? {}
    const issue = () => this.#rules.issueStamp(writing, this.wall, knownGood, this.writer)
    let { stamp, clock } = issue()
    while (this.#rules.isBurnt(before, stamp)) {
      this.writer = this.#rules.writerOfNext(this.writer, random)
      this.#writerSaved = false
      ;({ stamp, clock } = issue())
    }
    const what = { id, kind: existing?.kind ?? kind, pending: existing?.pending }
    const plain = edit(before, stamp, existing?.deleted === 1)
    const dates = [shownValue(before.date), shownValue(plain.registers.date)]
    const free = asked.anyTime || plain.names.includes('closing')
    const [first, second] = free ? [] : this.#closedMonths(what, dates)
    if (first && this.#rules.mayWrite(first.month, first.report, asked.reason)) return undefined
    const edited = first
      ? this.#rules.explained(plain, stamp, asked.reason, first.month, second?.month)
      : plain
    const record = changedRecord(what, edited)
    const history = this.#history(what, { stamp, before, edited, asked, month: first?.month })
    const session = { writer: this.writer, device: this.#device, staff: this.#staff, env: { app } }
    const mine = this.#writerSaved ? [] : [writerRecord(session, stamp, this.wall)]
    this.#store([record, ...mine, ...history], {
      ...writing,
      ...clock,
      knownGood,
    })
    this.#writerSaved = true
    this.disk = { ...this.disk, own: new Set(this.disk.own).add(this.writer) }
    return { id, stamp, names: edited.names, before, after: edited.registers, by: this.#staff }
  }

  /** What the change leaves in the record's history. */
  #history(
    { id, kind }: { id: string; kind: string },
    { stamp, before, edited, asked, month }: Told,
  ): readonly StoredRecord[] {
    const { records } = this.disk
    // What an erasure takes out of it is swept as the record is stored.
    if (asked.erases !== undefined) return []
    const person = { staff: this.#staff, device: this.#device }
    return changeEntry({
      ...{ id, kind, before, after: edited.registers, names: edited.names, stamp },
      ...(month && { reason: asked.reason, month }),
      isOwn: (writer) => isSamePerson(records.get(`writer:${writer}`), person),
    })
  }

  #closedMonths({ id, kind }: { id: string; kind: string }, dates: readonly unknown[]) {
    const closed: { month: Month; report: Values }[] = []
    for (const month of new Set(dates.map((date) => recordMonth(kind, id, { date })))) {
      const stored = this.disk.records.get(`monthReport:${month}`)
      if (month === null || !stored || stored.deleted) continue
      const report = shownValues(stored.registers)
      if (isClosed(report)) closed.push({ month, report })
    }
    return closed
  }

  /** Sets a record aside that the server can't take. */
  park(id: string, code: string): void {
    const record = this.disk.records.get(id)
    const names = record ? sendable(record) : []
    if (!record?.pending || names.length === 0) return
    this.#store([storedRecord(record, record.pending, parkedToo(record, names, code))], this.disk.writing)
  }

  /** Takes that back: no proof was seen that the server writes. */
  unpark(id: string): void {
    const record = this.disk.records.get(id)
    if (record) this.#store([storedRecord(record, record.pending ?? [])], this.disk.writing)
  }

  /** The unsent records, in the order of the index. */
  unsent(): StoredRecord[] {
    return [...this.disk.records.values()]
      .flatMap((record) => {
        const names = sendable(record)
        return names.length > 0 ? [partOf(record, names)] : []
      })
      .sort((a, b) => a.unsent! - b.unsent! || (a.id < b.id ? -1 : 1))
  }

  /** A request as it leaves: at most so many rows each way. */
  ask(rows: number, limit: number, batch: Batch = fitting(this.unsent().slice(0, rows))): Sent {
    const request = syncRequest(
      { env: { app, now: () => this.wall } },
      this.disk.position,
      batch,
      limit / rowsOfABatch,
    )
    const push = batch.map((record) => this.#rules.pushedRow(record, record.pending))
    const { identity, position } = this.disk
    return { identity, asked: position, batch, request: { ...request, push } }
  }

  /** Gives what was written anew, for the ledger. */
  take({ asked, batch }: Sent, reply: Reply, random: () => number): readonly Anew[] {
    this.drawn = []
    const { records, writing, position } = this.disk
    if (reply.kind === 'epoch') {
      const unsent = [...records.values()].map(this.#rules.allUnsent)
      this.#store(unsent, writing, this.#rules.startOfEpoch(reply.epoch, position.cursor))
      return []
    }
    if (reply.kind !== 'answer') return []
    const { answer } = reply
    const rows = answer.rows.flatMap((row) => fromRow(row).record ?? [])
    const kept = { ...this.disk, own: this.#ownWriters(random, rows) }
    const anew = this.#watched()
    const taken = takeAnswer(kept, { asked, sent: batch, answer, rows }, anew.rules)
    if (!taken) return []
    this.#store(taken.records, taken.writing, taken.position)
    this.disk = { ...this.disk, own: new Set([...this.disk.own, ...taken.writers]) }
    return anew.made
  }

  #ownWriters(random: () => number, rows: readonly RecordState[]): OwnWriters {
    const { own, records } = this.disk
    const coming = new Map(rows.map((row) => [row.id, row]))
    return {
      isOwn: (writer) => own.has(writer),
      recordOf: (writer) => records.get(`writer:${writer}`) ?? coming.get(`writer:${writer}`),
      draw: () => {
        const writer = drawWriter(random)
        this.drawn.push(writer)
        return writer
      },
      device: this.#device,
      app,
      wall: this.wall,
    }
  }

  /** The rules, and what they wrote anew while they were used. */
  #watched(): { readonly rules: Rules; readonly made: Anew[] } {
    const made: Anew[] = []
    const defended: Rules['defended'] = (defence, stored, row) => {
      const after = this.#rules.defended(defence, stored, row)
      if (stored && after && after !== stored)
        made.push({ id: row.id, before: stored.registers, after: after.registers })
      return after
    }
    return { rules: { ...this.#rules, defended }, made }
  }

  /** Merges a file that was handed in. */
  import(bundle: readonly RecordState[], random: () => number): readonly Anew[] {
    this.drawn = []
    const { writing, records } = this.disk
    const { rules, made } = this.#watched()
    const defence = new Defence(this.#ownWriters(random, bundle), writing)
    const changed = bundle.map((row) =>
      rules.importRow(rules.defended(defence, records.get(row.id), row), row),
    )
    this.#store([...changed, ...defence.writers.values()], {
      ...writing,
      ...rules.observeRows(defence.clock, bundle),
    })
    this.disk = { ...this.disk, own: new Set([...this.disk.own, ...defence.writers.keys()]) }
    return made
  }

  #store(changed: readonly StoredRecord[], writing: Writing, position = this.disk.position): void {
    const records = new Map(this.disk.records)
    for (const record of changed) records.set(record.id, record)
    for (const change of changed.some(mayErase) ? [...records.values()] : []) {
      const about = change.kind === 'change' && records.get(changeOf(change)?.id ?? '')
      if (about) records.set(change.id, this.#rules.sweptChange(change, about.registers))
    }
    this.disk = { ...this.disk, records, writing, position }
  }
}

const mayErase = ({ kind, registers }: StoredRecord): boolean =>
  kind === 'change' || Object.values(registers).some(({ generation }) => generation !== undefined)

interface Told {
  readonly stamp: Stamp
  readonly before: RecordState['registers']
  readonly edited: Edited
  readonly asked: Asked
  readonly month: Month | undefined
}

interface Tab {
  readonly writer: Writer
  readonly saved: boolean
  readonly staff: string | undefined
  readonly device: string
}

/** The disk of a device that has just joined. */
export const emptyDisk = (identity: string, position: Position, now: number): Disk => ({
  records: new Map(),
  writing: { ...writingAtStart, knownGood: now },
  position,
  identity,
  own: new Set(),
})
