// The real store and the real server, doing what the model did. Chance and clocks are the model's: a start of the
// app draws the writer that the model drew, the server's clock shows what the model's shows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createServer } from '../../../src/server/create-server.ts'
import { hashSecret, writeToken } from '../../../src/server/secrets.ts'
import { openSqlite } from '../../../src/server/storage/sqlite.ts'
import { backupSqlite, restoreSqlite } from '../../../src/server/storage/sqlite-backup.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { applyAnswer } from '../../../src/store/apply-answer.ts'
import { createDatabase, type MetaRow, type StoredRecord } from '../../../src/store/database.ts'
import { joinLibrary } from '../../../src/store/enrol.ts'
import { importBundle } from '../../../src/store/import-bundle.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { makeBundle } from '../../../src/store/make-bundle.ts'
import { readMeta } from '../../../src/store/meta.ts'
import { openLibrary } from '../../../src/store/open-library.ts'
import { readBundle } from '../../../src/store/read-bundle.ts'
import { rememberLibrary } from '../../../src/store/registry.ts'
import {
  deleteRecord,
  eraseValue,
  type Saving,
  saveRecord,
  undoDelete,
} from '../../../src/store/save-record.ts'
import { type Fetch, type Outcome, send } from '../../../src/store/send.ts'
import { startOver } from '../../../src/store/start-over.ts'
import { type Batch, nextBatch, syncRequest } from '../../../src/store/sync-request.ts'
import { canonical } from '../../../src/sync/record-state.ts'
import type { Row } from '../../../src/sync/row.ts'
import type { EnrolAnswer } from '../../../src/sync/wire.ts'
import { morning, type TestEnv, testEnv } from '../../support/test-env.ts'
import type { Act } from './act.ts'
import { agree, Fault } from './fault.ts'
import { rowsOfABatch, type Sent } from './simulated-device.ts'
import { buildTime, type World } from './world.ts'

const profile = { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }
const id = { library: 'library', device: 'device' }
const secret = 'secret'
const token = writeToken({ ...id, secret })
const key = id.library

interface Device {
  readonly env: TestEnv
  library: Library
  otherTab?: Library
}

/** All that a disk holds. */
interface Dump {
  readonly records: readonly StoredRecord[]
  readonly meta: readonly MetaRow[]
}

interface Message {
  readonly device: number
  readonly batch: Batch
  readonly sent: Sent
  readonly outcomes: Outcome[]
}

export class RealWorld {
  readonly #devices: Device[] = []
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
    await world.#enrolDevice()
    for (const { writer } of model.devices) await world.#join(writer)
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
    const [records, [writing, position]] = await Promise.all([
      bulk.records.orderBy('id').toArray(),
      bulk.meta.bulkGet(['writing', 'position']),
    ])
    return { records, writing: writing?.value, position: position?.value }
  }

  async rows(): Promise<readonly Row[] | undefined> {
    return this.#storage!.transact(id.library, 'read', (transaction) =>
      transaction.rowsAfter(0, 1_000, Number.POSITIVE_INFINITY),
    )
  }

  async perform(act: Act, model: World): Promise<void> {
    const device = 'device' in act ? this.#devices[act.device]! : undefined
    switch (act.do) {
      case 'save':
        return saved(await saveRecord(device!.library, { kind: act.kind, id: act.id, values: act.values }))
      case 'delete':
        return saved(await deleteRecord(device!.library, act.id))
      case 'undo':
        return saved(await undoDelete(device!.library, act.id))
      case 'erase':
        return saved(await eraseValue(device!.library, act.id, act.register))
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
    const batch = await nextBatch(library, rows)
    const position = await readMeta(library.bulk, 'position')
    const request = syncRequest(library, position!, batch, limit / rowsOfABatch)
    agree('the request', canonical(sent.request), canonical(request))
    this.#messages.push({ device, batch, sent: { ...sent, request }, outcomes: [] })
  }

  async #arrive(index: number): Promise<void> {
    const message = this.#messages[index]!
    const fetch: Fetch = async (url, init) => this.#server!.request(url, init)
    const outcome = await send(fetch, { library: id.library, token }, message.sent.request)
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
    const { kind } = await send(fetch, { library: id.library, token }, {})
    agree('what came of a cut answer', 'offline', kind)
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

  async #enrolDevice(): Promise<void> {
    const storage = this.#storage!
    const { epoch } = this.#model.server.state
    await storage.createLibrary({ id: id.library, code: profile.villageCode, name: profile.name, epoch })
    const code = { finder: 'ABC', proofHash: '', library: id.library, role: 'device', expires: morning + 1 }
    await storage.putEnrolment({ ...code, role: 'device' }, morning)
    const device = { id: id.device, name: 'PC', tokenHash: hashSecret(secret) }
    await storage.redeemEnrolment(code.finder, device, morning)
  }

  async #join(writer: string): Promise<void> {
    const env = testEnv({ clock: morning, buildTime })
    drawWriterAs(env, writer)
    const { epoch } = this.#model.server.state
    const { name: libraryName, villageCode: code } = profile
    const answer: EnrolAnswer = { v: 1, ...id, libraryName, code, token, epoch, now: morning }
    this.#devices.push({ env, library: await joinLibrary(answer, undefined, env) })
    this.#diskCopies.push([])
  }
}

function saved(saving: Saving): void {
  if (!saving.ok) throw new Fault(`not saved: ${saving.problems[0]?.rule}`)
}

/** Checks and merges a file, as the store does. */
async function readIn(library: Library, text: string): Promise<void> {
  const bundle = await readBundle(text, { library })
  if (!bundle.ok) throw new Fault(`the file is refused: ${bundle.reason}`)
  await importBundle(library, bundle)
}

/** Lets chance give this writer at the next start, again and again. */
function drawWriterAs(env: TestEnv, writer: string): void {
  let drawn = 0
  env.random = () => (Number.parseInt(writer[drawn++ % writer.length]!, 36) + 0.5) / 36
}

function close({ library, otherTab }: Device): void {
  closeLibrary(library)
  if (otherTab) closeLibrary(otherTab)
}

async function opened(env: TestEnv, writer: string): Promise<Library> {
  drawWriterAs(env, writer)
  const opening = await openLibrary(key, env)
  if (!opening.ok) throw new Fault(`the library does not open: ${opening.reason}`)
  return opening.library
}

async function dump({ library }: Device): Promise<Dump> {
  return { records: await library.bulk.records.toArray(), meta: await library.bulk.meta.toArray() }
}

/** Another machine, or the same after a cleaner was at it: the app starts on what the copy holds. */
async function fromDump({ records, meta }: Dump, clock: number, writer: string): Promise<Device> {
  const env = testEnv({ clock, buildTime })
  const database = createDatabase(key, 'relaxed', env)
  await database.records.bulkPut([...records])
  await database.meta.bulkPut([...meta])
  database.close()
  rememberLibrary({ key, ...profile }, env)
  return { env, library: await opened(env, writer) }
}
