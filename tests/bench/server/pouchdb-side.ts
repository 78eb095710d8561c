// A PouchDB server (express-pouchdb over LevelDB), a database a library. A push is what PouchDB's replication sends
// for one: which revisions are missing, the documents, and the checkpoint. Bare, it is the documents alone.
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { BenchRecord } from '../sync/bench-record.ts'
import { newFolder, removeFolder, startServer } from '../sync/server-process.ts'
import { postJson } from './post-json.ts'
import { processUse } from './process-use.ts'
import type { OpenSide, Side } from './side.ts'

const script = fileURLToPath(new URL('../peers/pouchdb-server.ts', import.meta.url))

export const pouchdbSide: OpenSide = (libraries) => open('PouchDB server', libraries, false)
export const barePouchdbSide: OpenSide = (libraries) =>
  open('PouchDB server, documents alone', libraries, true)

async function open(name: string, libraries: number, bare: boolean): Promise<Side> {
  const folder = newFolder()
  const server = await startServer((port, data) => [script, `${port}`, data], folder)
  const ask = async (method: 'POST' | 'PUT', path: string, body: unknown): Promise<string> => {
    const { status, body: answer } = await postJson(server.port, path, body, {}, method)
    if (status > 201 || answer.includes('"error"')) throw new Error(`${status} ${answer}`)
    return answer
  }
  const database = (library: number) => `/library-${library}`
  for (let library = 0; library < libraries; library++) await ask('PUT', database(library), {})
  const checkpoints = new Map<number, unknown>()
  return {
    name,
    push: async (library, records) => {
      const docs = records.map(documentOf)
      if (bare) {
        await ask('POST', `${database(library)}/_bulk_docs`, {
          docs: docs.map(({ _rev, ...document }) => document),
        })
        return
      }
      const missing = Object.fromEntries(docs.map(({ _id, _rev }) => [_id, [_rev]]))
      await ask('POST', `${database(library)}/_revs_diff`, missing)
      await ask('POST', `${database(library)}/_bulk_docs`, { docs: docs.map(asReplicated), new_edits: false })
      const checkpoint = { ...(checkpoints.get(library) as object), last_seq: docs.length, session_id: name }
      const { rev } = JSON.parse(await ask('PUT', `${database(library)}/_local/device`, checkpoint))
      checkpoints.set(library, { _rev: rev })
    },
    use: () => processUse(server.pid),
    close: async () => {
      await server.stop()
      removeFolder(folder)
    },
  }
}

function documentOf({ id, ...record }: BenchRecord) {
  const _rev = `1-${createHash('md5').update(id).digest('hex')}`
  return { _id: `${record.month}:${record.kind}:${id}`, _rev, ...record }
}

const asReplicated = (document: ReturnType<typeof documentOf>) => ({
  ...document,
  _revisions: { start: 1, ids: [document._rev.slice(2)] },
})
