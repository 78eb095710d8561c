// What the server needs of a database. SQLite and PostgreSQL answer it alike: tests/server/storage-contract.ts
// runs on both. Everything about one library's records goes through a transaction of that library, so no
// query can reach another's.
import type { Month } from '../../domain/month.ts'
import type { Row } from '../../sync/row.ts'
import type { Writer } from '../../sync/stamp.ts'
import type { Blobs } from './blobs.ts'
import type { AuditNote, Officers } from './officers.ts'
import type { KeptReport, KnownFields, Reports } from './reports.ts'

export interface Library {
  readonly id: string
  /** The village code, set by the administrator: an officer's scope goes by it. */
  readonly code: string
  readonly name: string
  readonly seq: number
  readonly epoch: string
  /** When it was registered here; null where that was not noted. */
  readonly since?: number | null
  /** The first and the last month of which its office expects a report; null where it did not say. */
  readonly expectedFrom?: Month | null
  readonly expectedUntil?: Month | null
}

export interface Device {
  readonly id: string
  readonly name: string
  readonly lastSeen: number | null
  /** What its clock showed then; null where that is not known. */
  readonly wall: number | null
  readonly revokedAt: number | null
  readonly isPending: boolean
}

export interface NewDevice {
  readonly id: string
  readonly name: string
  readonly tokenHash: string
}

interface DeviceAccess {
  readonly tokenHash: string
  readonly revokedAt: number | null
  /** It waits to take another's place: until then, and only as long as that one is not revoked. */
  readonly pending?: { readonly until: number; readonly isReplacedRevoked: boolean }
}

interface LivingEnrolment {
  readonly finder: string
  readonly uses: number
  readonly expires: number
}

export interface NewEnrolment {
  /** The code's first characters, and a slow hash of the others. */
  readonly finder: string
  readonly proofHash: string
  readonly library: string
  /** `device`: one more device. `handover`: one that takes the place of another. */
  readonly role: 'device' | 'handover'
  /** Whose place is taken: that device is revoked when the code is used. */
  readonly replaces?: string
  /** How many devices it connects; one unless it says otherwise. */
  readonly uses?: number
  /** Milliseconds since 1970, as all times here. */
  readonly expires: number
}

/** A record as it is kept: a row of the wire, whole, without its sequence. */
export interface KeptRecord {
  readonly row: Row
  /** The row as JSON, where it was written out already. */
  readonly json?: string
  /** What it takes up, where it was read. */
  readonly bytes?: number
  readonly month: Month | null
  readonly receivedAt: number
}

/** What a library's records are: how many, and their rows' bytes as JSON. */
export interface LibrarySize {
  readonly records: number
  readonly bytes: number
}

/** Rows of a library's tables, as a database of either kind has them, carried into another one. */
export interface LibraryRowsCopy {
  readonly table: 'device' | 'enrolment' | 'writer' | 'month_report' | 'record'
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/**
 * `mark`: what tells this database from an older copy of it. `rules`: the version of the program that
 * last computed all months and figures. `host`: on which addresses a server listens that is not told. `moving`: not
 * empty while data of another database are being carried into this one.
 */
type Setting = 'mark' | 'rules' | 'host' | 'moving'

/** What became of a cursor that is above its library's sequence. */
export interface CursorAhead {
  /** What the device is answered. */
  readonly epoch: string
  /**
   * `drawn`: a new epoch, so that all devices send again what the database forgot. `owed`: it comes when the
   * last one is an hour old. `alone`: this device caused one within a day; only it begins again.
   */
  readonly outcome: 'drawn' | 'owed' | 'alone'
}

export interface Storage {
  readonly engine: 'sqlite' | 'postgres'
  readonly blobs: Blobs
  readonly officers: Officers
  readonly reports: Reports
  /** Throws where the database does not answer. */
  check(): Promise<void>
  /** How many kept rows this process could not read. They are passed over; their devices still have them. */
  damaged(): number
  /** The hashes of photos and attachments that a library's records hold, in whatever value. */
  namedHashes(library: string): Promise<ReadonlySet<string>>

  createLibrary(library: Omit<Library, 'seq'>): Promise<void>
  library(id: string): Promise<Library | undefined>
  libraries(): Promise<readonly Library[]>
  /**
   * A library that an officer registers, and the line of the log about it. False, and nothing is kept, where its village
   * has a library already.
   */
  registerLibrary(library: Omit<Library, 'seq'>, line: AuditNote): Promise<boolean>
  changeLibrary(
    id: string,
    change: Partial<Pick<Library, 'code' | 'name' | 'expectedFrom' | 'expectedUntil'>>,
  ): Promise<void>
  /** The same as to change its code; false, and nothing is changed, where another library has that code. */
  moveLibrary(id: string, code: string): Promise<boolean>
  /** With its records, devices and codes; photos that are files are left, see `Blobs`. */
  removeLibrary(id: string): Promise<void>
  /** All rows that belong to a library, in an order of their own: two databases that hold the same give the same. */
  copyOut(library: string): AsyncIterable<LibraryRowsCopy>
  /** Adds a library that is not there, with its sequence and epoch, and all rows of it. */
  copyIn(library: Library, copies: AsyncIterable<LibraryRowsCopy>): Promise<void>
  /** What the database finds wrong with its own file, in its words; nothing where all is well, or it can't tell. */
  integrity(): Promise<readonly string[]>

  devices(library: string): Promise<readonly Device[]>
  deviceAccess(library: string, device: string): Promise<DeviceAccess | undefined>
  /** False where there is no such device. */
  revokeDevice(library: string, device: string, at: number): Promise<boolean>
  /** Notes when a device was last here, and what its clock showed. */
  seeDevice(library: string, device: string, at: number, wall: number | null): Promise<void>

  /**
   * False where another living code has this finder: draw again. A device has one living handover code: the
   * one before it is dead from then on.
   */
  putEnrolment(enrolment: NewEnrolment, now: number): Promise<boolean>
  /** Counts a try, and gives the hash to prove it against; undefined where no living code is found. */
  tryEnrolment(finder: string, now: number, maxTries: number): Promise<string | undefined>
  /**
   * Uses a proven code and adds the device: pending until then, where it takes another's place. Undefined where
   * somebody else was faster, or where the device to be replaced is revoked by now.
   */
  redeemEnrolment(finder: string, device: NewDevice, now: number): Promise<Library | undefined>
  /** Codes of a library that somebody can still use. */
  livingEnrolments(library: string, now: number): Promise<readonly LivingEnrolment[]>
  /** Ends those whose finder this is, or all of the library; gives how many. */
  revokeEnrolments(library: string, finder: string | undefined, now: number): Promise<number>

  /**
   * Runs `work` in one transaction of the library; undefined where there is no such library. To `write`
   * holds the library's row from the start, so that sequences become visible in their order. Where the row is
   * not the one that was left, the library has a new epoch before `work` sees it.
   */
  transact<T>(
    library: string,
    mode: 'read' | 'write',
    work: (transaction: LibraryTransaction) => Promise<T>,
  ): Promise<T | undefined>

  /** What is remembered of the database as a whole. */
  setting(key: Setting): Promise<string | undefined>
  saveSetting(key: Setting, value: string): Promise<void>
  /** Every library gets a new epoch: its devices send all they have again. */
  renewEpochs(newEpoch: () => string): Promise<void>
  /** A device has seen a later sequence than there is: the database was rolled back, or the device lies. */
  cursorAhead(library: string, device: string): Promise<CursorAhead | undefined>
  close(): Promise<void>
}

export interface LibraryTransaction {
  readonly library: Library
  /**
   * Makes a pending device one like all others, and revokes the one whose place it takes. False where its time is
   * over, or that one was revoked by somebody else. To write only.
   */
  settleDevice(device: string, now: number): Promise<boolean>
  /** How many bytes each of these records is, of those that there are: what it costs to ask for them. */
  recordSizes(ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  records(ids: readonly string[]): Promise<ReadonlyMap<string, KeptRecord>>
  /** The same; undefined where one of them is above so many bytes, and it should not be read in passing. */
  shortRecords(ids: readonly string[], bytes: number): Promise<ReadonlyMap<string, KeptRecord> | undefined>
  /** Keeps records under the sequences after the library's; gives the library's new sequence. */
  save(records: readonly KeptRecord[], growth?: LibrarySize): Promise<number>
  /** What the library's records are by now. */
  size(): Promise<LibrarySize>
  /** Rows above the cursor by sequence: at most `limit`, about `bytes` of JSON, at least one if there is one. */
  rowsAfter(cursor: number, limit: number, bytes: number): Promise<readonly Row[]>

  /** Records of these kinds, of one month or of all. */
  recordsOfKinds(kinds: readonly string[], month?: Month): Promise<readonly KeptRecord[]>
  /** Puts records into other months; nothing that a device would have to learn. */
  saveMonths(records: readonly KeptRecord[]): Promise<void>
  /**
   * Remembers whose stamps the library has seen. False, and nothing is remembered, where it would have seen those of
   * more than `atMost`.
   */
  addWriters(writers: readonly Writer[], atMost: number): Promise<boolean>

  /** The sums of these months, of those that have any. */
  sums(months: readonly Month[]): Promise<ReadonlyMap<Month, unknown>>
  saveSums(month: Month, sums: unknown): Promise<void>
  /** Forgets all sums: they are made again when somebody asks. */
  dropSums(): Promise<void>

  /** What was computed of a month; undefined where nothing was, or something changed since. */
  figures(month: Month): Promise<unknown>
  /** `isChanged`: whether the month was handed in and its records say something else by now. */
  saveFigures(month: Month, figures: unknown, isChanged?: boolean): Promise<void>
  /** Keeps how a month was handed in, and since when the server has known of it. */
  saveReport(report: KeptReport): Promise<void>
  /** Of these months, those that are handed in. */
  knownFields(months: readonly Month[]): Promise<readonly KnownFields[]>
  /** Where nobody noted when the library was registered: when the first of its records came, as far as is known. */
  noteSince(now: number): Promise<void>
  /** Forgets what was computed of these months, of all from a month on, or of all. */
  dropFigures(months: readonly Month[] | { readonly from: Month } | 'all'): Promise<void>
}
