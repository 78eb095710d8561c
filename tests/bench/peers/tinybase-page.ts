// TinyBase with its IndexedDB persister and its WebSocket synchronizer. All of a store is in memory, and every save
// writes all of it. Without a server it is its plain store; to sync it has to be a MergeableStore, which remembers a
// stamp for every cell.

import { createIndexes, type Indexes } from 'tinybase/indexes'
import { createMergeableStore, type MergeableStore } from 'tinybase/mergeable-store'
import { createIndexedDbPersister } from 'tinybase/persisters/persister-indexed-db'
import { createStore, type Store } from 'tinybase/store'
import { createWsSynchronizer } from 'tinybase/synchronizers/synchronizer-ws-client'
import { showBench } from '../sync/bench-page.ts'
import type { BenchRecord } from '../sync/bench-record.ts'
import type { Contender } from '../sync/contender.ts'
import { cellsOf } from './tinybase-cells.ts'
import { authorization } from './token.ts'

let store: Store | MergeableStore
let indexes: Indexes
let persister: ReturnType<typeof createIndexedDbPersister>
/** Seconds that an answer may take; the default of 1 is too short for a first sync of so much. */
const patience = 90

const contender: Contender<readonly BenchRecord[]> = {
  open: async (invitation) => {
    store = invitation ? createMergeableStore() : createStore()
    indexes = createIndexes(store).setIndexDefinition('months', 'records', 'month', 'order')
    persister = createIndexedDbPersister(store, 'bench')
    await persister.load()
  },
  prepare: (records) => records,
  insertMany: async (records) => {
    store.transaction(() => {
      for (const record of records) store.setRow('records', record.id, cellsOf(record))
    })
    await persister.save()
  },
  insertOne: async (record) => {
    store.setRow('records', record.id, cellsOf(record))
    await persister.save()
  },
  editOne: async (id, place) => {
    store.setCell('records', id, 'place', place)
    await persister.save()
  },
  readMonth: async (month) =>
    indexes.getSliceRowIds('months', month).map((id) => store.getRow('records', id)).length,
  sync: async () => {
    const socket = new WebSocket(`ws://${location.host}/bench?${authorization.Authorization.slice(7)}`)
    const synchronizer = await createWsSynchronizer(store as MergeableStore, socket, patience)
    await synchronizer.startSync()
    // It does not say when both have all; nor when it never will, as with what does not fit 16 MB.
    const until = performance.now() + patience * 1_000
    while (store.getRowCount('records') !== (await rowsAtServer())) {
      if (performance.now() > until) throw new Error(`TinyBase did not sync within ${patience} s`)
      await pause(20)
    }
    await persister.save()
    await synchronizer.destroy()
  },
}

/** Asked beside the counted line. */
const rowsAtServer = (): Promise<number> =>
  (globalThis as unknown as { askServer(path: string): Promise<number> }).askServer('/rows')

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

showBench(contender as Contender)
