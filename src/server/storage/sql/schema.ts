// The tables, as Kysely sees them, and the steps that make them. Steps only add: an old copy of the
// database opens in every later version.
import type { Generated, Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { OfficeLetter } from '../../../sync/officer-wire.ts'
import { addFields, type FieldColumn } from './field-columns.ts'
import { addOfficeLetters } from './office-letter-table.ts'
import { addOfficeRecords, addOfficers } from './officer-tables.ts'
import { addMonthReports, addReturned } from './report-tables.ts'
import { addReadingTokens } from './token-table.ts'
import { addDeadlineReason, addVillageRules } from './village-tables.ts'

export interface Schema {
  /** What concerns the whole database: the mark that is compared with the file beside it. */
  server: { key: string; value: string }
  library: {
    id: string
    code: string
    name: string
    seq: number
    epoch: string
    /** Who wrote the row last: see `RowWitness`. */
    written: string | null
    /** How many records it has, and their bytes; null where that was not counted yet. */
    records: number | null
    bytes: number | null
    epoch_drawn: number | null
    epoch_owed: Generated<number>
    /** When it was registered here; null where nobody noted it. */
    since: number | null
    /** The first and the last month of which a report is expected; null where nobody set it. */
    expected_from: string | null
    expected_until: string | null
  }
  device: {
    library: string
    id: string
    name: string
    token_hash: string
    last_seen: number | null
    /** What the device's clock showed when it was last here; only shown to an officer. */
    wall: number | null
    revoked_at: number | null
    /** Until when it waits to take another's place; null once it is a device like all others. */
    pending_until: number | null
    /** Whose place that is. */
    replaces: string | null
    /** When its cursor was last above the library's sequence. */
    epoch_drawn: number | null
    /** Its library's: what officers read says itself where it lies, see `row-level-security.ts`. */
    code: Generated<string>
  }
  enrolment: {
    /** How many devices the code still connects. */
    uses_left: Generated<number>
    finder: string
    proof_hash: string
    library: string
    role: string
    /** The device whose place is taken, where the role is `handover`. */
    replaces: string | null
    expires: number
    used_at: number | null
    tries: number
  }
  record: {
    library: string
    id: string
    kind: string
    seq: number
    /** The record's row as JSON. Text: PostgreSQL's jsonb refuses what JSON allows (\u0000). */
    state: string
    month: string | null
    received_at: number
  }
  month_figures: {
    library: string
    month: string
    figures: string
    code: Generated<string>
    /** 1 where the month was handed in and its records say something else by now. */
    is_changed: Generated<number | null>
  }
  /** How each month was handed in, as the board shows it. */
  month_report: {
    library: string
    month: string
    code: string
    /** When the server first had a closing of it. */
    first_received: number
    /** Null where the month is open again; then so is all below. */
    revision: number | null
    report_code: string | null
    is_nil: number
    visits: number | null
    activities: number | null
    participants: number | null
    computer_sessions: number | null
    wifi_sessions: number | null
    money_received: number | null
    /** The revision that the office sent back last. */
    returned_revision: Generated<number | null>
  } & Record<FieldColumn, Generated<number | null>>
  /** Sums of a month's records, kept by difference: a row where somebody has asked for the month. */
  month_sums: { library: string; month: string; sums: string }
  /** Whose stamps the library has seen: a start of the app each. */
  writer: { library: string; id: string }
  /** Whole photos and attachments; with a data folder they are files there, and these tables stay empty. */
  blob: {
    library: string
    hash: string
    size: number
    bytes: Uint8Array
    /** Since when no record names it, where that was noted. */
    unnamed_since: Generated<number | null>
  }
  /** What is held of an upload that is not finished, one row for each time that something arrived. */
  blob_part: {
    library: string
    hash: string
    start: number
    size: number
    bytes: Uint8Array
    /** When it arrived; null for what came before that was noted. */
    at: Generated<number | null>
  }
  officer: {
    name: string
    full_name: string
    role: string
    /** The beginning of the village codes that this officer sees; empty is all. */
    scope: string
    password_hash: string
    created_at: number
    disabled_at: number | null
    /** 1 for the demonstration's own. */
    is_demo: number
    /** The secret of the second factor; the offered one waits for its first code. */
    totp_secret: string | null
    totp_offered: string | null
    /** The latest step that a code was taken of: none is taken twice. */
    totp_step: number | null
  }
  recovery_code: { officer: string; hash: string }
  officer_session: { hash: string; officer: string; begun: number; last_used: number }
  /** Browsers in which an officer signed in before. */
  known_browser: { hash: string; officer: string; last_used: number }
  /** Wrong tries to sign in: at whose name, and from where. */
  sign_in_try: { name: string; origin: string; wrong: number; last: number }
  /** What officers did. No row of it is ever changed. */
  audit: { at: number; officer: string; what: string; about: string | null; code: string }
  /** What an office set for the villages whose codes begin with its scope. */
  office: { scope: string; deadline_days: number }
  /** What an office recorded of its own; `record` is JSON. */
  office_record: { id: string; kind: string; code: string; record: string; at: number; officer: string }
  /** Its letterhead and who signs. */
  office_letter: { scope: string } & Record<keyof OfficeLetter, string>
  /** By which programs of an office read. */
  reading_token: {
    id: string
    hash: string
    name: string
    scope: string
    made_by: string
    made_at: number
    last_used: number | null
    revoked_at: number | null
  }
  /** A later last day for one month's reports, of the villages whose codes begin with the scope. */
  deadline: { scope: string; month: string; day: string; reason: Generated<string> }
}

export const migrations: Record<string, Migration> = {
  '001-libraries-and-records': { up: createTables },
  '002-handover': { up: addHandover },
  '003-blobs': { up: addBlobs },
  '005-epochs': { up: addEpochs },
  '006-writers': { up: addWriters },
  '009-sums': { up: addSums },
  '010-pending-devices': { up: addPendingDevices },
  '011-library-size': { up: addLibrarySize },
  '012-blob-times': { up: addBlobTimes },
  '013-officers': { up: addOfficers },
  '014-month-reports': { up: addMonthReports },
  '016-returned-reports': { up: addReturned },
  '018-office-records': { up: addOfficeRecords },
  '020-office-letters': { up: addOfficeLetters },
  '021-reading-tokens': { up: addReadingTokens },
  '022-village-rules': { up: addVillageRules },
  '025-activity-fields': { up: addFields },
  '026-deadline-reason': { up: addDeadlineReason },
}

async function addHandover({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('enrolment').addColumn('replaces', 'text').execute()
}

async function addEpochs({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('library').addColumn('written', 'text').execute()
  await schema.alterTable('library').addColumn('epoch_drawn', 'bigint').execute()
  await schema
    .alterTable('library')
    .addColumn('epoch_owed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('device').addColumn('epoch_drawn', 'bigint').execute()
}

async function addSums({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('month_sums')
    .addColumn('library', 'text', (column) => column.notNull().references('library.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('sums', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('month_sums_key', ['library', 'month'])
    .execute()
}

async function addWriters({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('writer')
    .addColumn('library', 'text', (column) => column.notNull().references('library.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('writer_key', ['library', 'id'])
    .execute()
}

async function addPendingDevices({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('device').addColumn('pending_until', 'bigint').execute()
  await schema.alterTable('device').addColumn('replaces', 'text').execute()
  await schema
    .alterTable('enrolment')
    .addColumn('uses_left', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
}

async function addLibrarySize({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('library').addColumn('records', 'bigint').execute()
  await schema.alterTable('library').addColumn('bytes', 'bigint').execute()
}

async function addBlobTimes({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('blob').addColumn('unnamed_since', 'bigint').execute()
  await schema.alterTable('blob_part').addColumn('at', 'bigint').execute()
}

async function addBlobs({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('blob')
    .addColumn('library', 'text', (column) => column.notNull().references('library.id'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('blob_key', ['library', 'hash'])
    .execute()
  await schema
    .createTable('blob_part')
    .addColumn('library', 'text', (column) => column.notNull().references('library.id'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('blob_part_key', ['library', 'hash', 'start'])
    .execute()
}

async function createTables(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema
    .createTable('server')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('library')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('epoch', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('device')
    .addColumn('library', 'text', (column) => column.notNull().references('library.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('last_seen', 'bigint')
    .addColumn('wall', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .addPrimaryKeyConstraint('device_key', ['library', 'id'])
    .execute()
  await schema
    .createTable('enrolment')
    .addColumn('finder', 'text', (column) => column.primaryKey())
    .addColumn('proof_hash', 'text', (column) => column.notNull())
    .addColumn('library', 'text', (column) => column.notNull().references('library.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema
    .createTable('record')
    .addColumn('library', 'text', (column) => column.notNull().references('library.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('month', 'text')
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_key', ['library', 'id'])
    .addUniqueConstraint('record_by_seq', ['library', 'seq'])
    .execute()
  await schema.createIndex('record_by_month').on('record').columns(['library', 'kind', 'month']).execute()
  await schema
    .createTable('month_figures')
    .addColumn('library', 'text', (column) => column.notNull().references('library.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('figures', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('month_figures_key', ['library', 'month'])
    .execute()
}
