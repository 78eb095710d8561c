// The row of a library: its sequence and its epoch, and whether it is still the row that the server left.
import { type Kysely, type RawBuilder, sql, type Transaction, type Updateable } from 'kysely'
import type { Library, LibrarySize } from '../storage.ts'
import { askedAgain } from './asked-again.ts'
import type { Schema } from './schema.ts'

/** How a row tells that it was written by the server, and not brought back by a restore. */
export interface RowWitness {
  /** True of a row whose last write was signed. */
  readonly isOwn: RawBuilder<boolean>
  /** What every write leaves in the row. Whoever loads the row from a copy brings an older signature. */
  readonly signature: RawBuilder<string>
}

export interface LibraryRow {
  readonly library: Library
  readonly isOwn: boolean
  /** Undefined where it was not counted yet. */
  readonly size: LibrarySize | undefined
  /** When a device's cursor last brought a new epoch about. */
  readonly epochDrawn: number | null
  /** Whether another one is due, as soon as the last is old enough. */
  readonly epochOwed: boolean
}

type Change = Pick<
  Updateable<Schema['library']>,
  | 'code'
  | 'name'
  | 'seq'
  | 'epoch'
  | 'epoch_drawn'
  | 'epoch_owed'
  | 'records'
  | 'bytes'
  | 'since'
  | 'expected_from'
  | 'expected_until'
>

export interface LibraryRows {
  read(database: Kysely<Schema>, id: string): Promise<LibraryRow | undefined>
  /** Takes the row's lock before anything is read, so that two pushes of a library merge one after the other. */
  lock(transaction: Transaction<Schema>, id: string): Promise<LibraryRow | undefined>
  /** Every change of a library's row is made by this, or the row would seem to be restored. */
  update(transaction: Kysely<Schema>, id: string, change: Change): Promise<void>
  insert(database: Kysely<Schema>, library: Library): Promise<void>
  /** Whether no other library has this code; as long as the transaction lasts, nobody else is told so. */
  isFree(transaction: Transaction<Schema>, code: string, except?: string): Promise<boolean>
}

interface Ways {
  /** Where a transaction that writes does not have the whole database to itself. */
  readonly lockRows: boolean
  readonly witness?: RowWitness
}

export function libraryRows({ lockRows, witness }: Ways): LibraryRows {
  const select = (database: Kysely<Schema>, id: string) =>
    database
      .selectFrom('library')
      .select(['id', 'code', 'name', 'seq', 'epoch', 'since'])
      .select(['epoch_drawn', 'epoch_owed', 'records', 'bytes'])
      .select((witness?.isOwn ?? sql<boolean>`1 = 1`).as('own'))
      .where('id', '=', id)
  const signed = witness ? { written: witness.signature } : {}
  const read = askedAgain((database, { id }: { id: string }) => select(database, id))
  const lock = askedAgain((database, { id }: { id: string }) => select(database, id).forUpdate())
  const update = askedAgain((database, { id, change }: { id: string; change: Change }) =>
    database
      .updateTable('library')
      .set({ ...change, ...signed })
      .where('id', '=', id),
  )
  const toRow = ({ epoch_drawn, epoch_owed, own, records, bytes, ...library }: Selected): LibraryRow => ({
    library,
    size: records === null || bytes === null ? undefined : { records, bytes },
    isOwn: Boolean(own),
    epochDrawn: epoch_drawn,
    epochOwed: epoch_owed > 0,
  })
  return {
    read: async (database, id) => {
      const [found] = (await read(database, { id })).rows
      return found && toRow(found)
    },
    lock: async (transaction, id) => {
      const [found] = (await (lockRows ? lock : read)(transaction, { id })).rows
      return found && toRow(found)
    },
    update: async (transaction, id, change) => {
      await update(transaction, { id, change })
    },
    insert: async (database, { expectedFrom = null, expectedUntil = null, ...library }) => {
      await database
        .insertInto('library')
        .values({ ...library, expected_from: expectedFrom, expected_until: expectedUntil, ...signed })
        .execute()
    },
    isFree: async (transaction, code, except = '') => {
      // Codes that don't differ here wait for each other too, and nobody is hurt by that.
      if (lockRows)
        await sql`SELECT pg_advisory_xact_lock(hashtext(${`lumbung code ${code}`}))`.execute(transaction)
      const other = await transaction
        .selectFrom('library')
        .select('id')
        .where('code', '=', code)
        .where('id', '<>', except)
        .limit(1)
        .executeTakeFirst()
      return other === undefined
    },
  }
}

interface Selected extends Library {
  readonly epoch_drawn: number | null
  readonly epoch_owed: number
  readonly own: boolean
  readonly records: number | null
  readonly bytes: number | null
}
