// Who records on this device. Asked once, in one tap, and remembered for all its tabs.
import { textIn } from '../domain/read-values.ts'
import type { Library } from './library.ts'
import { readMeta, writeMeta, writingAtStart } from './meta.ts'
import { entriesOfKind } from './records/live-queries.ts'
import type { Saving } from './records/save-record.ts'

export interface Staff {
  readonly id: string
  readonly name: string
}

/** The library's staff on duty, by name. */
export async function staffOf(library: Library): Promise<readonly Staff[]> {
  const onDuty = (await entriesOfKind(library, 'staff')).filter(({ values }) => values.active !== false)
  const staff = onDuty.map(({ id, values }) => ({ id, name: textIn(values.name) ?? '' }))
  return staff.sort((a, b) => a.name.localeCompare(b.name, 'id'))
}

/** Who records now; undefined where nobody was chosen, or where that person left the list. */
export async function currentStaff(library: Library): Promise<Staff | undefined> {
  const id = (await readMeta(library.database, 'writing'))?.staff
  return id === undefined ? undefined : (await staffOf(library)).find((staff) => staff.id === id)
}

/** From the next save on, in every tab, what is written is this person's: it gets a writer of its own. */
export async function setCurrentStaff(library: Library, staff: string): Promise<void> {
  const { database } = library
  await database.transaction('rw', database.meta, async () => {
    const writing = (await readMeta(database, 'writing')) ?? writingAtStart
    await writeMeta(database, 'writing', { ...writing, staff })
  })
}

/** Adds somebody to the staff list, without making them the one who records. */
export async function addStaff(library: Library, name: string): Promise<Saving> {
  const { saveRecord } = await import('./records/save-record.ts')
  return saveRecord(library, { kind: 'staff', values: { name } })
}
