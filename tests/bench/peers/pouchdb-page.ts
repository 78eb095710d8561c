// PouchDB on its IndexedDB adapter, replicating with a PouchDB server. Ids begin with the month, which its guide
// recommends before any secondary index.
import PouchDB from 'pouchdb'
import { showBench } from '../sync/bench-page.ts'
import type { BenchRecord } from '../sync/bench-record.ts'
import { CHUNK, type Contender } from '../sync/contender.ts'
import { authorization } from './token.ts'

let database: PouchDB.Database
const months = new Map<string, string>()
/** Documents in one batch of the replication (100 unless told). */
const batch = 1_000

const contender: Contender<readonly PouchDB.Document[]> = {
  open: async () => {
    database = new PouchDB('bench', { auto_compaction: true })
    await database.info()
  },
  prepare: (records) => records.map(documentOf),
  insertMany: async (documents) => {
    for (let start = 0; start < documents.length; start += CHUNK) {
      const answers = await database.bulkDocs(documents.slice(start, start + CHUNK))
      if (answers.some((answer) => 'error' in answer)) throw new Error(JSON.stringify(answers[0]))
    }
  },
  insertOne: async (record) => {
    await database.put(documentOf(record))
  },
  editOne: async (id, place) => {
    const document = await database.get(months.get(id)!)
    await database.put({ ...document, values: { ...document.values, place } })
  },
  readMonth: async (month) =>
    (await database.allDocs({ startkey: month, endkey: `${month}\ufff0`, include_docs: true })).rows.length,
  sync: async () => {
    const remote = new PouchDB(`${location.origin}/bench`, {
      fetch: (url: string, options: RequestInit) => {
        const headers = new Headers(options.headers)
        headers.set('Authorization', authorization.Authorization)
        return PouchDB.fetch(url, { ...options, headers })
      },
    })
    const { push, pull } = await database.sync(remote, { batch_size: batch, batches_limit: 3 })
    if (push.errors.length + pull.errors.length > 0) throw new Error('not all was replicated')
  },
}

function documentOf({ id, ...record }: BenchRecord): PouchDB.Document {
  const _id = `${record.month}:${record.kind}:${id}`
  months.set(id, _id)
  return { _id, ...record }
}

showBench(contender as Contender)
