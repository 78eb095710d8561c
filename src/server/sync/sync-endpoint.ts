// POST /v1/sync: takes in what a device has not sent yet, gives back what it does not know yet. The contract
// is "On the wire" of the design of sync; everything of it that is not about one database is here.
import type { SyncAnswer } from '../../sync/wire.ts'
import type { Caller } from '../access.ts'
import { Refused } from '../answers.ts'
import { malformed } from '../read-body.ts'
import type { ServerParts } from '../server-parts.ts'
import type { LibraryTransaction, StoredRecord } from '../storage/storage.ts'
import { isBelow, minApp } from './app-version.ts'
import { mergePush, needsNoEcho, type ReadPush, readPush } from './merge-push.ts'
import { refreshFigures } from './month-figures.ts'

const pageBytes = 256 * 1024
const limits = { least: 1, most: 1_000, unsaid: 300 }

interface Asked {
  readonly epoch: unknown
  readonly cursor: number
  readonly limit: number
  readonly wall: number | null
  readonly push: readonly unknown[]
}

/** Throws Refused: 400 or 426 for an envelope that can't be read, 409 for another epoch; then nothing is merged. */
export async function answerSync(
  { storage, log }: Pick<ServerParts, 'storage' | 'log'>,
  caller: Caller,
  body: unknown,
  now: number,
): Promise<SyncAnswer> {
  const asked = readEnvelope(body)
  const push = readPush(asked.push)
  // Before the merge: after it nothing may fail any more, for an error says that nothing was merged.
  await storage.seeDevice(caller.library, caller.device, now, asked.wall)
  const answer = await storage.transact(
    caller.library,
    push.records.length > 0 ? 'write' : 'read',
    async (transaction) => {
      const { library } = transaction
      if (asked.epoch !== library.epoch) throw anotherEpoch(library.epoch)
      if (asked.cursor > library.seq) return undefined
      const { seq, rejected, asPushed } = await takeIn(transaction, push, now)
      const rows = needsNoEcho(push, asPushed, asked.cursor, library.seq)
        ? []
        : await transaction.rowsAfter(asked.cursor, asked.limit, pageBytes)
      const cursor = rows.at(-1)?.q ?? seq
      const shared = { v: 1, library: library.id, epoch: library.epoch, now, minApp } as const
      return { ...shared, cursor, more: cursor < seq, rejected, rows }
    },
  )
  if (answer) return answer
  // The device has seen more than there is. Only a new epoch makes its library's other devices send again what
  // was forgotten here.
  const ahead = await storage.cursorAhead(caller.library, caller.device)
  if (!ahead) throw new Refused(401, { error: 'token' })
  log.warn({ ...caller, epoch: ahead.outcome }, 'a cursor is above the sequence')
  throw anotherEpoch(ahead.epoch)
}

const anotherEpoch = (epoch: string): Refused => new Refused(409, { error: 'epoch', epoch })

/** Merges a push into a library that the transaction holds, with its months' figures. */
export async function takeIn(transaction: LibraryTransaction, push: ReadPush, now: number) {
  const kept = await transaction.records([...new Set(push.records.map(({ id }) => id))])
  const { changed, rejected, asPushed } = mergePush(push, kept, now)
  if (changed.length === 0) return { seq: transaction.library.seq, rejected, asPushed }
  const seq = await transaction.save(changed)
  const before = changed.flatMap(({ row }): readonly StoredRecord[] => {
    const was = kept.get(row.i)
    return was ? [was] : []
  })
  await refreshFigures(transaction, before, changed)
  return { seq, rejected, asPushed }
}

function readEnvelope(body: unknown): Asked {
  if (!isObject(body)) throw malformed()
  if ((typeof body.v === 'number' && body.v > 1) || isBelow(body.app, minApp)) {
    throw new Refused(426, { error: 'update_app' })
  }
  const { v, epoch, cursor, limit, wall, push } = body
  if (v !== 1 || !Number.isInteger(cursor) || (cursor as number) < 0) throw malformed()
  if (!Array.isArray(push) || !push.every(isObject)) throw malformed()
  return {
    epoch,
    cursor: cursor as number,
    limit: readLimit(limit),
    // A clock may show anything; what no column can hold is not worth refusing a push for.
    wall: Number.isSafeInteger(wall) ? (wall as number) : null,
    push,
  }
}

/** How many rows are wanted is a wish: one that makes no sense is brought into range, not refused. */
const readLimit = (limit: unknown): number =>
  typeof limit === 'number' && !Number.isNaN(limit)
    ? Math.min(Math.max(Math.floor(limit), limits.least), limits.most)
    : limits.unsaid

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
