// Who is measured: which page, and which server it syncs with.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { benchRecords, benchStamp } from './bench-record.ts'
import { type BenchServer, newFolder, startServer } from './server-process.ts'

export interface Competitor {
  readonly name: string
  /** The page's script, named from the folder of the benchmark, and what is asked of it. */
  readonly page: string
  readonly query?: string
  readonly server?: SyncServer
}

export interface SyncServer {
  /** Makes a folder that holds so many records. */
  seed(records: number): Promise<string>
  start(folder: string): Promise<BenchServer>
  /** What lets a device in. */
  invite(server: BenchServer): Promise<string>
}

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const villageCode = '33.15.14.2006'

/** The real server process with its database, filled as a device would fill it. */
const lumbung: SyncServer = {
  seed: async (records) => {
    const folder = newFolder()
    const { library, enrolCode } = await command(
      folder,
      ...['create-library', '--code', villageCode, '--name', 'Karangsari'],
    )
    const server = await lumbung.start(folder)
    await push(server.port, enrolCode!, records)
    await server.stop()
    libraries.set(folder, library!)
    return folder
  },
  start: (folder) =>
    startServer(
      (port, data) => [path('../../../src/cli/start.ts'), '--no-build', '--port', `${port}`, '--data', data],
      folder,
    ),
  invite: async ({ folder }) => {
    const [library] = libraries.values()
    const { enrolCode } = await command(folder, 'enrol-code', '--library', library!)
    return enrolCode!
  },
}
const libraries = new Map<string, string>()

async function command(folder: string, ...words: string[]): Promise<Record<string, string>> {
  const cli = path('../../../src/cli/lumbung.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words, '--data', folder, '--json'])
  return JSON.parse(stdout)
}

async function push(port: number, code: string, count: number): Promise<void> {
  const post = async (address: string, body: unknown, token = '') => {
    const answer = await fetch(`http://localhost:${port}${address}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()) as Record<string, string>
  }
  const { epoch, token } = await post('/v1/enrol', { code, name: 'Seed' })
  const rows = benchRecords(count, 'seeded').map((record) => ({
    i: record.id,
    t: record.kind,
    s: benchStamp(record),
    f: record.values,
  }))
  const envelope = { v: 1, app: '0.0.0', epoch, cursor: 0, limit: 1, wall: Date.now() }
  for (let start = 0; start < rows.length; start += 2_000) {
    await post('/v1/sync', { ...envelope, push: rows.slice(start, start + 2_000) }, token)
  }
}

/** A peer's server is one script, which fills its folder itself when told a number. */
const peer = (script: string): SyncServer => {
  const start = (folder: string, ...more: string[]) =>
    startServer((port, data) => [path(`../peers/${script}`), `${port}`, data, ...more], folder)
  return {
    seed: async (records) => {
      const folder = newFolder()
      await (await start(folder, `${records}`)).stop()
      return folder
    },
    start: (folder) => start(folder),
    invite: async () => 'welcome',
  }
}

export const competitors: readonly Competitor[] = [
  { name: 'Lumbung', page: 'sync/lumbung-page.ts', server: lumbung },
  { name: 'Dexie, same rows', page: 'sync/dexie-page.ts', query: '?rows=ours' },
  { name: 'Dexie, plain rows', page: 'sync/dexie-page.ts' },
  { name: 'RxDB', page: 'peers/rxdb-page.ts', server: peer('rxdb-server.ts') },
  { name: 'PouchDB', page: 'peers/pouchdb-page.ts', server: peer('pouchdb-server.ts') },
  { name: 'TinyBase', page: 'peers/tinybase-page.ts', server: peer('tinybase-server.ts') },
]
