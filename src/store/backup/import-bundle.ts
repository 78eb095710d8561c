// Takes a bundle that was read: first as a summary of what it would change, then, in one transaction, for real.
// It is merged like any row, so importing twice, late or in another order changes nothing.

import { kindsOfTheApp } from '../../domain/kinds.ts'
import type { BundleHeader } from '../../sync/bundle.ts'
import { differing, type RecordState, standing } from '../../sync/record-state.ts'
import type { LumbungDatabase, StoredRecord } from '../database.ts'
import { type Library, tell, withReopening } from '../library.ts'
import { readMeta, writeMeta, writingAtStart } from '../meta.ts'
import { followProfile } from '../records/follow-profile.ts'
import { sweep } from '../records/sweep.ts'
import { setSentinel } from '../registry.ts'
import { Defence, noteOwn, ownWriters } from '../sync/defend.ts'
import { defended, importRow, observeRows } from '../sync/take-answer.ts'
import { idsOf } from './library-ids.ts'

/** In records that people made; what the app notes for itself (writers, devices) is not counted. */
export interface ImportSummary {
  readonly added: number
  /** Of those that are here already: with something newer in the file, */
  readonly changed: number
  /** and that get a second value in a field, or are deleted by one and edited by another: somebody has to look. */
  readonly disputed: number
  /** deleted by the file, after nobody here had changed them. */
  readonly deleted: number
  /** The file brings nothing new of these. */
  readonly same: number
}

export interface Bundle {
  readonly header: BundleHeader
  readonly records: readonly RecordState[]
  /** Of a library that was begun apart: taking it in makes the two one, for good. */
  readonly isApart?: true
}

/** What importing would change. Reads only. */
export async function importSummary({ bulk }: Library, { records }: Bundle): Promise<ImportSummary> {
  return planned(records, await storedOf(bulk, records)).summary
}

/** Merges the file. Resolves after the commit, with what it changed. */
export async function importBundle(library: Library, { header, records }: Bundle): Promise<ImportSummary> {
  const { database, key, env } = library
  const { plan, count } = await withReopening(database, () =>
    database.transaction('rw', database.records, database.meta, database.drafts, async () => {
      const [stored, writing = writingAtStart, identity] = await Promise.all([
        storedOf(database, records),
        readMeta(database, 'writing'),
        readMeta(database, 'identity'),
      ])
      const held = new Map(stored.flatMap((record) => (record ? [[record.id, record]] : [])))
      const defence = new Defence(await ownWriters(library, database, held, records), writing)
      const plan = planned(records, stored, defence)
      // The file may know ids of this library that nobody here had heard of, such as the one before its server.
      const former = [...new Set([...(identity?.formerLibraries ?? []), ...header.libraries])]
      const ids = idsOf(key, identity)
      const swept = await sweep(library, database, [...held.values()], plan.changed)
      await Promise.all([
        database.records.bulkPut([...plan.changed, ...defence.writers.values(), ...swept]),
        noteOwn(database, [...defence.writers.keys()]),
        writeMeta(database, 'writing', { ...writing, ...observeRows(defence.clock, records) }),
        identity &&
          header.libraries.some((id) => !ids.includes(id)) &&
          writeMeta(database, 'identity', { ...identity, formerLibraries: former }),
      ])
      return { plan, count: await database.records.count() }
    }),
  )
  setSentinel(key, { records: count }, env)
  library.sentinelSet = count > 0
  const profile = plan.changed.find(({ id }) => id === 'library')
  if (profile) followProfile(library, profile.registers)
  if (plan.changed.length > 0) tell(library.on.saved)
  return plan.summary
}

/** Looking for each of so many, one by one, takes longer than reading first which there are. */
const MANY = 1_000

/** What is stored of these records, in their order. */
async function storedOf(
  { records: table }: LumbungDatabase,
  records: readonly RecordState[],
): Promise<readonly (StoredRecord | undefined)[]> {
  const ids = records.map(({ id }) => id)
  if (ids.length < MANY) return table.bulkGet(ids)
  const held = new Set(await table.toCollection().primaryKeys())
  const found = await table.bulkGet(ids.filter((id) => held.has(id)))
  const stored = new Map(found.map((record) => [record?.id, record]))
  return ids.map((id) => stored.get(id))
}

function planned(
  records: readonly RecordState[],
  stored: readonly (StoredRecord | undefined)[],
  defence?: Defence,
): { readonly changed: readonly StoredRecord[]; readonly summary: ImportSummary } {
  const changed: StoredRecord[] = []
  const summary = { added: 0, changed: 0, disputed: 0, deleted: 0, same: 0 }
  records.forEach((record, index) => {
    const before = stored[index]
    const after = importRow(defence ? defended(defence, before, record) : before, record)
    if (after !== before) changed.push(after)
    if (kindsOfTheApp.includes(record.kind)) return
    const effect = effectOf(before, after)
    if (effect) summary[effect]++
  })
  return { changed, summary }
}

/** Nothing to say of a record that is deleted here and stays so. */
function effectOf(before: StoredRecord | undefined, after: StoredRecord): keyof ImportSummary | undefined {
  if (after.deleted) return before && !before.deleted ? 'deleted' : undefined
  if (before === after) return 'same'
  if (asksSomebody(after) && !(before && asksSomebody(before))) return 'disputed'
  return before && !before.deleted ? 'changed' : 'added'
}

const asksSomebody = ({ registers }: StoredRecord): boolean =>
  differing(registers).length > 0 || standing(registers) === 'disputed'
