// Keeps the note beside the database up to date without writing it with every push: at most once a second, and once
// more when the database is closed. It vouches for a little less after a power cut, never for too much.
import { type EpochNote, writeNote } from './epoch-file.ts'

/** Milliseconds between two notes. */
const pace = 1_000

interface NoteKeeper {
  /** After a write: notes within a second what there is then. */
  later(): void
  /** Throws where it can't be written. */
  now(): Promise<void>
  /** When the database is closed. */
  last(): Promise<void>
}

export function noteKeeper(folder: string, read: () => Promise<EpochNote>): NoteKeeper {
  let written: EpochNote | undefined
  let waiting: NodeJS.Timeout | undefined
  const now = async () => {
    const note = await read()
    if (note.mark === written?.mark && note.seq === written.seq) return
    writeNote(folder, note)
    written = note
  }
  // What was written is safe already. A note that can't follow (a full disk) vouches for a little less.
  const ifPossible = () => now().catch(() => {})
  return {
    now,
    later: () => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        void ifPossible()
      }, pace).unref()
    },
    last: async () => {
      clearTimeout(waiting)
      await ifPossible()
    },
  }
}
