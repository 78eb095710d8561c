// The built app. A file whose name carries its content's hash is kept for ever; all others are asked about
// again each time, so that a new version is found. Every other address opens the app.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'

const forEver = 'public, max-age=31536000, immutable'
const askAgain = 'no-cache'

export function staticFiles(folder: string): Hono {
  const routes = new Hono()
  routes.use(async (context, next) => {
    await next()
    const found = context.res.status < 400
    context.header('cache-control', found && isHashed(context.req.path) ? forEver : askAgain)
  })
  routes.use(etag())
  routes.use(serveStatic({ root: folder }))
  // A missing file must not turn into a page: a browser would keep HTML as if it were a script.
  routes.get('*', (context, next) => (isPage(context) ? next() : context.text('not found', 404)))
  routes.get('*', serveStatic({ path: join(folder, 'index.html') }))
  return routes
}

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'))

const isHashed = (path: string): boolean => /^\/(assets|villages)\/.*-[\w-]{8}\.\w+$/.test(path)

/** The address of a record may end like a file's, so what the browser asks for counts. */
const isPage = ({ req }: Context): boolean =>
  !req.path.startsWith('/assets/') &&
  (!/\.\w+$/.test(req.path) || /text\/html/.test(req.header('accept') ?? ''))
