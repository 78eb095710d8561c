// The real server process, over a folder or a PostgreSQL, with libraries of a few devices each.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { newEpoch, openStorage } from '../../../src/cli/open-storage.ts'
import { drawId, drawSecret, hashSecret, writeToken } from '../../../src/server/secrets.ts'
import { type BenchRecord, benchStamp } from '../sync/bench-record.ts'
import { newFolder, removeFolder, startServer } from '../sync/server-process.ts'
import { type Answered, post } from './post-json.ts'
import { processUse } from './process-use.ts'
import type { Side } from './side.ts'

/** So many that the limit of requests of one device (600 a minute) is none. */
const devicesEach = 8

export interface LumbungSide extends Side {
  readonly port: number
  /** Sends a body as it is, as the library's device; gives the status and what was answered. */
  send(library: number, body: Record<string, unknown>): Promise<Answered>
  /** The same, with the work of the client done before. */
  pack(library: number, body: Record<string, unknown>): Packed
  readonly databaseFolder: string
  readonly devicesEach: number
}

export interface Packed {
  readonly kilobytes: number
  send(): Promise<Answered>
}

interface BenchLibrary {
  readonly epoch: string
  readonly tokens: readonly string[]
  cursor: number
  asked: number
}

/** `databaseUrl`: PostgreSQL in place of the folder. */
export async function lumbungSide(count: number, databaseUrl?: string): Promise<LumbungSide> {
  const folder = newFolder()
  const libraries = await fill(folder, count, databaseUrl)
  const server = await startServer(
    (port, data) => [start, '--no-build', '--port', `${port}`, '--data', data],
    folder,
    databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
  )
  const pack = (library: number, body: Record<string, unknown>): Packed => {
    const one = libraries[library]!
    const token = one.tokens[one.asked++ % devicesEach]!
    const { push = [], ...rest } = body
    const usual = { v: 1, app: '1.0.0', epoch: one.epoch, cursor: one.cursor, limit: 300, wall: Date.now() }
    const rows = typeof push === 'string' ? push : JSON.stringify(push)
    const text = `${JSON.stringify({ ...usual, ...rest }).slice(0, -1)},"push":${rows}}`
    const zipped = gzipSync(text, { level: 1 })
    return {
      kilobytes: text.length / 1000,
      send: () => post(server.port, '/v1/sync', zipped, { authorization: `Bearer ${token}` }),
    }
  }
  const send = (library: number, body: Record<string, unknown>) => pack(library, body).send()
  return {
    name: databaseUrl === undefined ? 'Lumbung' : 'Lumbung on PostgreSQL',
    port: server.port,
    databaseFolder: folder,
    devicesEach,
    send,
    pack,
    push: async (library, records) => {
      const { status, body } = await send(library, { push: records.map(rowOf) })
      if (status !== 200) throw new Error(`${status} ${body}`)
      libraries[library]!.cursor = (JSON.parse(body) as { cursor: number }).cursor
    },
    use: () => processUse(server.pid),
    close: async () => {
      await server.stop()
      removeFolder(folder)
    },
  }
}

export const rowOf = (record: BenchRecord) => ({
  i: record.id,
  t: record.kind,
  s: benchStamp(record),
  f: record.values,
})

const start = fileURLToPath(new URL('../../../src/cli/start.ts', import.meta.url))

async function fill(folder: string, count: number, databaseUrl?: string): Promise<BenchLibrary[]> {
  if (databaseUrl !== undefined) process.env.DATABASE_URL = databaseUrl
  const storage = await openStorage(folder)
  delete process.env.DATABASE_URL
  const libraries: BenchLibrary[] = []
  for (let n = 0; n < count; n++) {
    const library = drawId(randomBytes)
    const epoch = newEpoch()
    await storage.createLibrary({ id: library, code: '33.15.14.2006', name: `Desa ${n}`, epoch })
    const tokens: string[] = []
    for (let d = 0; d < devicesEach; d++) {
      const [device, secret] = [drawId(randomBytes), drawSecret(randomBytes)]
      const finder = `bench-${n}-${d}`
      await storage.putEnrolment({ finder, proofHash: '', library, role: 'device', expires: 2 }, 1)
      await storage.redeemEnrolment(finder, { id: device, name: 'PC', tokenHash: hashSecret(secret) }, 1)
      tokens.push(writeToken({ library, device, secret }))
    }
    libraries.push({ epoch, tokens, cursor: 0, asked: 0 })
  }
  await storage.close()
  return libraries
}
