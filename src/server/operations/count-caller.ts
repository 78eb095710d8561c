// Whose token a request has, counted against what that device may ask. By device, never by address: the phones
// of a village share one.
import type { Context } from 'hono'
import { authenticate, type Caller, keyOf } from '../access.ts'
import { Refused } from '../answers.ts'
import type { ServerParts } from '../server-parts.ts'
import { rateLimit } from './rate-limit.ts'

interface CallerRules {
  /** Less than what the server allows everywhere. */
  readonly atMost?: number
  /** Whether a device that waits to take another's place may ask: to sync, and nothing else. */
  readonly pending?: 'refused' | 'allowed'
}

/** Throws Refused: 401 as `authenticate` does, 429 above what the server allows, or `atMost` where that is less. */
export function callerCounter(
  { storage, now, requestsPerMinute = 600 }: ServerParts,
  { atMost = requestsPerMinute, pending = 'refused' }: CallerRules = {},
): (context: Context) => Promise<Caller> {
  const count = rateLimit(Math.min(requestsPerMinute, atMost), now)
  return async (context) => {
    const caller = await authenticate(storage, context.req.header('authorization'), now())
    if (caller.isPending && pending === 'refused') throw new Refused(403, { error: 'pending' })
    count(keyOf(caller))
    return caller
  }
}
