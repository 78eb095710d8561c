// Codes by which devices come to a library, alone or in the place of another one.
import type { Kysely, Transaction } from 'kysely'
import type { Library, NewDevice, NewEnrolment, Storage } from '../storage.ts'
import type { LibraryRows } from './library-row.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'

/** So long a device that was asked in may take to come, by its first sync. */
const pendingLife = 24 * 3_600_000

export const sqlEnrolments = (
  scope: Scope,
  rows: LibraryRows,
): Pick<
  Storage,
  'putEnrolment' | 'tryEnrolment' | 'redeemEnrolment' | 'livingEnrolments' | 'revokeEnrolments'
> => ({
  putEnrolment: (enrolment, now) =>
    // A code of another library that is over makes room for this one.
    scope.transact(everyLibrary, (transaction) => putEnrolment(transaction, enrolment, now)),
  tryEnrolment: (finder, now, maxTries) =>
    scope.query(everyLibrary, async (database) => {
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
  redeemEnrolment: (finder, device, now) => redeemEnrolment(scope, rows, finder, device, now),
  livingEnrolments: (library, now) =>
    scope.read(library, (database) =>
      database
        .selectFrom('enrolment')
        .select(['finder', 'uses_left as uses', 'expires'])
        .where('library', '=', library)
        .where('used_at', 'is', null)
        .where('expires', '>', now)
        .orderBy('expires')
        .execute(),
    ),
  revokeEnrolments: (library, finder, now) =>
    scope.query(library, async (database) => {
      const all = database
        .updateTable('enrolment')
        .set({ used_at: now })
        .where('library', '=', library)
        .where('used_at', 'is', null)
        .where('expires', '>', now)
      const ended = await (finder === undefined ? all : all.where('finder', '=', finder)).executeTakeFirst()
      return Number(ended.numUpdatedRows)
    }),
})

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
    uses_left: enrolment.uses ?? 1,
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
  rows: LibraryRows,
  finder: string,
  device: NewDevice,
  now: number,
): Promise<Library | undefined> =>
  transact(everyLibrary, async (transaction) => {
    const used = await transaction
      .updateTable('enrolment')
      .set((is) => ({
        uses_left: is('uses_left', '-', 1),
        used_at: is.case().when('uses_left', '<=', 1).then(now).else(null).end(),
      }))
      .where('finder', '=', finder)
      .where('used_at', 'is', null)
      .where('expires', '>', now)
      .returning(['library', 'replaces'])
      .executeTakeFirst()
    if (!used) return undefined
    const { library, replaces } = used
    await narrow(transaction, library)
    if (replaces !== null) {
      // Whoever it was taken from must not come back by its code.
      if (!(await isLiving(transaction, library, replaces))) return undefined
      // One at a time: who was asked in before, and never came, is out.
      await transaction
        .updateTable('device')
        .set({ revoked_at: now })
        .where('library', '=', library)
        .where('replaces', '=', replaces)
        .where('pending_until', 'is not', null)
        .where('revoked_at', 'is', null)
        .execute()
    }
    const here = await rows.read(transaction, library)
    await transaction
      .insertInto('device')
      .values({
        library,
        code: here?.library.code ?? '',
        id: device.id,
        name: device.name,
        token_hash: device.tokenHash,
        last_seen: now,
        wall: null,
        revoked_at: null,
        pending_until: replaces === null ? null : now + pendingLife,
        replaces,
        epoch_drawn: null,
      })
      .execute()
    return here?.library
  })

async function isLiving(transaction: Transaction<Schema>, library: string, device: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('device')
    .select('id')
    .where('library', '=', library)
    .where('id', '=', device)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** In its library's transaction, see `LibraryTransaction`. */
export async function settleDevice(
  transaction: Kysely<Schema>,
  library: string,
  device: string,
  now: number,
): Promise<boolean> {
  const pending = await transaction
    .selectFrom('device')
    .select('replaces')
    .where('library', '=', library)
    .where('id', '=', device)
    .where('pending_until', '>', now)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!pending) return false
  const replaced = await transaction
    .updateTable('device')
    .set({ revoked_at: now })
    .where('library', '=', library)
    .where('id', '=', pending.replaces ?? '')
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (replaced.numUpdatedRows === 0n) return false
  await transaction
    .updateTable('device')
    .set({ pending_until: null })
    .where('library', '=', library)
    .where('id', '=', device)
    .execute()
  return true
}
