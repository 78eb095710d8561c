// What a sync costs on mobile data: bytes of a record, of an edit, and of nothing at all.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demoRecords } from '../../src/cli/demo/demo-records.ts'
import { demoVillages } from '../../src/cli/demo/demo-villages.ts'
import { Device, type Network } from '../support/device.ts'
import { randomFrom } from '../support/test-env.ts'
import { karangsari, type VillageServer, villageServer } from '../support/village-server.ts'

vi.setConfig({ testTimeout: 120_000 })

const batch = 500
/** One record of each, or of each month. */
const fixedIds = new Set(['library', 'facility', 'monthReport', 'staff', 'device'])
let server: VillageServer
let pc: Device
const random = randomFrom(8)

beforeEach(async () => {
  server = await villageServer()
  pc = await new Device('PC').connects(server, await server.code(await server.addLibrary(karangsari)))
  await pc.syncs()
})
afterEach(() => server.close())

/** Bodies as they are sent, without the headers. */
function meter() {
  const bodies: number[] = []
  const network: Network = (fetch) => (url, init) => {
    const body = init.body as string | ArrayBuffer
    bodies.push(typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength)
    return fetch(url, init)
  }
  return { bodies, network, total: () => bodies.reduce((sum, bytes) => sum + bytes, 0) }
}

/** What two libraries log in a few months, saved one after the other, each some seconds or minutes after the last. */
async function saveTypical(): Promise<void> {
  const logged = demoVillages
    .slice(0, 2)
    .flatMap((library) => demoRecords({ library, until: '2026-11-22' }))
    .filter(({ kind }) => !fixedIds.has(kind))
  const typical = logged.filter((_, n) => n % Math.floor(logged.length / batch) === 0).slice(0, batch)
  expect(typical).toHaveLength(batch)
  for (const { kind, values } of typical) {
    pc.env.clock += 20_000 + Math.floor(random() * 200_000)
    await pc.records(kind, values)
  }
}

test('500 typical records cost at most 160 bytes each, an edit of one field of each at most 45', async () => {
  await saveTypical()
  const first = meter()
  expect(await pc.syncs(first.network)).toMatchObject({ kind: 'done' })
  const perRecord = first.total() / batch

  const records = await pc.library.database.records.toArray()
  const edited = records.filter(({ kind }) => kind !== 'writer' && !fixedIds.has(kind))
  const edits = async (words: string) => {
    const meters = meter()
    for (const [n, { id }] of edited.entries()) {
      pc.env.clock += 100 + Math.floor(random() * 900)
      await pc.edits(id, { notes: `${words} ${n % 7}` })
    }
    expect(await pc.syncs(meters.network)).toMatchObject({ kind: 'done' })
    return meters.total() / edited.length
  }
  // Each leaves a line in its record's history; the next ones, within ten minutes, are still the same writing.
  const perTold = await edits('Ruang')
  const perEdit = await edits('Kamar')
  console.log(
    `${perRecord.toFixed(1)} bytes a record of ${batch}, ${perEdit.toFixed(1)} bytes an edit of ${edited.length}, ` +
      `${perTold.toFixed(1)} with a line in the history`,
  )
  expect(perRecord).toBeLessThanOrEqual(160)
  expect(perEdit).toBeLessThanOrEqual(45)
  expect(perTold).toBeLessThanOrEqual(75)
})

test('where nothing changed, one small request is sent and one small answer comes', async () => {
  await saveTypical()
  await pc.syncs()
  const idle = meter()
  let answer = 0
  await pc.syncs((fetch) =>
    idle.network(async (url, init) => {
      const response = await fetch(url, init)
      answer += (await response.clone().arrayBuffer()).byteLength
      return response
    }),
  )
  console.log(`nothing new: a request of ${idle.total()} bytes, an answer of ${answer}`)
  expect(idle.bodies).toHaveLength(1)
  expect(idle.total()).toBeLessThan(200)
  expect(answer).toBeLessThan(200)
})
