// RxDB on its Dexie storage, with the indexes that the month needs and its own HTTP replication. Its conflict
// handler is the default one: the first to arrive stays, the other edit is dropped.

import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { filter, firstValueFrom } from 'rxjs'
import { showBench } from '../sync/bench-page.ts'
import type { BenchRecord } from '../sync/bench-record.ts'
import { CHUNK, type Contender } from '../sync/contender.ts'
import { authorization } from './token.ts'

const text = { type: 'string', maxLength: 40 }
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 80 },
    kind: text,
    month: { type: 'string', maxLength: 7 },
    day: { type: 'string', maxLength: 10 },
    order: text,
    values: { type: 'object' },
  },
  required: ['id', 'kind', 'month', 'day', 'order', 'values'],
  indexes: [['month', 'kind', 'order'], ['kind', 'order'], 'day'],
} as const

let records: RxCollection<BenchRecord>
/** Documents in one request of the replication. */
const batch = 1_000

const contender: Contender<BenchRecord[]> = {
  open: async (invitation) => {
    const database = await createRxDatabase({
      name: 'bench',
      // What is synced may be fetched again; what a person saves is to be on the disk.
      storage: getRxStorageDexie({ chromeTransactionDurability: invitation ? 'relaxed' : 'strict' }),
      multiInstance: false,
    })
    const collections = await database.addCollections({ records: { schema } })
    records = collections.records as unknown as RxCollection<BenchRecord>
  },
  prepare: (all) => [...all],
  insertMany: async (all) => {
    for (let start = 0; start < all.length; start += CHUNK) {
      const { error } = await records.bulkInsert(all.slice(start, start + CHUNK))
      if (error.length > 0) throw new Error(JSON.stringify(error[0]))
    }
  },
  insertOne: async (record) => {
    await records.insert(record)
  },
  editOne: async (id, place) => {
    const document = await records.findOne(id).exec(true)
    await document.incrementalModify((data) => ({ ...data, values: { ...data.values, place } }))
  },
  readMonth: async (month) => (await records.find({ selector: { month } }).exec()).length,
  sync: async () => {
    const replication = replicateRxCollection<BenchRecord, Checkpoint>({
      collection: records,
      replicationIdentifier: 'bench',
      live: true,
      pull: {
        batchSize: batch,
        handler: async (checkpoint, limit) => {
          const answer = await fetch(`/pull?after=${checkpoint?.seq ?? 0}&limit=${limit}`, {
            headers: authorization,
          })
          return await answer.json()
        },
      },
      push: {
        batchSize: batch,
        handler: async (rows) => {
          const stream = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'))
          const answer = await fetch('/push', {
            method: 'POST',
            headers: authorization,
            body: await new Response(stream).arrayBuffer(),
          })
          return await answer.json()
        },
      },
    })
    const failed = firstValueFrom(replication.error$).then((error) => Promise.reject(error))
    await Promise.race([replication.awaitInSync(), failed])
    await firstValueFrom(replication.active$.pipe(filter((isActive) => !isActive)))
    await replication.cancel()
  },
}

interface Checkpoint {
  readonly seq: number
}

showBench(contender as Contender)
