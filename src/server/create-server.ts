// The server: the app's files and the endpoint, as a function of what it stands on. Every concern brings its
// own routes; how they are refused is here, once.
import { type Context, Hono, type Next } from 'hono'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { answerRefusal, Refused } from './answers.ts'
import { blobRoutes } from './blobs/blob-routes.ts'
import { enrolmentRoutes } from './enrolment/enrolment-routes.ts'
import { healthRoutes } from './operations/health-routes.ts'
import { securityHeaders } from './operations/security-headers.ts'
import { staticFiles } from './operations/static-files.ts'
import type { ServerParts } from './server-parts.ts'
import { type StorageTrouble, storageTrouble } from './storage/storage-trouble.ts'
import { syncRoutes } from './sync/sync-routes.ts'

export function createServer(parts: ServerParts): Hono {
  const { log } = parts
  const server = new Hono()
  server.use(securityHeaders)
  server.use(compress())
  server.use('/v1/*', noStore)
  server.route('/v1', endpoint(parts))
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
    const trouble = storageTrouble(error)
    if (trouble) {
      log.error({ path: context.req.path, kind: trouble.kind, why: trouble.message }, 'storage')
      return answerRefusal(inStorage(trouble))
    }
    log.error({ path: context.req.path, err: error }, 'unexpected')
    return answerRefusal(new Refused(500, { error: 'unexpected' }))
  })
  return server
}

/** Everything below /v1. */
function endpoint(parts: ServerParts): Hono {
  const routes = new Hono()
  routes.use(
    methodNotAllowed({
      app: routes,
      onMethodNotAllowed: (_context, methods) =>
        answerRefusal(new Refused(405, { error: 'method' }, { allow: methods.join(', ') })),
    }),
  )
  for (const some of [healthRoutes, enrolmentRoutes, syncRoutes, blobRoutes]) routes.route('/', some(parts))
  return routes
}

/** Nothing is wrong with what was asked: it is to be asked again. */
const inStorage = ({ kind }: StorageTrouble): Refused =>
  new Refused(
    kind === 'full' ? 507 : 503,
    { error: 'storage' },
    { 'retry-after': kind === 'full' ? '60' : '5' },
  )

/** What devices run into as they go on: another epoch or offset, and a photo that is not here yet. */
const expected = [404, 409]

const notFound = (): Response => answerRefusal(new Refused(404, { error: 'not_found' }))

async function noStore(context: Context, next: Next): Promise<void> {
  await next()
  context.header('cache-control', 'no-store')
}
