// The built app. A file whose name carries its content's hash is kept for ever; all others are asked about
// again each time, so that a new version is found. A page's address opens the app.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono, type Next } from 'hono'
import { type AppFile, appFiles } from './app-files.ts'
import { pageRoutes } from './page-routes.ts'

const forEver = 'public, max-age=31536000, immutable'
const askAgain = 'no-cache'

export function staticFiles(folder: string): Hono {
  const find = appFiles(folder)
  const routes = new Hono()
  const page = async (context: Context, next: Next, status?: 404) => {
    const app = await find('/index.html')
    return app ? answerFile(context, app, askAgain, status) : next()
  }
  for (const path of pageRoutes(folder)) routes.get(path, (context, next) => page(context, next))
  routes.get('*', async (context, next) => {
    const path = decoded(context.req.path)
    const file = path === undefined ? undefined : await find(path)
    if (file) return answerFile(context, file, isHashed(context.req.path) ? forEver : askAgain)
    context.header('cache-control', askAgain)
    // Whoever followed a wrong link is shown the app, which says so in words. A program is told, and a missing file
    // must not turn into a page: a browser would keep HTML as if it were a script.
    return wantsPage(context) ? page(context, next, 404) : context.json({ error: 'not_found' }, 404)
  })
  return routes
}

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'pages.json'))

function answerFile(
  context: Context,
  { type, etag, encodings }: AppFile,
  cache: string,
  status: 200 | 404 = 200,
): Response {
  const { req } = context
  context.header('cache-control', cache)
  context.header('etag', etag)
  context.header('vary', 'accept-encoding')
  if (status === 200 && isSame(req.header('if-none-match'), etag)) return context.body(null, 304)
  const accepted = (req.header('accept-encoding') ?? '').split(',').map((one) => one.trim().toLowerCase())
  const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one) && encodings.has(one))
  const bytes = encodings.get(encoding ?? 'identity') as Uint8Array<ArrayBuffer>
  context.header('content-type', type)
  context.header('content-length', String(bytes.length))
  if (encoding) context.header('content-encoding', encoding)
  return req.method === 'HEAD' ? context.body(null, status) : context.body(bytes, status)
}

/** A proxy may have marked the tag as weak; the file is the same. */
const isSame = (known: string | undefined, etag: string): boolean =>
  (known ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path)
    return text.includes('//') ? undefined : text
  } catch {
    return undefined
  }
}

const isHashed = (path: string): boolean => /^\/(assets|villages)\/.*-[\w-]{8}\.\w+$/.test(path)

const wantsPage = ({ req }: Context): boolean =>
  !req.path.startsWith('/assets/') && /text\/html/.test(req.header('accept') ?? '')
