// Several devices and one server without a platform. Whatever is random was drawn before, so the same schedule
// makes the same world, down to the stamps.
import type { StoredRecord } from '../../../src/store/database.ts'
import type { RecordState } from '../../../src/sync/record-state.ts'
import type { Registers } from '../../../src/sync/register.ts'
import { morning, randomFrom } from '../../support/test-env.ts'
import type { Act } from './act.ts'
import { type Holder, Ledger } from './ledger.ts'
import { type Rules, realRules } from './rules.ts'
import { type Disk, emptyDisk, type Sent, SimulatedDevice } from './simulated-device.ts'
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
  readonly #random = randomFrom(1)
  #drawn = 0

  constructor(rules: Rules = realRules, devices = 3) {
    this.rules = rules
    this.server = new SimulatedServer(rules, 'e0', morning)
    for (let n = 0; n < devices; n++) this.#addDevice(emptyDisk('e0', morning), morning)
  }

  /** A number that no one had before. */
  draw(): number {
    return ++this.#drawn
  }

  perform(act: Act): void {
    const device = 'device' in act ? this.devices[act.device]! : undefined
    const message = 'message' in act ? this.messages[act.message]! : undefined
    switch (act.do) {
      case 'save':
        this.ledger.note(device!.save(act.id, act.kind, this.rules.writing(act.kind, act.values)), 'write')
        break
      case 'delete':
        this.ledger.note(device!.save(act.id, '', this.rules.deleting), 'delete')
        break
      case 'undo':
        this.ledger.note(device!.save(act.id, '', this.rules.undoing), 'write')
        break
      case 'erase':
        this.ledger.note(device!.save(act.id, '', this.rules.erasing(act.register)), 'erase')
        break
      case 'ask': {
        const sent = device!.ask(act.rows, act.limit)
        this.messages.push({ device: act.device, session: device!.session, sent, replies: [] })
        break
      }
      case 'arrive':
        message!.replies.push(this.server.answer(message!.sent.request))
        break
      case 'take':
        this.devices[message!.device]!.take(message!.sent, message!.replies[act.reply]!)
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
        this.bundles.push([...device!.disk.records.values()].map(toState))
        break
      case 'import':
        device!.import(this.bundles[act.bundle]!)
    }
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
