// One run of the sync: push and pull, page by page, until nothing is left to send or fetch, or something is
// in the way. One record that the server can't take is found by halving, and set aside; the rest goes on.
import type { SyncAnswer, SyncRequest } from '../../sync/wire.ts'
import type { Library } from '../library.ts'
import { type Identity, type Position, readMeta } from '../meta.ts'
import { followProfile } from '../records/follow-profile.ts'
import { saveRecord } from '../records/save-record.ts'
import { setSentinel } from '../registry.ts'
import { applyAnswer } from './apply-answer.ts'
import type { Batch } from './batch.ts'
import { rememberLine, whatGoesThrough } from './line-memory.ts'
import { fullSpeed, type Pace, retryLater } from './pace.ts'
import { provesWriting } from './proves-writing.ts'
import type { Held, Run, Unfit } from './run.ts'
import { type Fetch, type Outcome, send } from './send.ts'
import { startOver } from './start-over.ts'
import { nextBatch, ROWS_AT_FIRST, syncRequest } from './sync-request.ts'

/** One tab syncs at a time: the name of the lock that it holds meanwhile. */
export const syncLock = (key: string): string => `lumbung-sync-${key}`

type Answered = Extract<Outcome, { kind: 'answer' }>
type NewEpoch = Extract<Outcome, { kind: 'epoch' }>

export type RunEnd =
  /** `news`: something came from elsewhere. */
  | { readonly kind: 'done'; readonly now: number; readonly news?: true }
  | { readonly kind: 'notConnected' }
  | Held
  | Exclude<Outcome, Answered | NewEpoch | Unfit | Held>

const EPOCHS_AT_MOST = 3
/** On a line that cuts, not fewer rows than this at a time. */
const ROWS_AT_LEAST = 10

export async function syncRound(library: Library, fetch: Fetch, pace: Pace): Promise<RunEnd> {
  const { bulk } = library
  const run: Run = {
    tried: new Set(),
    refused: 0,
    end: undefined,
    blocked: false,
    news: false,
    triesPlain: false,
    level: undefined,
  }
  const line = await whatGoesThrough(library)
  pace.plain = line.plain ?? false
  if (line.rows) Object.assign(pace, { rows: line.rows, most: line.rows })
  let epochs = 0
  let pushes: readonly string[] = []
  let ahead: Promise<Exchange> | undefined
  for (;;) {
    const [identity, kept] = await Promise.all([readMeta(bulk, 'identity'), readMeta(bulk, 'position')])
    if (!identity?.server || !kept) return { kind: 'notConnected' }
    const { server } = identity
    const begin = async (position: Position, batch: Batch): Promise<Outgoing> => {
      const request = syncRequest(library, position, batch, pace.rows / ROWS_AT_FIRST)
      return { position, batch, request, push: JSON.stringify(request.push) }
    }
    const post = async (outgoing: Outgoing): Promise<Exchange> => ({
      ...outgoing,
      outcome: await send(fetch, server, outgoing.request, pace.plain),
    })
    const repeats = ({ batch, push }: Outgoing) => batch.length > 0 && pushes.includes(push)

    let underWay = ahead
    ahead = undefined
    if (!underWay) {
      const batch = await nextBatch(library, pace)
      const outgoing = await begin(kept, batch.length > 0 ? batch : await lastOnes(library, pace, run))
      if (repeats(outgoing)) return { kind: 'trouble', code: 'no_progress' }
      underWay = post(outgoing)
    }
    const exchange = await underWay
    const { position, batch, push, outcome } = exchange
    switch (outcome.kind) {
      case 'answer': {
        const { answer } = outcome
        // One before the last, too: while one is applied, the next is under way, and two could take turns for ever.
        pushes = [...pushes.slice(-1), push]
        if (batch.length > 0) await wasTaken(library, pace, run, exchange, answer)
        run.level = answer.more ? undefined : answer.cursor
        if (!pace.halving) pace.rows = Math.min(pace.most, pace.rows * 2)
        if (!pace.halving && answer.rejected.length === 0) {
          const next = await nextBatch(library, pace, batch)
          const outgoing = await begin({ epoch: position.epoch, cursor: answer.cursor }, next)
          if ((answer.more || next.length > 0) && !repeats(outgoing)) ahead = post(outgoing)
        }
        run.news ||= answer.rows.some((row) => !batch.some(({ id }) => id === row?.i))
        await take(library, position, batch, answer)
        if (ahead || answer.more || (await nextBatch(library, { ...pace, rows: 1 })).length > 0) break
        if ((await lastOnes(library, pace, run)).length > 0) break
        await finish(library, identity)
        if (run.blocked && pace.halving) await rememberLine(library, { rows: pace.rows })
        Object.assign(pace, fullSpeed(), { full: false })
        return { ...(run.end ?? { kind: 'done', ...(run.news && { news: true }) }), now: answer.now }
      }
      case 'epoch':
        if (++epochs > EPOCHS_AT_MOST) return { kind: 'trouble', code: 'epoch' }
        await startOver(library, outcome.epoch)
        run.level = undefined
        break
      case 'tooLarge':
      case 'malformed':
      case 'failed':
      case 'blocked': {
        const { suspect } = await import('./suspect.ts')
        const end = await suspect(library, { ...exchange, outcome, pace, run })
        if (end) return end
        break
      }
      case 'offline':
        pace.most = Math.min(pace.most, ROWS_AT_FIRST)
        pace.rows = Math.max(ROWS_AT_LEAST, Math.floor(Math.min(pace.rows, pace.most) / 2))
        return outcome
      default:
        return outcome
    }
  }
}

/** A request as it leaves. */
interface Outgoing {
  readonly position: Position
  readonly batch: Batch
  readonly request: SyncRequest
  /** The push as text: the same again means that nothing moves. */
  readonly push: string
}

interface Exchange extends Outgoing {
  readonly outcome: Outcome
}

/** After all the others, one at a time: what was suspected or set aside before. Mostly there is none. */
async function lastOnes(library: Library, pace: Pace, run: Run): Promise<Batch> {
  const parked = library.bulk.records.where('parked.code').above('')
  if (pace.suspects.size === 0 && (await parked.count()) === 0) return []
  const { nextAlone } = await import('./suspect.ts')
  return nextAlone(library, pace, run)
}

/** A push was taken: that may prove that the server writes, and what goes through on this line. */
async function wasTaken(
  library: Library,
  pace: Pace,
  run: Run,
  { position, batch }: Outgoing,
  answer: SyncAnswer,
) {
  if (provesWriting(position, batch, answer, run.level === position.cursor)) {
    pace.writes = true
    for (const suspect of pace.suspects.values()) suspect.writes = true
  }
  if (!pace.halving) pace.failures = 0
  run.refused = 0
  for (const { id, pending = [] } of batch) {
    run.tried.add(id)
    pace.retries.delete(id)
    // What was suspected is taken: whatever was wrong is over, so the others go as they always do.
    if (pace.suspects.get(id)?.names.every((name) => pending.includes(name))) pace.suspects.clear()
  }
  for (const { i } of answer.rejected) retryLater(pace, i)
  if (run.triesPlain) await rememberLine(library, { plain: true })
  run.triesPlain = false
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

/** A device that joined a library without a profile makes it from what the enrolment said. */
async function finish(library: Library, { server }: Identity): Promise<void> {
  if (!server || (await library.bulk.records.get('library'))) return
  await saveRecord(library, {
    kind: 'library',
    id: 'library',
    values: { name: server.libraryName, village: server.villageCode },
  })
}
