// What an office sets for its villages: from which month on and until when a report is expected, and later deadlines.
import type { Kysely } from 'kysely'

export async function addVillageRules({ schema }: Kysely<unknown>): Promise<void> {
  for (const column of ['expected_from', 'expected_until'])
    await schema.alterTable('library').addColumn(column, 'text').execute()
  await schema
    .createTable('deadline')
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('deadline_key', ['scope', 'month'])
    .execute()
}

export async function addDeadlineReason({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('deadline')
    .addColumn('reason', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
}
