// A server without a port, on a database of the test's own, and devices that know only the contract.
import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { createServer } from '../../../src/server/create-server.ts'
import { issueCode } from '../../../src/server/enrolment/enrolment.ts'
import { drawEpoch, drawId } from '../../../src/server/secrets.ts'
import type { ServerParts } from '../../../src/server/server-parts.ts'
import { openSqlite } from '../../../src/server/storage/sqlite/sqlite.ts'
import type { LibrarySize, Storage } from '../../../src/server/storage/storage.ts'
import type { Row } from '../../../src/sync/row.ts'
import type { EnrolAnswer, SyncAnswer } from '../../../src/sync/wire.ts'

export const startOfTime = Date.UTC(2026, 10, 22, 3)
/** Real ones are slow on purpose. */
export const cheapPasswords = { memory: 16, passes: 1 }
export const newEpoch = () => drawEpoch(randomBytes)

export interface TestServer {
  readonly app: Hono
  readonly storage: Storage
  /** The server's clock; tests move it. */
  readonly clock: { now: number }
  /** What the server logged, as JSON lines. */
  readonly logged: string[]
  /** A library and a code for its first device. */
  addLibrary(name?: string, village?: string): Promise<{ library: string; code: string }>
  code(library: string): Promise<string>
  enrol(code: string, name?: string): Promise<EnrolAnswer>
  /** A library with one device in it. */
  device(village?: string): Promise<EnrolAnswer>
}

export async function testServer(
  options: {
    storage?: Storage
    requestsPerMinute?: number
    blobQuota?: number
    app?: string
    behindProxy?: boolean
    recordQuota?: LibrarySize
    metricsToken?: string
    onEvent?: ServerParts['onEvent']
    demo?: boolean
    placeOf?: ServerParts['placeOf']
  } = {},
): Promise<TestServer> {
  const clock = { now: startOfTime }
  const now = () => clock.now
  const storage = options.storage ?? (await openSqlite(':memory:', { now, newEpoch }))
  const logged: string[] = []
  const log = pino({}, { write: (line: string) => logged.push(line) })
  const around = { storage, now, random: randomBytes }
  const app = createServer({
    ...around,
    version: '0.0.0-test',
    log,
    passwordCost: cheapPasswords,
    ...(options.demo && { demo: true }),
    ...(options.placeOf && { placeOf: options.placeOf }),
    ...(options.blobQuota !== undefined && { blobQuota: options.blobQuota }),
    ...(options.recordQuota && { recordQuota: options.recordQuota }),
    ...(options.metricsToken !== undefined && { metricsToken: options.metricsToken }),
    ...(options.onEvent && { onEvent: options.onEvent }),
    ...(options.behindProxy && { behindProxy: true }),
    ...(options.app !== undefined && { app: options.app }),
    ...(options.requestsPerMinute !== undefined && { requestsPerMinute: options.requestsPerMinute }),
  })
  const code = (library: string) => issueCode(around, library)
  const addLibrary = async (name = 'Perpustakaan Karangsari', village = '33.15.14.2006') => {
    const id = drawId(randomBytes)
    await storage.createLibrary({ id, name, code: village, epoch: newEpoch() })
    return { library: id, code: await code(id) }
  }
  const enrol = async (typed: string, name = 'Komputer depan') => {
    const response = await postJson(app, '/v1/enrol', { code: typed, name })
    if (response.status !== 200) throw new Error(`enrolment answered ${response.status}`)
    return (await response.json()) as EnrolAnswer
  }
  return {
    app,
    storage,
    clock,
    logged,
    addLibrary,
    code,
    enrol,
    device: async (village) => enrol((await addLibrary(undefined, village)).code),
  }
}

export const postJson = async (
  app: Hono,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

export const envelope = (device: EnrolAnswer, more: Record<string, unknown> = {}) => ({
  v: 1,
  app: '1.4.0',
  epoch: device.epoch,
  cursor: 0,
  limit: 300,
  wall: startOfTime,
  push: [],
  ...more,
})

/** Status and body. */
export const answerOf = async (response: Response) => [response.status, await response.json()]

export const bearer = (device: EnrolAnswer) => ({ authorization: `Bearer ${device.token}` })

export const postSync = (
  app: Hono,
  device: EnrolAnswer,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) => postJson(app, '/v1/sync', envelope(device, more), { ...bearer(device), ...headers })

/** A sync that has to be answered 200. */
export async function sync(
  app: Hono,
  device: EnrolAnswer,
  more: Record<string, unknown> = {},
): Promise<SyncAnswer> {
  const response = await postSync(app, device, more)
  if (response.status !== 200) throw new Error(`sync answered ${response.status} ${await response.text()}`)
  return (await response.json()) as SyncAnswer
}

let issued = 0
/** A stamp later than all before it. */
export const nextStamp = (writer = 'aaaaaaaa'): string => {
  issued += 1
  return `0mwr1ab2c${issued.toString(36).padStart(4, '0')}${writer}`
}

export const rowOf = (i: string, f: Record<string, unknown>, more: Partial<Row> = {}): Row => ({
  i,
  t: 'activity',
  s: nextStamp(),
  f,
  ...more,
})
