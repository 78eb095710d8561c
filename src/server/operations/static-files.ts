// The built app. A file whose name carries its content's hash is kept for ever; all others are asked about
// again each time, so that a new version is found. Every other address opens the app.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { type AppFile, appFiles } from './app-files.ts'

const forEver = 'public, max-age=31536000, immutable'
const askAgain = 'no-cache'

export function staticFiles(folder: string): Hono {
  const find = appFiles(folder)
  return new Hono().get('*', async (context, next) => {
    const path = decoded(context.req.path)
    const file = path === undefined ? undefined : await find(path === '/' ? '/index.html' : path)
    if (file) return answerFile(context, file, isHashed(context.req.path) ? forEver : askAgain)
    context.header('cache-control', askAgain)
    // A missing file must not turn into a page: a browser would keep HTML as if it were a script.
    if (!isPage(context)) return context.text('not found', 404)
    const page = await find('/index.html')
    return page ? answerFile(context, page, askAgain) : next()
  })
}

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'))

function answerFile(context: Context, { type, etag, encodings }: AppFile, cache: string): Response {
  const { req } = context
  context.header('cache-control', cache)
  context.header('etag', etag)
  context.header('vary', 'accept-encoding')
  if (isSame(req.header('if-none-match'), etag)) return context.body(null, 304)
  const accepted = (req.header('accept-encoding') ?? '').split(',').map((one) => one.trim().toLowerCase())
  const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one) && encodings.has(one))
  const bytes = encodings.get(encoding ?? 'identity') as Uint8Array<ArrayBuffer>
  context.header('content-type', type)
  context.header('content-length', String(bytes.length))
  if (encoding) context.header('content-encoding', encoding)
  return req.method === 'HEAD' ? context.body(null) : context.body(bytes)
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

/** The address of a record may end like a file's, so what the browser asks for counts. */
const isPage = ({ req }: Context): boolean =>
  !req.path.startsWith('/assets/') &&
  (!/\.\w+$/.test(req.path) || /text\/html/.test(req.header('accept') ?? ''))
