// Takes one answer of the server: what it acknowledges, what it could not take, its rows and its cursor, all in
// one transaction. A late, repeated or overtaken answer does no harm, since everything is merged.
import type { RecordState } from '../../sync/record-state.ts'
import { fromRow } from '../../sync/row.ts'
import type { SyncAnswer } from '../../sync/wire.ts'
import { noteError } from '../error-log.ts'
import { type Library, withReopening } from '../library.ts'
import { type Position, readMeta, writeMeta, writingAtStart } from '../meta.ts'
import type { Batch } from './batch.ts'
import { noteOwn, ownWriters } from './defend.ts'
import { mayErase } from './may-erase.ts'
import { takeAnswer } from './take-answer.ts'

/** Applies a page. `asked` is where the request stood, `sent` what it carried. */
export async function applyAnswer(
  library: Library,
  asked: Position,
  sent: Batch,
  answer: SyncAnswer,
): Promise<void> {
  const { bulk } = library
  const rows = readRows(library, answer.rows)
  const ids = [...new Set([...sent, ...rows].map(({ id }) => id))]
  // Fetched only where it may be needed, and before the transaction, which would not wait for it.
  const sweeping = mayErase(rows) ? await import('../records/sweep.ts') : undefined
  const tables = [bulk.records, bulk.meta, ...(sweeping ? [bulk.drafts] : [])]
  await withReopening(bulk, () =>
    bulk.transaction('rw', tables, async () => {
      const [stored, writing = writingAtStart, position] = await Promise.all([
        bulk.records.bulkGet(ids),
        readMeta(bulk, 'writing'),
        readMeta(bulk, 'position'),
      ])
      const records = new Map(stored.flatMap((record) => (record ? [[record.id, record]] : [])))
      const own = await ownWriters(library, bulk, records, rows)
      const taken = takeAnswer({ records, writing, position, own }, { asked, sent, answer, rows })
      if (!taken) return
      library.knownGood = Math.max(library.knownGood, taken.writing.knownGood)
      const before = [...records.values()]
      const swept = (await sweeping?.sweep(library, bulk, before, taken.records)) ?? []
      await Promise.all([
        bulk.records.bulkPut([...taken.records, ...swept]),
        noteOwn(bulk, taken.writers),
        writeMeta(bulk, 'writing', taken.writing),
        taken.position && writeMeta(bulk, 'position', taken.position),
      ])
    }),
  )
}

function readRows({ env }: Library, rows: readonly unknown[]): RecordState[] {
  return rows.flatMap((row) => {
    const { record, refusals } = fromRow(row)
    if (refusals.length > 0) noteError('sync row', refusals.map(({ code }) => code).join(), env)
    return record ? [record] : []
  })
}
