// POST /v1/sync: takes in what a device has not sent yet, gives back what it does not know yet. The contract
// is "On the wire" of the design of sync; everything of it that is not about one database is here.
import type { SyncAnswer } from '../../sync/wire.ts'
import type { Caller } from '../access.ts'
import { Refused } from '../answers.ts'
import { inSlices } from '../operations/in-slices.ts'
import { malformed } from '../read-body.ts'
import type { ServerParts } from '../server-parts.ts'
import type { KeptRecord, Library, LibrarySize, LibraryTransaction, Storage } from '../storage/storage.ts'
import { isBelow, minApp } from './app-version.ts'
import { type Merged, mergePush, mergingPush, needsNoEcho } from './merge-push.ts'
import { followChange } from './month-figures.ts'
import { followReports } from './month-reports.ts'
import { bounds } from './push-bounds.ts'
import { type ReadPush, readingPush } from './read-push.ts'
import { readTouched } from './read-touched.ts'

const pageBytes = 256 * 1024
const limits = { least: 1, most: 1_000, unsaid: 300 }

interface Asked {
  readonly epoch: unknown
  readonly cursor: number
  readonly limit: number
  readonly wall: number | null
  readonly push: readonly unknown[]
}

/**
 * `bytes`: how much there is to read in the body, where that is known. Throws Refused: 400 or 426 for an envelope that can't be read, 409 for another epoch, 413 for too much at once; then
 * nothing is merged.
 */
export async function answerSync(
  { storage, log, recordQuota }: Pick<ServerParts, 'storage' | 'log' | 'recordQuota'>,
  caller: Caller,
  body: unknown,
  now: number,
  bytes = Number.POSITIVE_INFINITY,
): Promise<SyncAnswer> {
  const asked = readEnvelope(body)
  const push = await inSlices(readingPush(asked.push))
  // Nobody waits for this note: where it can't be written just now (a full disk, a held lock), there is still
  // something to read.
  storage.seeDevice(caller.library, caller.device, now, asked.wall).catch((error: unknown) => {
    log.warn({ ...caller, why: String(error) }, 'a device could not be noted as seen')
  })
  const isShort = bytes <= short.bytes && push.records.length <= short.records
  const quick = isShort ? await answerAtOnce(storage, caller, asked, push, now, recordQuota) : 'long'
  const answer = quick === 'long' ? await answerOnce(storage, caller, asked, push, now, recordQuota) : quick
  if (answer) return answer
  // The device has seen more than there is. Only a new epoch makes its library's other devices send again what
  // was forgotten here.
  const ahead = await storage.cursorAhead(caller.library, caller.device)
  if (!ahead) throw new Refused(401, { error: 'token' })
  log.warn({ ...caller, epoch: ahead.outcome }, 'a cursor is above the sequence')
  throw anotherEpoch(ahead.epoch)
}

const anotherEpoch = (epoch: string): Refused => new Refused(409, { error: 'epoch', epoch })

/** What is merged under the library's lock, in one go: a push of so much, into records of so many bytes each. */
const short = { bytes: 64 * 1024, records: 50, each: 8 * 1024 }

/** `long` where more has to be read and merged than others should wait for. */
async function answerAtOnce(
  storage: Storage,
  caller: Caller,
  asked: Asked,
  push: ReadPush,
  now: number,
  quota?: LibrarySize,
): Promise<SyncAnswer | 'long' | undefined> {
  if (push.records.length === 0) return 'long'
  const ids = push.records.map(({ id }) => id)
  return storage.transact(caller.library, 'write', async (transaction) => {
    if (isAhead(asked, transaction.library)) return undefined
    const kept = await transaction.shortRecords(ids, short.each)
    if (!kept) return 'long'
    await settle(transaction, caller, now)
    const taken = await keepMerged(transaction, push, mergePush(push, kept, now), kept, quota)
    return answerWith(transaction, asked, taken, push, now)
  })
}

/** So often a push is merged before the library's lock is taken; then, where others were faster each time, under it. */
const tries = 2

/** Undefined where the library is not there, or the cursor is above it. */
async function answerOnce(
  storage: Storage,
  caller: Caller,
  asked: Asked,
  push: ReadPush,
  now: number,
  quota: LibrarySize = bounds.library,
): Promise<SyncAnswer | undefined> {
  const { library: id } = caller
  if (push.records.length === 0) {
    return storage.transact(id, caller.isPending ? 'write' : 'read', async (transaction) => {
      if (isAhead(asked, transaction.library)) return undefined
      await settle(transaction, caller, now)
      const merged = mergePush(push, new Map(), now)
      return answerWith(transaction, asked, { ...merged, seq: transaction.library.seq }, push, now)
    })
  }
  for (let attempt = 1; ; attempt++) {
    const kept = await readTouched(storage, id, push, (library) => !isAhead(asked, library))
    if (!kept) return undefined
    const merged = await inSlices(mergingPush(push, kept.records, now))
    const answer = await storage.transact(id, 'write', async (transaction) => {
      const { library } = transaction
      if (isAhead(asked, library)) return undefined
      const isStill = library.seq === kept.library.seq && library.epoch === kept.library.epoch
      if (!isStill && attempt < tries) return 'again'
      await settle(transaction, caller, now)
      const taken = isStill
        ? await keepMerged(transaction, push, merged, kept.records, quota)
        : await takeIn(transaction, push, now, quota)
      return answerWith(transaction, asked, taken, push, now)
    })
    if (answer !== 'again') return answer
  }
}

/** The first sync that is answered makes a pending device one of the library's, in the place of the one before it. */
async function settle(
  transaction: LibraryTransaction,
  { device, isPending }: Caller,
  now: number,
): Promise<void> {
  if (isPending && !(await transaction.settleDevice(device, now)))
    throw new Refused(401, { error: 'revoked' })
}

/** Throws Refused where the device knows another epoch. */
function isAhead({ epoch, cursor }: Asked, library: Library): boolean {
  if (epoch !== library.epoch) throw anotherEpoch(library.epoch)
  return cursor > library.seq
}

async function answerWith(
  transaction: LibraryTransaction,
  asked: Asked,
  { seq, rejected, asPushed }: Merged & { readonly seq: number },
  push: ReadPush,
  now: number,
): Promise<SyncAnswer> {
  const { library } = transaction
  const rows = needsNoEcho(push, asPushed, asked.cursor, library.seq)
    ? []
    : await transaction.rowsAfter(asked.cursor, asked.limit, pageBytes)
  const cursor = rows.at(-1)?.q ?? seq
  const shared = { v: 1, library: library.id, epoch: library.epoch, now, minApp } as const
  return { ...shared, cursor, more: cursor < seq, rejected, rows }
}

/** Merges a push into a library that the transaction holds, with its months' figures. */
export async function takeIn(
  transaction: LibraryTransaction,
  push: ReadPush,
  now: number,
  quota: LibrarySize = bounds.library,
) {
  const kept = await transaction.records(push.records.map(({ id }) => id))
  return keepMerged(transaction, push, mergePush(push, kept, now), kept, quota)
}

async function keepMerged(
  transaction: LibraryTransaction,
  push: ReadPush,
  merged: Merged,
  kept: ReadonlyMap<string, KeptRecord>,
  quota: LibrarySize = bounds.library,
) {
  const { changed } = merged
  if (changed.length === 0) return { ...merged, seq: transaction.library.seq }
  if (!(await transaction.addWriters([...push.writers], bounds.writers))) {
    throw new Refused(413, { error: 'library_full' })
  }
  const growth = growthOf(changed, kept)
  if (growth.records > 0) {
    const { records, bytes } = await transaction.size()
    const isFull = records + growth.records > quota.records || bytes + growth.bytes > quota.bytes
    if (isFull) throw new Refused(413, { error: 'library_full' })
  }
  const seq = await transaction.save(changed, growth)
  const before = changed.flatMap(({ row }): readonly KeptRecord[] => {
    const was = kept.get(row.i)
    return was ? [was] : []
  })
  await followChange(transaction, before, changed)
  await followReports(transaction, changed)
  return { ...merged, seq }
}

/** By how much a library grows when these take the place of those. */
function growthOf(changed: readonly KeptRecord[], kept: ReadonlyMap<string, KeptRecord>): LibrarySize {
  const growth = { records: 0, bytes: 0 }
  for (const { row, json } of changed) {
    const was = kept.get(row.i)
    if (!was) growth.records += 1
    growth.bytes += Buffer.byteLength(json ?? JSON.stringify(row)) - (was?.bytes ?? 0)
  }
  return growth
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
