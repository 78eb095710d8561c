// GET and PUT /v1/officer/settings: what an office sets for its villages.
import { Hono } from 'hono'
import { malformed } from '../read-body.ts'
import { deadlineLimits, deadlinesOf } from './deadlines.ts'
import { noteAct, type OfficeParts, readForm } from './office-parts.ts'

export function settingsRoutes(parts: OfficeParts): Hono {
  const { storage, enter } = parts
  return new Hono()
    .get('/settings', async (context) => {
      const { account } = await enter(context)
      return context.json({
        v: 1,
        deadlineDays: deadlinesOf(await storage.officers.offices(), []).days(account.scope),
      })
    })
    .put('/settings', async (context) => {
      const { account } = await enter(context, 'administrator')
      const { deadlineDays: days } = await readForm(parts, context)
      const { least, most } = deadlineLimits
      if (typeof days !== 'number' || !Number.isInteger(days) || days < least || days > most)
        throw malformed()
      await storage.officers.saveOffice({ scope: account.scope, deadlineDays: days })
      await noteAct(parts, account, 'deadlineSet', String(days))
      return context.json({ v: 1, deadlineDays: days })
    })
}
