// The ways into the database. Each names the library whose rows may be reached: every query names it too, and
// where the database can hold somebody to it (PostgreSQL), it does.
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** For what concerns no single library: a list of all, or a code whose library is not known yet. */
export const everyLibrary = '*'

export interface Scope {
  /** For what only reads: it sees one moment, and waits for nobody who writes. */
  read<T>(library: string, work: (database: Kysely<Schema>) => Promise<T>): Promise<T>
  /** For an officer: reaches what lies within a scope of village codes, and nothing else; to read only. */
  readWithin<T>(scope: string, work: (database: Kysely<Schema>) => Promise<T>): Promise<T>
  /** For one statement, or for several that need not happen together. */
  query<T>(library: string, work: (database: Kysely<Schema>) => Promise<T>): Promise<T>
  /** For statements that happen all or not at all. */
  transact<T>(library: string, work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T>
  /** From here on the transaction reaches this library alone. */
  narrow(transaction: Transaction<Schema>, library: string): Promise<void>
}

/** One of these ways, of what concerns no single library. */
export type Way = <T>(work: (database: Kysely<Schema>) => Promise<T>) => Promise<T>
