// The real server process over a database with many villages, an officer of the whole country who is signed in, and devices
// of the first villages.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { newEpoch, openPlace, openPostgresAt } from '../../../src/cli/open-storage.ts'
import { versionOf } from '../../../src/cli/version.ts'
import { addMonths, type Month, monthsFrom } from '../../../src/domain/month.ts'
import { passwordsOf } from '../../../src/server/officers/passwords.ts'
import { drawSecret, hashSecret, writeToken } from '../../../src/server/secrets.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { refreshAfterUpgrade } from '../../../src/server/sync/refresh-after-upgrade.ts'
import { get, post } from '../server/post-json.ts'
import { processUse } from '../server/process-use.ts'
import { newFolder, removeFolder, startServer } from '../sync/server-process.ts'
import { type DrawnVillage, drawCountry } from './draw-country.ts'

export interface BoardSide {
  /** Asks for a page as the officer's browser does, to the last byte. */
  page(path: string): Promise<void>
  /** Pushes rows as the nth device. */
  push(device: number, rows: readonly object[]): Promise<void>
  /** Milliseconds of processor that the server has used. */
  cpu(): number
  close(): Promise<void>
}

interface Filled {
  readonly libraries: number
  readonly months: number
  /** The last of these months. */
  readonly until: Month
  readonly devices: number
}

const start = fileURLToPath(new URL('../../../src/cli/start.ts', import.meta.url))
const password = 'padi menguning 2026'
/** Written at the same time: what comes together is committed together. */
const atOnce = 64

/** `databaseUrl`: PostgreSQL in place of a folder. */
export async function boardSide(filled: Filled, databaseUrl?: string): Promise<BoardSide> {
  const folder = newFolder()
  // Whatever the power does while it is filled, it is filled anew.
  const storage = databaseUrl
    ? await openPostgresAt(`${databaseUrl}?options=-c%20synchronous_commit%3Doff`)
    : await openPlace(folder)
  // As a server that has run before: what is kept of months is not forgotten as it starts.
  await refreshAfterUpgrade(storage, versionOf())
  const tokens = await fill(storage, filled)
  const passwordHash = await passwordsOf(randomBytes).hash(password)
  const officer = { name: 'pusat', fullName: 'Pusat', role: 'viewer', scope: '', passwordHash } as const
  await storage.officers.add(officer, Date.now())
  await storage.close()
  const words = ['--no-build', '--requests', '100000']
  const server = await startServer(
    (port, data) => [start, ...words, '--port', `${port}`, '--data', data],
    folder,
    databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
  )
  const { port } = server
  const name = gzipSync(JSON.stringify({ name: 'pusat', password }))
  const { cookie } = await post(port, '/v1/officer/session', name)
  const cursors = tokens.map(() => 0)
  return {
    page: async (path) => {
      const { status } = await get(port, `/v1/officer/${path}`, { cookie })
      if (status !== 200) throw new Error(`${path} answered ${status}`)
    },
    push: async (device, rows) => {
      const { token, epoch } = tokens[device]!
      const body = {
        v: 1,
        app: '1.0.0',
        epoch,
        cursor: cursors[device],
        limit: 300,
        wall: Date.now(),
        push: rows,
      }
      const zipped = gzipSync(JSON.stringify(body), { level: 1 })
      const answer = await post(port, '/v1/sync', zipped, { authorization: `Bearer ${token}` })
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`)
      cursors[device] = (JSON.parse(answer.body) as { cursor: number }).cursor
    },
    cpu: () => processUse(server.pid).cpu,
    close: async () => {
      await server.stop()
      removeFolder(folder)
    },
  }
}

interface Token {
  readonly token: string
  readonly epoch: string
}

/** Gives the tokens of the devices, one in each of the first libraries. */
async function fill(storage: Storage, { libraries, devices, ...drawn }: Filled): Promise<Token[]> {
  const tokens: Token[] = []
  const villages = drawCountry(libraries, { ...drawn, seed: 7 })
  const begun = performance.now()
  let done = 0
  const work = async () => {
    for (const village of villages) {
      const n = done++
      const epoch = newEpoch()
      const { id, code } = village
      const library = { id, code, name: `Perpustakaan ${n}`, seq: 0, epoch, since: sinceOf(drawn) }
      await storage.copyIn(library, copiesOf(village))
      if (n < devices) tokens.push(await connect(storage, id, epoch))
      // Whether a month changed since is counted once, and kept until something is pushed.
      await keepFigures(storage, village, drawn)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  console.log(`  ${libraries} libraries in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return tokens
}

const sinceOf = ({ until, months }: Pick<Filled, 'until' | 'months'>): number =>
  Date.parse(`${addMonths(until, 1 - months)}-02T03:00:00Z`)

async function* copiesOf({ copies }: DrawnVillage) {
  yield* copies
}

async function connect(storage: Storage, library: string, epoch: string): Promise<Token> {
  const [device, secret] = ['bench', drawSecret(randomBytes)]
  const finder = `bench-${library}`
  await storage.putEnrolment({ finder, proofHash: '', library, role: 'device', expires: 2 }, 1)
  await storage.redeemEnrolment(finder, { id: device, name: 'PC', tokenHash: hashSecret(secret) }, 1)
  return { token: writeToken({ library, device, secret }), epoch }
}

async function keepFigures(
  storage: Storage,
  { id, copies }: DrawnVillage,
  { until, months }: Pick<Filled, 'until' | 'months'>,
): Promise<void> {
  const handedIn = new Set(copies.flatMap(({ rows }) => rows.map(({ month }) => month)))
  await storage.transact(id, 'write', async (transaction) => {
    for (const month of monthsFrom(addMonths(until, 1 - months), until))
      if (handedIn.has(month)) await transaction.saveFigures(month, { isChanged: false }, false)
  })
}
