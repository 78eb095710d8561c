// Blobs in the database itself, keyed by library like everything else: any number of server processes share
// them. What is held of an unfinished upload is one row for each time that something arrived.
import type { Kysely } from 'kysely'
import type { Blobs } from '../blobs.ts'
import type { Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'

export function tableBlobs({ read, query }: Scope, now: () => number): Blobs {
  return {
    size: (library, hash) => read(library, async (database) => (await sizeOf(database, library, hash))?.size),
    read: (library, hash, start, end) =>
      read(library, async (database) => {
        const found = await database
          .selectFrom('blob')
          .select('bytes')
          .where('library', '=', library)
          .where('hash', '=', hash)
          .executeTakeFirst()
        return found?.bytes.subarray(start, end)
      }),
    keep: (library, hash, bytes) =>
      query(library, async (database) => {
        await database
          .insertInto('blob')
          .values({ library, hash, size: bytes.length, bytes })
          .onConflict((conflict) => conflict.columns(['library', 'hash']).doNothing())
          .execute()
        await drop(database, library, hash)
      }),

    held: (library, hash) => read(library, async (database) => heldOf(await parts(database, library, hash))),
    append: (library, hash, start, bytes) =>
      query(library, async (database) => {
        const held = heldOf(await parts(database, library, hash))
        if (held !== start) return held
        // Two that add at the same place: the first one's bytes stay, and the second is told what is held.
        const added = await database
          .insertInto('blob_part')
          .values({ library, hash, start, size: bytes.length, bytes, at: now() })
          .onConflict((conflict) => conflict.columns(['library', 'hash', 'start']).doNothing())
          .returning('size')
          .executeTakeFirst()
        return added ? start + added.size : heldOf(await parts(database, library, hash))
      }),
    part: (library, hash) =>
      read(library, async (database) => {
        const found = await database
          .selectFrom('blob_part')
          .select('bytes')
          .where('library', '=', library)
          .where('hash', '=', hash)
          .orderBy('start')
          .execute()
        return Buffer.concat(found.map(({ bytes }) => bytes))
      }),
    list: (library) =>
      read(library, (database) =>
        database
          .selectFrom('blob')
          .select(['hash', 'unnamed_since as unnamedSince'])
          .where('library', '=', library)
          .execute(),
      ),
    noteUnnamed: (library, hash, since) =>
      query(library, async (database) => {
        await database
          .updateTable('blob')
          .set({ unnamed_since: since })
          .where('library', '=', library)
          .where('hash', '=', hash)
          .execute()
      }),
    remove: (library, hash) =>
      query(library, async (database) => {
        await database.deleteFrom('blob').where('library', '=', library).where('hash', '=', hash).execute()
      }),
    sweepParts: (library, before) =>
      query(library, async (database) => {
        const own = database.updateTable('blob_part').where('library', '=', library)
        // Of before there were times: their month begins now.
        await own.set({ at: now() }).where('at', 'is', null).execute()
        const old = await database
          .selectFrom('blob_part')
          .select('hash')
          .where('library', '=', library)
          .groupBy('hash')
          .having((is) => is(is.fn.max('at'), '<', before))
          .execute()
        for (const { hash } of old) await drop(database, library, hash)
      }),
    dropPart: (library, hash) => query(library, (database) => drop(database, library, hash)),
    total: (library) =>
      read(library, async (database) => {
        let total = 0
        for (const table of ['blob', 'blob_part'] as const) {
          const { sum } = await database
            .selectFrom(table)
            .select((is) => is.fn.sum<number | null>('size').as('sum'))
            .where('library', '=', library)
            .executeTakeFirstOrThrow()
          total += Number(sum ?? 0)
        }
        return total
      }),
  }
}

const sizeOf = (database: Kysely<Schema>, library: string, hash: string) =>
  database
    .selectFrom('blob')
    .select('size')
    .where('library', '=', library)
    .where('hash', '=', hash)
    .executeTakeFirst()

const parts = (database: Kysely<Schema>, library: string, hash: string) =>
  database
    .selectFrom('blob_part')
    .select(['start', 'size'])
    .where('library', '=', library)
    .where('hash', '=', hash)
    .orderBy('start')
    .execute()

/** Up to the first gap: one that was dropped while somebody added to it holds nothing that can be used. */
function heldOf(parts: readonly { readonly start: number; readonly size: number }[]): number {
  let held = 0
  for (const { start, size } of parts) if (start === held) held += size
  return held
}

async function drop(database: Kysely<Schema>, library: string, hash: string): Promise<void> {
  await database.deleteFrom('blob_part').where('library', '=', library).where('hash', '=', hash).execute()
}
