// Makes room where space is short: photos that the server has go from this device, the oldest first, and come back
// when somebody looks at them. Their small pictures stay. What nobody else has is never touched.
import { hashesIn } from '../../domain/attachment-hash.ts'
import { shownValue } from '../../sync/register.ts'
import type { StoredAttachment } from '../database.ts'
import { isDiskFull, type Library } from '../library.ts'
import { readMeta } from '../meta.ts'

/** Less free space than this, in bytes, is short: the browser may refuse the next record. */
const LITTLE_SPACE = 50_000_000
/** What a refused save frees before it tries again: some ten photos. */
const ROOM_FOR_A_SAVE = 3_000_000

/** Does the work; where the disk is full, once more after photos made room for it. */
export async function withRoom<Result>(library: Library, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!isDiskFull(error) || (await makeRoom(library)) === 0) throw error
    return await work()
  }
}

/** Frees about so many bytes, as far as there is something to free; gives the bytes freed. */
export function makeRoom(library: Library, wanted: number = ROOM_FOR_A_SAVE): Promise<number> {
  const { bulk } = library
  return bulk.transaction('rw', bulk.files, bulk.fileBodies, bulk.records, bulk.meta, async () => {
    const thinned: StoredAttachment[] = []
    let freed = 0
    for (const { here: _, ...attachment } of await elsewhere(library)) {
      if (freed >= wanted) break
      freed += attachment.size
      thinned.push(attachment)
    }
    await bulk.fileBodies.bulkDelete(thinned.map(({ hash }) => hash))
    await bulk.files.bulkPut(thinned)
    return freed
  })
}

/** Frees what is missing to a comfortable amount, by the browser's own estimate of what is left. */
export async function thinWhenShort(
  library: Library,
  estimate: () => Promise<StorageEstimate | undefined> = async () =>
    globalThis.navigator?.storage?.estimate?.(),
): Promise<number> {
  const { quota, usage } = (await estimate()) ?? {}
  if (quota === undefined || usage === undefined) return 0
  const missing = LITTLE_SPACE - (quota - usage)
  return missing > 0 ? makeRoom(library, missing) : 0
}

/** The attachments that the server has as well, the longest kept first. The letterhead's logo is needed offline. */
async function elsewhere({ bulk }: Library): Promise<readonly StoredAttachment[]> {
  const [epoch, profile] = [(await readMeta(bulk, 'position'))?.epoch, await bulk.records.get('library')]
  if (epoch === undefined) return []
  // A server that no longer knows this device was restored, and may have lost its photos with the rest.
  if ((await readMeta(bulk, 'report'))?.status === 'needsCode') return []
  const logo = hashesIn(shownValue(profile?.registers.logo))
  return (await bulk.files.toArray())
    .filter(
      (attachment) => attachment.here && attachment.received === epoch && !logo.includes(attachment.hash),
    )
    .sort((a, b) => a.keptAt - b.keptAt)
}
