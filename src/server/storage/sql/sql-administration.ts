// What only an administrator does to a library as a whole: change what it is called, take it out, and carry it into
// another database, row by row.
import type { Insertable, Kysely } from 'kysely'
import type { Library, Storage } from '../storage.ts'
import type { LibraryRows } from './library-row.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'
import { addLine } from './sql-audit.ts'

/** Rows written by one statement. */
const batch = 200

/** What belongs to a library and is carried along; what is computed of records is computed again. */
const carried = ['device', 'enrolment', 'writer', 'month_report'] as const
/** What says itself where its library lies. */
const placed = ['device', 'month_figures', 'month_report'] as (keyof Schema & 'device')[]
/** In the order in which nothing is left that names what is gone. */
const removed = [
  ...[
    'blob',
    'blob_part',
    'month_figures',
    'month_sums',
    'month_report',
    'record',
    'writer',
    'enrolment',
    'device',
  ],
] as (keyof Schema & ('blob' | 'blob_part' | 'month_figures' | 'record' | 'device'))[]

export const sqlAdministration = (
  scope: Scope,
  rows: LibraryRows,
  now: () => number,
): Pick<
  Storage,
  'registerLibrary' | 'changeLibrary' | 'moveLibrary' | 'removeLibrary' | 'copyOut' | 'copyIn'
> => ({
  registerLibrary: (library, line) =>
    scope.transact(everyLibrary, async (transaction) => {
      if (!(await rows.isFree(transaction, library.code))) return false
      await rows.insert(transaction, { ...library, seq: 0, since: library.since ?? now() })
      await addLine(transaction, line)
      return true
    }),

  changeLibrary: (id, { expectedFrom, expectedUntil, ...change }) =>
    scope.transact(id, async (database) => {
      await rows.update(database, id, {
        ...change,
        ...(expectedFrom !== undefined && { expected_from: expectedFrom }),
        ...(expectedUntil !== undefined && { expected_until: expectedUntil }),
      })
      if (change.code !== undefined) await place(database, id, change.code)
    }),

  moveLibrary: (id, code) =>
    scope.transact(everyLibrary, async (transaction) => {
      if (!(await rows.isFree(transaction, code, id))) return false
      await scope.narrow(transaction, id)
      await rows.update(transaction, id, { code })
      await place(transaction, id, code)
      return true
    }),

  removeLibrary: (id) =>
    scope.transact(id, async (database) => {
      for (const table of removed) await database.deleteFrom(table).where('library', '=', id).execute()
      await database.deleteFrom('library').where('id', '=', id).execute()
    }),

  copyOut: async function* (id) {
    for (const table of carried) {
      const found = await scope.read(id, (database) =>
        database.selectFrom(table).selectAll().where('library', '=', id).execute(),
      )
      yield { table, rows: found.map(plain).sort(byKey) }
    }
    for (let after = -1; ; ) {
      const found = await scope.read(id, (database) =>
        database
          .selectFrom('record')
          .selectAll()
          .where('library', '=', id)
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(batch)
          .execute(),
      )
      if (found.length > 0) yield { table: 'record', rows: found.map(plain) }
      const last = found.at(-1)
      if (!last || found.length < batch) return
      after = last.seq
    }
  },

  copyIn: async (library: Library, copies) => {
    await scope.query(library.id, (database) => rows.insert(database, library))
    for await (const { table, rows: all } of copies) {
      for (let from = 0; from < all.length; from += batch) {
        const some = all.slice(from, from + batch) as unknown as Insertable<Schema[typeof table]>[]
        await scope.query(library.id, (database) => database.insertInto(table).values(some).execute())
      }
    }
  },
})

/** Says in each row where its library lies now. */
async function place(database: Kysely<Schema>, id: string, code: string): Promise<void> {
  for (const table of placed)
    await database.updateTable(table).set({ code }).where('library', '=', id).execute()
}

/** Columns by name: two databases may have got them in another order. */
const plain = (row: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))

const byKey = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number =>
  JSON.stringify([a.id, a.finder, a.month]) < JSON.stringify([b.id, b.finder, b.month]) ? -1 : 1
