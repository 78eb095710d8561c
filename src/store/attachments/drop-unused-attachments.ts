// Attachments that nothing names any more: chosen in a form that was put aside, or taken off a record. They go after a
// week, so that "Kembalikan" and a forgotten draft still find them.
import type { Library } from '../library.ts'
import { hashesInRecord, namedAttachments } from './named-attachments.ts'

const KEPT_FOR_MS = 7 * 86_400_000

/** How many attachments went. A clock that was set back makes none of them old. */
export async function dropUnusedAttachments(library: Library): Promise<number> {
  const { bulk, env } = library
  const old = await bulk.files.filter(({ keptAt }) => keptAt < env.now() - KEPT_FOR_MS).primaryKeys()
  const unused = new Set(old)
  const spare = (hashes: Iterable<string>) => {
    for (const hash of hashes) unused.delete(hash)
  }
  if (unused.size > 0) spare(await namedAttachments(library))
  if (unused.size > 0)
    await bulk.drafts.each(({ input }) => spare(Object.values(input).flatMap((text) => text.split(','))))
  // A deleted record can be brought back. Its index is none, so every record has to be looked at.
  if (unused.size > 0)
    await bulk.records.filter(({ deleted }) => deleted === 1).each((record) => spare(hashesInRecord(record)))
  const gone = [...unused]
  await bulk.transaction('rw', bulk.files, bulk.fileBodies, bulk.filePreviews, async () => {
    for (const table of [bulk.files, bulk.fileBodies, bulk.filePreviews]) await table.bulkDelete(gone)
  })
  return gone.length
}
