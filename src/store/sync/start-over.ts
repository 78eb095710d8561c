// Starting over with a server: everything counts as unsent and the pull begins at the beginning. Harmless, for
// merging is idempotent; needed when the server was restored, or is met for the first time.
import type { StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { type Position, readMeta, writeMeta } from '../meta.ts'
import { storedRecord } from '../records/stored-record.ts'
import { noteOwn, writersOf } from './defend.ts'

/** Takes the server's epoch, cursor 0, all registers unsent, nothing parked. */
export async function startOver({ bulk }: Library, epoch: string): Promise<void> {
  await bulk.transaction('rw', bulk.records, bulk.meta, async () => {
    const records = await bulk.records.toArray()
    await bulk.records.bulkPut(records.map(allUnsent))
    await writeMeta(bulk, 'position', startOfEpoch(epoch))
  })
}

export const allUnsent = (record: StoredRecord): StoredRecord =>
  storedRecord(record, Object.keys(record.registers))

export const startOfEpoch = (epoch: string): Position => ({ epoch, cursor: 0 })

/** The parked records go along with the next sync again, as they are. */
export async function retryParked({ bulk }: Pick<Library, 'bulk'>): Promise<void> {
  await bulk.transaction('rw', bulk.records, async () => {
    const parked = await bulk.records.where('parked.code').above('').toArray()
    await bulk.records.bulkPut(parked.map((record) => storedRecord(record, record.pending ?? [])))
  })
}

/**
 * A new version of the app may mend what the server could not take: parked records are tried again. And an earlier
 * one did not mark which writers are this device's.
 */
export async function unparkAfterUpdate({ bulk, env }: Library): Promise<void> {
  await bulk.transaction('rw', bulk.records, bulk.meta, async () => {
    if ((await readMeta(bulk, 'app')) === env.app) return
    await retryParked({ bulk })
    const identity = await readMeta(bulk, 'identity')
    const writers = await bulk.records.where('id').startsWith('writer:').toArray()
    if (identity) await noteOwn(bulk, writersOf(identity, writers))
    await writeMeta(bulk, 'app', env.app)
  })
}
