// POST /v1/sync: who may ask, how often, and what is noted of it. What is answered is in sync-endpoint.ts.
import { Hono } from 'hono'
import { callerCounter } from '../operations/count-caller.ts'
import { readJson } from '../read-body.ts'
import type { ServerParts } from '../server-parts.ts'
import { answerSync } from './sync-endpoint.ts'

export function syncRoutes(parts: ServerParts): Hono {
  const { now, log } = parts
  const callerOf = callerCounter(parts)
  return new Hono().post('/sync', async (context) => {
    const caller = await callerOf(context)
    const answer = await answerSync(parts, caller, await readJson(context.req.raw), now())
    if (answer.rejected.length > 0) log.warn({ ...caller, ...countsOf(answer.rejected) }, 'rows rejected')
    return context.json(answer)
  })
}

/** How many rows were rejected for what; not which, for an id or a name may be anything. */
function countsOf(rejected: readonly { readonly code: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of rejected) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
