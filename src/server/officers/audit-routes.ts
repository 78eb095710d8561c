// GET /v1/officer/audit: what was done, the latest first. An administrator reads all of their scope, the command line
// too; others what they did themselves.
import { Hono } from 'hono'
import { malformed } from '../read-body.ts'
import type { OfficeParts } from './office-parts.ts'

const page = 100

export const auditRoutes = ({ storage, enter }: OfficeParts): Hono =>
  new Hono().get('/audit', async (context) => {
    const { account } = await enter(context)
    const asked = context.req.query('before')
    const before = asked === undefined ? Number.MAX_SAFE_INTEGER : Number(asked)
    if (!Number.isSafeInteger(before) || before < 0) throw malformed()
    const whose = account.role === 'administrator' ? { scope: account.scope } : { officer: account.name }
    const lines = await storage.officers.audit(whose, before, page + 1)
    return context.json({ v: 1, lines: lines.slice(0, page), more: lines.length > page })
  })
