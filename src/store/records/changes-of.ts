// The changes of a record, found by the order that they are stored under: no index of their own.

import { shownValue } from '../../sync/register.ts'
import type { LumbungDatabase, StoredRecord } from '../database.ts'
import type { ChangeOf } from './change-entry.ts'

const LAST = '\uffff'

/** In the order in which they were made. */
export async function changesOf({ records }: LumbungDatabase, id: string): Promise<StoredRecord[]> {
  const between = (from: string, to: string) =>
    records.where('[kind+order]').between(['change', from], ['change', to], true, true).toArray()
  // An app of before this kind stored what it received under no record: a space, and the stamp.
  const [found, byOlderApps] = await Promise.all([
    between(`${id} `, `${id} ${LAST}`),
    between(' ', ` ${LAST}`),
  ])
  const all = [...found, ...byOlderApps.filter((change) => changeOf(change)?.id === id)]
  return all.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What a change record is about; undefined where that can't be read. */
export const changeOf = ({ registers }: Pick<StoredRecord, 'registers'>): ChangeOf | undefined => {
  const of = shownValue(registers.of) as Partial<ChangeOf> | null | undefined
  return typeof of?.id === 'string' && typeof of.kind === 'string' ? (of as ChangeOf) : undefined
}
