// Tells a backup from what may not be written over.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { databaseName, noteName } from './database-name.ts'

/** Whether the file is a database of ours that nobody lives in: one that a server works on is none. */
export function isBackup(file: string): boolean {
  if (basename(file) === databaseName && existsSync(join(dirname(file), noteName))) return false
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { readOnly: true })
    database.prepare('SELECT count(*) FROM kysely_migration, library').get()
    return true
  } catch {
    return false
  } finally {
    database?.close()
  }
}
