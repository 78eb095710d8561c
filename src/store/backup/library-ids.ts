// Under which ids this library is known: the server's, its own, and those that it had before or elsewhere.
import type { Library } from '../library.ts'
import { type Identity, readMeta } from '../meta.ts'

/** The server's id first, where it is connected; the key under which this device keeps it is among them. */
export async function libraryIds({ database, key }: Library): Promise<readonly string[]> {
  return idsOf(key, await readMeta(database, 'identity'))
}

export const idsOf = (key: string, identity: Identity | undefined): readonly string[] => {
  const server = identity?.server?.library
  return [...new Set([...(server === undefined ? [] : [server]), key, ...(identity?.formerLibraries ?? [])])]
}
