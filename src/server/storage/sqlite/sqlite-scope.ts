// The ways into SQLite: what reads waits for no writer, and those who write share their commits. Here the first
// wall, the library's name in every query, is the only one.
import type { Kysely } from 'kysely'
import type { Scope } from '../sql/library-scope.ts'
import type { Schema } from '../sql/schema.ts'
import { commitTogether } from './commit-together.ts'
import { alreadySafe, type Flusher } from './flush-together.ts'

export function sqliteScope(
  writer: Kysely<Schema>,
  reader: Kysely<Schema>,
  flusher: Flusher = alreadySafe,
): Scope {
  const write = commitTogether(writer, { flusher })
  const read: Scope['read'] = async (library, work) => {
    const result = await reader.transaction().execute(work)
    // What was committed is seen at once, and told only when no power cut can take it back.
    await flusher.settled(library)
    return result
  }
  return {
    read,
    // An office may be shown what is not on the disk yet: whoever sent it was not told so, and sends it again.
    readWithin: (_scope, work) => reader.transaction().execute(work),
    query: write,
    transact: write,
    narrow: async () => {},
  }
}
