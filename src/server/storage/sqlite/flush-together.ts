// Brings to the disk what was committed, beside other work: SQLite itself would stop the whole process for each commit.
// One flush runs at a time, and one that begins takes all along that was committed before it.
import { everyLibrary } from '../sql/library-scope.ts'

export interface Flusher {
  /** These libraries were written to by a commit that has just ended. */
  committed(libraries: Iterable<string>): void
  /**
   * Resolves once all that was committed of a library by now is on the disk. Throws where it could not be brought
   * there; then the library's rows are told to nobody until it could.
   */
  settled(library: string): Promise<void>
}

export function flushTogether(flush: () => Promise<void>): Flusher {
  /** Commits so far, and how many of them are on the disk. */
  let [made, safe] = [0, 0]
  /** By library, its last commit that is not on the disk. */
  const last = new Map<string, number>()
  let running: Promise<void> | undefined

  const run = async () => {
    const upTo = made
    await flush()
    safe = upTo
    if (safe === made) last.clear()
  }
  const neededBy = (library: string): number =>
    library === everyLibrary ? made : Math.max(last.get(library) ?? 0, last.get(everyLibrary) ?? 0)

  return {
    committed: (libraries) => {
      made += 1
      for (const library of libraries) last.set(library, made)
    },
    settled: async (library) => {
      const upTo = neededBy(library)
      while (safe < upTo) {
        running ??= run().finally(() => {
          running = undefined
        })
        await running
      }
    },
  }
}

/** For a database in memory, and one that flushes by itself. */
export const alreadySafe: Flusher = { committed: () => {}, settled: async () => {} }
