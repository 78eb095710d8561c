// Tells a device that never had a library, without the database's own code: who opens the app for the first time is
// asked the first question before that has come.
import { databaseName } from './database-name.ts'
import { browserEnv, type Env } from './env.ts'
import { currentLibraryKey } from './registry.ts'

/** True only where that is sure; `findLibrary` looks closer where the browser can't list its databases. */
export async function isFreshDevice(env: Env = browserEnv()): Promise<boolean> {
  if (currentLibraryKey(env) !== undefined) return false
  try {
    const databases = await env.indexedDB?.databases?.()
    return databases?.every(({ name }) => !name?.startsWith(databaseName(''))) ?? false
  } catch {
    return false
  }
}
