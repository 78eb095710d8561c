// Those who write to one library, one after the other. PostgreSQL would let them wait for the library's lock too,
// but each on a connection that another library then can't have.
import { StorageTrouble } from '../storage-trouble.ts'

/** More than a library has devices. */
const longest = 50
/** Milliseconds. Whoever would wait longer is told to come again. */
const patience = 8_000

interface Queue {
  waiting: number
  last: Promise<unknown>
}

export function libraryQueue(): <T>(library: string, work: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, Queue>()
  return async (library, work) => {
    const queue = queues.get(library) ?? { waiting: 0, last: Promise.resolve() }
    if (queue.waiting >= longest) throw new StorageTrouble('away', 'too many wait to write to one library')
    queues.set(library, queue)
    queue.waiting += 1
    const until = performance.now() + patience
    const mine = queue.last.then(() => {
      if (performance.now() > until) throw new StorageTrouble('away', 'waited too long to write to a library')
      return work()
    })
    queue.last = mine.catch(() => {})
    try {
      return await mine
    } finally {
      queue.waiting -= 1
      if (queue.waiting === 0) queues.delete(library)
    }
  }
}
