// A backup of the SQLite database while the server runs, and the way back. What comes back is older than
// what devices know, so every library gets a new epoch with it.
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { blobsAreWhole, packBlobs, unpackBlobs } from './blob-backup.ts'
import { databaseName } from './database-name.ts'
import { moveSafely, syncToDisk } from './disk.ts'
import { ownAs, privateFileAt } from './keep-private.ts'
import { sqliteSteps } from './sqlite-steps.ts'
import { keepRevocations, type Loss, livingDevices } from './what-is-lost.ts'

/** Writes a consistent copy of a folder's database, photos included, into one file; a file of that name is replaced when the copy is whole. */
export function backupSqlite(folder: string, out: string): void {
  const part = `${out}.part`
  rmSync(part, { force: true })
  privateFileAt(part)
  const database = new DatabaseSync(join(folder, databaseName), { timeout: 5_000 })
  try {
    database.prepare('VACUUM INTO ?').run(part)
  } finally {
    database.close()
  }
  // After the records: a photo that a record names was there before it.
  change(part, (copy) => packBlobs(folder, copy))
  const problem = problemOf(part)
  if (problem) throw new Error(`the copy can't be read back: ${problem}`)
  moveSafely(part, out)
}

/** Why a file can't be restored: it is no backup of ours, it is damaged, or a newer version made it. */
export type BackupProblem = 'notABackup' | 'damaged' | 'newer'

/**
 * Replaces a folder's database by a backup, with new epochs. The database that was there is kept beside it
 * under the name that is given back. The caller holds the folder: see `ownFolder`.
 */
export function restoreSqlite(
  folder: string,
  from: string,
  at: number,
  newEpoch: () => string,
):
  | {
      readonly ok: true
      readonly kept: string | undefined
      /** Undefined where there was no database, or none that could be read. */
      readonly loss: Loss | undefined
      /** Devices that are connected now. */
      readonly devices: number
    }
  | { readonly ok: false; readonly problem: BackupProblem } {
  const problem = problemOf(from)
  if (problem) return { ok: false, problem }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, databaseName)
  const part = `${file}.part`
  rmSync(part, { force: true })
  privateFileAt(part)
  copyFileSync(from, part)
  // A copy takes on the modes of what it was made of.
  privateFileAt(part)
  ownAs(part, existsSync(file) ? file : folder)
  let [loss, devices] = [undefined as Loss | undefined, 0]
  change(part, (restored) => {
    unpackBlobs(restored, folder)
    renewEpochs(restored, newEpoch)
    loss = existsSync(file) ? keepRevocations(restored, file) : undefined
    devices = livingDevices(restored)
  })
  syncToDisk(part)
  const kept = existsSync(file) ? keepBeside(file, at) : undefined
  // In one step, so that there is a database at every moment.
  moveSafely(part, file)
  return { ok: true, kept, loss, devices }
}

function problemOf(file: string): BackupProblem | undefined {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { readOnly: true })
    const steps = database.prepare('SELECT name FROM kysely_migration').all()
    if (steps.some(({ name }) => !Object.hasOwn(sqliteSteps, String(name)))) return 'newer'
    const [check] = database.prepare('PRAGMA integrity_check').all()
    return check?.integrity_check === 'ok' && blobsAreWhole(database) ? undefined : 'damaged'
  } catch (error) {
    return (error as { errcode?: number }).errcode === corrupt ? 'damaged' : 'notABackup'
  } finally {
    database?.close()
  }
}
const corrupt = 11

/** Works on a copy that nobody else has open, and leaves one file. */
function change(file: string, work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL')
    work(database)
  } finally {
    database.close()
  }
}

function renewEpochs(database: DatabaseSync, newEpoch: () => string): void {
  const renew = database.prepare('UPDATE library SET epoch = ? WHERE id = ?')
  database.exec('BEGIN')
  for (const { id } of database.prepare('SELECT id FROM library').all()) renew.run(newEpoch(), String(id))
  database.prepare("UPDATE server SET value = ? WHERE key = 'mark'").run(newEpoch())
  database.exec('COMMIT')
}

/**
 * Keeps what is replaced under a second name. What its journal holds is folded in first: a journal must not meet
 * the restored file, and without it the old one would have forgotten what it had promised.
 */
function keepBeside(file: string, at: number): string {
  const kept = file.replace(/\.sqlite$/, `-before-${new Date(at).toISOString().replace(/[:.]/g, '-')}.sqlite`)
  try {
    change(file, () => {})
  } catch {
    // Too damaged to be opened: it is kept as it is, its journal beside it.
  }
  privateFileAt(file)
  linkOrCopy(file, kept)
  for (const tail of ['-wal', '-shm']) if (existsSync(file + tail)) renameSync(file + tail, kept + tail)
  syncToDisk(dirname(file))
  return kept
}

function linkOrCopy(file: string, kept: string): void {
  try {
    linkSync(file, kept)
  } catch {
    // Sticks and some network folders know no second names.
    copyFileSync(file, kept)
    ownAs(kept, file)
    syncToDisk(kept)
  }
}
