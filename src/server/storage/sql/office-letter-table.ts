// The table of what stands above and below an office's letters. It belongs to no library.
import type { Kysely } from 'kysely'

export async function addOfficeLetters({ schema }: Kysely<unknown>): Promise<void> {
  let table = schema.createTable('office_letter').addColumn('scope', 'text', (column) => column.primaryKey())
  for (const field of ['government', 'name', 'address', 'place', 'role', 'head'])
    table = table.addColumn(field, 'text', (column) => column.notNull())
  await table.execute()
}
