// One transaction of one library: every query in it names the library, by construction.
import { type Kysely, sql } from 'kysely'
import type { Month } from '../../../domain/month.ts'
import type { Row } from '../../../sync/row.ts'
import type { KeptRecord, LibrarySize, LibraryTransaction } from '../storage.ts'
import { askedAgain } from './asked-again.ts'
import type { LibraryRow, LibraryRows } from './library-row.ts'
import { type Damages, readState } from './read-state.ts'
import type { Schema } from './schema.ts'
import { settleDevice } from './sql-enrolments.ts'
import { firstReceived, knownFields, saveReport } from './sql-reports.ts'

/** Databases bound the parameters of one statement; a push may hold thousands of records. */
const batch = 500
/** Rows read at a time for a page, of which 256 kB may be one record. */
const pageBatch = 64

const stored = ['id', 'seq', 'state', 'month', 'received_at'] as const

const sizesOf = askedAgain((database, { library, ids }: { library: string; ids: readonly string[] }) =>
  database
    .selectFrom('record')
    .select(['id', sql<number>`octet_length(state)`.as('size')])
    .where('library', '=', library)
    .where('id', 'in', ids),
)

const recordsOf = askedAgain((database, { library, ids }: { library: string; ids: readonly string[] }) =>
  database.selectFrom('record').select(stored).where('library', '=', library).where('id', 'in', ids),
)

const shortRecordsOf = askedAgain(
  (database, { library, ids, bytes }: { library: string; ids: readonly string[]; bytes: number }) =>
    database
      .selectFrom('record')
      .select(['id', 'seq', 'month', 'received_at'])
      .select(sql<string | null>`CASE WHEN octet_length(state) <= ${bytes} THEN state END`.as('state'))
      .where('library', '=', library)
      .where('id', 'in', ids),
)

const recordsAfter = askedAgain(
  (database, { library, after, asked }: { library: string; after: number; asked: number }) =>
    database
      .selectFrom('record')
      .select(['id', 'seq', 'state'])
      .where('library', '=', library)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(asked),
)

const keep = askedAgain((database, { records }: { records: readonly Schema['record'][] }) =>
  database
    .insertInto('record')
    .values(records)
    .onConflict((conflict) =>
      conflict.columns(['library', 'id']).doUpdateSet((is) => ({
        seq: is.ref('excluded.seq'),
        state: is.ref('excluded.state'),
        month: is.ref('excluded.month'),
        received_at: is.ref('excluded.received_at'),
      })),
    ),
)

const writersOf = askedAgain((database, { library, ids }: { library: string; ids: readonly string[] }) =>
  database.selectFrom('writer').select('id').where('library', '=', library).where('id', 'in', ids),
)

const sumsOf = askedAgain((database, { library, months }: { library: string; months: readonly Month[] }) =>
  database
    .selectFrom('month_sums')
    .select(['month', 'sums'])
    .where('library', '=', library)
    .where('month', 'in', months),
)

const keepSums = askedAgain((database, sums: Schema['month_sums']) =>
  database
    .insertInto('month_sums')
    .values(sums)
    .onConflict((conflict) =>
      conflict.columns(['library', 'month']).doUpdateSet({ sums: sql.ref('excluded.sums') }),
    ),
)

const dropFigures = askedAgain(
  (database, { library, months }: { library: string; months: readonly Month[] }) =>
    database.deleteFrom('month_figures').where('library', '=', library).where('month', 'in', months),
)

/** `onSave` hears the library's new sequence; `writersSeen` are writers of any library that need not be asked for. */
export function libraryTransaction(
  transaction: Kysely<Schema>,
  { library, size }: LibraryRow,
  rows: LibraryRows,
  onSave: (seq: number) => void,
  writersSeen: Set<string>,
  damaged: Damages,
): LibraryTransaction {
  let last = library.seq
  let known = size
  const records = () => transaction.selectFrom('record').where('library', '=', library.id)
  const readable = (found: { id: string; seq: number; state: string }): Row | undefined => {
    const row = readState(found.state, found.id)
    if (!row) damaged.note(library.id, found.seq)
    return row
  }
  const toStored = (found: Found): readonly KeptRecord[] => {
    const row = readable(found)
    const bytes = Buffer.byteLength(found.state)
    return row ? [{ row, bytes, month: found.month, receivedAt: found.received_at }] : []
  }
  return {
    library,

    settleDevice: (device, now) => settleDevice(transaction, library.id, device, now),

    recordSizes: async (ids) => {
      const sizes = new Map<string, number>()
      for (const some of batches(ids)) {
        const found = await sizesOf(transaction, { library: library.id, ids: some })
        for (const { id, size } of found.rows) sizes.set(id, size)
      }
      return sizes
    },

    shortRecords: async (ids, bytes) => {
      const found = new Map<string, KeptRecord>()
      for (const some of batches(ids)) {
        const { rows } = await shortRecordsOf(transaction, { library: library.id, ids: some, bytes })
        for (const { state, ...one } of rows) {
          if (state === null) return undefined
          for (const record of toStored({ ...one, state })) found.set(record.row.i, record)
        }
      }
      return found
    },

    records: async (ids) => {
      const found = new Map<string, KeptRecord>()
      for (const some of batches(ids)) {
        for (const one of (await recordsOf(transaction, { library: library.id, ids: some })).rows) {
          for (const record of toStored(one)) found.set(record.row.i, record)
        }
      }
      return found
    },

    size: async () => {
      known ??= await count(transaction, library.id)
      return known
    },
    save: async (changed, growth) => {
      if (changed.length === 0) return last
      const seq = last + changed.length
      // Where nobody says by how much it grows, it is counted again when it is asked for.
      known = known &&
        growth && { records: known.records + growth.records, bytes: known.bytes + growth.bytes }
      await rows.update(transaction, library.id, { seq, ...(known ?? { records: null, bytes: null }) })
      last = seq
      onSave(seq)
      const values = changed.map((record, index) => ({
        library: library.id,
        id: record.row.i,
        kind: record.row.t,
        seq: seq - changed.length + 1 + index,
        state: record.json ?? JSON.stringify(record.row),
        month: record.month,
        received_at: record.receivedAt,
      }))
      for (const [index, some] of batches(values).entries()) {
        // Who only reads is answered in between.
        if (index > 0) await new Promise(setImmediate)
        await keep(transaction, { records: some })
      }
      return seq
    },

    addWriters: async (writers, atMost) => {
      const own = () => transaction.selectFrom('writer').where('library', '=', library.id)
      const isSeen = (writer: string) => writersSeen.has(`${library.id} ${writer}`)
      // Of so many that others would wait for it, who only reads is answered in between.
      if (writers.length > batch) await new Promise(setImmediate)
      for (const some of batches(writers.filter((writer) => !isSeen(writer)))) {
        for (const { id } of (await writersOf(transaction, { library: library.id, ids: some })).rows)
          writersSeen.add(`${library.id} ${id}`)
      }
      const unknown = writers.filter((writer) => !isSeen(writer))
      if (writers.length > batch) await new Promise(setImmediate)
      if (unknown.length === 0) return true
      const { count } = await own()
        .select((is) => is.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      if (Number(count) + unknown.length > atMost) return false
      for (const some of batches(unknown)) {
        const values = some.map((id) => ({ library: library.id, id }))
        await transaction.insertInto('writer').values(values).execute()
      }
      return true
    },

    rowsAfter: async (cursor, limit, bytes) => {
      const rows: Row[] = []
      let size = 0
      let after = cursor
      while (rows.length < limit) {
        const asked = Math.min(pageBatch, limit - rows.length)
        const { rows: found } = await recordsAfter(transaction, { library: library.id, after, asked })
        for (const one of found) {
          const { seq, state } = one
          size += Buffer.byteLength(state)
          if (rows.length > 0 && size > bytes) return rows
          const row = readable(one)
          if (row) rows.push({ ...row, q: seq })
          after = seq
        }
        // A page of which nothing can be read is not the end.
        if (found.length < asked) return rows
      }
      return rows
    },

    recordsOfKinds: async (kinds, month) => {
      const all = records()
        .select(stored)
        .where('kind', 'in', [...kinds])
      const found = await (month === undefined ? all : all.where('month', '=', month)).execute()
      // Asked to sort, SQLite walks the whole library by its primary key instead of the index of months.
      return found.sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(toStored)
    },

    saveMonths: async (moved) => {
      for (const { row, month } of moved) {
        await transaction
          .updateTable('record')
          .set({ month })
          .where('library', '=', library.id)
          .where('id', '=', row.i)
          .execute()
      }
    },

    sums: async (months) => {
      const found = new Map<Month, unknown>()
      for (const some of batches(months)) {
        const { rows } = await sumsOf(transaction, { library: library.id, months: some })
        for (const { month, sums } of rows) found.set(month, JSON.parse(sums))
      }
      return found
    },
    saveSums: async (month, sums) => {
      await keepSums(transaction, { library: library.id, month, sums: JSON.stringify(sums) })
    },
    dropSums: async () => {
      await transaction.deleteFrom('month_sums').where('library', '=', library.id).execute()
    },

    figures: async (month) => {
      const found = await transaction
        .selectFrom('month_figures')
        .select('figures')
        .where('library', '=', library.id)
        .where('month', '=', month)
        .executeTakeFirst()
      return found && JSON.parse(found.figures)
    },
    dropFigures: async (months) => {
      const all = transaction.deleteFrom('month_figures').where('library', '=', library.id)
      if (months === 'all') await all.execute()
      else if ('from' in months) await all.where('month', '>=', months.from).execute()
      else
        for (const some of batches(months))
          await dropFigures(transaction, { library: library.id, months: some })
    },
    saveFigures: async (month, figures, isChanged) => {
      const values = {
        code: library.code,
        figures: JSON.stringify(figures),
        is_changed: isChanged === undefined ? null : Number(isChanged),
      }
      await transaction
        .insertInto('month_figures')
        .values({ library: library.id, month, ...values })
        .onConflict((conflict) => conflict.columns(['library', 'month']).doUpdateSet(values))
        .execute()
    },

    knownFields: (months) => knownFields(transaction, library.id, months),
    saveReport: (report) => saveReport(transaction, library, report),
    noteSince: async (now) => {
      if (library.since !== null) return
      const since = (await firstReceived(transaction, library.id)) ?? now
      await rows.update(transaction, library.id, { since })
    },
  }
}

interface Found {
  readonly id: string
  readonly seq: number
  readonly state: string
  readonly month: string | null
  readonly received_at: number
}

async function count(transaction: Kysely<Schema>, library: string): Promise<LibrarySize> {
  const found = await transaction
    .selectFrom('record')
    .select((is) => [
      is.fn.countAll<number>().as('records'),
      sql<number | null>`sum(octet_length(state))`.as('bytes'),
    ])
    .where('library', '=', library)
    .executeTakeFirstOrThrow()
  return { records: Number(found.records), bytes: Number(found.bytes ?? 0) }
}

function batches<T>(all: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < all.length; start += batch) parts.push(all.slice(start, start + batch))
  return parts
}
