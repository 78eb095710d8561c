// Which photos and attachments the records of a library name, read from their text: also one that is hidden in a
// deleted record, in a value that was not chosen, or in a row that is damaged, is named.
import type { Scope } from './library-scope.ts'

/** Rows read at a time. */
const batch = 200
const hash = /\b[0-9a-f]{64}\b/g

export async function namedHashes({ read }: Scope, library: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (let after = -1; ; ) {
    const rows = await read(library, (database) =>
      database
        .selectFrom('record')
        .select(['seq', 'state'])
        .where('library', '=', library)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(batch)
        .execute(),
    )
    for (const { state } of rows) for (const [one] of state.matchAll(hash)) found.add(one)
    const last = rows.at(-1)
    if (!last || rows.length < batch) return found
    after = last.seq
    // Whoever asks for something is answered in between.
    await new Promise(setImmediate)
  }
}
