// So many requests by a seed, in process or over HTTP, and what has to be true after them: nothing of another library
// was touched, all that was kept can be read, and the server is well.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { httpServer } from '../../src/server/operations/http-server.ts'
import { fromRow } from '../../src/sync/row.ts'
import { photo } from '../server/support/blobs.ts'
import { readingToken, signedIn } from '../server/support/officers.ts'
import { rowOf, sync, type TestServer, testServer } from '../server/support/server.ts'
import { routesOf } from '../support/routes.ts'
import { drawing } from './draw.ts'
import { type Devices, drawRequest, type FuzzRequest } from './draw-request.ts'
import { faultOf, type Judged } from './judge.ts'

export interface Campaign {
  readonly runs: number
  readonly seed: number
  readonly overHttp: boolean
}

export interface Outcome {
  readonly faults: readonly string[]
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<number, number>>
}

export async function runCampaign({ runs, seed, overHttp }: Campaign): Promise<Outcome> {
  const server = await testServer({ requestsPerMinute: Number.MAX_SAFE_INTEGER })
  const cookie = await signedIn(server)
  let devices: Devices = {
    mine: await server.device(),
    theirs: await server.device('33.16.01.2001'),
    photo: photo(3_000),
    cookie,
    readingToken: await readingToken(server, cookie),
  }
  await sync(server.app, devices.theirs, {
    push: [rowOf('a1', { title: 'Rahasia' }), rowOf('library', { name: 'L' }, { t: 'library' })],
  })
  const before = await sync(server.app, devices.theirs)
  const routes = routesOf(server.app)
  const way = overHttp ? await overSockets(server) : inProcess(server)
  const draw = drawing(seed)
  const faults: string[] = []
  const statuses: Record<number, number> = {}
  for (let run = 0; run < runs && faults.length < 10; run++) {
    const request = drawRequest(draw, routes, devices)
    const answer = await way.ask(request)
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    // A cursor beyond what there is brings a new epoch about; to go on with the old one would end all pushing.
    const epoch = answer.status === 409 && /"epoch":"(\w+)"/.exec(answer.text)?.[1]
    if (epoch) devices = { ...devices, mine: { ...devices.mine, epoch } }
    const fault = faultOf(request.method, answer)
    if (fault) faults.push(`run ${run}: ${request.method} ${request.path}: ${fault}\n${told(request)}`)
  }
  await way.close()
  if (JSON.stringify((await sync(server.app, devices.theirs)).rows) !== JSON.stringify(before.rows)) {
    faults.push('another library was touched')
  }
  faults.push(...(await unreadable(server, devices)))
  if ((await server.app.request('/v1/health')).status !== 200) faults.push('the server is not well')
  return { faults, statuses }
}

/** Rows that a device could not read, and pages that do not end. */
async function unreadable({ app }: TestServer, { mine }: Devices): Promise<string[]> {
  const faults: string[] = []
  let answer = await sync(app, mine)
  for (let page = 0; page < 1_000; page++) {
    for (const row of answer.rows) {
      if (fromRow(row).refusals.length > 0)
        faults.push(`kept, and not to be read: ${JSON.stringify(row).slice(0, 300)}`)
    }
    if (!answer.more) return faults
    answer = await sync(app, mine, { cursor: answer.cursor })
  }
  return [...faults, 'the pages do not end']
}

interface Way {
  ask(request: FuzzRequest): Promise<Judged>
  close(): Promise<void>
}

const inProcess = ({ app }: TestServer): Way => ({
  ask: async ({ method, path, headers, body }) =>
    judged(await app.request(path, { method, headers, ...(body && { body: new Uint8Array(body) }) })),
  close: async () => {},
})

async function overSockets({ app }: TestServer): Promise<Way> {
  const running = httpServer(app.fetch)
  running.listen(0)
  await once(running, 'listening')
  const { port } = running.address() as AddressInfo
  return {
    ask: async ({ method, path, headers, body }) => {
      const url = `http://127.0.0.1:${port}${path}`
      return judged(await fetch(url, { method, headers, ...(body && { body: new Uint8Array(body) }) }), true)
    },
    close: async () => {
      running.closeAllConnections()
      running.close()
    },
  }
}

async function judged(response: Response, isUnpacked = false): Promise<Judged> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const isZipped = !isUnpacked && response.headers.get('content-encoding') === 'gzip'
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    // To HEAD there is nothing to unpack.
    text: (isZipped && bytes.length > 0 ? gunzipSync(bytes) : bytes).toString(),
  }
}

const told = ({ headers, body }: FuzzRequest): string =>
  `${JSON.stringify(headers)}\n${Buffer.from(body ?? [])
    .toString('latin1')
    .slice(0, 400)}`
