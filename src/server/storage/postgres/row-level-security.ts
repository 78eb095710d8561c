// The second wall in PostgreSQL: policies that show a transaction the rows of the library it named when it
// began, and of no other. A query that forgets its library finds nothing of anybody else's.
import { type Kysely, sql, type Transaction } from 'kysely'
import { everyLibrary, type Scope } from '../sql/library-scope.ts'
import type { Schema } from '../sql/schema.ts'

const setting = 'lumbung.library'

/** Tables and the column that names the library. */
const walled = {
  library: 'id',
  device: 'library',
  enrolment: 'library',
  record: 'library',
  month_figures: 'library',
  blob: 'library',
  blob_part: 'library',
}

/** Tables that came later than the wall, by the step that put them behind it. */
const walledLater = { writer: 'library' }
const walledLast = { month_sums: 'library' }

/** Forced, for the tables' owner, who the server is, is let past its own policies otherwise. */
export const addRowLevelSecurity = (database: Kysely<unknown>): Promise<void> => addWall(database, walled)
export const addLaterWalls = (database: Kysely<unknown>): Promise<void> => addWall(database, walledLater)
export const addLastWalls = (database: Kysely<unknown>): Promise<void> => addWall(database, walledLast)

async function addWall(database: Kysely<unknown>, tables: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, column] of Object.entries(tables)) {
    const table = sql.table(name)
    const isItsOwn = sql`
      (${sql.ref(column)} = current_setting(${sql.lit(setting)}, true)
        OR current_setting(${sql.lit(setting)}, true) = ${sql.lit(everyLibrary)})`
    await sql`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`.execute(database)
    await sql`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`.execute(database)
    await sql`CREATE POLICY own_library ON ${table} USING ${isItsOwn} WITH CHECK ${isItsOwn}`.execute(
      database,
    )
  }
}

/** Says in every transaction whose it is. The setting ends with it, so a pooled connection carries none on. */
export function walledScope(database: Kysely<Schema>): Scope {
  const narrow = async (transaction: Transaction<Schema>, library: string) => {
    // A library that no id can name is nobody's.
    const named = library === everyLibrary || /^[\w.:-]{1,80}$/.test(library) ? library : ''
    // Not by set_config: Citus hands on to its workers what SET LOCAL says, and only that.
    await sql`SET LOCAL ${sql.ref(setting)} = ${sql.lit(named)}`.execute(transaction)
  }
  const transact: Scope['transact'] = (library, work) =>
    database.transaction().execute(async (transaction) => {
      await narrow(transaction, library)
      return work(transaction)
    })
  return { read: transact, query: transact, transact, narrow }
}

/** Whether every table has its policy: without, nobody is shown anything. */
export async function wallStands(database: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ policies: number }>`
    SELECT count(*)::int AS policies FROM pg_policies
    WHERE policyname = 'own_library' AND schemaname = current_schema()`.execute(database)
  return (rows[0]?.policies ?? 0) >= Object.keys({ ...walled, ...walledLater, ...walledLast }).length
}

/** Whether this role walks through the wall: superusers do, and roles that were told to. */
export async function bypassesWall(database: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ bypasses: boolean }>`
    SELECT rolsuper OR rolbypassrls AS bypasses FROM pg_roles WHERE rolname = current_user`.execute(database)
  return rows[0]?.bypasses ?? true
}
