// The tables of one library on this device, one IndexedDB database `lumbung-<key>`. A record is stored with
// its registers and, beside them, what the indexes need; that is always derived anew from the registers.
import { Dexie, type Table } from 'dexie'
import type { Day } from '../domain/day.ts'
import type { Month } from '../domain/month.ts'
import type { BlobType } from '../sync/blob-type.ts'
import type { Registers } from '../sync/register.ts'
import { databaseName } from './database-name.ts'
import type { Env } from './env.ts'

export interface StoredRecord {
  readonly id: string
  readonly kind: string
  readonly registers: Registers
  /** Null where it belongs to none, and while it is deleted: a deleted record is in no list. */
  readonly month: Month | null
  readonly day?: Day
  /** Sorts the records of a kind: by day (or month), then by when they were entered. Absent while deleted. */
  readonly order?: string
  readonly deleted?: 1
  /** The registers that the server is not known to have; `unsent` is there exactly when there are some. */
  readonly pending?: readonly string[]
  /** 2 for what the app itself wrote (a writer): it travels, but no person waits for it. */
  readonly unsent?: 1 | 2
  /**
   * The server could not take it, and why. Still editable; an edit tries it again. `registers` names what was refused:
   * the others travel on. It is absent where an earlier app set the whole record aside.
   */
  readonly parked?: { readonly code: string; readonly registers?: readonly string[] }
}

/** A value by name; see `meta.ts` for the names and what they hold. */
export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

export interface Draft {
  readonly key: string
  readonly input: Readonly<Record<string, string>>
  /** Wall clock, milliseconds. */
  readonly savedAt: number
}

/** What is known of a photo or an attachment; its bytes stand apart, so that asking for these facts is cheap. */
export interface StoredAttachment {
  /** SHA-256, which is what a record's register holds. */
  readonly hash: string
  readonly type: BlobType
  /** Bytes. */
  readonly size: number
  /** Wall clock, milliseconds. */
  readonly keptAt: number
  /** The whole of it is on this device. Absent once it was thinned: the server has it. */
  readonly here?: 1
  /** The server's epoch in which it said that it has it. Another epoch may have lost it. */
  readonly received?: string
  /** The server will not take it, and why (a stable code). */
  readonly refused?: string
}

/** The bytes of an attachment, or of its small picture, by the attachment's hash. */
export interface AttachmentBytes {
  readonly hash: string
  readonly bytes: Uint8Array
}

/** A tap on a tally key, kept on this device for its day: so it can be taken back, also after a reload. */
export interface TapRow {
  readonly id: string
  readonly day: Day
  /** When it was tapped, by the wall clock (milliseconds): only for the order of the list. */
  readonly at: number
  /** The clock time shown in the list, `HH:MM`. */
  readonly time: string
  readonly what: 'men' | 'women' | 'wifi'
  readonly age?: string
  readonly disabled?: true
  /** The record that counts it. */
  readonly record: string
  readonly undone?: 1
}

export type LumbungDatabase = Dexie & {
  records: Table<StoredRecord, string>
  meta: Table<MetaRow, string>
  drafts: Table<Draft, string>
  files: Table<StoredAttachment, string>
  fileBodies: Table<AttachmentBytes, string>
  filePreviews: Table<AttachmentBytes, string>
  taps: Table<TapRow, string>
}

/** Version 1, released. Later versions only add indexes and tables: an old tab may meet a newer schema. */
const schemaOfVersion1 = {
  records: 'id, [month+kind+order], [kind+order], day, unsent, parked.code',
  meta: 'key',
  drafts: 'key',
}

/** Version 2 adds photos and attachments, whose tables keep the names that were released. */
const tablesOfVersion2 = { files: 'hash', fileBodies: 'hash', filePreviews: 'hash' }

/** Version 3 adds the taps of today. */
const tablesOfVersion3 = { taps: 'id, day' }

/**
 * `strict` for what a person saves: "Tersimpan" is said once it is on the disk, not in a buffer.
 * `relaxed` for what can be fetched or typed again: pulled rows, drafts.
 */
export function createDatabase(key: string, durability: 'strict' | 'relaxed', env: Env): LumbungDatabase {
  const database = new Dexie(databaseName(key), {
    chromeTransactionDurability: durability,
    // The database is the one truth: no second copy in memory, and no clone of every row that is read.
    cache: 'disabled',
    ...(env.indexedDB && { indexedDB: env.indexedDB }),
    ...(env.IDBKeyRange && { IDBKeyRange: env.IDBKeyRange }),
  }) as LumbungDatabase
  database.version(1).stores(schemaOfVersion1)
  database.version(2).stores(tablesOfVersion2)
  database.version(3).stores(tablesOfVersion3)
  return database
}
