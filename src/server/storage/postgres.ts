// PostgreSQL, for when one machine is outgrown. Any number of server processes may share one.
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'
import { migrate, sqlStorage } from './sql-storage.ts'
import type { Storage } from './storage.ts'

/** Sequences and times are whole numbers that JavaScript holds exactly; pg gives them as text unless told. */
const int8 = 20

export async function openPostgres(
  url: string,
  around: { readonly newEpoch: () => string },
): Promise<Storage> {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  }
  const pool = new pg.Pool({ connectionString: url, types: types as pg.CustomTypesConfig })
  // A connection that breaks while idle is replaced at the next query; unheard, it would end the process.
  pool.on('error', () => {})
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(database)
    const storage = sqlStorage('postgres', database)
    await renewAfterRestore(database, storage, around.newEpoch)
    return storage
  } catch (error) {
    await database.destroy()
    throw error
  }
}

/**
 * A database that was loaded from a dump is another one, by PostgreSQL's own number; one that was wound back
 * to a point in time is on another timeline. Either may have forgotten rows that devices were told are safe.
 */
async function renewAfterRestore(
  database: Kysely<Schema>,
  storage: Storage,
  newEpoch: () => string,
): Promise<void> {
  const { rows } = await sql<{ mark: string }>`
    SELECT concat_ws(':',
      (SELECT oid FROM pg_database WHERE datname = current_database()),
      (SELECT system_identifier FROM pg_control_system()),
      (SELECT timeline_id FROM pg_control_checkpoint())) AS mark`.execute(database)
  const mark = rows[0]?.mark ?? ''
  if ((await storage.setting('mark')) === mark) return
  await storage.renewEpochs(newEpoch)
  await storage.saveSetting('mark', mark)
}
