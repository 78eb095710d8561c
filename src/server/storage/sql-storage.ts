// The queries, the same for SQLite and PostgreSQL. What differs (opening, locks, epochs beside the
// database) is in sqlite.ts and postgres.ts.
import type { Kysely, Selectable, Transaction } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { tableBlobs } from './blob-table.ts'
import type { Blobs } from './blobs.ts'
import { everyLibrary, plainScope, type Scope } from './library-scope.ts'
import { openTransaction } from './library-transaction.ts'
import { migrations, type Schema } from './schema.ts'
import type { Device, Library, NewDevice, NewEnrolment, Storage } from './storage.ts'

/** Brings the tables up to this version. Throws where a newer version made them, or a step fails. */
export async function migrate(
  database: Kysely<Schema>,
  steps: Readonly<Record<string, Migration>> = migrations,
): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...steps }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** A device that asks every few seconds is not noted each time: a note is a write to the disk. */
const seenEvery = 60_000

interface Parts {
  /** The ways into the database; by default there is one wall between libraries, and not two. */
  readonly scope?: Scope
  /** Where blobs are; by default in the database. */
  readonly blobs?: Blobs
  /** After a transaction that may have moved sequences. */
  readonly afterWrite?: () => Promise<void>
  readonly beforeClose?: () => Promise<void>
}

export function sqlStorage(engine: Storage['engine'], database: Kysely<Schema>, parts: Parts = {}): Storage {
  const { scope = plainScope(database), afterWrite, beforeClose } = parts
  const { query, transact } = scope
  return {
    engine,
    blobs: parts.blobs ?? tableBlobs(scope),
    check: async () => {
      await database.selectFrom('server').select('key').limit(1).execute()
    },

    createLibrary: (library) =>
      query(library.id, async (database) => {
        await database
          .insertInto('library')
          .values({ ...library, seq: 0 })
          .execute()
      }),
    library: (id) => query(id, (database) => libraryOf(database, id)),
    libraries: () =>
      query(everyLibrary, (database) =>
        database.selectFrom('library').selectAll().orderBy('code').orderBy('id').execute(),
      ),

    devices: (library) =>
      query(library, async (database) => {
        const found = await database
          .selectFrom('device')
          .selectAll()
          .where('library', '=', library)
          .orderBy('name')
          .orderBy('id')
          .execute()
        return found.map(toDevice)
      }),
    deviceAccess: (library, device) =>
      query(library, async (database) => {
        const found = await database
          .selectFrom('device')
          .select(['token_hash', 'revoked_at'])
          .where('library', '=', library)
          .where('id', '=', device)
          .executeTakeFirst()
        return found && { tokenHash: found.token_hash, revokedAt: found.revoked_at }
      }),
    revokeDevice: (library, device, at) =>
      query(library, async (database) => {
        const changed = await database
          .updateTable('device')
          .set((is) => ({ revoked_at: is.fn.coalesce('revoked_at', is.val(at)) }))
          .where('library', '=', library)
          .where('id', '=', device)
          .executeTakeFirst()
        return changed.numUpdatedRows > 0n
      }),
    seeDevice: (library, device, at, wall) =>
      query(library, async (database) => {
        await database
          .updateTable('device')
          .set({ last_seen: at, wall })
          .where('library', '=', library)
          .where('id', '=', device)
          .where((is) => is.or([is('last_seen', 'is', null), is('last_seen', '<=', at - seenEvery)]))
          .execute()
      }),

    putEnrolment: (enrolment, now) =>
      // A code of another library that is over makes room for this one.
      transact(everyLibrary, (transaction) => putEnrolment(transaction, enrolment, now)),
    tryEnrolment: (finder, now, maxTries) =>
      query(everyLibrary, async (database) => {
        const found = await database
          .updateTable('enrolment')
          .set((is) => ({ tries: is('tries', '+', 1) }))
          .where('finder', '=', finder)
          .where('used_at', 'is', null)
          .where('expires', '>', now)
          .where('tries', '<', maxTries)
          .returning('proof_hash')
          .executeTakeFirst()
        return found?.proof_hash
      }),
    redeemEnrolment: (finder, device, now) => redeemEnrolment(scope, finder, device, now),

    transact: async (library, mode, work) => {
      const done = await transact(library, async (transaction) => {
        const opened = await openTransaction(transaction, library, mode)
        return opened && { result: await work(opened) }
      })
      if (mode === 'write') await afterWrite?.()
      return done?.result
    },

    setting: async (key) => {
      const found = await database
        .selectFrom('server')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirst()
      return found?.value
    },
    saveSetting: async (key, value) => {
      await database
        .insertInto('server')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute()
    },
    renewEpochs: (newEpoch) =>
      transact(everyLibrary, async (transaction) => {
        for (const { id } of await transaction.selectFrom('library').select('id').execute()) {
          await transaction.updateTable('library').set({ epoch: newEpoch() }).where('id', '=', id).execute()
        }
      }),
    close: async () => {
      await beforeClose?.()
      await database.destroy()
    },
  }
}

/** A code whose time is over, or that was used up, makes room for a new one with its finder. */
async function putEnrolment(
  transaction: Transaction<Schema>,
  enrolment: NewEnrolment,
  now: number,
): Promise<boolean> {
  const values = {
    finder: enrolment.finder,
    proof_hash: enrolment.proofHash,
    library: enrolment.library,
    role: enrolment.role,
    replaces: enrolment.replaces ?? null,
    expires: enrolment.expires,
    used_at: null,
    tries: 0,
  }
  if (enrolment.replaces !== undefined) {
    await transaction
      .updateTable('enrolment')
      .set({ used_at: now })
      .where('library', '=', enrolment.library)
      .where('replaces', '=', enrolment.replaces)
      .where('used_at', 'is', null)
      .execute()
  }
  const put = await transaction
    .insertInto('enrolment')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .column('finder')
        .doUpdateSet(values)
        .where((is) => is.or([is('enrolment.expires', '<=', now), is('enrolment.used_at', 'is not', null)])),
    )
    .returning('finder')
    .executeTakeFirst()
  return put !== undefined
}

const redeemEnrolment = (
  { transact, narrow }: Scope,
  finder: string,
  device: NewDevice,
  now: number,
): Promise<Library | undefined> =>
  transact(everyLibrary, async (transaction) => {
    const used = await transaction
      .updateTable('enrolment')
      .set({ used_at: now })
      .where('finder', '=', finder)
      .where('used_at', 'is', null)
      .where('expires', '>', now)
      .returning(['library', 'replaces'])
      .executeTakeFirst()
    if (!used) return undefined
    const { library, replaces } = used
    await narrow(transaction, library)
    if (replaces !== null && !(await revokeLiving(transaction, library, replaces, now))) return undefined
    await transaction
      .insertInto('device')
      .values({
        library,
        id: device.id,
        name: device.name,
        token_hash: device.tokenHash,
        last_seen: now,
        wall: null,
        revoked_at: null,
      })
      .execute()
    return libraryOf(transaction, library)
  })

const libraryOf = (database: Kysely<Schema>, id: string): Promise<Library | undefined> =>
  database.selectFrom('library').selectAll().where('id', '=', id).executeTakeFirst()

/** False where the device is revoked already: whoever it was taken from must not come back by its code. */
async function revokeLiving(
  transaction: Transaction<Schema>,
  library: string,
  device: string,
  at: number,
): Promise<boolean> {
  const revoked = await transaction
    .updateTable('device')
    .set({ revoked_at: at })
    .where('library', '=', library)
    .where('id', '=', device)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return revoked.numUpdatedRows > 0n
}

const toDevice = (found: Selectable<Schema['device']>): Device => ({
  id: found.id,
  name: found.name,
  lastSeen: found.last_seen,
  revokedAt: found.revoked_at,
})
