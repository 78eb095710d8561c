// Raw Dexie on the app's own tables and indexes, with the app's durability. `?rows=ours` keeps the rows that the app
// keeps (registers with their stamps) and moves the clock with every save: the same work, with nothing around it.
// Otherwise it keeps plain values, as an app without sync would.
import { createDatabase, type LumbungDatabase, type StoredRecord } from '../../../src/store/database.ts'
import { browserEnv } from '../../../src/store/env.ts'
import { emptyRegister, write } from '../../../src/sync/register.ts'
import { clockAtStart, issueStamp } from '../../../src/sync/stamp.ts'
import { showBench } from './bench-page.ts'
import type { BenchRecord } from './bench-record.ts'
import { CHUNK, type Contender } from './contender.ts'
import { ourRow } from './our-row.ts'

const hasOurRows = new URLSearchParams(location.search).get('rows') === 'ours'
let database: LumbungDatabase

const contender: Contender<readonly StoredRecord[]> = {
  open: async () => {
    database = createDatabase('raw', 'strict', browserEnv())
    await database.open()
  },
  prepare: (records) => records.map(hasOurRows ? ourRow : plainRow),
  insertMany: async (rows) => {
    for (let start = 0; start < rows.length; start += CHUNK) {
      await database.records.bulkAdd(rows.slice(start, start + CHUNK))
    }
  },
  insertOne: hasOurRows
    ? (record) => saved(ourRow(record))
    : async (record) => {
        await database.records.add(plainRow(record))
      },
  editOne: hasOurRows
    ? async (id, place) => {
        await database.transaction('rw', database.records, database.meta, async () => {
          const [writing, row] = await Promise.all([database.meta.get('writing'), database.records.get(id)])
          const { stamp, clock } = issueStamp(clockAtStart, Date.now(), 0, 'benchpc1')
          await Promise.all([
            database.records.put({
              ...row!,
              registers: { ...row!.registers, place: write(emptyRegister, stamp, place) },
            }),
            database.meta.put({ ...writing!, value: { ...clock, knownGood: 0 } }),
          ])
        })
      }
    : async (id, place) => {
        await database.records.update(id, { 'values.place': place } as never)
      },
  readMonth: async (month) => {
    const rows = await database.records
      .where('[month+kind+order]')
      .between([month], [month, '\uffff'], true, true)
      .toArray()
    return rows.length
  },
}

async function saved(row: StoredRecord): Promise<void> {
  await database.transaction('rw', database.records, database.meta, async () => {
    await database.meta.get('writing')
    await Promise.all([
      database.records.add(row),
      database.meta.put({ key: 'writing', value: { ...clockAtStart, knownGood: 0 } }),
    ])
  })
}

const plainRow = (record: BenchRecord) => ({ ...record, unsent: 1 }) as unknown as StoredRecord

showBench(contender as Contender)
