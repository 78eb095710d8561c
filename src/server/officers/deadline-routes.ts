// GET and PUT /v1/officer/deadlines: months for which villages are given more time than usual, all of a place or one.
import { Hono } from 'hono'
import { cleanText } from '../../domain/clean-text.ts'
import { addDays, isDay } from '../../domain/day.ts'
import { isMonth, lastDay } from '../../domain/month.ts'
import { isScope, isWithin } from '../../domain/village-code.ts'
import type { LaterDeadlines } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { isReported } from '../board/board-routes.ts'
import { nameOf } from '../board/read-office.ts'
import { malformed } from '../read-body.ts'
import { deadlineLimits, deadlinesOf } from './deadlines.ts'
import { noteAct, type OfficeParts, readForm } from './office-parts.ts'

/** A village's code has so many signs. */
const village = 13
/** Below a kabupaten's, villages are too many to be listed one by one. */
const regency = 5

export function deadlineRoutes(parts: OfficeParts): Hono {
  const { storage, now, enter, placeOf } = parts
  const { officers } = storage
  return new Hono()
    .get('/deadlines', async (context) => {
      const { scope } = (await enter(context)).account
      const rows: LaterDeadlines['rows'][number][] = []
      for (const { scope: place, month, day, reason } of await officers.laterDeadlines(scope)) {
        if (place.length === village && scope.length < regency) continue
        const name = place.length === village ? (await placeOf?.(place))?.village : await nameOf(parts, place)
        const isOwn = isWithin(place, scope)
        rows.push({ month, day, place, name: name ?? '', isOwn, ...(reason && { reason }) })
      }
      const answer: LaterDeadlines = { v: 1, at: now(), rows }
      return context.json(answer)
    })
    .put('/deadlines', async (context) => {
      const { account } = await enter(context, 'officer')
      const { place = account.scope, month, day, reason = '' } = await readForm(parts, context)
      if (typeof place !== 'string' || !isMonth(month) || !isReported(month)) throw malformed()
      if (typeof reason !== 'string') throw malformed()
      const why = cleanText(reason).trim().replace(/\s+/g, ' ')
      if ([...why].length > deadlineLimits.reason) throw new Refused(400, { error: 'too_long' })
      if (!isScope(place) || !isWithin(place, account.scope))
        throw new Refused(404, { error: 'unknown_place' })
      if (day !== null) {
        if (!isDay(day)) throw malformed()
        const usual = deadlinesOf(await officers.offices(), []).dayOf(month, place)
        if (day <= usual) throw new Refused(400, { error: 'deadline_earlier' })
        if (day > addDays(lastDay(month), deadlineLimits.later))
          throw new Refused(400, { error: 'deadline_far' })
      }
      await officers.setLaterDeadline({ scope: place, month }, day, why)
      const what = `${place} ${month} ${day ?? '–'}`.trim()
      await noteAct(parts, account, 'laterDeadlineSet', day !== null && why ? `${what}: ${why}` : what, place)
      return context.json({ v: 1 })
    })
}
