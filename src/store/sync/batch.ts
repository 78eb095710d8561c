// What of the unsent records goes at a time: records with the names of those registers that are sent.
import { toRow } from '../../sync/row.ts'
import type { StoredRecord } from '../database.ts'

/** As sent: what an answer acknowledges is compared with this. `pending` names what is sent of each record. */
export type Batch = readonly StoredRecord[]

/** By id, registers that stay here for now. */
export type LeftOut = ReadonlyMap<string, { readonly names: readonly string[] }>

/** The unsent registers that may go: without what was set aside, or is suspected. */
export function sendable({ id, pending = [], parked }: StoredRecord, suspects?: LeftOut) {
  const suspected = suspects?.get(id)?.names ?? []
  const aside = parked ? (parked.registers ?? pending) : []
  return pending.filter((name) => !aside.includes(name) && !suspected.includes(name))
}

/** The record with only these registers to send. */
export const partOf = (record: StoredRecord, names: readonly string[]): StoredRecord =>
  names.length === record.pending?.length ? record : { ...record, pending: names }

/** Characters of its row. */
export const sizeOf = (record: StoredRecord): number => JSON.stringify(toRow(record, record.pending)).length
