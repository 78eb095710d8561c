// A thread of its own, with a connection of its own: moves pages from the journal into the database. It waits for
// nobody, nobody waits for it, and it moves what nobody reads any more.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

const database = new DatabaseSync(String(workerData))

parentPort?.on('message', (what: 'move' | 'end') => {
  if (what === 'end') {
    database.close()
    parentPort?.close()
    return
  }
  try {
    database.exec('PRAGMA wal_checkpoint(PASSIVE)')
  } catch {
    // A full disk, or a lock: the pages stay where they are, and safe, until the next time.
  }
})
