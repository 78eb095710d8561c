// The epoch beside the database: tells a database that somebody copied back by hand from the one that was
// here before. Such a copy has forgotten rows that devices were told are safe, so it needs new epochs.
import {
  closeSync,
  existsSync,
  fstatSync,
  futimesSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { databaseName, noteName as name } from './database-name.ts'
import { isPrivate } from './keep-private.ts'

export interface EpochNote {
  /** Drawn with every renewal of the epochs; the database holds the same. */
  readonly mark: string
  /** The sum of the libraries' sequences: it never falls, but in an older copy. */
  readonly seq: number
}

interface Kept extends EpochNote {
  /** Which file the database is. A copied file is another one, even if all in it is the same. */
  readonly file: string
  /** When this note was written, in seconds, by the clock of the disk. A copied note has another time than it says. */
  readonly at: number
}

/**
 * Seconds between writing a note and giving it its name. Programs can set every time of a file but the one at
 * which they did so: a note that was copied with its times has been touched long after it was written.
 */
const touchedWithin = 5

/** Whether the database in the folder is the one that the note beside it was written for. */
export function sameDatabase(folder: string, now: EpochNote): boolean {
  const kept = readNote(folder)
  if (kept === undefined) return false
  const { mtimeMs, ctimeMs } = statSync(join(folder, name))
  return (
    kept.mark === now.mark &&
    kept.seq <= now.seq &&
    kept.file === identity(join(folder, databaseName)) &&
    kept.at === Math.floor(mtimeMs / 1000) &&
    Math.abs(ctimeMs / 1000 - kept.at) <= touchedWithin
  )
}

/** Whether a database was here once: the note outlives one that was removed, or that a restore lost halfway. */
export const hasNote = (folder: string): boolean => existsSync(join(folder, name))

/** Whether others may read the note; one of before files were kept private. */
export const isOpenNote = (folder: string): boolean => !isPrivate(join(folder, name))

/** Replaces the note in one step, so that a power cut leaves the old one or the new one. */
export function writeNote(folder: string, note: EpochNote): void {
  const [path, part] = [join(folder, name), join(folder, `${name}.part`)]
  rmSync(part, { force: true })
  const handle = openSync(part, 'w', 0o600)
  try {
    const at = Math.floor(fstatSync(handle).mtimeMs / 1000)
    const kept: Kept = { ...note, file: identity(join(folder, databaseName)), at }
    writeSync(handle, `${JSON.stringify(kept)}\n`)
    futimesSync(handle, at, at)
  } finally {
    closeSync(handle)
  }
  renameSync(part, path)
}

function readNote(folder: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept
  } catch {
    // Missing or damaged: then nothing vouches for the database, and a new epoch is the safe answer.
    return undefined
  }
}

/** A new file often gets the inode of the one just removed, so its time of birth counts too, where it is known. */
function identity(file: string): string {
  const { ino, birthtimeNs, ctimeNs } = statSync(file, { bigint: true })
  return birthtimeNs > 0n && birthtimeNs !== ctimeNs ? `${ino}:${birthtimeNs}` : `${ino}`
}
