// The devices of a library: who they are, what proves it, when they were last here.
import type { Selectable } from 'kysely'
import type { Device, Storage } from '../storage.ts'
import { askedAgain } from './asked-again.ts'
import type { Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'

/** A device that asks every few seconds is not noted each time: a note is a write to the disk. */
const seenEvery = 60_000

/** Devices of which it is remembered here when they were noted. */
const notedMost = 50_000

const accessOf = askedAgain((database, { library, device }: { library: string; device: string }) =>
  database
    .selectFrom('device')
    .select(['token_hash', 'revoked_at', 'pending_until', 'replaces'])
    .where('library', '=', library)
    .where('id', '=', device),
)

/** `noted`: when this process last noted each device. */
export const sqlDevices = (
  { read, query }: Scope,
  noted = new Map<string, number>(),
): Pick<Storage, 'devices' | 'deviceAccess' | 'revokeDevice' | 'seeDevice'> => ({
  devices: (library) =>
    read(library, async (database) => {
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
    read(library, async (database) => {
      const [found] = (await accessOf(database, { library, device })).rows
      if (!found) return undefined
      const access = { tokenHash: found.token_hash, revokedAt: found.revoked_at }
      if (found.pending_until === null) return access
      const replaced = await database
        .selectFrom('device')
        .select('revoked_at')
        .where('library', '=', library)
        .where('id', '=', found.replaces ?? '')
        .executeTakeFirst()
      const isReplacedRevoked = replaced?.revoked_at !== null
      return { ...access, pending: { until: found.pending_until, isReplacedRevoked } }
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
  seeDevice: async (library, device, at, wall) => {
    const since = at - (noted.get(`${library} ${device}`) ?? 0)
    if (since >= 0 && since < seenEvery) return
    await query(library, async (database) => {
      await database
        .updateTable('device')
        .set({ last_seen: at, wall })
        .where('library', '=', library)
        .where('id', '=', device)
        .where((is) => is.or([is('last_seen', 'is', null), is('last_seen', '<=', at - seenEvery)]))
        .execute()
    })
    if (noted.size >= notedMost) noted.clear()
    noted.set(`${library} ${device}`, at)
  },
})

const toDevice = (found: Selectable<Schema['device']>): Device => ({
  id: found.id,
  name: found.name,
  lastSeen: found.last_seen,
  wall: found.wall,
  revokedAt: found.revoked_at,
  isPending: found.pending_until !== null,
})
