// A request that changes something comes from our own pages: another site can make a browser send its cookie, but not
// say that it is JSON from here.
import type { Context, Next } from 'hono'
import { Refused } from '../answers.ts'
import type { ServerParts } from '../server-parts.ts'

/** Throws Refused: 403 `foreign_site`, 415 for what does not say that it is JSON. */
export const ownSite =
  (parts: Pick<ServerParts, 'address' | 'behindProxy'>) =>
  async (context: Context, next: Next): Promise<void> => {
    const { method } = context.req
    if (method !== 'GET' && method !== 'HEAD') {
      if (!isOwn(context, parts)) throw new Refused(403, { error: 'foreign_site' })
      const type = (context.req.header('content-type') ?? '').trim()
      if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refused(415, { error: 'content_type' })
    }
    await next()
  }

function isOwn({ req }: Context, { address, behindProxy = false }: Parameters<typeof ownSite>[0]): boolean {
  const site = req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = req.header('origin')
  if (origin === undefined) return true
  const hosts = [
    req.header('host'),
    behindProxy ? req.header('x-forwarded-host') : undefined,
    hostOf(address),
  ]
  const host = hostOf(origin)
  return host !== undefined && hosts.includes(host)
}

function hostOf(url: string | undefined): string | undefined {
  try {
    return url === undefined ? undefined : new URL(url).host
  } catch {
    return undefined
  }
}
