// A device with the real store, on an IndexedDB in memory: what it stands on, what people do with it, and how its
// disk is copied.

import { importBundle } from '../../../src/store/backup/import-bundle.ts'
import { readBundle } from '../../../src/store/backup/read-bundle.ts'
import { createDatabase, type MetaRow, type StoredRecord } from '../../../src/store/database.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { readMeta } from '../../../src/store/meta.ts'
import { openLibrary } from '../../../src/store/open-library.ts'
import { eraseValue } from '../../../src/store/records/erase-value.ts'
import { deleteRecord, type Saving, saveRecord, undoDelete } from '../../../src/store/records/save-record.ts'
import { rememberLibrary } from '../../../src/store/registry.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'
import type { Act } from './act.ts'
import { agree, Fault } from './fault.ts'
import { buildTime } from './world.ts'

export const profile = { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }
/** The library's id, here and on the server. */
export const key = 'library'

export interface RealDevice {
  readonly env: TestEnv
  library: Library
  otherTab?: Library
}

/** All that a disk holds. */
export interface Dump {
  readonly records: readonly StoredRecord[]
  readonly meta: readonly MetaRow[]
}

export function edit(
  library: Library,
  act: Extract<Act, { do: 'save' | 'delete' | 'undo' | 'erase' }>,
): Promise<Saving> {
  switch (act.do) {
    case 'save': {
      const { kind, id, values, reason } = act
      return saveRecord(library, { kind, id, values, ...(reason !== undefined && { reason }) })
    }
    case 'delete':
      return deleteRecord(library, act.id, act.reason)
    case 'undo':
      return undoDelete(library, act.id, act.reason)
    case 'erase':
      return eraseValue(library, act.id, act.register)
  }
}

/** Throws where the save was taken and the model's was not, or the other way round. */
export function saved(saving: Saving, isToBeRefused: boolean): void {
  const rule = saving.ok ? undefined : saving.problems[0]?.rule
  agree('what became of the save', isToBeRefused ? 'monthClosed' : 'saved', rule ?? 'saved')
}

export const identityOf = async ({ bulk }: Library): Promise<string> =>
  (await readMeta(bulk, 'identity'))?.device ?? ''

/** Checks and merges a file, as the store does. */
export async function readIn(library: Library, text: string): Promise<void> {
  const bundle = await readBundle(text, { library })
  if (!bundle.ok) throw new Fault(`the file is refused: ${bundle.reason}`)
  await importBundle(library, bundle)
}

/** Lets chance give these writers, one after the other, the last again and again. */
export function drawWriterAs(env: TestEnv, ...writers: readonly string[]): void {
  const text = writers.join('')
  const last = writers.at(-1)!
  let drawn = 0
  env.random = () => {
    const at = drawn++
    const letter = text[at] ?? last[(at - text.length) % last.length]!
    return (Number.parseInt(letter, 36) + 0.5) / 36
  }
}

export function close({ library, otherTab }: RealDevice): void {
  closeLibrary(library)
  if (otherTab) closeLibrary(otherTab)
}

export async function opened(env: TestEnv, writer: string): Promise<Library> {
  drawWriterAs(env, writer)
  const opening = await openLibrary(key, env)
  if (!opening.ok) throw new Fault(`the library does not open: ${opening.reason}`)
  return opening.library
}

export async function dump({ library }: RealDevice): Promise<Dump> {
  return { records: await library.bulk.records.toArray(), meta: await library.bulk.meta.toArray() }
}

/** Another machine, or the same after a cleaner was at it: the app starts on what the copy holds. */
export async function fromDump({ records, meta }: Dump, clock: number, writer: string): Promise<RealDevice> {
  const env = testEnv({ clock, buildTime })
  const database = createDatabase(key, 'relaxed', env)
  await database.records.bulkPut([...records])
  await database.meta.bulkPut([...meta])
  database.close()
  rememberLibrary({ key, ...profile }, env)
  return { env, library: await opened(env, writer) }
}
