// POST, GET and DELETE /v1/officer/session: signing in, who is, and out; POST /v1/officer/demo-session, where everybody
// may be the demonstration's officer.
import { Hono } from 'hono'
import type { Officer } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { addressOf } from '../operations/address-of.ts'
import type { Account } from '../storage/officers.ts'
import { demoOfficer, isDemonstration } from './demonstration.ts'
import { noteAct, type OfficeParts, readForm } from './office-parts.ts'
import { beginSession, browserOf, endSession, sessionLife } from './sessions.ts'
import { judgeSignIn } from './sign-in.ts'

const [hour, day] = [3_600_000, 86_400_000]

export function sessionRoutes(parts: OfficeParts): Hono {
  const { storage, now, enter, passwords } = parts
  let swept = Number.NEGATIVE_INFINITY
  const sweepNowAndThen = async () => {
    if (now() - swept < hour) return
    swept = now()
    const { most, idle, browser } = sessionLife
    await storage.officers.sweep({
      begun: now() - most,
      used: now() - idle,
      tried: now() - day,
      known: now() - browser,
    })
  }
  return new Hono()
    .post('/session', async (context) => {
      await sweepNowAndThen()
      const from = {
        address: addressOf(context, parts.behindProxy ?? false),
        browser: browserOf(context),
      }
      const account = await judgeSignIn(parts, passwords, await readForm(parts, context), from)
      // Anybody may be that one, by its own door.
      if (account.isDemo) throw new Refused(401, { error: 'sign_in' })
      await beginSession(parts, context, account)
      await noteAct(parts, account, 'signIn')
      return context.json({ v: 1, officer: toOfficer(account) })
    })
    .get('/session', async (context) => {
      const { account } = await enter(context)
      return context.json({ v: 1, officer: toOfficer(account) })
    })
    .delete('/session', async (context) => {
      const signedIn = await enter(context)
      await endSession(parts, context, signedIn)
      await noteAct(parts, signedIn.account, 'signOut')
      return context.json({ v: 1 })
    })
    .get('/demo-session', async (context) => {
      if (!(await isDemonstration(parts))) throw new Refused(404, { error: 'not_found' })
      return context.json({ v: 1, isDemo: true })
    })
    .post('/demo-session', async (context) => {
      const account = (await isDemonstration(parts)) && (await storage.officers.account(demoOfficer))
      if (!account) throw new Refused(404, { error: 'not_found' })
      await beginSession(parts, context, account)
      return context.json({ v: 1, officer: toOfficer(account) })
    })
}

const toOfficer = ({ name, fullName, role, scope, totpSecret, isDemo }: Account): Officer => ({
  name,
  fullName,
  role,
  scope,
  hasSecondFactor: totpSecret !== null,
  ...(isDemo && { isDemo }),
})
