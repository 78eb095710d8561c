// POST /v1/officer/libraries registers villages, line by line: each is judged alone, and a list that is sent again makes
// nothing twice. POST /v1/officer/codes makes codes for the set-up sheets of many.
import { Hono } from 'hono'
import { isWithin, villageCode } from '../../domain/village-code.ts'
import { type LibraryCode, mostAtOnce, type Registered } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { issueLongCode } from '../enrolment/enrolment.ts'
import { demoPrefix } from '../officers/demonstration.ts'
import { bodyLimits, noteAct, type OfficeParts, readForm } from '../officers/office-parts.ts'
import { fewAtOnce } from '../operations/few-at-once.ts'
import { malformed } from '../read-body.ts'
import { drawEpoch, drawId } from '../secrets.ts'
import type { Account } from '../storage/officers.ts'
import type { OfficeLibrary } from '../storage/reports.ts'
import { unknownLibrary } from './board-routes.ts'
import { libraryName } from './library-name.ts'
import { readSheet } from './library-routes.ts'

/** Lines that are written at once. */
const linesAtOnce = 8
/** Requests for codes, which are slow to make on purpose: at once, and waiting. */
const [codesAtOnce, codesWaiting] = [2, 20]

interface Line {
  readonly code: string
  readonly name: string
}
type Judged = Registered | (Line & { readonly result?: undefined })

export function registerRoutes(parts: OfficeParts): Hono {
  const { storage, now, random, enter } = parts
  const inTurn = fewAtOnce(codesAtOnce, codesWaiting)

  const knownOf = async (
    scope: string,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, Registered>> => {
    const found = await storage.reports.librariesOf(scope, codes)
    return new Map(found.map(({ id, code }) => [code, { result: 'known', library: id }]))
  }
  const register = async (
    { name: officer, scope, isDemo }: Account,
    { code, name }: Line,
  ): Promise<Registered> => {
    const id = `${isDemo ? demoPrefix : ''}${drawId(random)}`
    const line = { at: now(), officer, what: 'libraryRegistered', about: `${code} ${name}`, code }
    const library = { id, code, name, epoch: drawEpoch(random) }
    if (await storage.registerLibrary(library, line)) return { result: 'registered', library: id }
    // Somebody else was faster.
    return (await knownOf(scope, [code])).get(code) ?? { result: 'wrong_code' }
  }

  return new Hono()
    .post('/libraries', async (context) => {
      const { account } = await enter(context, 'officer')
      const { rows, check = false } = await readForm(parts, context, bodyLimits.list)
      if (!Array.isArray(rows) || typeof check !== 'boolean') throw malformed()
      if (rows.length > mostAtOnce.villages) throw new Refused(413, { error: 'too_many_rows' })
      const lines = judge(rows, account.scope)
      const known = await knownOf(
        account.scope,
        lines.flatMap((line) => (line.result === undefined ? [line.code] : [])),
      )
      const answers: Registered[] = []
      for (let from = 0; from < lines.length; from += linesAtOnce) {
        const some = lines.slice(from, from + linesAtOnce).map((line) => {
          if (line.result !== undefined) return line
          return known.get(line.code) ?? (check ? ({ result: 'free' } as const) : register(account, line))
        })
        answers.push(...(await Promise.all(some)))
      }
      return context.json({ v: 1, rows: answers })
    })
    .post('/codes', async (context) => {
      const { account } = await enter(context, 'officer')
      const form = await readForm(parts, context)
      const sheet = readSheet(form)
      const { libraries: asked } = form
      if (!Array.isArray(asked)) throw malformed()
      if (asked.length > mostAtOnce.codes) throw new Refused(413, { error: 'too_many_rows' })
      const found: Pick<OfficeLibrary, 'id' | 'code'>[] = []
      for (const id of new Set(asked)) {
        const library = typeof id === 'string' && (await storage.reports.libraryIn(account.scope, id))
        if (!library) throw unknownLibrary()
        found.push(library)
      }
      const codes = await inTurn(async () => {
        const made: LibraryCode[] = []
        for (const { id, code: village } of found) {
          const { code: enrolCode, expires } = await issueLongCode(parts, id, sheet)
          await noteAct(parts, account, 'codeMade', id, village)
          made.push({ library: id, enrolCode, expires })
        }
        return made
      })
      return context.json({ v: 1, codes })
    })
}

/** What can be said of each line by itself, and of the lines before it. */
function judge(rows: readonly unknown[], scope: string): readonly Judged[] {
  const before = new Set<string>()
  return rows.map((row) => {
    const { code: typed, name: called } = (typeof row === 'object' && row !== null ? row : {}) as Partial<
      Record<keyof Line, unknown>
    >
    const code = typeof typed === 'string' ? villageCode(typed) : undefined
    if (code === undefined) return { result: 'wrong_code' }
    if (!isWithin(code, scope)) return { result: 'outside' }
    const name = libraryName(called)
    if (name === undefined) return { result: 'wrong_name' }
    if (before.has(code)) return { result: 'twice' }
    before.add(code)
    return { code, name }
  })
}
