// One commit for all who wait. A commit takes as long for one push as for ten, so those that come while others are being
// written are written together. Each is told only after the commit is on the disk, and one that fails is taken back
// alone.
import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import type { Schema } from '../sql/schema.ts'
import { alreadySafe, type Flusher } from './flush-together.ts'

/** Milliseconds. */
const usual = 20

type Work<T> = (transaction: Transaction<Schema>) => Promise<T>
interface Waiting {
  readonly library: string
  readonly work: Work<unknown>
  readonly done: (result: unknown) => void
  readonly failed: (error: unknown) => void
}

/**
 * Gives a way to write: runs a piece of work in a transaction, and resolves once it is on the disk. So many
 * milliseconds of work make a commit; who comes later waits for the next one.
 */
export function commitTogether(
  database: Kysely<Schema>,
  { atMost = usual, flusher = alreadySafe }: { readonly atMost?: number; readonly flusher?: Flusher } = {},
): <T>(library: string, work: Work<T>) => Promise<T> {
  const waiting: Waiting[] = []
  let isWriting = false

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      // Whoever asked at the same moment comes along.
      await new Promise(setImmediate)
      await writeSome()
    }
    isWriting = false
  }

  async function writeSome(): Promise<void> {
    const taken: Waiting[] = []
    const outcomes: (() => void)[] = []
    try {
      await database.transaction().execute(async (transaction) => {
        const until = performance.now() + atMost
        do {
          const one = waiting.shift()
          if (!one) return
          taken.push(one)
          outcomes.push(await attempt(transaction, one))
        } while (performance.now() < until)
      })
      flusher.committed(new Set(taken.map(({ library }) => library)))
      // Others are written meanwhile.
      void tellWhenSafe(taken, outcomes)
    } catch (error) {
      if (taken.length === 0) taken.push(...waiting.splice(0))
      for (const { failed } of taken) failed(error)
    }
  }

  async function tellWhenSafe(taken: readonly Waiting[], outcomes: readonly (() => void)[]): Promise<void> {
    try {
      for (const { library } of taken) await flusher.settled(library)
      for (const tell of outcomes) tell()
    } catch (error) {
      for (const { failed } of taken) failed(error)
    }
  }

  return (library, work) =>
    new Promise((done, failed) => {
      waiting.push({ library, work, done: done as Waiting['done'], failed })
      if (isWriting) return
      isWriting = true
      void writeAll()
    })
}

const [mark, release, takeBack] = ['SAVEPOINT one', 'RELEASE one', 'ROLLBACK TO one'].map((text) =>
  CompiledQuery.raw(text),
) as [CompiledQuery, CompiledQuery, CompiledQuery]

/** Does the work or takes it back; gives what is to be told once the commit is there. */
async function attempt(
  transaction: Transaction<Schema>,
  { work, done, failed }: Waiting,
): Promise<() => void> {
  await transaction.executeQuery(mark)
  try {
    const result = await work(transaction)
    await transaction.executeQuery(release)
    return () => done(result)
  } catch (error) {
    try {
      await transaction.executeQuery(takeBack)
      await transaction.executeQuery(release)
    } catch {
      // The whole transaction is gone (a full disk ends it): what happened first is what there is to tell.
      throw error
    }
    return () => failed(error)
  }
}
