// The tables of officers: accounts, sessions, what they did. They belong to no library.
import type { Kysely } from 'kysely'

export async function addOfficers({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('officer')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('full_name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('disabled_at', 'bigint')
    .addColumn('is_demo', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('totp_secret', 'text')
    .addColumn('totp_offered', 'text')
    .addColumn('totp_step', 'bigint')
    .execute()
  await schema
    .createTable('recovery_code')
    .addColumn('officer', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('recovery_code_key', ['officer', 'hash'])
    .execute()
  await schema
    .createTable('officer_session')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('officer', 'text', (column) => column.notNull())
    .addColumn('begun', 'bigint', (column) => column.notNull())
    .addColumn('last_used', 'bigint', (column) => column.notNull())
    .execute()
  await schema
    .createTable('known_browser')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('officer', 'text', (column) => column.notNull())
    .addColumn('last_used', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('known_browser_key', ['hash', 'officer'])
    .execute()
  await schema
    .createTable('sign_in_try')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('wrong', 'integer', (column) => column.notNull())
    .addColumn('last', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('sign_in_try_key', ['name', 'origin'])
    .execute()
  await schema
    .createTable('audit')
    .addColumn('at', 'bigint', (column) => column.primaryKey())
    .addColumn('officer', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('about', 'text')
    .addColumn('code', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('office')
    .addColumn('scope', 'text', (column) => column.primaryKey())
    .addColumn('deadline_days', 'integer', (column) => column.notNull())
    .execute()
}

export async function addOfficeRecords({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('office_record')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('officer', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('office_record_by_kind').on('office_record').columns(['kind', 'at']).execute()
}
