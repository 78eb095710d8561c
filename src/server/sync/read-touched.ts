// The records that a push touches, as they are kept: read before the library's lock is taken, and so many at a time
// that nobody else waits long for it.
import { Refused } from '../answers.ts'
import { nextTurn } from '../operations/in-slices.ts'
import type { KeptRecord, Library, Storage } from '../storage/storage.ts'
import { bounds } from './push-bounds.ts'
import type { ReadPush } from './read-push.ts'

/** Bytes of records that are read without a pause. */
const atATime = 512 * 1024

interface Touched {
  /** The library as it was when reading began: what was read holds as long as its sequence is the same. */
  readonly library: Library
  readonly records: ReadonlyMap<string, KeptRecord>
}

/**
 * Undefined where there is no such library, or it is not `as` asked for. Throws what that throws, and Refused 413 where
 * one push touches more than can be read for it.
 */
export async function readTouched(
  storage: Storage,
  id: string,
  push: ReadPush,
  as: (library: Library) => boolean,
): Promise<Touched | undefined> {
  const ids = push.records.map(({ id }) => id)
  const found = await storage.transact(id, 'read', async (transaction) => {
    if (!as(transaction.library)) return undefined
    return { library: transaction.library, sizes: await transaction.recordSizes(ids) }
  })
  if (!found) return undefined
  const { library, sizes } = found
  // One record alone always passes, or its device could never go on with it.
  const inAll = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (inAll > bounds.touched && ids.length > 1) throw new Refused(413, { error: 'too_large' })

  const records = new Map<string, KeptRecord>()
  for (const some of portions(sizes)) {
    const read = await storage.transact(id, 'read', (transaction) => transaction.records(some))
    for (const [one, record] of read ?? []) records.set(one, record)
    // What was read is looked at next, and that takes its time too.
    if (inAll > atATime) await nextTurn()
  }
  return { library, records }
}

function portions(sizes: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const all: string[][] = []
  let room = 0
  for (const [id, size] of sizes) {
    const last = all.at(-1)
    if (last && size <= room) last.push(id)
    else {
      all.push([id])
      room = atATime
    }
    room -= size
  }
  return all
}
