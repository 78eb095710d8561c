// The second wall in PostgreSQL: policies that show a transaction the rows of the library it named when it
// began, and of no other. A query that forgets its library finds nothing of anybody else's.
import { type Kysely, sql, type Transaction } from 'kysely'
import { everyLibrary, type Scope } from '../sql/library-scope.ts'
import type { Schema } from '../sql/schema.ts'

const setting = 'lumbung.library'
const scopeSetting = 'lumbung.scope'

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
const walledReports = { month_report: 'library' }
/** What officers read, all that lies within their scope: the column that says where is `code`. */
const openWithin = ['library', 'device', 'month_figures', 'month_report']

/** Forced, for the tables' owner, who the server is, is let past its own policies otherwise. */
export const addRowLevelSecurity = (database: Kysely<unknown>): Promise<void> => addWall(database, walled)
export const addLaterWalls = (database: Kysely<unknown>): Promise<void> => addWall(database, walledLater)
export const addLastWalls = (database: Kysely<unknown>): Promise<void> => addWall(database, walledLast)

/**
 * Lets those who named a scope of village codes read what lies within it, and hides the log of officers from nobody but
 * lets nobody change it. `*` is the whole country.
 */
export async function addScopeWalls(database: Kysely<unknown>): Promise<void> {
  await addWall(database, walledReports)
  const named = sql`nullif(current_setting(${sql.lit(scopeSetting)}, true), '')`
  for (const name of openWithin) {
    await sql`CREATE POLICY of_scope ON ${sql.table(name)} FOR SELECT USING
      (${named} = '*' OR code = ${named} OR starts_with(code, ${named} || '.'))`.execute(database)
  }
  await sql`ALTER TABLE audit ENABLE ROW LEVEL SECURITY`.execute(database)
  await sql`ALTER TABLE audit FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY readable ON audit FOR SELECT USING (true)`.execute(database)
  await sql`CREATE POLICY addable ON audit FOR INSERT WITH CHECK (true)`.execute(database)
}

/** What offices recorded: read within a scope, written for the office as a whole. */
export async function addOfficeRecordWall(database: Kysely<unknown>): Promise<void> {
  const named = sql`nullif(current_setting(${sql.lit(scopeSetting)}, true), '')`
  const isOffice = sql`(current_setting(${sql.lit(setting)}, true) = ${sql.lit(everyLibrary)})`
  await sql`ALTER TABLE office_record ENABLE ROW LEVEL SECURITY`.execute(database)
  await sql`ALTER TABLE office_record FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY of_office ON office_record USING ${isOffice} WITH CHECK ${isOffice}`.execute(
    database,
  )
  await sql`CREATE POLICY of_scope ON office_record FOR SELECT USING
    (${named} = '*' OR code = ${named} OR starts_with(code, ${named} || '.'))`.execute(database)
}

/** Later deadlines: read by whoever has a village that they hold for, set for the office as a whole. */
export async function addDeadlineWall(database: Kysely<unknown>): Promise<void> {
  const named = sql`nullif(current_setting(${sql.lit(scopeSetting)}, true), '')`
  const isOffice = sql`(current_setting(${sql.lit(setting)}, true) = ${sql.lit(everyLibrary)})`
  await sql`ALTER TABLE deadline ENABLE ROW LEVEL SECURITY`.execute(database)
  await sql`ALTER TABLE deadline FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY of_office ON deadline USING ${isOffice} WITH CHECK ${isOffice}`.execute(database)
  await sql`CREATE POLICY of_scope ON deadline FOR SELECT USING (${named} IS NOT NULL AND
    (${named} = '*' OR scope IN ('', ${named}) OR starts_with(scope, ${named} || '.')
      OR starts_with(${named}, scope || '.')))`.execute(database)
}

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

/** For steps that change rows of all libraries: the wall hides them from the step too. */
export async function openWall(database: Kysely<unknown>): Promise<void> {
  await sql`SET LOCAL ${sql.ref(setting)} = ${sql.lit(everyLibrary)}`.execute(database)
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
  const read: Scope['read'] = (library, work) =>
    toldEarly((told) => transact(library, async (transaction) => told(await work(transaction))))
  const readWithin: Scope['readWithin'] = (scope, work) =>
    toldEarly((told) =>
      database.transaction().execute(async (transaction) => {
        const named = scope === '' ? '*' : scope
        // A scope that no code can have is nobody's.
        await sql`SET LOCAL ${sql.ref(scopeSetting)} = ${sql.lit(/^[\d.]+$|^\*$/.test(named) ? named : '-')}`.execute(
          transaction,
        )
        told(await work(transaction))
      }),
    )
  return { read, readWithin, query: transact, transact, narrow }
}

/** Who only read need not wait for the end of the transaction: nothing hangs on it. */
const toldEarly = <T>(run: (told: (result: T) => void) => Promise<void>): Promise<T> =>
  new Promise((told, failed) => {
    run(told).catch(failed)
  })

/** Whether every table has its policy: without, nobody is shown anything. */
export async function wallStands(database: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ policies: number }>`
    SELECT count(*)::int AS policies FROM pg_policies
    WHERE policyname = 'own_library' AND schemaname = current_schema()`.execute(database)
  return (
    (rows[0]?.policies ?? 0) >=
    Object.keys({ ...walled, ...walledLater, ...walledLast, ...walledReports }).length
  )
}

/** Whether this role walks through the wall: superusers do, and roles that were told to. */
export async function bypassesWall(database: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ bypasses: boolean }>`
    SELECT rolsuper OR rolbypassrls AS bypasses FROM pg_roles WHERE rolname = current_user`.execute(database)
  return rows[0]?.bypasses ?? true
}

/** Codes in the order of their bytes, whatever the database's language: a place is one stretch of them, see `isIn`. */
export async function addPlaceIndex(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX library_by_place ON library (code COLLATE "C")`.execute(database)
}
