// What the disk itself allows: the same rows straight into SQLite, as durable as the server's, with nothing around.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { newFolder, removeFolder } from '../sync/server-process.ts'
import { rowOf } from './lumbung-side.ts'
import { processUse } from './process-use.ts'
import type { OpenSide } from './side.ts'

export const sqliteSide: OpenSide = async () => {
  const folder = newFolder()
  const database = new DatabaseSync(join(folder, 'raw.sqlite'))
  database.exec(
    `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
     CREATE TABLE record (library TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, seq INTEGER NOT NULL,
       state TEXT NOT NULL, month TEXT, received_at INTEGER NOT NULL,
       PRIMARY KEY (library, id), UNIQUE (library, seq));
     CREATE INDEX record_by_month ON record (library, kind, month)`,
  )
  const put = database.prepare('INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?, ?, ?)')
  const sequences = new Map<number, number>()
  return {
    name: 'raw SQLite',
    push: async (library, records) => {
      database.exec('BEGIN IMMEDIATE')
      let seq = sequences.get(library) ?? 0
      for (const record of records) {
        put.run(
          `library-${library}`,
          record.id,
          record.kind,
          ++seq,
          JSON.stringify(rowOf(record)),
          record.month,
          Date.now(),
        )
      }
      database.exec('COMMIT')
      sequences.set(library, seq)
    },
    use: () => processUse(process.pid),
    close: async () => {
      database.close()
      removeFolder(folder)
    },
  }
}
