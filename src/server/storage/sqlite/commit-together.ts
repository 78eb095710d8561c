// One commit for all who wait. A commit on the disk takes as long for one push as for ten, so those that come while
// another is being written are written together. Each is told only after the commit, and one that fails is taken
// back alone.
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../sql/schema.ts'

/** Milliseconds. */
const usual = 20

type Work<T> = (transaction: Transaction<Schema>) => Promise<T>
interface Waiting {
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
  atMost: number = usual,
): <T>(work: Work<T>) => Promise<T> {
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
      for (const tell of outcomes) tell()
    } catch (error) {
      if (taken.length === 0) taken.push(...waiting.splice(0))
      for (const { failed } of taken) failed(error)
    }
  }

  return (work) =>
    new Promise((done, failed) => {
      waiting.push({ work, done: done as Waiting['done'], failed })
      if (isWriting) return
      isWriting = true
      void writeAll()
    })
}

/** Does the work or takes it back; gives what is to be told once the commit is there. */
async function attempt(
  transaction: Transaction<Schema>,
  { work, done, failed }: Waiting,
): Promise<() => void> {
  await sql`SAVEPOINT one`.execute(transaction)
  try {
    const result = await work(transaction)
    await sql`RELEASE one`.execute(transaction)
    return () => done(result)
  } catch (error) {
    try {
      await sql`ROLLBACK TO one`.execute(transaction)
      await sql`RELEASE one`.execute(transaction)
    } catch {
      // The whole transaction is gone (a full disk ends it): what happened first is what there is to tell.
      throw error
    }
    return () => failed(error)
  }
}
