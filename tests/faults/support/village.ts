// A library with the real server: a process of its own that can be killed, its commands, and devices that reach it
// by a line that can be cut.

import { readMeta } from '../../../src/store/meta.ts'
import type { Fetch } from '../../../src/store/sync/send.ts'
import { canonical } from '../../../src/sync/canonical.ts'
import type { SyncAnswer } from '../../../src/sync/wire.ts'
import { ServerProcess } from '../../e2e/server-process.ts'
import { Device } from '../../support/device.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'
import { karangsari } from '../../support/village-server.ts'
import { Line } from './line.ts'

/** The browser's own way to the server at this address. */
export const fetchFrom =
  (origin: string): Fetch =>
  (url, init) =>
    fetch(origin + url, init)

export class Village {
  readonly server: ServerProcess
  readonly line: Line
  readonly library: string
  private code: string | undefined

  private constructor(server: ServerProcess, line: Line, library: string, code: string) {
    this.server = server
    this.line = line
    this.library = library
    this.code = code
  }

  static async begin(): Promise<Village> {
    const server = await ServerProcess.begin()
    const made = await server.command('create-library', '--code', karangsari.code, '--name', karangsari.name)
    return new Village(server, await Line.to(server.port), made.library!, made.enrolCode!)
  }

  /** Another device of the library, which begins by a good line and has synced once. */
  async device(name: string, env: TestEnv = testEnv({ clock: Date.now() })): Promise<Device> {
    const device = await new Device(name, env).connects(
      { fetch: fetchFrom(this.line.origin) },
      await this.newCode(),
    )
    await device.syncs()
    return device
  }

  async newCode(): Promise<string> {
    const { code } = this
    this.code = undefined
    return code ?? (await this.server.command('enrol-code', '--library', this.library)).enrolCode!
  }

  /** What the server holds, asked by nothing but the contract: title by id of all activities. */
  async holds(device: Device): Promise<Map<string, unknown>> {
    const { token, position } = await asIdentity(device)
    const titles = new Map<string, unknown>()
    for (let cursor = 0, more = true; more; ) {
      const answer = await ask(this.server.origin, token, { epoch: position.epoch, cursor, limit: 1_000 })
      for (const row of answer.rows) if (row.t === 'activity') titles.set(row.i, row.f.title)
      ;({ cursor, more } = answer)
    }
    return titles
  }

  async end(): Promise<void> {
    await this.line.end()
    await this.server.kill()
    await this.server.end()
  }
}

async function asIdentity({ library }: Device) {
  const [identity, position] = [
    await readMeta(library.bulk, 'identity'),
    await readMeta(library.bulk, 'position'),
  ]
  if (!identity?.server || !position) throw new Error('not connected')
  return { token: identity.server.token, position }
}

async function ask(origin: string, token: string, request: object): Promise<SyncAnswer> {
  const response = await fetch(`${origin}/v1/sync`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ v: 1, app: '1', wall: 0, push: [], ...request }),
  })
  if (response.status !== 200) throw new Error(`the server answered ${response.status}`)
  return (await response.json()) as SyncAnswer
}

/** All records of a device and what it takes for unsent, in a form that can be compared. */
export async function stateOf({ library }: Device): Promise<string> {
  const records = await library.database.records.toArray()
  return canonical(records.map(({ id, registers, pending = [] }) => ({ id, registers, pending })))
}

/** The same without what is unsent: alike on all devices once all have synced. */
export async function recordsOf({ library }: Device): Promise<string> {
  return canonical((await library.database.records.toArray()).map(({ id, registers }) => ({ id, registers })))
}
