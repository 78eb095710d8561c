// GET /v1/officer/records/:kind, PUT and DELETE /v1/officer/records/:kind/:id: what an office records of its own. What
// concerns a library is written into its records too, and is answered there.
import { type Context, Hono } from 'hono'
import { dayIn } from '../../domain/day.ts'
import { type Input, parseInput } from '../../domain/parse-input.ts'
import type { Values } from '../../domain/record.ts'
import { definitionOf } from '../../domain/records/index.ts'
import { isWithin } from '../../domain/village-code.ts'
import { zoneOf } from '../../domain/zone.ts'
import { canonical } from '../../sync/canonical.ts'
import type { OfficeKind, OfficeRecordAnswer, OfficeRecords } from '../../sync/officer-wire.ts'
import { isOfficeKind } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { answerJson } from '../json-answer.ts'
import { noteAct, type OfficeParts, readForm } from '../officers/office-parts.ts'
import { malformed } from '../read-body.ts'
import type { OfficeRecord } from '../storage/officers.ts'
import type { OfficeLibrary } from '../storage/reports.ts'
import { toEntries } from '../sync/month-figures.ts'
import { unknownLibrary } from './board-routes.ts'

/** Records that a list shows, and libraries that one of them may concern. */
const [listed, concerned] = [500, 300]

/** Those that are written into libraries, and the id that they have there. */
const idIn: Readonly<Partial<Record<OfficeKind, (id: string) => string>>> = {
  aid: (id) => `aid:${id}`,
  districtTraining: (id) => id,
}

const acts: Readonly<Record<OfficeKind, { readonly saved: string; readonly dropped: string }>> = {
  aid: { saved: 'aidSaved', dropped: 'aidDropped' },
  districtTraining: { saved: 'districtTrainingSaved', dropped: 'districtTrainingDropped' },
  replication: { saved: 'replicationSaved', dropped: 'replicationDropped' },
}

type Concerned = Pick<OfficeLibrary, 'id' | 'code'>

export function recordRoutes(parts: OfficeParts): Hono {
  const { storage, now, enter, write } = parts
  const kindIn = (context: Context): OfficeKind => {
    const kind = context.req.param('kind') ?? ''
    if (!isOfficeKind(kind)) throw new Refused(404, { error: 'not_found' })
    return kind
  }
  const idOf = (context: Context): string => {
    const id = context.req.param('id') ?? ''
    if (!/^[0-9a-z-]{8,40}$/.test(id)) throw malformed()
    return id
  }
  /** Undefined where there is none yet. Throws Refused 404 for one of another office, or of another kind. */
  const before = async (id: string, kind: OfficeKind, scope: string): Promise<OfficeRecord | undefined> => {
    const record = await storage.officers.officeRecord(id)
    if (record && (record.kind !== kind || !isWithin(record.code, scope)))
      throw new Refused(404, { error: 'unknown_record' })
    return record
  }
  /** Throws Refused 404 where one of them is not in the scope: then nothing is written. */
  const librariesIn = async (scope: string, asked: unknown): Promise<readonly Concerned[]> => {
    if (!Array.isArray(asked)) throw malformed()
    if (asked.length > concerned) throw new Refused(413, { error: 'too_large' })
    const libraries: Concerned[] = []
    for (const id of new Set(asked.map(String))) {
      const library = await storage.reports.libraryIn(scope, id)
      if (!library) throw unknownLibrary()
      libraries.push(library)
    }
    return libraries
  }
  /** Writes, or takes back, what is in a library; false where it takes no more. */
  const writeInto = async (library: string, kind: OfficeKind, id: string, values: Values | null) => {
    const inLibrary = idIn[kind]?.(id)
    if (inLibrary === undefined) return true
    try {
      await write(library, async (transaction) => {
        const kept = (await transaction.records([inLibrary])).get(inLibrary)
        const shown = kept && toEntries([kept])[0]?.values
        const isSame = values === null ? !shown : shown && canonical(shown) === canonical(values)
        return isSame ? [] : [{ id: inLibrary, kind, values: values && withEmptied(values, shown) }]
      })
      return true
    } catch (error) {
      if (error instanceof Refused) return false
      throw error
    }
  }
  return new Hono()
    .get('/records/:kind', async (context) => {
      const { account } = await enter(context)
      const records = await storage.officers.officeRecords(account.scope, kindIn(context), listed)
      return answerJson(context, {
        v: 1,
        records: records.map(({ id, at, officer, values, libraries }) => ({
          id,
          at,
          officer,
          values,
          libraries,
        })),
      } satisfies OfficeRecords)
    })
    .put('/records/:kind/:id', async (context) => {
      const { account } = await enter(context, 'officer')
      const [kind, id] = [kindIn(context), idOf(context)]
      const { input, libraries: asked } = await readForm(parts, context)
      const libraries = await librariesIn(account.scope, asked)
      const known = await before(id, kind, account.scope)
      const isShared = idIn[kind] !== undefined
      if (isShared && libraries.length === 0) throw new Refused(400, { error: 'no_library' })
      const values = readValues(kind, input, libraries, dayIn(zoneOf(account.scope), now()))
      const record: OfficeRecord = {
        ...(known ?? { id, kind, code: account.scope, at: now() }),
        officer: account.name,
        values,
        libraries: libraries.map((library) => library.id),
      }
      await storage.officers.saveOfficeRecord(record)
      const failed: string[] = []
      for (const { id: library, code } of libraries) {
        const own = kind === 'aid' ? { ...values, village: code } : values
        if (!(await writeInto(library, kind, id, own))) failed.push(library)
      }
      // Whom it no longer concerns.
      for (const library of known?.libraries ?? [])
        if (!record.libraries.includes(library)) await writeInto(library, kind, id, null)
      await noteAct(parts, account, acts[kind].saved, titleOf(values))
      return context.json({ v: 1, failed } satisfies OfficeRecordAnswer)
    })
    .delete('/records/:kind/:id', async (context) => {
      const { account } = await enter(context, 'officer')
      const [kind, id] = [kindIn(context), idOf(context)]
      await readForm(parts, context)
      const known = await before(id, kind, account.scope)
      if (!known) throw new Refused(404, { error: 'unknown_record' })
      for (const library of known.libraries) await writeInto(library, kind, id, null)
      await storage.officers.dropOfficeRecord(id)
      await noteAct(parts, account, acts[kind].dropped, titleOf(known.values))
      return context.json({ v: 1 })
    })
}

/** What it is called in a list. */
const titleOf = ({ what, title, year }: Values): string => String(what ?? title ?? year ?? '').slice(0, 200)

/** Throws Refused 400 `input` with the first field that can't be read. */
function readValues(
  kind: OfficeKind,
  input: unknown,
  libraries: readonly Concerned[],
  today: string,
): Values {
  const definition = definitionOf(kind)
  if (!definition || typeof input !== 'object' || input === null || Array.isArray(input)) throw malformed()
  const texts: Record<string, string> = {}
  for (const [name, text] of Object.entries(input)) if (typeof text === 'string') texts[name] = text
  const whole: Input = kind === 'aid' ? { ...texts, village: libraries[0]?.code ?? '' } : texts
  const parsed = parseInput(definition, whole, { today })
  if (!parsed.ok) throw new Refused(400, { error: 'input', field: parsed.problems[0]?.field ?? '' })
  const { village: _, ...values } = parsed.values
  return kind === 'districtTraining' ? { ...values, villages: libraries.map(({ code }) => code) } : values
}

/** What was said before and is not any more is emptied. */
const withEmptied = (values: Values, before: Values = {}): Values => ({
  ...Object.fromEntries(Object.keys(before).map((name) => [name, null])),
  ...values,
})
