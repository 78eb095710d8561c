// SQLite in a folder: one file, opened with the safest settings, and a note beside it that tells when the
// file was replaced by an older copy.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../sql/schema.ts'
import { migrate, sqlStorage } from '../sql/sql-storage.ts'
import type { Storage } from '../storage.ts'
import { fileBlobs, sweepBlobs } from './blob-files.ts'
import { type EpochNote, sameDatabase, writeNote } from './epoch-file.ts'
import { openDatabase } from './node-sqlite.ts'

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
    return sqlStorage('sqlite', database)
  }
  mkdirSync(folder, { recursive: true })
  const file = join(folder, databaseName)
  const database = openDatabase(file)
  try {
    await migrate(database)
    let written: EpochNote | undefined
    const note = async () => {
      const latest = await noteNow()
      if (latest.mark === written?.mark && latest.seq === written.seq) return
      writeNote(folder, file, latest, around.now())
      written = latest
    }
    // What was written is safe already. A note that can't follow (a full disk) vouches for a little less.
    const noteIfPossible = () => note().catch(() => {})
    await sweepBlobs(folder, around.now())
    const storage = sqlStorage('sqlite', database, {
      blobs: fileBlobs(folder),
      afterWrite: noteIfPossible,
      beforeClose: noteIfPossible,
    })
    const noteNow = async (): Promise<EpochNote> => ({
      mark: (await storage.setting('mark')) ?? '',
      seq: await sumOfSequences(database),
    })
    written = await noteNow()
    if (!sameDatabase(folder, file, written)) {
      await storage.renewEpochs(around.newEpoch)
      await storage.saveSetting('mark', around.newEpoch())
      await note()
    }
    return storage
  } catch (error) {
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
