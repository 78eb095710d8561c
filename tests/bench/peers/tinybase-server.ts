// TinyBase's own WebSocket server, keeping its store in a file. `node tinybase-server.ts PORT FOLDER [RECORDS]`.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createMergeableStore, type MergeableStore } from 'tinybase/mergeable-store'
import { createFilePersister } from 'tinybase/persisters/persister-file'
import { createWsServer } from 'tinybase/synchronizers/synchronizer-ws-server'
import { WebSocketServer } from 'ws'
import { benchRecords } from '../sync/bench-record.ts'
import { cellsOf } from './tinybase-cells.ts'

const [port, folder, seeded] = process.argv.slice(2)
const file = join(folder!, 'tinybase.json')
if (seeded) {
  const store = createMergeableStore()
  store.transaction(() => {
    for (const record of benchRecords(Number(seeded), 'seeded')) {
      store.setRow('records', record.id, cellsOf(record))
    }
  })
  await createFilePersister(store, file).save()
}
let store: MergeableStore | undefined
const server = createServer((_request, response) => {
  response.end(JSON.stringify(store?.getRowCount('records') ?? -1))
})
createWsServer(new WebSocketServer({ server, perMessageDeflate: true }), () => {
  store = createMergeableStore()
  return createFilePersister(store, file)
})
server.listen(Number(port), () => console.log('ready'))
