// GET /v1/officer/audit: what was done, the latest first. An administrator reads all of their scope, the command line
// too; others what they did themselves.
import { Hono } from 'hono'
import { villageCode } from '../../domain/village-code.ts'
import { malformed } from '../read-body.ts'
import type { OfficeParts } from './office-parts.ts'

const page = 100

export const auditRoutes = ({ storage, enter, placeOf }: OfficeParts): Hono => {
  /** Of what was done to one village: its name, or its code where the list has none. */
  const placeIn = async (code: string): Promise<string | null> =>
    villageCode(code) === code ? (await placeOf?.(code))?.village || code : null
  return new Hono().get('/audit', async (context) => {
    const { account } = await enter(context)
    const asked = context.req.query('before')
    const before = asked === undefined ? Number.MAX_SAFE_INTEGER : Number(asked)
    if (!Number.isSafeInteger(before) || before < 0) throw malformed()
    const whose = account.role === 'administrator' ? { scope: account.scope } : { officer: account.name }
    const lines = await storage.officers.audit(whose, before, page + 1)
    const named = await Promise.all(
      lines.slice(0, page).map(async ({ code, ...line }) => ({ ...line, place: await placeIn(code) })),
    )
    return context.json({ v: 1, lines: named, more: lines.length > page })
  })
}
