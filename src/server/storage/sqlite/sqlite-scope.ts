// The ways into SQLite: what reads waits for no writer, and those who write share their commits. Here the first
// wall, the library's name in every query, is the only one.
import type { Kysely } from 'kysely'
import type { Scope } from '../sql/library-scope.ts'
import type { Schema } from '../sql/schema.ts'
import { commitTogether } from './commit-together.ts'

export function sqliteScope(writer: Kysely<Schema>, reader: Kysely<Schema>): Scope {
  const write = commitTogether(writer)
  return {
    read: (_library, work) => reader.transaction().execute(work),
    query: (_library, work) => write(work),
    transact: (_library, work) => write(work),
    narrow: async () => {},
  }
}
