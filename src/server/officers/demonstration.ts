// The demonstration's officer, whom anybody may be: only on a server that was started with `--demo`, and only as long as
// it holds nothing but the demonstration.
import type { ServerParts } from '../server-parts.ts'

export const demoOfficer = 'demo'
/** How the ids of the demonstration's libraries begin. */
export const demoPrefix = 'demo'

export async function isDemonstration({
  storage,
  demo = false,
}: Pick<ServerParts, 'storage' | 'demo'>): Promise<boolean> {
  if (!demo) return false
  return (await storage.libraries()).every(({ id }) => id.startsWith(demoPrefix))
}
