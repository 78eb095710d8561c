// The server: the app's files and the endpoint, as a function of what it stands on. Nothing here opens a
// port, reads a clock or knows which database it has, so tests ask it without any of them.
import { type Context, Hono, type Next } from 'hono'
import { compress } from 'hono/compress'
import type { Logger } from 'pino'
import { authenticate, type Caller, keyOf } from './access.ts'
import { answerRefusal, Refused } from './answers.ts'
import { blobName, getBlob, putBlob } from './blob-endpoint.ts'
import { issueHandover, redeemCode } from './enrolment.ts'
import { rateLimit } from './rate-limit.ts'
import { readJson } from './read-body.ts'
import type { RandomBytes } from './secrets.ts'
import { securityHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'
import type { Storage } from './storage/storage.ts'
import { answerSync } from './sync-endpoint.ts'

export interface ServerParts {
  readonly storage: Storage
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly random: RandomBytes
  readonly version: string
  readonly log: Logger
  /** The folder of the built app; without it there is only the endpoint. */
  readonly app?: string
  /** Requests that a device may make in a minute, for records and as many again for photos. */
  readonly requestsPerMinute?: number
  /** How many bytes of photos a library may have. */
  readonly blobQuota?: number
}

/** An enrolment is a code and a name. */
const enrolmentLimit = 16 * 1024
/** A code is slow to make, on purpose; a person needs one, or a second after a mistake. */
const handoversPerMinute = 10

export function createServer(parts: ServerParts): Hono {
  const { storage, now, version, log } = parts
  const perMinute = parts.requestsPerMinute ?? 600
  const countRequest = rateLimit(perMinute, now)
  const countBlob = rateLimit(perMinute, now)
  const countHandover = rateLimit(Math.min(perMinute, handoversPerMinute), now)
  const server = new Hono()
  server.use(securityHeaders)
  server.use(compress())

  /** Whose token it is, counted against what that device may ask. */
  const callerOf = async (context: Context, count: (key: string) => void): Promise<Caller> => {
    const caller = await authenticate(storage, context.req.header('authorization'))
    count(keyOf(caller))
    return caller
  }

  const routes: Record<string, Record<string, (context: Context) => Promise<Response>>> = {
    '/v1/health': {
      GET: async (context) => {
        await storage.check()
        return context.json({ ok: true, v: 1, version, storage: storage.engine })
      },
    },
    '/v1/enrol': {
      POST: async (context) =>
        context.json(await redeemCode(parts, await readJson(context.req.raw, enrolmentLimit))),
    },
    '/v1/handover': {
      POST: async (context) =>
        context.json(await issueHandover(parts, await callerOf(context, countHandover))),
    },
    '/v1/sync': {
      POST: async (context) => {
        const caller = await callerOf(context, countRequest)
        const answer = await answerSync(storage, caller, await readJson(context.req.raw), now())
        if (answer.rejected.length > 0) log.warn({ ...caller, ...countsOf(answer.rejected) }, 'rows rejected')
        return context.json(answer)
      },
    },
    '/v1/blobs/:hash': {
      // HEAD comes here too.
      GET: async (context) => {
        const { library } = await callerOf(context, countBlob)
        return getBlob(storage.blobs, blobName(library, context.req.param('hash')), context.req.raw)
      },
      PUT: async (context) => {
        const { library } = await callerOf(context, countBlob)
        const name = blobName(library, context.req.param('hash'))
        return putBlob(storage.blobs, name, context.req.raw, parts.blobQuota)
      },
    },
  }
  server.use('/v1/*', noStore)
  for (const [path, methods] of Object.entries(routes)) {
    for (const [method, answer] of Object.entries(methods)) server.on(method, path, answer)
    server.all(path, () => {
      throw new Refused(405, { error: 'method' }, { allow: Object.keys(methods).join(', ') })
    })
  }
  const notFound = () => answerRefusal(new Refused(404, { error: 'not_found' }))
  server.all('/v1', notFound)
  server.all('/v1/*', notFound)

  if (parts.app !== undefined) server.route('/', staticFiles(parts.app))
  server.notFound(notFound)
  server.onError((error, context) => {
    if (error instanceof Refused) {
      // What was sent may be about people: only where it went and why it was refused is noted.
      if (!expected.includes(error.status))
        log.warn({ path: context.req.path, status: error.status }, error.body.error)
      return answerRefusal(error)
    }
    log.error({ path: context.req.path, err: error }, 'unexpected')
    return answerRefusal(new Refused(500, { error: 'unexpected' }))
  })
  return server
}

/** What devices run into as they go on: another epoch or offset, and a photo that is not here yet. */
const expected = [404, 409]

async function noStore(context: Context, next: Next): Promise<void> {
  await next()
  context.header('cache-control', 'no-store')
}

/** How many rows were rejected for what; not which, for an id or a name may be anything. */
function countsOf(rejected: readonly { readonly code: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of rejected) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
