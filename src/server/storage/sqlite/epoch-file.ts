// The epoch beside the database: tells a database that somebody copied back by hand from the one that was
// here before. Such a copy has forgotten rows that devices were told are safe, so it needs new epochs.
import { readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface EpochNote {
  /** Drawn with every renewal of the epochs; the database holds the same. */
  readonly mark: string
  /** The sum of the libraries' sequences: it never falls, but in an older copy. */
  readonly seq: number
}

interface Kept extends EpochNote {
  /** Which file the database is. A copied file is another one, even if all in it is the same. */
  readonly file: string
  /** When this note was written. A copied note has another time than it says. */
  readonly at: number
}

const name = 'lumbung.epoch.json'

/** Whether the database in the folder is the one that the note beside it was written for. */
export function sameDatabase(folder: string, databaseFile: string, now: EpochNote): boolean {
  const kept = readNote(folder)
  return (
    kept !== undefined &&
    kept.mark === now.mark &&
    kept.seq <= now.seq &&
    kept.file === identity(databaseFile) &&
    kept.at === Math.floor(statSync(join(folder, name)).mtimeMs / 1000)
  )
}

/** Replaces the note in one step, so that a power cut leaves the old one or the new one. */
export function writeNote(folder: string, databaseFile: string, note: EpochNote, at: number): void {
  const seconds = Math.floor(at / 1000)
  const kept: Kept = { ...note, file: identity(databaseFile), at: seconds }
  const [path, part] = [join(folder, name), join(folder, `${name}.part`)]
  writeFileSync(part, `${JSON.stringify(kept)}\n`)
  utimesSync(part, seconds, seconds)
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
