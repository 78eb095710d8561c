// Which place a request is about.
import type { Context } from 'hono'
import { isScope, isWithin } from '../../domain/village-code.ts'
import { Refused } from '../answers.ts'

/** The scope of whoever asks, or the place in it that is asked for. Throws Refused: 404 for one outside. */
export function placeIn(context: Context, { scope }: { readonly scope: string }): string {
  const place = context.req.query('within') ?? scope
  if (!isScope(place) || !isWithin(place, scope)) throw new Refused(404, { error: 'unknown_place' })
  return place
}
