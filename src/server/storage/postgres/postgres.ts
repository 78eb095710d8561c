// PostgreSQL, for when one machine is outgrown. Any number of server processes may share one.
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { libraryRows } from '../sql/library-row.ts'
import { migrations, type Schema } from '../sql/schema.ts'
import type { EpochsAround } from '../sql/sql-epochs.ts'
import { migrate, sqlStorage } from '../sql/sql-storage.ts'
import { type Storage, StorageUnavailable } from '../storage.ts'
import { addRowLevelSecurity, bypassesWall, walledScope } from './row-level-security.ts'
import { canSignRows, isSettled, settleDatabase, signedRows } from './settle-database.ts'

/** Sequences and times are whole numbers that JavaScript holds exactly; pg gives them as text unless told. */
const int8 = 20
/** How often a running server looks whether its database is still the same one, in milliseconds. */
const lookEvery = 5_000

const steps = { ...migrations, '004-row-level-security': { up: addRowLevelSecurity } }

export interface PostgresAround extends EpochsAround {
  /** Called where the role of the address walks through row-level security. */
  readonly onBypass?: () => void
}

export async function openPostgres(url: string, around: PostgresAround): Promise<Storage> {
  const database = connect(url)
  try {
    await migrate(database, steps)
    if (await bypassesWall(database)) around.onBypass?.()
    const scope = walledScope(database)
    const signs = await canSignRows(database)
    const rows = libraryRows({ lockRows: true, ...(signs && { witness: signedRows }) })
    const storage = sqlStorage('postgres', database, {
      ...around,
      scope,
      rows,
      beforeClose: async () => clearInterval(looking),
    })
    const settle = () => settleDatabase(database, scope, signs, () => storage.renewEpochs(around.newEpoch))
    await settle()
    // A database that does not answer just now is asked again; whoever needs it meanwhile says that it is away.
    const looking = setInterval(() => settle().catch(() => {}), lookEvery).unref()
    return {
      ...storage,
      check: async () => {
        if (!(await isSettled(database))) throw new StorageUnavailable('the database is being restored')
      },
    }
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
