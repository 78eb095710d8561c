// Tokens by which an office's own programs read the board: `lo1.<id>.<secret>`, of which a hash is kept. One reads a scope
// as long as whoever made it may make it, and does nothing else; a cookie beside it counts for nothing.
import type { Context } from 'hono'
import { isWithin } from '../../domain/village-code.ts'
import { Refused } from '../answers.ts'
import { rateLimit } from '../operations/rate-limit.ts'
import { hashSecret, sameHash } from '../secrets.ts'
import type { ServerParts } from '../server-parts.ts'
import type { KeptToken } from '../storage/officers.ts'
import type { sessionReader } from './sessions.ts'

/** Requests of one token in a minute. */
const perMinute = 60
/** A use is noted at most so often, in milliseconds: each note is a write to the disk. */
const notedEvery = 300_000
const version = 'lo1'

export const writeReadingToken = (id: string, secret: string): string => `${version}.${id}.${secret}`

/** Gives the way in for those who only read: an officer by the cookie, a program by its token. */
export function boardReader(parts: ServerParts, enter: ReturnType<typeof sessionReader>) {
  const count = rateLimit(Math.min(perMinute, parts.requestsPerMinute ?? perMinute), parts.now)
  /** Throws Refused: 401 `session` or `token`, 429. */
  return async (context: Context): Promise<{ readonly scope: string }> => {
    const said = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
    if (!said.startsWith(`${version}.`)) return (await enter(context)).account
    const token = await readToken(parts, said)
    if (!token)
      throw new Refused(401, { error: 'token' }, { 'www-authenticate': 'Bearer error="invalid_token"' })
    count(token.id)
    const now = parts.now()
    if (token.lastUsed === null || now - token.lastUsed >= notedEvery)
      await parts.storage.officers.noteTokenUse(token.id, now)
    return { scope: token.scope }
  }
}

async function readToken({ storage }: ServerParts, said: string): Promise<KeptToken | undefined> {
  const [, id, secret, ...rest] = said.split('.')
  if (!id || !secret || rest.length > 0) return undefined
  const token = await storage.officers.token(id)
  // While a restore is loading it, a database knows nobody: that must not send a program away for good.
  if (!token) await storage.check()
  if (!token || token.revokedAt !== null || !sameHash(token.hash, hashSecret(secret))) return undefined
  const maker = await storage.officers.account(token.madeBy)
  const mayMake =
    maker?.role === 'administrator' && maker.disabledAt === null && isWithin(token.scope, maker.scope)
  return mayMake ? token : undefined
}
