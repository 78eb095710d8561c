// The table of tokens by which an office's own programs read. It belongs to no library; of tokens only hashes are kept.
import type { Kysely } from 'kysely'

export async function addReadingTokens({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('reading_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('last_used', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute()
}
