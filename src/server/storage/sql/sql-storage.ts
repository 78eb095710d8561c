// The storage on a database, the same for SQLite and PostgreSQL. What differs (opening, locks, epochs beside
// the database) is in sqlite.ts and postgres.ts.
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Blobs } from '../blobs.ts'
import type { Storage } from '../storage.ts'
import { tableBlobs } from './blob-table.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import { openTransaction, readLibrary } from './library-transaction.ts'
import { migrations, type Schema } from './schema.ts'
import { sqlDevices } from './sql-devices.ts'
import { sqlEnrolments } from './sql-enrolments.ts'

/** Brings the tables up to this version. Throws where a newer version made them, or a step fails. */
export async function migrate(
  database: Kysely<Schema>,
  steps: Readonly<Record<string, Migration>> = migrations,
): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...steps }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

interface Parts {
  readonly scope: Scope
  /** Where blobs are; by default in the database. */
  readonly blobs?: Blobs
  /** After a transaction that may have moved sequences. */
  readonly afterWrite?: () => void
  readonly beforeClose?: () => Promise<void>
}

export function sqlStorage(engine: Storage['engine'], database: Kysely<Schema>, parts: Parts): Storage {
  const { scope, afterWrite, beforeClose } = parts
  const { query, read, transact } = scope
  return {
    engine,
    blobs: parts.blobs ?? tableBlobs(scope),
    check: async () => {
      await read(everyLibrary, (database) => database.selectFrom('server').select('key').limit(1).execute())
    },

    createLibrary: (library) =>
      query(library.id, async (database) => {
        await database
          .insertInto('library')
          .values({ ...library, seq: 0 })
          .execute()
      }),
    library: (id) => read(id, (database) => readLibrary(database, id)),
    libraries: () =>
      read(everyLibrary, (database) =>
        database.selectFrom('library').selectAll().orderBy('code').orderBy('id').execute(),
      ),

    ...sqlDevices(scope),
    ...sqlEnrolments(scope),

    transact: async (library, mode, work) => {
      const way = mode === 'write' ? transact : read
      const done = await way(library, async (transaction) => {
        const opened = await openTransaction(transaction, library, mode)
        return opened && { result: await work(opened) }
      })
      if (mode === 'write') afterWrite?.()
      return done?.result
    },

    setting: async (key) => {
      const found = await read(everyLibrary, (database) =>
        database.selectFrom('server').select('value').where('key', '=', key).executeTakeFirst(),
      )
      return found?.value
    },
    saveSetting: (key, value) =>
      query(everyLibrary, async (database) => {
        await database
          .insertInto('server')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
          .execute()
      }),
    renewEpochs: (newEpoch) =>
      transact(everyLibrary, async (transaction) => {
        for (const { id } of await transaction.selectFrom('library').select('id').execute()) {
          await transaction.updateTable('library').set({ epoch: newEpoch() }).where('id', '=', id).execute()
        }
      }),
    close: async () => {
      await beforeClose?.()
      await database.destroy()
    },
  }
}
