// The server: the app's files and the endpoint, as a function of what it stands on. Every concern brings its
// own routes; how they are refused is here, once.
import { type Context, Hono, type Next } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { answerRefusal, Refused } from './answers.ts'
import { blobRoutes } from './blobs/blob-routes.ts'
import { docsRoutes } from './docs/docs-routes.ts'
import { enrolmentRoutes } from './enrolment/enrolment-routes.ts'
import { officerRoutes } from './officers/officer-routes.ts'
import { bodyRoom } from './operations/body-room.ts'
import { healthRoutes } from './operations/health-routes.ts'
import { metrics } from './operations/metrics-routes.ts'
import { refusalLog } from './operations/refusal-log.ts'
import { securityHeaders } from './operations/security-headers.ts'
import { staticFiles } from './operations/static-files.ts'
import type { RouteParts, ServerParts } from './server-parts.ts'
import { type StorageTrouble, storageTrouble } from './storage/storage-trouble.ts'
import { syncRoutes } from './sync/sync-routes.ts'

export function createServer(parts: ServerParts): Hono {
  const { log, now } = parts
  const room = bodyRoom()
  const noteRefusal = refusalLog(log, now)
  const server = new Hono()
  server.use(securityHeaders)
  server.use('/v1/*', noStore)
  if (parts.metricsToken !== undefined) {
    const { count, routes } = metrics(parts, parts.metricsToken)
    server.use('/v1/*', count)
    server.route('/', routes)
  }
  server.route('/v1', endpoint({ ...parts, room }))
  server.all('/v1/*', notFound)
  if (parts.app !== undefined) server.route('/', staticFiles(parts.app))
  server.notFound(notFound)
  server.onError((error, context) => {
    if (error instanceof Refused) {
      noteRefusal(context.req.path, error.status, error.body.error)
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
function endpoint(parts: RouteParts): Hono {
  const routes = new Hono()
  routes.use(async (context, next) => {
    try {
      await next()
    } finally {
      parts.room.free(context)
    }
  })
  routes.use(
    methodNotAllowed({
      app: routes,
      onMethodNotAllowed: (_context, methods) => {
        throw new Refused(405, { error: 'method' }, { allow: methods.join(', ') })
      },
    }),
  )
  for (const some of [healthRoutes, docsRoutes, enrolmentRoutes, syncRoutes, blobRoutes, officerRoutes])
    routes.route('/', some(parts))
  return routes
}

/** Nothing is wrong with what was asked: it is to be asked again. */
const inStorage = ({ kind }: StorageTrouble): Refused =>
  new Refused(
    kind === 'full' ? 507 : 503,
    { error: 'storage' },
    { 'retry-after': kind === 'full' ? '60' : '5' },
  )

const notFound = (): Response => answerRefusal(new Refused(404, { error: 'not_found' }))

async function noStore(context: Context, next: Next): Promise<void> {
  await next()
  context.header('cache-control', 'no-store')
}
