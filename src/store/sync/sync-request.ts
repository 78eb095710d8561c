// What a push carries: the unsent registers of a batch of records, as rows.
import { toRow } from '../../sync/row.ts'
import { type SyncRequest, wireVersion } from '../../sync/wire.ts'
import type { StoredRecord } from '../database.ts'
import type { Env } from '../env.ts'
import type { Library } from '../library.ts'
import type { Position } from '../meta.ts'
import { type Batch, type LeftOut, partOf, sendable, sizeOf } from './batch.ts'

export const ROWS_AT_FIRST = 500
const ROWS_AT_MOST = 1_000
/** Characters of JSON. Below 1 MB also where some are Indonesian text with accents or emoji. */
export const SIZE_AT_MOST = 800_000
/** Rows asked for in one answer at first. */
const ROWS_ASKED = 300

/** How much may go, and what stays here for now. */
interface Share {
  readonly rows: number
  /** Characters of JSON. */
  readonly size: number
  /** Only records of which the server has something already. */
  readonly full: boolean
  /** By id, registers that are left out. */
  readonly suspects: LeftOut
}

/**
 * The next unsent records, without what was set aside, at most so many rows and characters, but at least one; without
 * those that are under way already. A record that is too long for one push goes in parts.
 */
export async function nextBatch({ bulk }: Library, share: Share, underWay: Batch = []): Promise<Batch> {
  const limit = Math.min(share.rows, ROWS_AT_MOST)
  const sent = new Set(underWay.map(({ id }) => id))
  const isNext = (record: StoredRecord) =>
    !sent.has(record.id) && !(share.full && isNew(record)) && sendable(record, share.suspects).length > 0
  const unsent = () => bulk.records.where('unsent').above(0)
  // Read in one go; to look into each, the browser steps through them one by one. Only many parked ones ask for that.
  const first = await unsent()
    .limit(limit + sent.size)
    .toArray()
  const next = first.filter(isNext).slice(0, limit)
  const isAll = next.length === limit || first.length < limit + sent.size
  const records = isAll ? next : await unsent().filter(isNext).limit(limit).toArray()
  const batch = fitting(
    records.map((record) => partOf(record, sendable(record, share.suspects))),
    share.size,
  )
  const [only] = batch
  if (batch.length !== 1 || !only || sizeOf(only) <= share.size) return batch
  const { firstPart } = await import('./first-part.ts')
  return [firstPart(only, share.size)]
}

/** Nothing of it is known to have arrived. */
const isNew = ({ pending, registers }: StoredRecord): boolean =>
  pending?.length === Object.keys(registers).length

/** As many of the records as fit in one push, but at least one. */
export function fitting(unsent: Batch, most: number = SIZE_AT_MOST): Batch {
  let size = 0
  const fits = unsent.findIndex((record, index) => {
    size += sizeOf(record)
    return index > 0 && size > most
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
