// The server that RxDB leaves to the app: what its replication protocol asks for, on SQLite with the durability of
// ours, and gzipped both ways. `node rxdb-server.ts PORT FOLDER [RECORDS]`.
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { benchRecords } from '../sync/bench-record.ts'

const [port, folder, seeded] = process.argv.slice(2)
const database = new DatabaseSync(join(folder!, 'rxdb.sqlite'))
database.exec(
  `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
   CREATE TABLE IF NOT EXISTS doc (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, json TEXT NOT NULL);
   CREATE UNIQUE INDEX IF NOT EXISTS doc_seq ON doc (seq)`,
)
const put = database.prepare('INSERT OR REPLACE INTO doc (id, seq, json) VALUES (?, ?, ?)')
const get = database.prepare('SELECT json FROM doc WHERE id = ?')
const after = database.prepare('SELECT seq, json FROM doc WHERE seq > ? ORDER BY seq LIMIT ?')
let seq = (database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM doc').get() as { seq: number }).seq

interface Pushed {
  readonly assumedMasterState?: unknown
  readonly newDocumentState: { readonly id: string }
}

/** Takes what was made on the state that is here; gives back the states that it was not made on. */
function push(rows: readonly Pushed[]): unknown[] {
  const conflicts: unknown[] = []
  database.exec('BEGIN IMMEDIATE')
  for (const { assumedMasterState, newDocumentState } of rows) {
    const found = get.get(newDocumentState.id) as { json: string } | undefined
    const kept = found && JSON.parse(found.json)
    if (kept && !isDeepStrictEqual(kept, assumedMasterState)) conflicts.push(kept)
    else put.run(newDocumentState.id, ++seq, JSON.stringify(newDocumentState))
  }
  database.exec('COMMIT')
  return conflicts
}

function pull(url: URL) {
  const [start, limit] = ['after', 'limit'].map((name) => Number(url.searchParams.get(name)))
  const rows = after.all(start!, limit!) as { seq: number; json: string }[]
  return {
    documents: rows.map(({ json }) => JSON.parse(json)),
    checkpoint: { seq: rows.at(-1)?.seq ?? start },
  }
}

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(gunzipSync(Buffer.concat(chunks)).toString())
}

if (seeded) {
  database.exec('BEGIN')
  for (const record of benchRecords(Number(seeded), 'seeded')) {
    put.run(record.id, ++seq, JSON.stringify({ ...record, _deleted: false }))
  }
  database.exec('COMMIT')
}
createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const answer = url.pathname === '/push' ? push(await bodyOf(request)) : pull(url)
  response.setHeader('Content-Type', 'application/json')
  response.setHeader('Content-Encoding', 'gzip')
  response.end(gzipSync(JSON.stringify(answer)))
}).listen(Number(port), () => console.log('ready'))
