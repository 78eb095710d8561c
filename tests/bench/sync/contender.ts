// What a library has to be able to do to be measured: the same records, kept, changed, read and synced in the way
// that it recommends itself.
import type { Month } from '../../../src/domain/month.ts'
import type { BenchRecord } from './bench-record.ts'

/** What the page needs to meet its server; what is in it is between the two. */
export type Invitation = string

/** Records that one call of a bulk method takes. All of a hundred thousand in one transaction busies a disk for long. */
export const CHUNK = 5_000

export interface Contender<Batch = unknown> {
  /** Opens what this device keeps, or makes it. With an invitation it is made for syncing. */
  open(invitation?: Invitation): Promise<void>
  /** Brings records into the form that `insertMany` takes; not timed. */
  prepare(records: readonly BenchRecord[]): Batch
  /** Keeps them all in the quickest recommended way. Resolves once they are kept. */
  insertMany(batch: Batch): Promise<void>
  /** Keeps one as a person saves it. Resolves once it is on the disk. */
  insertOne(record: BenchRecord): Promise<void>
  /** Changes the field `place` of a record, as a person does. Resolves once it is on the disk. */
  editOne(id: string, place: string): Promise<void>
  /** Reads the month's records whole; gives their number. */
  readMonth(month: Month): Promise<number>
  /** Exchanges all with the server. Resolves once both have and keep what the other had. */
  sync?(): Promise<void>
}
