// The storage on a database, the same for SQLite and PostgreSQL. What differs (opening, locks, epochs beside
// the database) is in sqlite.ts and postgres.ts.
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Blobs } from '../blobs.ts'
import type { LibraryTransaction, Storage } from '../storage.ts'
import { tableBlobs } from './blob-table.ts'
import { type LibraryRows, libraryRows } from './library-row.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import { libraryTransaction } from './library-transaction.ts'
import { namedHashes } from './named-hashes.ts'
import { damages } from './read-state.ts'
import { migrations, type Schema } from './schema.ts'
import { sqlAdministration } from './sql-administration.ts'
import { sqlDevices } from './sql-devices.ts'
import { sqlEnrolments } from './sql-enrolments.ts'
import { type EpochsAround, sqlEpochs } from './sql-epochs.ts'
import { sqlOfficers } from './sql-officers.ts'
import { sqlReports } from './sql-reports.ts'

/** Brings the tables up to this version. Throws where a newer version made them, or a step fails. */
export async function migrate(
  database: Kysely<Schema>,
  steps: Readonly<Record<string, Migration>> = migrations,
): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...steps }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

interface Parts extends EpochsAround {
  readonly scope: Scope
  /** Where blobs are; by default in the database. */
  readonly blobs?: Blobs
  /** How rows of libraries are read and written; by default by one who has the database alone. */
  readonly rows?: LibraryRows
  /** Before every transaction: throws where the database is not there any more. */
  readonly check?: () => Promise<void> | void
  /** In what order those write who write to the same library; by default the database sees to it. */
  readonly queue?: <T>(library: string, work: () => Promise<T>) => Promise<T>
  /** After a transaction that may have moved sequences. */
  readonly afterWrite?: () => void
  readonly beforeClose?: () => Promise<void>
}

/** The code of a library, compared as bytes; SQLite does so anyway. */
const codeInOrder = { sqlite: sql<string>`library.code`, postgres: sql<string>`library.code COLLATE "C"` }

/** Writers that are remembered here as known to the database, of all libraries. */
const writersKept = 200_000

export function sqlStorage(engine: Storage['engine'], database: Kysely<Schema>, parts: Parts): Storage {
  const { scope, rows = libraryRows({ lockRows: false }) } = parts
  const { check, queue, afterWrite, beforeClose } = parts
  const { query, read, transact } = scope
  const epochs = sqlEpochs(scope, rows, parts)
  const writersSeen = new Set<string>()
  const damaged = damages(parts.onDamaged)
  const transactIn = async <T>(
    library: string,
    mode: 'read' | 'write',
    work: (transaction: LibraryTransaction) => Promise<T>,
    mayRenew: boolean,
  ): Promise<T | undefined> => {
    await check?.()
    const seen = epochs.seen(library)
    const way = mode === 'write' ? transact : read
    const done = await way(library, async (transaction) => {
      const row = await (mode === 'write' ? rows.lock : rows.read)(transaction, library)
      if (!row || epochs.isDue(row, seen)) return { row }
      let { seq } = row.library
      const onSave = (after: number) => {
        seq = after
      }
      if (writersSeen.size > writersKept) writersSeen.clear()
      const result = await work(libraryTransaction(transaction, row, rows, onSave, writersSeen, damaged))
      return { result, seen: { epoch: row.library.epoch, seq } }
    })
    if (mode === 'write') afterWrite?.()
    if (done.seen) epochs.see(library, done.seen)
    if (done.seen || !done.row) return done.result
    if (!mayRenew) throw new Error('a new epoch did not make the library its own again')
    await epochs.renew(library, done.row)
    return transactIn(library, mode, work, false)
  }

  return {
    engine,
    blobs: parts.blobs ?? tableBlobs(scope, parts.now),
    officers: sqlOfficers(scope),
    reports: sqlReports(scope, codeInOrder[engine]),
    check: async () => {
      await check?.()
      await read(everyLibrary, (database) => database.selectFrom('server').select('key').limit(1).execute())
    },

    damaged: () => damaged.count,
    namedHashes: (library) => namedHashes(scope, library),

    createLibrary: (library) =>
      query(library.id, (database) =>
        rows.insert(database, { ...library, seq: 0, since: library.since ?? parts.now() }),
      ),
    library: (id) => read(id, async (database) => (await rows.read(database, id))?.library),
    libraries: () =>
      read(everyLibrary, (database) =>
        database
          .selectFrom('library')
          .select(['id', 'code', 'name', 'seq', 'epoch', 'since'])
          .select(['expected_from as expectedFrom', 'expected_until as expectedUntil'])
          .orderBy('code')
          .orderBy('id')
          .execute(),
      ),

    ...sqlAdministration(scope, rows, parts.now),
    integrity: async () => (engine === 'sqlite' ? integrityOf(scope) : []),
    ...sqlDevices(scope),
    ...sqlEnrolments(scope, rows),

    transact: (library, mode, work) => {
      const run = () => transactIn(library, mode, work, true)
      return mode === 'write' && queue ? queue(library, run) : run()
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
    renewEpochs: epochs.renewEpochs,
    cursorAhead: epochs.cursorAhead,
    close: async () => {
      await beforeClose?.()
      await database.destroy()
    },
  }
}

/** SQLite's own check of its file; PostgreSQL sums up its pages as it reads them, and says so by an error. */
const integrityOf = ({ read }: Scope): Promise<readonly string[]> =>
  read(everyLibrary, async (database) => {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(20)`.execute(database)
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  })
