// A browser profile, copied: to another computer, or put back later by a program that cleans up every night.
import { createDatabase } from '../../../src/store/database.ts'
import type { Device } from '../../support/device.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'

export interface Profile {
  readonly key: string
  /** A computer that starts with this profile, any number of times. */
  start(): Promise<TestEnv>
}

export async function copyProfile({ library, env }: Device): Promise<Profile> {
  const { key, database } = library
  const [records, meta, drafts] = [
    await database.records.toArray(),
    await database.meta.toArray(),
    await database.drafts.toArray(),
  ]
  const storage = env.localStorage!
  const settings = Array.from({ length: storage.length }, (_, n) => storage.key(n)!).map(
    (name) => [name, storage.getItem(name)!] as const,
  )
  return {
    key,
    start: async () => {
      const fresh = testEnv({ clock: env.clock })
      for (const [name, value] of settings) fresh.localStorage?.setItem(name, value)
      const copy = createDatabase(key, 'strict', fresh)
      await copy.records.bulkPut(records)
      await copy.meta.bulkPut(meta)
      await copy.drafts.bulkPut(drafts)
      copy.close()
      return fresh
    },
  }
}
