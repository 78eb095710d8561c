// Finds a library that the registry does not know. Browsers write localStorage some seconds late: where the power
// went before that, the library is in its database and nothing points to it.

import { Dexie } from 'dexie'
import { textIn } from '../domain/read-values.ts'
import { shownValue } from '../sync/register.ts'
import { createDatabase } from './database.ts'
import { databaseName } from './database-name.ts'
import { browserEnv, type Env } from './env.ts'
import { noteError } from './error-log.ts'
import { readMeta } from './meta.ts'
import { currentLibraryKey, type KnownLibrary, rememberLibrary } from './registry.ts'

/** The key of the library to open: the registry's current one, else one that this device holds; it is remembered. */
export async function findLibrary(env: Env = browserEnv()): Promise<string | undefined> {
  const current = currentLibraryKey(env)
  if (current !== undefined) return current
  try {
    for (const key of await keysOfDatabases(env)) {
      const found = await lookInto(key, env)
      if (found) rememberLibrary(found, env)
    }
  } catch (error) {
    noteError('find', error, env)
  }
  return currentLibraryKey(env)
}

async function keysOfDatabases({ indexedDB }: Env): Promise<string[]> {
  if (!indexedDB) return []
  // Firefox before 126 can't list databases; Dexie keeps a list of its own there.
  const names = indexedDB.databases
    ? (await indexedDB.databases()).map(({ name = '' }) => name)
    : await Dexie.getDatabaseNames()
  const prefix = databaseName('')
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}

/** What the registry should say of it; undefined where nothing was ever begun in it. */
async function lookInto(key: string, env: Env): Promise<KnownLibrary | undefined> {
  const database = createDatabase(key, 'relaxed', env)
  try {
    const identity = await readMeta(database, 'identity')
    if (!identity) return undefined
    const { server } = identity
    const profile = (await database.records.get('library'))?.registers
    const text = (register: string) => {
      const value = shownValue(profile?.[register])
      return textIn(value)
    }
    return {
      key,
      name: text('name') ?? server?.libraryName ?? '',
      villageCode: text('village') ?? server?.villageCode ?? '',
      ...(server && { server: server.library }),
    }
  } finally {
    database.close()
  }
}
