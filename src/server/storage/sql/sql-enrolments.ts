// Codes by which devices come to a library, alone or in the place of another one.
import type { Transaction } from 'kysely'
import type { Library, NewDevice, NewEnrolment, Storage } from '../storage.ts'
import type { LibraryRows } from './library-row.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'

export const sqlEnrolments = (
  scope: Scope,
  rows: LibraryRows,
): Pick<Storage, 'putEnrolment' | 'tryEnrolment' | 'redeemEnrolment'> => ({
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
        epoch_drawn: null,
      })
      .execute()
    return (await rows.read(transaction, library))?.library
  })

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
