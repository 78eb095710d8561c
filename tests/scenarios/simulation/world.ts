// Several devices and one server without a platform. Whatever is random was drawn before, so the same schedule
// makes the same world, down to the stamps.
import type { StoredRecord } from '../../../src/store/database.ts'
import type { Batch } from '../../../src/store/sync/batch.ts'
import type { RecordState } from '../../../src/sync/record-state.ts'
import type { Registers } from '../../../src/sync/register.ts'
import { fromRow } from '../../../src/sync/row.ts'
import { morning, randomFrom } from '../../support/test-env.ts'
import { type Act, parkedAs, type Status } from './act.ts'
import { judgeClosed } from './closed-months.ts'
import { Fault } from './fault.ts'
import { blow, isHostile } from './hostile.ts'
import { type Holder, Ledger } from './ledger.ts'
import { type Rules, realRules } from './rules.ts'
import {
  type Anew,
  type Disk,
  emptyDisk,
  rowsOfABatch,
  type Saved,
  type Sent,
  SimulatedDevice,
} from './simulated-device.ts'
import { type Reply, type ServerState, SimulatedServer } from './simulated-server.ts'

export interface Message {
  readonly device: number
  readonly session: number
  readonly sent: Sent
  readonly replies: Reply[]
}

export const buildTime = Date.parse('2026-11-01T00:00:00Z')
const names = ['PC', 'HP', 'Tablet', 'Laptop', 'HP lama']

export class World {
  readonly devices: SimulatedDevice[] = []
  readonly server: SimulatedServer
  readonly ledger = new Ledger()
  readonly messages: Message[] = []
  /** Per device, copies of its disk as it once was. */
  readonly diskCopies: Disk[][] = []
  readonly backups: ServerState[] = []
  readonly bundles: (readonly RecordState[])[] = []
  readonly rules: Rules
  /** The last save was not taken: its month is closed, and no reason was given. */
  wasRefused = false
  /** In the last whole sync the server took something. */
  hasWritten = false
  readonly #random = randomFrom(1)
  #drawn = 0

  constructor(rules: Rules = realRules, devices = 3) {
    this.rules = rules
    this.server = new SimulatedServer(rules, 'e0', morning)
    for (let n = 0; n < devices; n++) {
      const identity = this.#enrol()
      this.#addDevice(emptyDisk(identity, { epoch: 'e0', cursor: 0 }, morning), morning)
    }
  }

  /** A number that no one had before. */
  draw(): number {
    return ++this.#drawn
  }

  perform(act: Act): void {
    const device = 'device' in act ? this.devices[act.device]! : undefined
    const message = 'message' in act ? this.messages[act.message]! : undefined
    if (device) device.drawn = []
    switch (act.do) {
      case 'save':
      case 'delete':
      case 'undo':
      case 'erase':
        this.#save(act, device!)
        break
      case 'takeOver':
        device!.takeOver(act.staff)
        break
      case 'revoke':
        this.server.setAccess(device!.disk.identity, 'revoked')
        break
      case 'connect': {
        const { epoch } = this.server.state
        device!.connect(this.#enrol(), { epoch, now: this.server.now }, this.#random)
        break
      }
      case 'handOver': {
        this.server.setAccess(device!.disk.identity, 'revoked')
        const { epoch, seq } = this.server.state
        const disk = emptyDisk(this.#enrol(), this.rules.startOfNext(epoch, seq), this.server.now)
        this.#addDevice(disk, morning)
        break
      }
      case 'round':
        this.#round(device!, act.poison, act.status)
        break
      case 'ask': {
        const sent = device!.ask(act.rows, act.limit)
        this.messages.push({ device: act.device, session: device!.session, sent, replies: [] })
        break
      }
      case 'arrive':
        message!.replies.push(this.server.answer(message!.sent.identity, message!.sent.request))
        break
      case 'take':
        this.#anew(
          this.devices[message!.device]!.take(message!.sent, message!.replies[act.reply]!, this.#random),
        )
        break
      case 'cut':
        break
      case 'clock':
        device!.wall = act.wall
        break
      case 'restart':
        device!.restart(this.#random)
        break
      case 'switchTab':
        device!.switchTab(this.#random)
        break
      case 'copyProfile':
        this.#addDevice(device!.disk, device!.wall, device!.writer)
        break
      case 'keepDisk':
        this.diskCopies[act.device]!.push(device!.disk)
        break
      case 'rollBack': {
        const before = ofDisk(device!.disk)
        device!.replaceDisk(this.diskCopies[act.device]![act.copy]!, this.#random)
        this.ledger.replaced(before, this.holders())
        break
      }
      case 'hostile':
        this.#strike(act)
        break
      case 'backUp':
        this.backups.push(this.server.state)
        break
      case 'restore': {
        const before = ofServer(this.server)
        this.server.restore(this.backups[act.copy]!, `e${this.draw()}`)
        this.ledger.replaced(before, this.holders())
        break
      }
      case 'export':
        // In the order of the ids, as a database gives them: what is written anew is stamped in turn.
        this.bundles.push(
          [...device!.disk.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(toState),
        )
        break
      case 'import':
        this.#anew(device!.import(this.bundles[act.bundle]!, this.#random))
    }
  }

  #save(act: Extract<Act, { do: 'save' | 'delete' | 'undo' | 'erase' }>, device: SimulatedDevice): void {
    const { records } = device.disk
    const saved = this.#saved(act, device)
    this.wasRefused = saved === undefined
    judgeClosed(act, records, saved)
    if (saved) this.ledger.note(saved, act.do === 'save' || act.do === 'undo' ? 'write' : act.do)
  }

  #saved(
    act: Extract<Act, { do: 'save' | 'delete' | 'undo' | 'erase' }>,
    device: SimulatedDevice,
  ): Saved | undefined {
    const { rules } = this
    switch (act.do) {
      case 'save':
        return device.save(act.id, act.kind, rules.writing(act.kind, act.values), this.#random, act)
      case 'delete':
        return device.save(act.id, '', rules.deleting, this.#random, act)
      case 'undo':
        return device.save(act.id, '', rules.undoing, this.#random, act)
      case 'erase':
        return device.save(act.id, '', rules.erasing(act.register), this.#random, {
          anyTime: true,
          erases: act.register,
        })
    }
  }

  /**
   * What a whole sync comes to: all that the server can take is there, and one record may be set aside, where the
   * server has written meanwhile.
   */
  #round(device: SimulatedDevice, poison: string | undefined, status: Status): void {
    const isPoison = ({ id }: StoredRecord) => id === poison
    const unsent = () => device.unsent().filter((record) => !isPoison(record))
    const { now } = this.server
    const send = (batch: Batch): Reply => {
      const sent = device.ask(rowsOfABatch, rowsOfABatch, batch)
      // All in one moment, in however many requests; the real device may need more of them.
      this.server.now = now
      const reply = this.server.answer(sent.identity, sent.request)
      this.#anew(device.take(sent, reply, this.#random))
      drawn.push(...device.drawn)
      device.drawn = [...drawn]
      return reply
    }
    const drawn: string[] = []
    const before = this.server.state.seq
    for (;;) {
      const reply = send(unsent())
      if (reply.kind === 'revoked' || reply.kind === 'needsCode') return
      if (reply.kind === 'answer' && !reply.answer.more && unsent().length === 0) break
    }
    this.hasWritten = this.server.state.seq > before
    if (this.hasWritten && poison !== undefined) device.park(poison, parkedAs[status])
  }

  #strike({ attack, id, register, reader }: Extract<Act, { do: 'hostile' }>): void {
    const kept = this.server.state.records.get(id)!
    const n = this.draw()
    const own = this.ledger.writes.flatMap((write) =>
      write.id === id && write.register === register && isHostile(write.stamp) ? [write.stamp] : [],
    )
    const writers = this.devices.map(({ writer }) => writer)
    const { row, write, isAllowed } = blow(attack, kept, register, {
      n,
      now: this.server.now + n,
      writers,
      own,
    })
    const { record, refusals } = fromRow(row)
    if (write) this.ledger.noteHostile(write)
    else if (!isAllowed && refusals.length === 0) throw new Fault(`${row.i} was taken with the kind ${row.t}`)
    if (attack === 'file') {
      if (record) this.#anew(this.devices[reader]!.import([record], this.#random))
      return
    }
    const { epoch } = this.server.state
    const request = { v: 1, app: '1.0.0', epoch, cursor: 0, limit: 1, wall: 0, push: [row] } as const
    this.server.setAccess('hostile', 'active')
    const reply = this.server.answer('hostile', request)
    if (!write && !isAllowed && reply.kind === 'answer' && reply.answer.rejected.length === 0)
      throw new Fault(`the server took ${row.i} with the kind ${row.t}`)
  }

  #anew(made: readonly Anew[]): void {
    for (const one of made) this.ledger.noteAnew(one)
  }

  /** A device that the server knows from now on. */
  #enrol(): string {
    const identity = `d${this.draw()}`
    this.server.setAccess(identity, 'active')
    return identity
  }

  /** Everything that the end of a schedule brings together. Messages under way are dropped by then. */
  holders(): Holder[] {
    return [
      ofServer(this.server),
      ...this.devices.map(({ disk }) => ofDisk(disk)),
      ...this.bundles.map((bundle) => {
        const byId = new Map(bundle.map((record) => [record.id, record.registers]))
        return (id: string) => byId.get(id)
      }),
    ]
  }

  #addDevice(disk: Disk, wall: number, writerOfCopied?: string): void {
    const writer = this.rules.startWriter(writerOfCopied, this.#random)
    const name = names[this.devices.length] ?? `device ${this.devices.length + 1}`
    this.devices.push(new SimulatedDevice(name, writer, { rules: this.rules, buildTime, wall, disk }))
    this.diskCopies.push([])
  }
}

const toState = ({ id, kind, registers }: StoredRecord): RecordState => ({ id, kind, registers })

const ofDisk =
  ({ records }: Disk): Holder =>
  (id) =>
    records.get(id)?.registers

function ofServer(server: SimulatedServer): Holder {
  const byId = new Map<string, Registers>(server.all().map(({ id, registers }) => [id, registers]))
  return (id) => byId.get(id)
}
