// POST /v1/enrol makes a device of whoever has a code; POST /v1/handover gives a device a code for the one
// that takes its place.
import { Hono } from 'hono'
import { Refused } from '../answers.ts'
import { addressOf } from '../operations/address-of.ts'
import { callerCounter } from '../operations/count-caller.ts'
import { readJson, stranger } from '../read-body.ts'
import type { RouteParts } from '../server-parts.ts'
import { issueHandover, redeemCode } from './enrolment.ts'
import { type Judge, limitGuesses } from './limit-guesses.ts'

/** An enrolment is a code and a name. */
const enrolmentLimit = 16 * 1024
/** A code is slow to make, on purpose; a person needs one, or a second after a mistake. */
const handoversPerMinute = 10

export function enrolmentRoutes(parts: RouteParts): Hono {
  const reading = { room: parts.room, library: stranger, limit: enrolmentLimit }
  const callerOf = callerCounter(parts, { atMost: handoversPerMinute })
  const admit = limitGuesses(parts.now, parts.processes)
  return new Hono()
    .post('/enrol', async (context) => {
      const judge = admit(addressOf(context, parts.behindProxy ?? false))
      let outcome: Parameters<Judge>[0] = 'right'
      try {
        const answer = await redeemCode(parts, await readJson(context, reading))
        const { library, device } = answer
        parts.onEvent?.({ what: 'enrolled', library, device })
        return context.json(answer)
      } catch (error) {
        if (error instanceof Refused && error.status === 403) outcome = 'wrong'
        throw error
      } finally {
        judge(outcome)
      }
    })
    .post('/handover', async (context) => context.json(await issueHandover(parts, await callerOf(context))))
}
