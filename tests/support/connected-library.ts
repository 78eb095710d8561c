// A library that is connected to the server that `scriptedServer` stands for, and what is recorded in it.
import type { Library } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { connect } from '../../src/store/sync/enrol.ts'
import { enrolled } from './scripted-server.ts'
import { testEnv } from './test-env.ts'

export async function connectedLibrary(env = testEnv()): Promise<Library> {
  const library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: enrolled.code }, env)
  await connect(library, enrolled)
  return library
}

/** Gives its id. Without one a new activity is recorded. */
export async function saveActivity(library: Library, values: object, id?: string): Promise<string> {
  const saving = await saveRecord(library, {
    kind: 'activity',
    values: { ...values },
    ...(id !== undefined && { id }),
  })
  if (!saving.ok) throw new Error(saving.problems[0]?.rule)
  return saving.id
}
