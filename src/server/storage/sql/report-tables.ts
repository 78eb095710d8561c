// The table of what was handed in, and what tells of each row where its library lies.
import { type Kysely, sql } from 'kysely'

export async function addMonthReports(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema
    .createTable('month_report')
    .addColumn('library', 'text', (column) => column.notNull().references('library.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('first_received', 'bigint', (column) => column.notNull())
    .addColumn('revision', 'bigint')
    .addColumn('report_code', 'text')
    .addColumn('is_nil', 'integer', (column) => column.notNull())
    .addColumn('visits', 'double precision')
    .addColumn('activities', 'double precision')
    .addColumn('participants', 'double precision')
    .addColumn('computer_sessions', 'double precision')
    .addColumn('wifi_sessions', 'double precision')
    .addColumn('money_received', 'double precision')
    .addPrimaryKeyConstraint('month_report_key', ['library', 'month'])
    .execute()
  await schema.alterTable('library').addColumn('since', 'bigint').execute()
  await schema.alterTable('month_figures').addColumn('is_changed', 'integer').execute()
  for (const table of ['device', 'month_figures'])
    await schema
      .alterTable(table)
      .addColumn('code', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  await sql`UPDATE device SET code = (SELECT library.code FROM library WHERE library.id = device.library)`.execute(
    database,
  )
  await schema.createIndex('library_by_code').on('library').column('code').execute()
}

export async function addReturned({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('month_report').addColumn('returned_revision', 'bigint').execute()
}
