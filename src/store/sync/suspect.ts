// What becomes of a push that is refused: it is halved, down to one record and, of a long one, to one register. That
// one is set aside once it is proven that the server writes; until then it waits, and is tried alone once a round.
import { sameRegister } from '../../sync/register.ts'
import type { StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { storedRecord } from '../records/stored-record.ts'
import { type Batch, partOf, sendable, sizeOf } from './batch.ts'
import { fullSpeed, isDue, type Pace, retryLater } from './pace.ts'
import type { Held, Run, Unfit } from './run.ts'
import { parkedToo } from './take-answer.ts'

/** As often as a server may fail at the same push before the push itself is suspected. */
const FAILURES_BEFORE_HALVING = 3
/** A server that takes nothing at all is not asked more often than this in one run. */
const REFUSALS_AT_MOST = 20
/** A row that is longer is worth sending in parts; characters. */
const WORTH_SPLITTING = 64 * 1024
/** Of what was set aside, so many may be tried again in vain in one run. */
const RETRIES_AT_MOST = 20

interface Suspicion {
  readonly batch: Batch
  readonly push: string
  readonly outcome: Unfit
  readonly pace: Pace
  readonly run: Run
}

/** Ends the run where the server, or what is in between, takes nothing. */
export async function suspect(library: Library, suspicion: Suspicion): Promise<Held | undefined> {
  const { batch, push, outcome, pace, run } = suspicion
  const [record] = batch
  const end = endOf(outcome)
  if (!record) return end
  const isKnown = isRetry(record) || pace.suspects.has(record.id)
  if (outcome.kind === 'failed' && !isKnown && ++pace.failures < FAILURES_BEFORE_HALVING) return end
  if (outcome.kind === 'blocked' && outcome.code !== '413' && !pace.plain && push.length > 1_000) {
    Object.assign(pace, { plain: true })
    run.triesPlain = true
    return undefined
  }
  if (outcome.code === 'library_full' && !pace.full) {
    pace.full = true
    run.end = end
    return undefined
  }
  if (!pace.halving) Object.assign(pace, { halving: true, writes: false })
  if (batch.length > 1) {
    pace.rows = Math.floor(batch.length / 2)
    run.blocked ||= outcome.kind === 'blocked'
    return ++run.refused > REFUSALS_AT_MOST ? end : undefined
  }
  const size = sizeOf(record)
  if (record.pending!.length > 1 && size > WORTH_SPLITTING && isAboutSize(outcome)) {
    pace.size = Math.floor(size / 2)
    return undefined
  }
  await setAside(library, record, suspicion)
  Object.assign(pace, fullSpeed())
  return ++run.refused > REFUSALS_AT_MOST ? end : undefined
}

/** What is sent was set aside before. */
const isRetry = ({ pending = [], parked }: StoredRecord): boolean =>
  parked !== undefined && pending.every((name) => parked.registers?.includes(name) ?? true)

const isAboutSize = ({ kind }: Unfit): boolean => kind === 'tooLarge' || kind === 'blocked'

function endOf({ kind, code }: Unfit): Held {
  if (kind === 'failed') return { kind: 'wait', ms: undefined }
  return { kind: kind === 'blocked' ? 'blocked' : 'trouble', code }
}

/** What was refused alone. */
async function setAside(library: Library, record: StoredRecord, { outcome, pace, run }: Suspicion) {
  const { id, pending = [] } = record
  run.tried.add(id)
  if (isRetry(record)) return retryLater(pace, id)
  if (pace.writes || pace.suspects.get(id)?.writes) {
    pace.suspects.delete(id)
    retryLater(pace, id)
    return park(library, record, outcome.kind === 'blocked' ? 'blocked' : outcome.code)
  }
  const names = [...new Set([...(pace.suspects.get(id)?.names ?? []), ...pending])]
  pace.suspects.set(id, { names, writes: false })
  // A refusal in so many words says that the server is well; anything else may be an illness.
  if (outcome.kind === 'failed' || outcome.kind === 'blocked') run.end ??= endOf(outcome)
}

/** Sets what was sent of a record aside, unless it was edited while it was on its way. */
async function park({ bulk }: Library, sent: StoredRecord, code: string): Promise<void> {
  const { pending: names = [] } = sent
  await bulk.transaction('rw', bulk.records, async () => {
    const now = await bulk.records.get(sent.id)
    const same = names.every(
      (name) => sent.registers[name] && now && sameRegister(sent.registers[name], now.registers[name]!),
    )
    if (now && same) await bulk.records.put(storedRecord(now, now.pending ?? [], parkedToo(now, names, code)))
  })
}

/**
 * One record that goes by itself: what is suspected, again as soon as the server has written, or what was set aside
 * and is due. None that was tried in this run already.
 */
export async function nextAlone({ bulk }: Library, pace: Pace, { tried, end }: Run): Promise<Batch> {
  for (const [id, { names, writes }] of pace.suspects) {
    if (tried.has(id) && !writes) continue
    const record = await bulk.records.get(id)
    const unsent = record ? sendable(record).filter((name) => names.includes(name)) : []
    if (record && unsent.length > 0) return [partOf(record, unsent)]
    pace.suspects.delete(id)
  }
  if (end) return []
  const parked = await bulk.records.where('parked.code').above('').toArray()
  if (parked.filter(({ id }) => tried.has(id)).length >= RETRIES_AT_MOST) return []
  return parked.filter((record) => !tried.has(record.id) && isDue(pace, record)).slice(0, 1)
}
