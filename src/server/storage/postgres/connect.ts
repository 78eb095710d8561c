// Connections to PostgreSQL that wait for nothing without an end: not for a place among them, not for another's
// lock, and not for a database that has stopped answering.
import {
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import type { Schema } from '../sql/schema.ts'

/** Sequences and times are whole numbers that JavaScript holds exactly; pg gives them as text unless told. */
const int8 = 20

interface Patience {
  /** How many connections there may be at once. */
  readonly most: number
  /** Milliseconds to wait for one of them, or for it to come about. */
  readonly connect: number
  /** Milliseconds that the database gives a statement, and of these to wait for a lock; 0: no limit. */
  readonly statement: number
  readonly lock: number
}

/** For the requests of devices, which wait 20 s at most. */
const forRequests: Patience = { most: 10, connect: 4_000, statement: 8_000, lock: 3_000 }
/** For whoever asks whether all is well: a line of its own, so that no queue stands before it. */
export const forHealth: Patience = { most: 1, connect: 1_500, statement: 1_500, lock: 1_000 }
/** For the steps of the schema: a large table takes its time. */
export const forSteps: Patience = { most: 2, connect: 10_000, statement: 0, lock: 60_000 }

/** Milliseconds after which a database that should have given up by itself is taken for hung. */
const grace = 1_000

export function connect(url: string, patience: Patience = forRequests): Kysely<Schema> {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  }
  const pool = new pg.Pool({
    connectionString: url,
    types: types as pg.CustomTypesConfig,
    max: patience.most,
    connectionTimeoutMillis: patience.connect,
    keepAlive: true,
    // What is asked goes off at once, whatever is still to be answered.
    pipeline: true,
  })
  // A connection that breaks while idle, or while it is being closed, is replaced at the next query; unheard,
  // it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    beginAhead(client)
    if (patience.statement > 0) endWhereHung(client, patience.statement + grace)
    // Said by the session and not when it begins: poolers in between refuse that.
    const limits = `SET statement_timeout = ${patience.statement}; SET lock_timeout = ${patience.lock};
      SET idle_in_transaction_session_timeout = 30000`
    client.query(limits).catch(() => {})
  })
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new FirstErrorDriver({ pool }),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

/**
 * A transaction begins, and says whose it is, on the way of its first question: nobody waits for that answer alone. Where
 * it fails, so does what comes after it, and the wall shows nothing to who said nothing.
 */
function beginAhead(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (text: unknown, ...more: unknown[]) => Promise<unknown>
  const ask: typeof query = (text, ...more) => {
    const asked = query(text, ...more)
    if (typeof text !== 'string' || !/^(begin$|SET LOCAL )/.test(text)) return asked
    asked.catch(() => {})
    return Promise.resolve(said)
  }
  client.query = ask as typeof client.query
}

const said = { command: 'SET', rowCount: null, rows: [] }

/** Cuts a connection on which a query has no answer for so long; the pool makes another. */
function endWhereHung(client: pg.PoolClient, after: number): void {
  const { stream } = (client as unknown as { connection: { stream: { destroy(error: Error): void } } })
    .connection
  const query = client.query.bind(client) as (...words: unknown[]) => unknown
  client.query = ((...words: unknown[]) => {
    const asked = query(...words)
    if (!(asked instanceof Promise)) return asked
    const hung = setTimeout(() => stream.destroy(new Error('the database does not answer')), after)
    return asked.finally(() => clearTimeout(hung))
  }) as typeof client.query
}

/** Where a connection breaks, the transaction is gone with it: that it can't be rolled back is no news. */
class FirstErrorDriver extends PostgresDriver {
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super
      .rollbackTransaction(connection as Parameters<PostgresDriver['rollbackTransaction']>[0])
      .catch(() => {})
  }
}
