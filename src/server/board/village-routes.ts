// GET /v1/officer/libraries: the libraries of a place, with what is set for each. PUT /v1/officer/libraries/:library: what
// an office sets for one of them: its name, its village code, and of which months a report is expected.
import { Hono } from 'hono'
import { dayIn } from '../../domain/day.ts'
import { isMonth, type Month, monthOf } from '../../domain/month.ts'
import { isWithin, villageCode } from '../../domain/village-code.ts'
import { zoneOf } from '../../domain/zone.ts'
import type { VillageRow, Villages } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { answerJson } from '../json-answer.ts'
import { noteAct, type OfficeParts, readForm } from '../officers/office-parts.ts'
import { placeIn } from '../officers/place-in.ts'
import { malformed } from '../read-body.ts'
import { isReported } from './board-routes.ts'
import { libraryName } from './library-name.ts'
import { ownLibrary } from './own-library.ts'
import { headOf, nameOf, readOffice } from './read-office.ts'

interface Change {
  readonly name?: string
  readonly code?: string
  readonly from?: Month | null
  readonly until?: Month | null
}

export function villageRoutes(parts: OfficeParts): Hono {
  const { storage, now, enter } = parts
  return new Hono()
    .get('/libraries', async (context) => {
      const place = placeIn(context, (await enter(context)).account)
      const month = monthOf(dayIn(zoneOf(place), now()))
      const { libraries } = await readOffice(parts, place, { from: month, to: month, shown: month })
      const rows: VillageRow[] = []
      for (const { library, begun } of libraries) {
        const { lastSeen, expectedFrom: from, expectedUntil: until } = library
        rows.push({ ...(await headOf(parts, library)), lastSeen, expected: { from, until, begun } })
      }
      const villages: Villages = { v: 1, at: now(), name: await nameOf(parts, place), rows }
      return answerJson(context, villages)
    })
    .put('/libraries/:library', async (context) => {
      const { account, library } = await ownLibrary(parts, context)
      const { name, code, from, until } = readChange(await readForm(parts, context))
      if (code !== undefined && account.role !== 'administrator') throw new Refused(403, { error: 'role' })
      if (code !== undefined && !isWithin(code, account.scope)) throw new Refused(400, { error: 'outside' })
      const [first, last] = [
        from === undefined ? library.expectedFrom : from,
        until === undefined ? library.expectedUntil : until,
      ]
      if (first !== null && last !== null && last < first)
        throw new Refused(400, { error: 'until_before_from' })
      const note = (what: string, about: string) =>
        noteAct(parts, account, what, `${library.name}: ${about}`, code ?? library.code)
      if (code !== undefined && code !== library.code) {
        if (!(await storage.moveLibrary(library.id, code))) throw new Refused(409, { error: 'code_taken' })
        await note('villageCodeSet', `${library.code} → ${code}`)
      }
      if (name !== undefined && name !== library.name) {
        await storage.changeLibrary(library.id, { name })
        await note('libraryRenamed', name)
      }
      if (first !== library.expectedFrom || last !== library.expectedUntil) {
        await storage.changeLibrary(library.id, { expectedFrom: first, expectedUntil: last })
        await note('expectedSet', `${first ?? ''} – ${last ?? ''}`)
      }
      return context.json({ v: 1 })
    })
}

/** Throws Refused: 400 for what can't be set. */
function readChange({ name, code, from, until }: Readonly<Record<string, unknown>>): Change {
  if ([name, code, from, until].every((one) => one === undefined)) throw malformed()
  const [readName, readCode] = [libraryName(name), typeof code === 'string' ? villageCode(code) : undefined]
  if (name !== undefined && readName === undefined) throw new Refused(400, { error: 'wrong_name' })
  if (code !== undefined && readCode === undefined) throw new Refused(400, { error: 'wrong_code' })
  return {
    ...(readName !== undefined && { name: readName }),
    ...(readCode !== undefined && { code: readCode }),
    ...(from !== undefined && { from: monthOrNone(from) }),
    ...(until !== undefined && { until: monthOrNone(until) }),
  }
}

function monthOrNone(value: unknown): Month | null {
  if (value === null || (isMonth(value) && isReported(value))) return value
  throw malformed()
}
