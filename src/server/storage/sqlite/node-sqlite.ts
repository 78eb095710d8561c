// Kysely on the SQLite that is built into Node: one connection, transactions that take the write lock at
// once, and every commit on the disk before it is reported.
import { DatabaseSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import type { Schema } from '../sql/schema.ts'

/** How long to wait for the commands that run beside the server, in milliseconds. */
const busyTimeout = 5_000

export function openDatabase(file: string): Kysely<Schema> {
  const database = new DatabaseSync(file, { timeout: busyTimeout })
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON')
  return new Kysely<Schema>({ dialect: dialectOf(database) })
}

function dialectOf(database: DatabaseSync): Dialect {
  const config = {
    database: {
      close: () => database.close(),
      prepare: (text: string) => {
        const statement = database.prepare(text)
        return {
          reader: statement.columns().length > 0,
          all: (parameters: readonly unknown[]) => statement.all(...(parameters as string[])),
          run: (parameters: readonly unknown[]) => statement.run(...(parameters as string[])),
          iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as string[])),
        }
      },
    },
  }
  const plain = new SqliteDialect(config)
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new ImmediateDriver(config),
    createIntrospector: (kysely) => plain.createIntrospector(kysely),
    createQueryCompiler: () => plain.createQueryCompiler(),
  }
}

/** A deferred transaction that reads first and writes later fails under another writer; this one waits. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** SQLite does roll table changes back: a step of the schema that fails leaves nothing half made. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
