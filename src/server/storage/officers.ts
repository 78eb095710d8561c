// Accounts of officers, their sessions, and what they did. SQLite and PostgreSQL answer alike:
// tests/server/storage-contract.ts runs on both. Of tokens and recovery codes only hashes are known here.
import type { Day } from '../../domain/day.ts'
import type { Month } from '../../domain/month.ts'
import type { AuditLine, OfficeLetter, OfficerRole, ReadingToken } from '../../sync/officer-wire.ts'

export interface Account {
  /** What is typed to sign in, in small letters. */
  readonly name: string
  readonly fullName: string
  readonly role: OfficerRole
  readonly scope: string
  readonly passwordHash: string
  readonly disabledAt: number | null
  readonly isDemo: boolean
  /** Null without a second factor. */
  readonly totpSecret: string | null
  /** One that was drawn and waits for its first code. */
  readonly totpOffered: string | null
}

export type NewAccount = Pick<Account, 'name' | 'fullName' | 'role' | 'scope' | 'passwordHash'> & {
  readonly isDemo?: boolean
}

interface Session {
  readonly account: Account
  readonly begun: number
  readonly lastUsed: number
}

export type OfficerRows = Readonly<
  Record<
    | 'officer'
    | 'recovery_code'
    | 'office'
    | 'deadline'
    | 'office_record'
    | 'office_letter'
    | 'reading_token'
    | 'audit',
    readonly Readonly<Record<string, string | number | null>>[]
  >
>

/** What is set for villages whose codes begin with the scope. */
export interface Office {
  readonly scope: string
  /** Days after a month's end until which its report is on time. */
  readonly deadlineDays: number
}

/** What an office recorded of its own: aid, a training, a replication. */
export interface OfficeRecord {
  readonly id: string
  readonly kind: string
  /** The scope of whoever recorded it: who sees that sees it. */
  readonly code: string
  readonly at: number
  readonly officer: string
  readonly values: Readonly<Record<string, unknown>>
  /** The libraries that it concerns. */
  readonly libraries: readonly string[]
}

export interface KeptToken extends ReadingToken {
  /** Of its secret. */
  readonly hash: string
}

/** A later last day on which one month's report is on time, for villages whose codes begin with the scope. */
export interface LaterDeadline {
  readonly scope: string
  readonly month: Month
  readonly day: Day
  /** Empty where nobody wrote one. */
  readonly reason: string
}

/** `code`: where it was done, a village code or the beginning of one. */
export type AuditNote = Omit<AuditLine, 'place'> & { readonly code: string }

/** Wrong tries to sign in: at whose name, and from where. */
export interface Tries {
  readonly name: string
  readonly origin: string
  readonly wrong: number
  /** When the last one was. */
  readonly last: number
}

export type TryPlace = Pick<Tries, 'name' | 'origin'>

export interface Officers {
  /** False where somebody has that name already. */
  add(account: NewAccount, now: number): Promise<boolean>
  account(name: string): Promise<Account | undefined>
  accounts(): Promise<readonly Account[]>
  /** Ends all sessions but the one that is kept, and forgets browsers that were known. */
  setPassword(name: string, passwordHash: string, keptSession?: string): Promise<void>
  /** Ends all sessions; null lets the officer in again. */
  disable(name: string, at: number | null): Promise<void>

  offerSecondFactor(name: string, secret: string): Promise<void>
  /** The offered secret counts from now on; a code of that step was taken. */
  beginSecondFactor(name: string, step: number, recoveryHashes: readonly string[]): Promise<void>
  dropSecondFactor(name: string): Promise<void>
  /** False where a code of this step, or of a later one, was taken before. */
  takeStep(name: string, step: number): Promise<boolean>
  /** False where there is no such code, or it was used. */
  takeRecoveryCode(name: string, hash: string): Promise<boolean>

  beginSession(hash: string, name: string, now: number): Promise<void>
  /** Undefined where there is none, or its officer was disabled. */
  session(hash: string): Promise<Session | undefined>
  noteUse(hash: string, now: number): Promise<void>
  endSession(hash: string): Promise<void>
  /** Forgets sessions that began or were last used before these moments, and older tries and browsers. */
  sweep(before: {
    readonly begun: number
    readonly used: number
    readonly tried: number
    readonly known: number
  }): Promise<void>

  knowBrowser(hash: string, name: string, now: number): Promise<void>
  isKnownBrowser(hash: string, name: string): Promise<boolean>

  /**
   * Counts a try as wrong at all these places, before it is judged, so that many at once are many tries. `waitOf` is
   * given what was counted there before, in the same order; where it gives milliseconds, they are given back and
   * nothing is counted. What is older than a day counts no more.
   */
  countTry(
    places: readonly TryPlace[],
    now: number,
    waitOf: (tries: readonly Tries[]) => number,
  ): Promise<number>
  /** It was right: what it counted is taken back, and at the first place all is forgotten. */
  rightTry(places: readonly TryPlace[]): Promise<void>

  note(line: AuditNote): Promise<void>
  /** The latest first, before a moment: of one officer, or all that was done within a scope. */
  audit(
    whose: { readonly officer: string } | { readonly scope: string },
    before: number,
    limit: number,
  ): Promise<readonly AuditNote[]>

  /** Accounts, settings and what was done, row by row, to be carried into another database. */
  copyOut(): Promise<OfficerRows>
  /** Adds what is not there. */
  copyIn(rows: OfficerRows): Promise<void>

  offices(): Promise<readonly Office[]>
  saveOffice(office: Office): Promise<void>

  /** Recorded within a scope, the latest first. */
  officeRecords(scope: string, kind: string, limit: number): Promise<readonly OfficeRecord[]>
  officeRecord(id: string): Promise<OfficeRecord | undefined>
  /** Its time, kind and place stay what they were at first. */
  saveOfficeRecord(record: OfficeRecord): Promise<void>
  dropOfficeRecord(id: string): Promise<void>

  /** The letterheads of these scopes, as far as there are any. */
  letters(
    scopes: readonly string[],
  ): Promise<readonly { readonly scope: string; readonly letter: OfficeLetter }[]>
  saveLetter(scope: string, letter: OfficeLetter): Promise<void>

  addToken(token: Omit<KeptToken, 'lastUsed' | 'revokedAt'>): Promise<void>
  token(id: string): Promise<KeptToken | undefined>
  /** Of a scope and all within it, the latest first. */
  tokens(scope: string): Promise<readonly KeptToken[]>
  /** False where there is none, or it was revoked before. */
  revokeToken(id: string, at: number): Promise<boolean>
  noteTokenUse(id: string, at: number): Promise<void>
  /** All that hold for a village in the scope: of the scope, of wider places and of parts of it. */
  laterDeadlines(scope: string): Promise<readonly LaterDeadline[]>
  /** Without a day, the usual one holds again. */
  setLaterDeadline(
    which: Omit<LaterDeadline, 'day' | 'reason'>,
    day: Day | null,
    reason?: string,
  ): Promise<void>
}
