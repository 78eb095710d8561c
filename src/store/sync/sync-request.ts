// What a push carries: the unsent registers of a batch of records, as rows.
import { toRow } from '../../sync/row.ts'
import { type SyncRequest, wireVersion } from '../../sync/wire.ts'
import type { StoredRecord } from '../database.ts'
import type { Env } from '../env.ts'
import type { Library } from '../library.ts'
import type { Position } from '../meta.ts'

/** As sent: what an answer acknowledges is compared with this. */
export type Batch = readonly StoredRecord[]

export const ROWS_AT_FIRST = 500
const ROWS_AT_MOST = 1_000
/** Characters of JSON. Below 1 MB also where some are Indonesian text with accents or emoji. */
const SIZE_AT_MOST = 800_000
/** Rows asked for in one answer at first. */
const ROWS_ASKED = 300

/**
 * The next unsent records, the parked left out, at most `rows` and about 0.8 MB, but at least one; without those
 * that are under way already.
 */
export async function nextBatch({ bulk }: Library, rows: number, underWay: Batch = []): Promise<Batch> {
  const limit = Math.min(rows, ROWS_AT_MOST)
  const sent = new Set(underWay.map(({ id }) => id))
  const isNext = ({ id, parked }: StoredRecord) => !parked && !sent.has(id)
  const unsent = () => bulk.records.where('unsent').above(0)
  // Read in one go; to look into each, the browser steps through them one by one. Only many parked ones ask for that.
  const first = await unsent()
    .limit(limit + sent.size)
    .toArray()
  const next = first.filter(isNext).slice(0, limit)
  const isAll = next.length === limit || first.length < limit + sent.size
  return fitting(isAll ? next : await unsent().filter(isNext).limit(limit).toArray())
}

/** As many of the records as fit in one push, but at least one. */
export function fitting(unsent: Batch): Batch {
  let size = 0
  const fits = unsent.findIndex((record, index) => {
    size += JSON.stringify(toRow(record, record.pending)).length
    return index > 0 && size > SIZE_AT_MOST
  })
  return fits === -1 ? unsent : unsent.slice(0, fits)
}

/** `share` is how much more, or less, than at first is asked for at a time. */
export const syncRequest = (
  { env }: { readonly env: Pick<Env, 'app' | 'now'> },
  { epoch, cursor }: Position,
  batch: Batch,
  share: number,
): SyncRequest => ({
  v: wireVersion,
  app: env.app,
  epoch,
  cursor,
  limit: Math.max(1, Math.floor(ROWS_ASKED * share)),
  wall: env.now(),
  push: batch.map((record) => toRow(record, record.pending)),
})
