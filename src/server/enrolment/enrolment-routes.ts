// POST /v1/enrol makes a device of whoever has a code; POST /v1/handover gives a device a code for the one
// that takes its place.
import { Hono } from 'hono'
import { callerCounter } from '../operations/count-caller.ts'
import { readJson, stranger } from '../read-body.ts'
import type { RouteParts } from '../server-parts.ts'
import { issueHandover, redeemCode } from './enrolment.ts'

/** An enrolment is a code and a name. */
const enrolmentLimit = 16 * 1024
/** A code is slow to make, on purpose; a person needs one, or a second after a mistake. */
const handoversPerMinute = 10

export function enrolmentRoutes(parts: RouteParts): Hono {
  const reading = { room: parts.room, library: stranger, limit: enrolmentLimit }
  const callerOf = callerCounter(parts, handoversPerMinute)
  return new Hono()
    .post('/enrol', async (context) =>
      context.json(await redeemCode(parts, await readJson(context, reading))),
    )
    .post('/handover', async (context) => context.json(await issueHandover(parts, await callerOf(context))))
}
