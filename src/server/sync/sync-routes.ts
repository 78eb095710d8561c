// POST /v1/sync: who may ask, how often, and what is noted of it. What is answered is in sync-endpoint.ts.
import { Hono } from 'hono'
import { answerJson } from '../json-answer.ts'
import { callerCounter } from '../operations/count-caller.ts'
import { firstOfDay } from '../operations/server-events.ts'
import { readJson } from '../read-body.ts'
import type { RouteParts } from '../server-parts.ts'
import { answerSync } from './sync-endpoint.ts'

export function syncRoutes(parts: RouteParts): Hono {
  const { now, log, room } = parts
  const callerOf = callerCounter(parts, { pending: 'allowed' })
  const isFirst = firstOfDay(now)
  return new Hono().post('/sync', async (context) => {
    const caller = await callerOf(context)
    const { library, device } = caller
    const body = await readJson(context, { room, library })
    const answer = await answerSync(parts, caller, body, now(), room.heldBy(context))
    if (isFirst(caller)) parts.onEvent?.({ what: 'firstSyncOfDay', library, device })
    if (answer.rejected.length > 0) log.warn({ ...caller, ...countsOf(answer.rejected) }, 'rows rejected')
    return answerJson(context, answer)
  })
}

/** How many rows were rejected for what; not which, for an id or a name may be anything. */
function countsOf(rejected: readonly { readonly code: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of rejected) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
