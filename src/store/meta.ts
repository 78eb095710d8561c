// What the database remembers besides records, by name: the clock, who this device is, how the sync stands.

import type { Day } from '../domain/day.ts'
import type { Month } from '../domain/month.ts'
import type { Clock } from '../sync/stamp.ts'
import type { LumbungDatabase } from './database.ts'

/** Read and moved in every transaction that saves, so it holds only what a save needs. */
export interface Writing extends Clock {
  /** The latest time that has surely passed: build, server answers, a date that the person confirmed. */
  readonly knownGood: number
  /** Who records: the id of a `staff` record. */
  readonly staff?: string
}

/** Who this device is. `server` is there from the enrolment on. */
export interface Identity {
  readonly device: string
  readonly formerDevices: readonly string[]
  readonly formerLibraries: readonly string[]
  readonly server?: {
    readonly library: string
    readonly libraryName: string
    readonly villageCode: string
    readonly token: string
  }
}

/** How far the pull is. Moves in the transaction that applies a page. */
export interface Position {
  readonly epoch: string
  readonly cursor: number
}

export type SyncStatus =
  | 'notConnected'
  | 'idle'
  | 'sending'
  | 'offline'
  | 'blocked'
  | 'waiting'
  | 'needsCode'
  | 'revoked'
  | 'updateApp'
  | 'trouble'

/** The last that was heard of the server, kept so that every tab sees it. */
export interface SyncReport {
  readonly status: SyncStatus
  /** When the server last answered, by its own clock. */
  readonly receivedAt?: number
  /**
   * The stable code of the trouble, for "Salin laporan masalah". With `revoked`: `handover` where this device had
   * asked to be handed over.
   */
  readonly code?: string
  /** The wall clock was ahead of the server's when it last answered. */
  readonly ahead?: boolean
}

/** A folder that the person chose for backups, on a USB stick say. */
export interface BackupFolder {
  readonly handle: FileSystemDirectoryHandle
  /** Names of persons go along. */
  readonly names: boolean
  /** The day of the last backup in it, by this device's clock. */
  readonly day?: Day
  /** The last try did not find the folder, or could not write into it. */
  readonly isMissing?: boolean
}

/** The last code that this device was given to hand itself over, while nobody knows that it ended unused. */
export interface OpenHandover {
  readonly code: string
  /** When it ends by the server's clock, milliseconds. */
  readonly expires: number
  /** The same by this device's clock, whatever that says: for telling how long it still works. */
  readonly until: number
}

/** Over which connection photos and attachments are sent and fetched by themselves. */
export type AttachmentConnection = 'wifi' | 'any' | 'never'

/** What something on the line refuses, and what went through instead. See `line-memory.ts`. */
export interface LineMemory {
  /** Wall clock, milliseconds: when this was found out. */
  readonly at: number
  /** Bodies go without gzip. */
  readonly plain?: boolean
  /** Not more rows than this at a time. */
  readonly rows?: number
  /** Files go by POST: as they are, or as the file of a form. */
  readonly post?: 'post' | 'form'
}

/** When a month's report was handed over from this device, wall clock in milliseconds, and which one it was. */
export interface HandedOver {
  readonly code: string
  readonly pdf?: number
  readonly message?: number
}

interface Meta {
  writing: Writing
  identity: Identity
  position: Position
  report: SyncReport
  persisted: boolean
  /** The day of the last backup that left the app, by this device's clock. */
  backup: Day
  backupFolder: BackupFolder
  /** Kept under the name that was released. */
  fileConnection: AttachmentConnection
  handover: OpenHandover
  line: LineMemory
  handedOver: Readonly<Record<Month, HandedOver>>
  /** The app that last started a sync: a newer one tries parked records again. */
  app: string
}

export async function readMeta<Name extends keyof Meta>(
  database: LumbungDatabase,
  name: Name,
): Promise<Meta[Name] | undefined> {
  return (await database.meta.get(name))?.value as Meta[Name] | undefined
}

export const writeMeta = <Name extends keyof Meta>(
  database: LumbungDatabase,
  name: Name,
  value: Meta[Name],
) => database.meta.put({ key: name, value })

/** Marks a writer that this device drew, once it has saved something: see `defend.ts`. */
export const ownWriterKey = (writer: string): string => `own:${writer}`

export const writingAtStart: Writing = { ms: 0, counter: 0, knownGood: 0 }
