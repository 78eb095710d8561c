// One run of the sync: push and pull, page by page, until nothing is left to send or fetch, or something is
// in the way. One record that the server can't take is found by halving, and set aside; the rest goes on.
import { sameRegister } from '../../sync/register.ts'
import type { SyncAnswer, SyncRequest } from '../../sync/wire.ts'
import type { StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { type Identity, type Position, readMeta } from '../meta.ts'
import { followProfile } from '../records/follow-profile.ts'
import { saveRecord } from '../records/save-record.ts'
import { storedRecord } from '../records/stored-record.ts'
import { setSentinel } from '../registry.ts'
import { applyAnswer } from './apply-answer.ts'
import { type Fetch, type Outcome, send } from './send.ts'
import { startOver } from './start-over.ts'
import { type Batch, nextBatch, ROWS_AT_FIRST, syncRequest } from './sync-request.ts'

/** How much is sent at a time. It outlives the run: a line that cuts stays slow. */
export interface Pace {
  rows: number
  /** What the rows may grow to with every answer: beyond the first number only on a line that never cut. */
  most: number
  /** Answers of status 500 in a row. */
  failures: number
  /** Halving is under way, to find a record that the server can't take. */
  halving: boolean
}

/** One tab syncs at a time: the name of the lock that it holds meanwhile. */
export const syncLock = (key: string): string => `lumbung-sync-${key}`

export const fullPace = (): Pace => ({
  rows: ROWS_AT_FIRST,
  most: 3 * ROWS_AT_FIRST,
  failures: 0,
  halving: false,
})

type Answered = Extract<Outcome, { kind: 'answer' }>
type NewEpoch = Extract<Outcome, { kind: 'epoch' }>
/** The push may be at fault. */
type Unfit = Extract<Outcome, { kind: 'tooLarge' | 'malformed' | 'failed' }>

export type RunEnd =
  | { readonly kind: 'done'; readonly now: number }
  | { readonly kind: 'notConnected' }
  | Exclude<Outcome, Answered | NewEpoch | Unfit>

/** As often as a server may fail at the same push before the push itself is suspected. */
const FAILURES_BEFORE_HALVING = 3
const EPOCHS_AT_MOST = 3
/** On a line that cuts, not fewer rows than this at a time. */
const ROWS_AT_LEAST = 10

export async function syncRound(library: Library, fetch: Fetch, pace: Pace): Promise<RunEnd> {
  const { bulk } = library
  let epochs = 0
  let pushes: readonly string[] = []
  let ahead: Promise<Exchange> | undefined
  for (;;) {
    const [identity, kept] = await Promise.all([readMeta(bulk, 'identity'), readMeta(bulk, 'position')])
    if (!identity?.server || !kept) return { kind: 'notConnected' }
    const { server } = identity
    const begin = async (position: Position, underWay: Batch = []): Promise<Letter> => {
      const batch = await nextBatch(library, pace.rows, underWay)
      const request = syncRequest(library, position, batch, pace.rows / ROWS_AT_FIRST)
      return { position, batch, request, push: JSON.stringify(request.push) }
    }
    const post = async (letter: Letter): Promise<Exchange> => ({
      ...letter,
      outcome: await send(fetch, server, letter.request),
    })
    const repeats = ({ batch, push }: Letter) => batch.length > 0 && pushes.includes(push)

    let underWay = ahead
    ahead = undefined
    if (!underWay) {
      const letter = await begin(kept)
      if (repeats(letter)) return { kind: 'trouble', code: 'no_progress' }
      underWay = post(letter)
    }
    const { position, batch, push, outcome } = await underWay
    switch (outcome.kind) {
      case 'answer': {
        const { answer } = outcome
        // One before the last, too: while one is applied, the next is under way, and two could take turns for ever.
        pushes = [...pushes.slice(-1), push]
        if (!pace.halving) Object.assign(pace, { failures: 0, rows: Math.min(pace.most, pace.rows * 2) })
        if (!pace.halving && answer.rejected.length === 0) {
          const next = await begin({ epoch: position.epoch, cursor: answer.cursor }, batch)
          if ((answer.more || next.batch.length > 0) && !repeats(next)) ahead = post(next)
        }
        await take(library, position, batch, answer)
        if (ahead || answer.more || (await nextBatch(library, 1)).length > 0) break
        await finish(library, identity)
        Object.assign(pace, fullPace())
        return { kind: 'done', now: answer.now }
      }
      case 'epoch':
        if (++epochs > EPOCHS_AT_MOST) return { kind: 'trouble', code: 'epoch' }
        await startOver(library, outcome.epoch)
        break
      case 'tooLarge':
      case 'malformed':
      case 'failed': {
        const end = await suspect(library, fetch, { identity, position, batch, outcome, pace })
        if (end) return end
        break
      }
      case 'offline':
        pace.most = ROWS_AT_FIRST
        pace.rows = Math.max(ROWS_AT_LEAST, Math.floor(Math.min(pace.rows, pace.most) / 2))
        return outcome
      default:
        return outcome
    }
  }
}

/** A request as it leaves. */
interface Letter {
  readonly position: Position
  readonly batch: Batch
  readonly request: SyncRequest
  /** The push as text: the same again means that nothing moves. */
  readonly push: string
}

interface Exchange extends Letter {
  readonly outcome: Outcome
}

interface Suspicion {
  readonly identity: Identity
  readonly position: Position
  readonly batch: Batch
  readonly outcome: Unfit
  readonly pace: Pace
}

/**
 * Halves the push that the server can't take. One record alone is set aside, but only while the server takes
 * an empty push: an ill server must not get the whole library parked. Ends the run where it is ill.
 */
async function suspect(library: Library, fetch: Fetch, suspicion: Suspicion): Promise<RunEnd | undefined> {
  const { identity, position, batch, outcome, pace } = suspicion
  const ill: RunEnd = { kind: 'wait', ms: undefined }
  if (outcome.kind === 'failed' && ++pace.failures < FAILURES_BEFORE_HALVING) return ill
  const [record] = batch
  if (!record) return outcome.kind === 'failed' ? ill : { kind: 'trouble', code: outcome.code }
  if (batch.length > 1) {
    pace.rows = Math.floor(batch.length / 2)
    pace.halving = true
    return undefined
  }
  const empty = await send(fetch, identity.server!, syncRequest(library, position, [], 1))
  if (empty.kind === 'offline') return empty
  if (empty.kind !== 'answer') return ill
  await take(library, position, [], empty.answer)
  await park(library, record, outcome.code)
  Object.assign(pace, fullPace())
  return undefined
}

async function take(library: Library, position: Position, batch: Batch, answer: SyncAnswer): Promise<void> {
  const { bulk, key, env } = library
  await applyAnswer(library, position, batch, answer)
  // Counting takes the longer the more there are; between the pages of a first sync nobody needs to know.
  const counted = answer.more ? {} : { records: await bulk.records.count() }
  setSentinel(key, { ...counted, sequence: answer.cursor }, env)
  const profile = answer.rows.some((row) => row?.i === 'library') && (await bulk.records.get('library'))
  if (profile) followProfile(library, profile.registers)
}

/** Sets a record aside, unless it was edited while it was on its way. */
async function park({ bulk }: Library, sent: StoredRecord, code: string): Promise<void> {
  await bulk.transaction('rw', bulk.records, async () => {
    const now = await bulk.records.get(sent.id)
    const same = now?.pending?.every(
      (name) => sent.registers[name] && sameRegister(sent.registers[name], now.registers[name]!),
    )
    if (now && same) await bulk.records.put(storedRecord(now, now.pending ?? [], { code }))
  })
}

/** A device that joined a library without a profile makes it from what the enrolment said. */
async function finish(library: Library, { server }: Identity): Promise<void> {
  if (!server || (await library.bulk.records.get('library'))) return
  await saveRecord(library, {
    kind: 'library',
    id: 'library',
    values: { name: server.libraryName, village: server.villageCode },
  })
}
