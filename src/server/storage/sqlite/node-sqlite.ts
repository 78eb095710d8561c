// Kysely on the SQLite that is built into Node: transactions that take the write lock at once, and each statement
// prepared once.
import { DatabaseSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import type { Schema } from '../sql/schema.ts'

const busy = 5

type SqliteStatement = ReturnType<SqliteDatabase['prepare']>

/** How long to wait for the commands that run beside the server, in milliseconds. */
const busyTimeout = 5_000
/** SQLite itself waits by stopping the whole process, so it may do so for a moment only; see `beginTransaction`. */
const stopFor = 20
/** Statements that stay prepared: the server's own are some fifty, those that insert many rows one for each number. */
const keptStatements = 200
/** Pages in the journal from which SQLite itself moves them while all wait: far more than come together otherwise. */
const journalPages = 8_000
/** Kilobytes of the database that are held in memory. */
const cached = 32_000

/**
 * One connection, for all that writes; it reads too. `flushed`: after each commit, by whoever asks for one; else a
 * commit ends when it is on the disk. A disk that knows no journal beside the file is flushed by SQLite anyway.
 */
export function openDatabase(file: string, flushed: 'by SQLite' | 'apart' = 'by SQLite'): Kysely<Schema> {
  const database = open(file)
  const mode = database.prepare('PRAGMA journal_mode=WAL').get()
  const isApart = flushed === 'apart' && mode?.journal_mode === 'wal'
  database.exec(`PRAGMA synchronous=${isApart ? 'NORMAL' : 'FULL'}; PRAGMA foreign_keys=ON`)
  database.exec(`PRAGMA temp_store=MEMORY; PRAGMA cache_size=-${cached}`)
  if (isApart) database.exec(`PRAGMA wal_autocheckpoint=${journalPages}`)
  database.exec(`PRAGMA busy_timeout=${stopFor}`)
  return new Kysely<Schema>({ dialect: dialectOf(database, 'begin immediate') })
}

/** A connection that sees what is committed, and waits for nobody who writes. */
export function openReader(file: string): Kysely<Schema> {
  const database = open(file)
  database.exec(`PRAGMA query_only=ON; PRAGMA busy_timeout=${stopFor}`)
  return new Kysely<Schema>({ dialect: dialectOf(database, 'begin') })
}

const open = (file: string): DatabaseSync => new DatabaseSync(file, { timeout: busyTimeout })

function dialectOf(database: DatabaseSync, begin: string): Dialect {
  const config: SqliteDialectConfig = {
    database: { close: () => database.close(), prepare: preparedOnce(database) },
  }
  const plain = new SqliteDialect(config)
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new OurDriver(config, database, begin),
    createIntrospector: (kysely) => plain.createIntrospector(kysely),
    createQueryCompiler: () => plain.createQueryCompiler(),
  }
}

/** Keeps statements by their text, those used last. SQLite itself prepares one anew where a table has changed. */
function preparedOnce(database: DatabaseSync): (text: string) => SqliteStatement {
  const kept = new Map<string, SqliteStatement>()
  return (text) => {
    const statement = kept.get(text) ?? prepare(database, text)
    kept.delete(text)
    kept.set(text, statement)
    if (kept.size > keptStatements) kept.delete(kept.keys().next().value ?? '')
    return statement
  }
}

function prepare(database: DatabaseSync, text: string): SqliteStatement {
  const statement = database.prepare(text)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as string[])),
    run: (parameters) => statement.run(...(parameters as string[])),
    iterate: (parameters) => statement.iterate(...(parameters as string[])),
  }
}

class OurDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  readonly #begin: CompiledQuery
  constructor(config: SqliteDialectConfig, database: DatabaseSync, begin: string) {
    super(config)
    this.#database = database
    this.#begin = CompiledQuery.raw(begin)
  }
  /** A deferred transaction that reads first and writes later fails under another writer; an immediate one waits. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const until = performance.now() + busyTimeout
    for (let pause = stopFor; ; pause = Math.min(pause * 2, 200)) {
      try {
        await connection.executeQuery(this.#begin)
        return
      } catch (error) {
        if ((error as { errcode?: number }).errcode !== busy || performance.now() > until) throw error
      }
      await new Promise((later) => setTimeout(later, pause))
    }
  }
  /** A full disk has ended the transaction already: to end it again would hide what happened. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

/** SQLite does roll table changes back: a step of the schema that fails leaves nothing half made. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
