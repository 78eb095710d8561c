// GET /v1/officer/board, /year, /places and /libraries/:library: what villages handed in, of the officer's own scope, or
// of a place within it.
import { type Context, Hono } from 'hono'
import { isMonth, type Month } from '../../domain/month.ts'
import { Refused } from '../answers.ts'
import { answerJson } from '../json-answer.ts'
import type { OfficeParts } from '../officers/office-parts.ts'
import { placeIn } from '../officers/place-in.ts'
import { malformed } from '../read-body.ts'
import { partLength } from './count-places.ts'
import { lastMonth } from './last-month.ts'
import { readBoard, readYear } from './read-board.ts'
import { readLibrary } from './read-library.ts'
import { placesReader } from './read-places.ts'

export function boardRoutes(parts: OfficeParts): Hono {
  const { now, enter, enterToRead } = parts
  const readPlaces = parts.readPlaces ?? placesReader(parts)
  const placeOf = async (context: Context) => placeIn(context, await enterToRead(context))
  return new Hono()
    .get('/board', async (context) => {
      const scope = await placeOf(context)
      const month = context.req.query('month') ?? lastMonth(scope, now())
      if (!isReported(month)) throw malformed()
      return answerJson(context, await readBoard(parts, scope, month))
    })
    .get('/places', async (context) => {
      const place = await placeOf(context)
      const month = context.req.query('month') ?? lastMonth(place, now())
      if (!isReported(month) || partLength(place) === undefined) throw malformed()
      return answerJson(context, await readPlaces(place, month))
    })
    .get('/year', async (context) => {
      const scope = await placeOf(context)
      const year = context.req.query('year') ?? lastMonth(scope, now()).slice(0, 4)
      if (!isReported(`${year}-01`)) throw malformed()
      return answerJson(context, await readYear(parts, scope, Number(year)))
    })
    .get('/libraries/:library', async (context) => {
      const { scope } = (await enter(context)).account
      const page = await readLibrary(parts, scope, idIn(context, 'library'))
      if (!page) throw unknownLibrary()
      return answerJson(context, page)
    })
}

/** Nothing is handed in outside of this century. */
export const isReported = (month: string): month is Month =>
  isMonth(month) && month >= '2000-01' && month <= '2099-12'

/** An id in the address; what can be none is nobody's. */
export function idIn(context: Context, name: 'library' | 'device'): string {
  const id = context.req.param(name) ?? ''
  return /^[\w.:-]{1,80}$/.test(id) ? id : '-'
}

/** Whether there is none, or it lies elsewhere: who may not see it is not told which. */
export const unknownLibrary = (): Refused => new Refused(404, { error: 'unknown_library' })
