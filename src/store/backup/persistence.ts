// Asks the browser, after the first save, not to throw the data away when the disk gets full, and keeps what
// it answered, to be shown under "Apakah data saya aman?".
import { noteError } from '../error-log.ts'
import type { Library } from '../library.ts'
import { readMeta, writeMeta } from '../meta.ts'

const asked = new WeakSet<Library>()

/** Once for each start of the app, and no more once the browser has agreed. Saving does not wait for it. */
export function askToPersist(library: Library): void {
  if (asked.has(library)) return
  asked.add(library)
  ask(library).catch((error: unknown) => noteError('persist', error, library.env))
}

async function ask({ env, bulk }: Library): Promise<void> {
  if (await readMeta(bulk, 'persisted')) return
  const answer = await env.persist()
  if (answer !== undefined) await writeMeta(bulk, 'persisted', answer)
}
