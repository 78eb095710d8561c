// Who was shut out stays so. A database that was restored has forgotten the revocations that came after its copy was
// made; a server that knew of them before goes by what it knows, and writes it into the database again.
import { everyLibrary, type Scope } from '../sql/library-scope.ts'
import type { Storage } from '../storage.ts'

/** Milliseconds between two times that forgotten ones are written again: a restore may still be going on. */
const pace = 60_000

interface KeptRevocations extends Pick<Storage, 'deviceAccess' | 'revokeDevice'> {
  /** Learns of those that other processes made, and brings back what is forgotten. */
  look(): Promise<void>
}

/** `onKept` hears of every device that had come back to life. */
export function keepRevocations(
  { deviceAccess, revokeDevice }: Pick<Storage, 'deviceAccess' | 'revokeDevice'>,
  scope: Scope,
  onKept: (library: string, device: string) => void = () => {},
): KeptRevocations {
  /** By library and device, when it was revoked. */
  const revoked = new Map<string, number>()
  let written = Number.NEGATIVE_INFINITY
  const keyOf = (library: string, device: string) => `${library} ${device}`

  const writeAgain = async (found: ReadonlySet<string>) => {
    const forgotten = [...revoked].filter(([key]) => !found.has(key))
    if (forgotten.length === 0 || performance.now() - written < pace) return
    written = performance.now()
    for (const [key, at] of forgotten) {
      const [library = '', device = ''] = key.split(' ')
      if (await revokeDevice(library, device, at)) onKept(library, device)
    }
  }
  return {
    look: async () => {
      const rows = await scope.read(everyLibrary, (database) =>
        database
          .selectFrom('device')
          .select(['library', 'id', 'revoked_at'])
          .where('revoked_at', 'is not', null)
          .execute(),
      )
      const found = new Set(rows.map(({ library, id }) => keyOf(library, id)))
      await writeAgain(found)
      for (const { library, id, revoked_at } of rows) revoked.set(keyOf(library, id), Number(revoked_at))
    },
    deviceAccess: async (library, device) => {
      const access = await deviceAccess(library, device)
      if (!access) return undefined
      if (access.revokedAt !== null) revoked.set(keyOf(library, device), access.revokedAt)
      return { ...access, revokedAt: revoked.get(keyOf(library, device)) ?? null }
    },
    revokeDevice: async (library, device, at) => {
      const isThere = await revokeDevice(library, device, at)
      if (isThere && !revoked.has(keyOf(library, device))) revoked.set(keyOf(library, device), at)
      return isThere
    },
  }
}
