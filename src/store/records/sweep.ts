// What has to go from this device once an erasure is heard of: what changes say of the value, those that come later
// too, and what somebody had typed into that field and not saved.
import type { Registers } from '../../sync/register.ts'
import type { LumbungDatabase, StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { changeOf, changesOf } from './changes-of.ts'
import { withoutInput } from './drafts.ts'
import { placesOf } from './open-draft.ts'
import { sweptChange } from './swept-change.ts'

/**
 * The changes as they have to be once these records were taken in, to be put after them. `before` are those that were
 * here. Call it in their transaction, on its connection, with the table of drafts.
 */
export async function sweep(
  library: Library,
  database: LumbungDatabase,
  before: readonly StoredRecord[],
  after: readonly StoredRecord[],
): Promise<readonly StoredRecord[]> {
  const was = new Map(before.map((record) => [record.id, record.registers]))
  const is = new Map(after.map((record) => [record.id, record]))
  const changes = new Map(after.filter(({ kind }) => kind === 'change').map((one) => [one.id, one]))
  for (const { id, registers } of after) {
    const erased = newlyErased(was.get(id), registers)
    if (erased.length === 0) continue
    for (const change of await changesOf(database, id)) {
      if (!changes.has(change.id)) changes.set(change.id, change)
    }
    for (const place of placesOf(id)) await withoutInput(library, database, place, erased)
  }
  const others = [...changes.values()].flatMap((change) => changeOf(change)?.id ?? [])
  const kept = await database.records.bulkGet([...new Set(others)].filter((id) => !is.has(id)))
  for (const record of kept) if (record) is.set(record.id, record)
  return [...changes.values()].flatMap((change) => {
    const swept = sweptChange(change, is.get(changeOf(change)?.id ?? '')?.registers ?? {})
    return swept === change ? [] : [swept]
  })
}

const newlyErased = (before: Registers | undefined, after: Registers): readonly string[] =>
  Object.keys(after).filter((name) => (after[name]?.generation ?? 0) > (before?.[name]?.generation ?? 0))
