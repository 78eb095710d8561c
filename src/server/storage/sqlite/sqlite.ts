// SQLite in a folder: one file, opened with the safest settings, and a note beside it that tells when the
// file was replaced by an older copy.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../sql/schema.ts'
import { migrate, sqlStorage } from '../sql/sql-storage.ts'
import type { Storage } from '../storage.ts'
import { fileBlobs, sweepBlobs } from './blob-files.ts'
import { type EpochNote, sameDatabase } from './epoch-file.ts'
import { openDatabase, openReader } from './node-sqlite.ts'
import { noteKeeper } from './note-keeper.ts'
import { sqliteScope } from './sqlite-scope.ts'

export const databaseName = 'lumbung.sqlite'

interface Surroundings {
  readonly now: () => number
  /** Draws an epoch or a mark. */
  readonly newEpoch: () => string
}

/**
 * Opens the database in a folder, made if missing, or one in memory. If the file is not the one that was
 * here last (restored, copied back by hand), all libraries get a new epoch before anybody is answered.
 */
export async function openSqlite(folder: string | ':memory:', around: Surroundings): Promise<Storage> {
  if (folder === ':memory:') {
    const database = openDatabase(folder)
    await migrate(database)
    return sqlStorage('sqlite', database, { scope: sqliteScope(database, database) })
  }
  mkdirSync(folder, { recursive: true })
  const file = join(folder, databaseName)
  const database = openDatabase(file)
  const reader = openReader(file)
  try {
    await migrate(database)
    await sweepBlobs(folder, around.now())
    const noteNow = async (): Promise<EpochNote> => ({
      mark: (await storage.setting('mark')) ?? '',
      seq: await sumOfSequences(reader),
    })
    const note = noteKeeper(folder, file, noteNow, around.now)
    const storage = sqlStorage('sqlite', database, {
      scope: sqliteScope(database, reader),
      blobs: fileBlobs(folder),
      afterWrite: note.later,
      beforeClose: async () => {
        await note.last()
        await reader.destroy()
      },
    })
    if (!sameDatabase(folder, file, await noteNow())) {
      await storage.renewEpochs(around.newEpoch)
      await storage.saveSetting('mark', around.newEpoch())
      await note.now()
    }
    return storage
  } catch (error) {
    await reader.destroy()
    await database.destroy()
    throw error
  }
}

async function sumOfSequences(database: Kysely<Schema>): Promise<number> {
  const total = await database
    .selectFrom('library')
    .select((is) => is.fn.coalesce(is.fn.sum<number>('seq'), sql<number>`0`).as('seq'))
    .executeTakeFirstOrThrow()
  return Number(total.seq)
}
