// Photos in a backup: the one file that is the backup holds them in its table, and a data folder holds them
// as files. Restoring adds files and removes none: a hash names the same bytes for ever, and a device that
// was told that a photo is safe may have let go of its own copy.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { isAttachmentHash } from '../../../domain/attachment-hash.ts'
import { blobFolder, blobPath } from './blob-files.ts'
import { moveSafely } from './disk.ts'
import { ownAs } from './keep-private.ts'

/** Copies every whole blob of the folder into the table of a copy of its database. */
export function packBlobs(folder: string, copy: DatabaseSync): void {
  const add = copy.prepare('INSERT OR REPLACE INTO blob (library, hash, size, bytes) VALUES (?, ?, ?, ?)')
  copy.exec('BEGIN')
  for (const { id } of copy.prepare('SELECT id FROM library').all()) {
    for (const hash of wholeBlobs(folder, String(id))) {
      const bytes = readFileSync(blobPath(folder, String(id), hash))
      add.run(String(id), hash, bytes.length, bytes)
    }
  }
  copy.exec('COMMIT')
}

/** Whether the photos in a backup are what their hashes say; SQLite's own check reads no contents. */
export function blobsAreWhole(backup: DatabaseSync): boolean {
  for (const { hash, bytes } of rows(backup)) {
    if (createHash('sha256').update(bytes).digest('hex') !== hash) return false
  }
  return true
}

/** Moves the photos of a restored database into files of the folder. */
export function unpackBlobs(restored: DatabaseSync, folder: string): void {
  let some = false
  for (const { library, hash, bytes } of rows(restored)) {
    const path = blobPath(folder, library, hash)
    some = true
    if (existsSync(path)) continue
    makeFolders(folder, dirname(path))
    writeFileSync(`${path}.tmp`, bytes, { mode: 0o600 })
    ownAs(`${path}.tmp`, folder)
    moveSafely(`${path}.tmp`, path)
  }
  if (some) restored.exec('DELETE FROM blob; VACUUM')
}

/** Two deep, and owned as the folder they are in. */
function makeFolders(folder: string, path: string): void {
  if (mkdirSync(path, { recursive: true, mode: 0o700 }) === undefined) return
  for (const made of [dirname(path), path]) ownAs(made, folder)
}

function wholeBlobs(folder: string, library: string): string[] {
  const path = join(folder, blobFolder, library)
  return existsSync(path) ? readdirSync(path).filter(isAttachmentHash) : []
}

/** A backup of before there were photos has no table for them. */
function* rows(database: DatabaseSync): Generator<{ library: string; hash: string; bytes: Uint8Array }> {
  const [table] = database.prepare("SELECT name FROM sqlite_schema WHERE name = 'blob'").all()
  if (!table) return
  for (const row of database.prepare('SELECT library, hash, bytes FROM blob').iterate()) {
    yield row as { library: string; hash: string; bytes: Uint8Array }
  }
}
