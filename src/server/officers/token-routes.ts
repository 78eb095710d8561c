// GET and POST /v1/officer/tokens, POST /v1/officer/tokens/:id/revoke: tokens by which an office's own programs read. An
// administrator makes them, for their scope or a place in it.
import { Hono } from 'hono'
import { cleanLine } from '../../domain/clean-text.ts'
import { isScope, isWithin } from '../../domain/village-code.ts'
import type { ReadingToken } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { malformed } from '../read-body.ts'
import { drawId, drawSecret, hashSecret } from '../secrets.ts'
import type { KeptToken } from '../storage/officers.ts'
import { noteAct, type OfficeParts, readForm } from './office-parts.ts'
import { writeReadingToken } from './reading-tokens.ts'

/** Characters of a name. */
const longest = 60
/** That can be used, of one scope and all within it. */
const most = 100

export function tokenRoutes(parts: OfficeParts): Hono {
  const { storage, now, random, enter } = parts
  return new Hono()
    .get('/tokens', async (context) => {
      const { account } = await enter(context, 'administrator')
      const tokens = await storage.officers.tokens(account.scope)
      return context.json({ v: 1, at: now(), tokens: tokens.map(shown) })
    })
    .post('/tokens', async (context) => {
      const { account } = await enter(context, 'administrator')
      // Anybody may be that one, and a token would outlive the demonstration.
      if (account.isDemo) throw new Refused(403, { error: 'demo' })
      const { name, scope = account.scope } = await readForm(parts, context)
      if (typeof name !== 'string' || name.length > longest || cleanLine(name) === '') throw malformed()
      if (typeof scope !== 'string' || !isScope(scope)) throw malformed()
      if (!isWithin(scope, account.scope)) throw new Refused(404, { error: 'unknown_place' })
      const living = (await storage.officers.tokens(account.scope)).filter(
        ({ revokedAt }) => revokedAt === null,
      )
      if (living.length >= most) throw new Refused(409, { error: 'too_many' })
      const [id, secret] = [drawId(random), drawSecret(random)]
      const token = {
        id,
        hash: hashSecret(secret),
        name: cleanLine(name),
        scope,
        madeBy: account.name,
        madeAt: now(),
      }
      await storage.officers.addToken(token)
      await noteAct(parts, account, 'tokenMade', token.name, scope)
      return context.json({ v: 1, id, token: writeReadingToken(id, secret) })
    })
    .post('/tokens/:id/revoke', async (context) => {
      const { account } = await enter(context, 'administrator')
      await readForm(parts, context)
      const token = await storage.officers.token(context.req.param('id'))
      if (
        !token ||
        !isWithin(token.scope, account.scope) ||
        !(await storage.officers.revokeToken(token.id, now()))
      )
        throw new Refused(404, { error: 'unknown_token' })
      await noteAct(parts, account, 'tokenRevoked', token.name, token.scope)
      return context.json({ v: 1 })
    })
}

const shown = ({ hash: _, ...token }: KeptToken): ReadingToken => token
