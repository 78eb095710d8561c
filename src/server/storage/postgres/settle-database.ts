// Tells a PostgreSQL database that was restored from the one that was left. Nothing that a dump holds can
// tell it, for the restore brings that back too; what it can't bring back is who wrote a row. So every row of
// a library is signed with the transaction that wrote it, and PostgreSQL says itself which one that was: a row
// that a restore loaded was written by the restore, whether it dropped the tables, emptied them or neither.
import { type Kysely, sql } from 'kysely'
import type { RowWitness } from '../sql/library-row.ts'
import { everyLibrary, type Scope } from '../sql/library-scope.ts'
import type { Schema } from '../sql/schema.ts'
import { wallStands } from './row-level-security.ts'

/** `xmin` has 32 bits. It outlives freezing, VACUUM FULL and pg_upgrade. */
export const signedRows: RowWitness = {
  isOwn: sql<boolean>`coalesce(xmin::text = written, false)`,
  signature: sql<string>`(txid_current() % 4294967296)::text`,
}

/** Where the tables are spread over several machines (Citus), no row can be asked who wrote it. */
export async function canSignRows(database: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM pg_extension WHERE extname = 'citus'`.execute(database)
  return rows.length === 0
}

/**
 * Which database this is: a copy under another name is another one, and one on another timeline was wound back
 * to a point in time. Where rows are not signed it also says which tables these are, for a restore makes new ones.
 */
const markOf = (signs: boolean) => sql<string>`concat_ws(':',
  (SELECT oid FROM pg_database WHERE datname = current_database()),
  (SELECT system_identifier FROM pg_control_system()),
  (SELECT timeline_id FROM pg_control_checkpoint())
  ${signs ? sql`` : sql`, 'library'::regclass::oid, 'record'::regclass::oid, 'server'::regclass::oid`})`

/** Draws new epochs where the mark is not that of this database; gives whether it did. */
export async function settleDatabase(
  database: Kysely<Schema>,
  scope: Scope,
  signs: boolean,
  renewEpochs: () => Promise<void>,
): Promise<boolean> {
  const { rows } = await sql<{ now: string; kept: string | null }>`
    SELECT ${markOf(signs)} AS now, (SELECT value FROM server WHERE key = 'mark') AS kept`.execute(database)
  const [{ now, kept } = { now: '', kept: null }] = rows
  if (now === kept) return false
  // The epochs first: stopped in between, it is done again.
  await renewEpochs()
  await scope.transact(everyLibrary, (transaction) =>
    transaction
      .insertInto('server')
      .values({ key: 'mark', value: now })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: now }))
      .execute(),
  )
  return true
}

/**
 * Whether the database holds its mark and its wall stands: while a restore takes one down and loads the other,
 * nobody is known.
 */
export async function isSettled(database: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ settled: boolean }>`
    SELECT EXISTS (SELECT 1 FROM server WHERE key = 'mark') AS settled`.execute(database)
  return rows[0]?.settled === true && (await wallStands(database))
}
