// The real store and the real server, doing what the model did. Chance and clocks are the model's: a start of the
// app draws the writer that the model drew, the server's clock shows what the model's shows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createServer } from '../../../src/server/create-server.ts'
import { hashSecret, writeToken } from '../../../src/server/secrets.ts'
import { openSqlite } from '../../../src/server/storage/sqlite/sqlite.ts'
import { backupSqlite, restoreSqlite } from '../../../src/server/storage/sqlite/sqlite-backup.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { makeBundle } from '../../../src/store/backup/make-bundle.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { readMeta } from '../../../src/store/meta.ts'
import { setCurrentStaff } from '../../../src/store/staff.ts'
import { applyAnswer } from '../../../src/store/sync/apply-answer.ts'
import type { Batch } from '../../../src/store/sync/batch.ts'
import { connect, joinLibrary } from '../../../src/store/sync/enrol.ts'
import { fullPace } from '../../../src/store/sync/pace.ts'
import { type Fetch, type Outcome, send } from '../../../src/store/sync/send.ts'
import { startOver } from '../../../src/store/sync/start-over.ts'
import { nextBatch, syncRequest } from '../../../src/store/sync/sync-request.ts'
import { syncRound } from '../../../src/store/sync/sync-round.ts'
import { canonical } from '../../../src/sync/canonical.ts'
import type { Row } from '../../../src/sync/row.ts'
import type { EnrolAnswer } from '../../../src/sync/wire.ts'
import { morning, testEnv } from '../../support/test-env.ts'
import type { Act } from './act.ts'
import { agree, Fault } from './fault.ts'
import { poisonedBy } from './poisoned-server.ts'
import {
  close,
  type Dump,
  drawWriterAs,
  dump,
  edit,
  fromDump,
  identityOf,
  key,
  opened,
  profile,
  type RealDevice,
  readIn,
  saved,
} from './real-device.ts'
import { rowsOfABatch, type Sent } from './simulated-device.ts'
import { buildTime, type World } from './world.ts'

const tokenOf = (device: string): string => writeToken({ library: key, device, secret: device })
/** Answers of status 500 end a sync; it is tried again, as the loop does. */
const triesAtMost = 10

interface Message {
  readonly device: number
  readonly batch: Batch
  readonly sent: Sent
  readonly outcomes: Outcome[]
}

export class RealWorld {
  readonly #devices: RealDevice[] = []
  readonly #messages: Message[] = []
  readonly #diskCopies: Dump[][] = []
  readonly #bundles: string[] = []
  readonly #folder = mkdtempSync(join(tmpdir(), 'lumbung-simulation-'))
  readonly #model: World
  #backups = 0
  #storage: Storage | undefined
  #server: ReturnType<typeof createServer> | undefined

  private constructor(model: World) {
    this.#model = model
  }

  static async begin(model: World): Promise<RealWorld> {
    const world = new RealWorld(model)
    await world.#openServer('mark')
    const { epoch } = model.server.state
    const { name, villageCode: code } = profile
    await world.#storage!.createLibrary({ id: key, code, name, epoch })
    for (const { writer, disk } of model.devices) {
      await world.#enrol(disk.identity)
      await world.#join(writer, disk.identity)
    }
    return world
  }

  async end(): Promise<void> {
    for (const device of this.#devices) close(device)
    await this.#storage?.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Everything that a device holds, in the form of the model's disk. */
  async disk(device: number): Promise<unknown> {
    const { bulk } = this.#devices[device]!.library
    const [records, writing, position, identity] = await Promise.all([
      bulk.records.orderBy('id').toArray(),
      readMeta(bulk, 'writing'),
      readMeta(bulk, 'position'),
      readMeta(bulk, 'identity'),
    ])
    const marks = await bulk.meta.where('key').startsWith('own:').primaryKeys()
    const own = marks.map((key) => key.slice('own:'.length)).sort()
    return { records, writing, position, identity: identity?.device, own }
  }

  async rows(): Promise<readonly Row[] | undefined> {
    return this.#storage!.transact(key, 'read', (transaction) =>
      transaction.rowsAfter(0, 1_000, Number.POSITIVE_INFINITY),
    )
  }

  async perform(act: Act, model: World): Promise<void> {
    const device = 'device' in act ? this.#devices[act.device]! : undefined
    // Should a new writer be drawn, then that of the model.
    const index = 'device' in act ? act.device : 'message' in act ? model.messages[act.message]!.device : 0
    const { env } = this.#devices[index] ?? {}
    const { writer, drawn } = model.devices[index]!
    if (env) drawWriterAs(env, ...drawn, writer)
    switch (act.do) {
      case 'save':
      case 'delete':
      case 'undo':
      case 'erase':
        return saved(await edit(device!.library, act), model.wasRefused)
      case 'takeOver':
        return await setCurrentStaff(device!.library, act.staff)
      case 'revoke':
        await this.#storage!.revokeDevice(key, await identityOf(device!.library), morning)
        return
      case 'connect': {
        const { identity } = model.devices[act.device]!.disk
        await this.#enrol(identity)
        const connected = await connect(device!.library, this.#answerTo(identity))
        if (!connected.ok) throw new Fault(`not connected: ${connected.reason}`)
        return
      }
      case 'handOver': {
        const next = model.devices.at(-1)!
        await this.#enrol(next.disk.identity, await identityOf(device!.library))
        return await this.#join(next.writer, next.disk.identity)
      }
      case 'round':
        await this.#round(device!.library, act)
        return await this.#sameAside(act, model)
      case 'ask':
        return await this.#ask(act, model.messages.at(-1)!.sent)
      case 'arrive':
        return await this.#arrive(act.message)
      case 'take':
        return await this.#take(act.message, act.reply)
      case 'cut':
        return await this.#cut(act.message, act.reply, act.at)
      case 'clock':
        device!.env.clock = act.wall
        return
      case 'restart':
        closeLibrary(device!.library)
        device!.library = await opened(device!.env, model.devices[act.device]!.writer)
        return
      case 'switchTab': {
        const { library, env, otherTab } = device!
        device!.library = otherTab ?? (await opened(env, model.devices[act.device]!.writer))
        device!.otherTab = library
        return
      }
      case 'copyProfile':
        this.#devices.push(
          await fromDump(await dump(device!), device!.env.clock, model.devices.at(-1)!.writer),
        )
        this.#diskCopies.push([])
        return
      case 'keepDisk':
        this.#diskCopies[act.device]!.push(await dump(device!))
        return
      case 'rollBack': {
        const { clock } = device!.env
        close(device!)
        const copy = this.#diskCopies[act.device]![act.copy]!
        this.#devices[act.device] = await fromDump(copy, clock, model.devices[act.device]!.writer)
        return
      }
      case 'backUp':
        backupSqlite(this.#folder, this.#backup(this.#backups++))
        return
      case 'restore':
        return await this.#restore(act.copy)
      case 'export':
        this.#bundles.push((await makeBundle(device!.library, { names: true })).text)
        return
      case 'import':
        return await readIn(device!.library, this.#bundles[act.bundle]!)
    }
  }

  async #ask({ device, rows, limit }: Extract<Act, { do: 'ask' }>, sent: Sent): Promise<void> {
    const { library } = this.#devices[device]!
    const batch = await nextBatch(library, { ...fullPace(), rows })
    const position = await readMeta(library.bulk, 'position')
    const request = syncRequest(library, position!, batch, limit / rowsOfABatch)
    agree('the request', canonical(sent.request), canonical(request))
    this.#messages.push({ device, batch, sent: { ...sent, request }, outcomes: [] })
  }

  async #arrive(index: number): Promise<void> {
    const message = this.#messages[index]!
    const fetch: Fetch = async (url, init) => this.#server!.request(url, init)
    const token = tokenOf(message.sent.identity)
    const outcome = await send(fetch, { library: key, token }, message.sent.request)
    message.outcomes.push(outcome)
    agree('the answer', canonical(this.#model.messages[index]!.replies.at(-1)), canonical(outcome))
  }

  async #take(index: number, reply: number): Promise<void> {
    const { device, sent, batch, outcomes } = this.#messages[index]!
    const { library } = this.#devices[device]!
    const outcome = outcomes[reply]!
    if (outcome.kind === 'epoch') await startOver(library, outcome.epoch)
    if (outcome.kind === 'answer') await applyAnswer(library, sent.asked, batch, outcome.answer)
  }

  /** What is left of the answer must be nothing to the device. */
  async #cut(index: number, reply: number, at: number): Promise<void> {
    const outcome = this.#messages[index]!.outcomes[reply]!
    const text = JSON.stringify(outcome.kind === 'answer' ? outcome.answer : { error: 'epoch' })
    const cut = new Response(text.slice(0, Math.floor((text.length * at) / 60)))
    const fetch: Fetch = async () => cut
    const { kind } = await send(fetch, { library: key, token: tokenOf('any') }, {})
    agree('what came of a cut answer', 'offline', kind)
  }

  /** The store's own sync, with a server that can't take one of the records. */
  async #round(library: Library, { poison, status }: Extract<Act, { do: 'round' }>): Promise<void> {
    const pace = fullPace()
    const fetch = poisonedBy(poison, status, async (url, init) => this.#server!.request(url, init))
    for (let tries = 0; tries < triesAtMost; tries++) {
      const end = await syncRound(library, fetch, pace)
      if (end.kind === 'done' || end.kind === 'revoked' || end.kind === 'needsCode') return
      if (end.kind !== 'wait') throw new Fault(`a sync ended with ${end.kind}`)
      // It was answered, and only the one record waits for a proof.
      if (end.now !== undefined) return
    }
    throw new Fault('a record that the server can not take is in the way of the others')
  }

  /** A device may miss a proof that the server writes, and try again later. It may not set aside without one. */
  async #sameAside({ device, poison }: Extract<Act, { do: 'round' }>, model: World): Promise<void> {
    if (poison === undefined) return
    const real = await this.#devices[device]!.library.bulk.records.get(poison)
    const isAside = real?.parked !== undefined
    const inModel = model.devices[device]!.disk.records.get(poison)?.parked !== undefined
    if (isAside && !inModel)
      throw new Fault(`${poison} was set aside, and nothing proves that the server writes`)
    if (inModel && !isAside) model.devices[device]!.unpark(poison)
  }

  async #restore(copy: number): Promise<void> {
    await this.#storage!.close()
    const { epoch } = this.#model.server.state
    const restored = restoreSqlite(this.#folder, this.#backup(copy), this.#model.server.now, () => epoch)
    if (!restored.ok) throw new Fault(`the backup can't be restored: ${restored.problem}`)
    await this.#openServer(epoch)
  }

  #backup = (copy: number): string => join(this.#folder, `backup-${copy}.sqlite`)

  async #openServer(epoch: string): Promise<void> {
    const now = () => this.#model.server.now
    const storage = await openSqlite(this.#folder, { now, newEpoch: () => epoch })
    const random = (bytes: number) => new Uint8Array(bytes)
    this.#storage = storage
    this.#server = createServer({ storage, now, random, version: '1.0.0', log: pino({ level: 'silent' }) })
  }

  /** A code is drawn and used up, by a device that may take another's place. */
  async #enrol(identity: string, replaces?: string): Promise<void> {
    const role = replaces === undefined ? ('device' as const) : ('handover' as const)
    const code = { finder: 'ABC', proofHash: '', library: key, role, expires: morning + 1 }
    await this.#storage!.putEnrolment({ ...code, ...(replaces !== undefined && { replaces }) }, morning)
    const device = { id: identity, name: 'PC', tokenHash: hashSecret(identity) }
    if (!(await this.#storage!.redeemEnrolment(code.finder, device, morning)))
      throw new Fault(`${identity} was not enrolled`)
    // In the model, whoever takes over comes at once.
    if (replaces !== undefined)
      await this.#storage!.transact(key, 'write', ({ settleDevice }) => settleDevice(identity, morning))
  }

  #answerTo(identity: string): EnrolAnswer {
    const { name: libraryName, villageCode: code } = profile
    const { server } = this.#model
    const { epoch } = server.state
    const now = server.now
    return { v: 1, library: key, device: identity, libraryName, code, token: tokenOf(identity), epoch, now }
  }

  async #join(writer: string, identity: string): Promise<void> {
    const env = testEnv({ clock: morning, buildTime })
    drawWriterAs(env, writer)
    this.#devices.push({ env, library: await joinLibrary(this.#answerTo(identity), undefined, env) })
    this.#diskCopies.push([])
  }
}
