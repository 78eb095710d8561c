// POST /v1/officer/notes: a note to one library or to many. PUT and DELETE /v1/officer/libraries/:library/returned/:month:
// a report sent back, and taken as it is after all.
import { Hono } from 'hono'
import { cleanText } from '../../domain/clean-text.ts'
import { monthReportId } from '../../domain/closed-month.ts'
import { closingOf } from '../../domain/closing.ts'
import { isMonth } from '../../domain/month.ts'
import { note } from '../../domain/records/note.ts'
import { returned } from '../../domain/records/returned.ts'
import { returnedId, returnedState } from '../../domain/returned-report.ts'
import type { NoteAnswer } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { noteAct, type OfficeParts, readForm } from '../officers/office-parts.ts'
import { malformed } from '../read-body.ts'
import type { LibraryTransaction } from '../storage/storage.ts'
import { toEntries } from '../sync/month-figures.ts'
import { unknownLibrary } from './board-routes.ts'
import { ownLibrary } from './own-library.ts'

/** Libraries that one request writes to; more are asked for one after the other. */
const most = 100

export function noteRoutes(parts: OfficeParts): Hono {
  const { storage, enter, write } = parts
  return new Hono()
    .post('/notes', async (context) => {
      const { account } = await enter(context, 'officer')
      const { id, text, libraries } = await readForm(parts, context)
      const written = readText(text, note.fields.text.max)
      if (typeof id !== 'string' || !/^[0-9a-z-]{8,40}$/.test(id)) throw malformed()
      if (!Array.isArray(libraries) || libraries.length === 0) throw malformed()
      if (libraries.length > most) throw new Refused(413, { error: 'too_large' })
      const record = `note:${id}`
      const values = { text: written, from: account.fullName }
      const sent: string[] = []
      const failed: NoteAnswer['failed'][number][] = []
      // A library that takes no more costs itself alone, and what is asked again is written once.
      for (const one of new Set(libraries.map(String))) {
        try {
          const library = await storage.reports.libraryIn(account.scope, one)
          if (!library) throw unknownLibrary()
          let isNew = true
          await write(library.id, async (transaction) => {
            const said = (await shownIn(transaction, record))?.text
            isNew = said === undefined
            if (!isNew && said !== written) throw new Refused(409, { error: 'note' })
            return isNew ? [{ id: record, kind: 'note', values }] : []
          })
          if (isNew) await noteAct(parts, account, 'noteSent', `${library.id} ${id}`, library.code)
          sent.push(library.id)
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          failed.push({ library: one.slice(0, 80), error: error.body.error })
        }
      }
      return context.json({ v: 1, sent, failed } satisfies NoteAnswer)
    })
    .put('/libraries/:library/returned/:month', async (context) => {
      const { account, library } = await ownLibrary(parts, context)
      const { revision, reason } = await readForm(parts, context)
      const month = context.req.param('month')
      const why = readText(reason, returned.fields.reason.max)
      if (!isMonth(month) || !Number.isSafeInteger(revision)) throw malformed()
      const values = { reason: why, from: account.fullName, revision }
      await write(library.id, async (transaction) => {
        const now = closingOf(await shownIn(transaction, monthReportId(month)))?.revision ?? null
        // Somebody handed it in anew meanwhile, or opened the month: what the officer looked at is not there any more.
        if (now !== revision) throw new Refused(409, { error: 'revision' })
        const before = await shownIn(transaction, returnedId(month))
        if (returnedState(before?.revision, now) === 'open') throw new Refused(409, { error: 'returned' })
        return [{ id: returnedId(month), kind: 'returned', values }]
      })
      await noteAct(parts, account, 'reportReturned', `${library.id} ${month}`, library.code)
      return context.json({ v: 1 })
    })
    .delete('/libraries/:library/returned/:month', async (context) => {
      const { account, library } = await ownLibrary(parts, context)
      await readForm(parts, context)
      const month = context.req.param('month')
      if (!isMonth(month)) throw malformed()
      await write(library.id, async (transaction) => {
        if (!(await shownIn(transaction, returnedId(month))))
          throw new Refused(404, { error: 'unknown_return' })
        return [{ id: returnedId(month), kind: 'returned', values: null }]
      })
      await noteAct(parts, account, 'returnTakenBack', `${library.id} ${month}`, library.code)
      return context.json({ v: 1 })
    })
}

/** What a person wrote, cleaned. Throws Refused 400 `empty` or `too_long`. */
function readText(text: unknown, longest: number): string {
  if (typeof text !== 'string') throw malformed()
  const cleaned = cleanText(text).trim()
  if (!cleaned) throw new Refused(400, { error: 'empty' })
  if ([...cleaned].length > longest) throw new Refused(400, { error: 'too_long' })
  return cleaned
}

/** Undefined where there is no such record, or it was taken back. */
async function shownIn(transaction: LibraryTransaction, id: string) {
  const record = (await transaction.records([id])).get(id)
  return record && toEntries([record])[0]?.values
}
