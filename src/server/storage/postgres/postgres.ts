// PostgreSQL, for when one machine is outgrown. Any number of server processes may share one.
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { migrations, type Schema } from '../sql/schema.ts'
import { migrate, sqlStorage } from '../sql/sql-storage.ts'
import type { Storage } from '../storage.ts'
import { addRowLevelSecurity, bypassesWall, walledScope } from './row-level-security.ts'

/** Sequences and times are whole numbers that JavaScript holds exactly; pg gives them as text unless told. */
const int8 = 20

const steps = { ...migrations, '004-row-level-security': { up: addRowLevelSecurity } }

interface Surroundings {
  readonly newEpoch: () => string
  /** Called where the role of the address walks through row-level security. */
  readonly onBypass?: () => void
}

export async function openPostgres(url: string, around: Surroundings): Promise<Storage> {
  const database = connect(url)
  try {
    await migrate(database, steps)
    if (await bypassesWall(database)) around.onBypass?.()
    const storage = sqlStorage('postgres', database, { scope: walledScope(database) })
    await renewAfterRestore(database, storage, around.newEpoch)
    return storage
  } catch (error) {
    await database.destroy()
    throw error
  }
}

export function connect(url: string): Kysely<Schema> {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  }
  const pool = new pg.Pool({ connectionString: url, types: types as pg.CustomTypesConfig })
  // A connection that breaks while idle, or while it is being closed, is replaced at the next query; unheard,
  // it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
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
