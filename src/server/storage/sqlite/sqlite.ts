// SQLite in a folder: one file, told of only what is on the disk, and a note beside it that tells when the file was
// replaced by an older copy.
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { partLife } from '../blobs.ts'
import { everyLibrary } from '../sql/library-scope.ts'
import type { Schema } from '../sql/schema.ts'
import type { EpochsAround } from '../sql/sql-epochs.ts'
import { migrate, sqlStorage } from '../sql/sql-storage.ts'
import type { Storage } from '../storage.ts'
import { StorageTrouble } from '../storage-trouble.ts'
import { fileBlobs } from './blob-files.ts'
import { databaseName } from './database-name.ts'
import { type EpochNote, hasNote, isOpenNote, sameDatabase } from './epoch-file.ts'
import { flushTogether } from './flush-together.ts'
import { journalOf } from './journal.ts'
import { keepFolderPrivate, privateFileAt } from './keep-private.ts'
import { openDatabase, openReader } from './node-sqlite.ts'
import { noteKeeper } from './note-keeper.ts'
import { sqliteScope } from './sqlite-scope.ts'
import { sqliteSteps } from './sqlite-steps.ts'

/** The folder had a database, and it is gone: an empty one in its place would turn every device away. */
export class DatabaseMissing extends Error {}

/**
 * Opens the database in a folder, made if missing, or one in memory. If the file is not the one that was
 * here last (restored, copied back by hand), all libraries get a new epoch before anybody is answered.
 */
export async function openSqlite(folder: string | ':memory:', around: EpochsAround): Promise<Storage> {
  if (folder === ':memory:') {
    const database = openDatabase(folder)
    await migrate(database, sqliteSteps)
    return sqlStorage('sqlite', database, { ...around, scope: sqliteScope(database, database) })
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, databaseName)
  if (!existsSync(file) && hasNote(folder)) throw new DatabaseMissing(file)
  privateFileAt(file)
  keepFolderPrivate(folder)
  const database = openDatabase(file, 'apart')
  const journal = journalOf(file, database)
  const reader = openReader(file)
  try {
    await migrate(database, sqliteSteps)
    const opened = fileNumber(file)
    const scope = sqliteScope(database, reader, flushTogether(journal.flush))
    const check = () => {
      // What is written to a file without a name is gone with this process.
      if (fileNumber(file) !== opened) throw new StorageTrouble('away', 'the database file was replaced')
    }
    const noteNow = async (): Promise<EpochNote> => {
      check()
      return {
        mark: (await storage.setting('mark')) ?? '',
        seq: await scope.read(everyLibrary, sumOfSequences),
      }
    }
    const note = noteKeeper(folder, noteNow)
    const storage = sqlStorage('sqlite', database, {
      ...around,
      scope,
      blobs: fileBlobs(folder),
      check,
      afterWrite: () => {
        note.later()
        journal.grew()
      },
      beforeClose: async () => {
        await note.last()
        await journal.close()
        await reader.destroy()
      },
    })
    for (const { id } of await storage.libraries())
      await storage.blobs.sweepParts(id, around.now() - partLife)
    if (!sameDatabase(folder, await noteNow())) {
      await storage.renewEpochs(around.newEpoch)
      await storage.saveSetting('mark', around.newEpoch())
      await note.now()
    } else if (isOpenNote(folder)) await note.now()
    return storage
  } catch (error) {
    await journal.close()
    await reader.destroy()
    await database.destroy()
    throw error
  }
}

const fileNumber = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino

async function sumOfSequences(database: Kysely<Schema>): Promise<number> {
  const total = await database
    .selectFrom('library')
    .select((is) => is.fn.coalesce(is.fn.sum<number>('seq'), sql<number>`0`).as('seq'))
    .executeTakeFirstOrThrow()
  return Number(total.seq)
}
