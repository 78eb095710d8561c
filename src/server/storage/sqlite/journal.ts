// SQLite's write-ahead journal beside the database: flushing it makes commits safe, and moving its pages into the
// database (a checkpoint) keeps it short. Both take the disk's time, so both are done beside other work.
import { close, fdatasync, open } from 'node:fs'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../sql/schema.ts'
import { StorageTrouble } from '../storage-trouble.ts'

/** Commits after which pages are moved, and milliseconds between two moves. Seldom writing leaves it to SQLite. */
const [often, pace] = [16, 250]

// Without the promises' own handles: they take longer than all else here.
const [openFile, syncFile, closeFile] = [promisify(open), promisify(fdatasync), promisify(close)]

interface Journal {
  /** Resolves once what is in the journal is on the disk. */
  flush(): Promise<void>
  /** Something was committed. */
  grew(): void
  close(): Promise<void>
}

export function journalOf(file: string, writer: Kysely<Schema>): Journal {
  let opened: Promise<number> | undefined
  let isDoubtful = false
  let commits = 0
  let waiting: NodeJS.Timeout | undefined
  let mover: Worker | undefined

  const move = () => {
    waiting = undefined
    commits = 0
    mover ??= startMover(file)
    mover.postMessage('move')
  }
  return {
    flush: async () => {
      if (isDoubtful) {
        // After a flush that failed, the system may take pages for written that are not. SQLite writes them anew,
        // into the database itself.
        await moveAll(writer)
        isDoubtful = false
        return
      }
      try {
        opened ??= openFile(`${file}-wal`, 'r')
        await syncFile(await opened)
      } catch (error) {
        // Whatever it was opened as is of no use: the next time it is opened anew.
        void opened?.then(closeFile).catch(() => {})
        opened = undefined
        // Without a journal SQLite flushes by itself.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
        isDoubtful = true
        throw error
      }
    },
    grew: () => {
      commits += 1
      if (commits >= often) waiting ??= setTimeout(move, pace).unref()
    },
    close: async () => {
      clearTimeout(waiting)
      await endMover(mover)
      const handle = await opened?.catch(() => undefined)
      if (handle !== undefined) await closeFile(handle)
    },
  }
}

/** Throws StorageTrouble where somebody still reads old pages: then not all could be moved. */
async function moveAll(writer: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(writer)
  if (rows[0]?.busy !== 0) throw new StorageTrouble('away', 'the journal could not be moved')
}

function startMover(file: string): Worker {
  const mover = new Worker(new URL('./move-journal.ts', import.meta.url), { workerData: file })
  // Without it the journal grows longer, until SQLite moves its pages while everybody waits.
  mover.on('error', () => {})
  mover.unref()
  return mover
}

async function endMover(mover: Worker | undefined): Promise<void> {
  if (!mover || mover.threadId < 0) return
  const ended = new Promise((done) => mover.once('exit', done))
  mover.ref()
  mover.postMessage('end')
  await ended
}
