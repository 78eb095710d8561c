// A PouchDB server: express-pouchdb over PouchDB's LevelDB adapter. `node pouchdb-server.ts PORT FOLDER [RECORDS]`.
import { join } from 'node:path'
import express from 'express'
import expressPouchDB from 'express-pouchdb'
import PouchDB from 'pouchdb'
import { benchRecords } from '../sync/bench-record.ts'

const [port, folder, seeded] = process.argv.slice(2)
const Kept = PouchDB.defaults({ prefix: join(folder!, '/') })
if (seeded) {
  const database = new Kept('bench')
  const documents = benchRecords(Number(seeded), 'seeded').map(({ id, ...record }) => ({
    _id: `${record.month}:${record.kind}:${id}`,
    ...record,
  }))
  for (let start = 0; start < documents.length; start += 5_000) {
    await database.bulkDocs(documents.slice(start, start + 5_000))
  }
  await database.close()
}
const server = express()
server.use('/', expressPouchDB(Kept, { mode: 'minimumForPouchDB' }))
server.listen(Number(port), () => console.log('ready'))
