// Fault 29: a context that covers the future of another writer, by wire and by file; and fault 30: one stamp, two values.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { importBundle } from '../../src/store/backup/import-bundle.ts'
import { makeBundle } from '../../src/store/backup/make-bundle.ts'
import { readBundle } from '../../src/store/backup/read-bundle.ts'
import { readMeta } from '../../src/store/meta.ts'
import type { Row } from '../../src/sync/row.ts'
import { msLimit } from '../../src/sync/stamp.ts'
import { Device } from '../support/device.ts'
import { karangsari, type VillageServer, villageServer } from '../support/village-server.ts'

vi.setConfig({ testTimeout: 30_000 })

let server: VillageServer
let library: string
let pc: Device
let phone: Device
beforeEach(async () => {
  server = await villageServer()
  library = await server.addLibrary(karangsari)
  pc = await new Device('PC').connects(server, await server.code(library))
  phone = await new Device('HP').connects(server, await server.code(library))
})
afterEach(() => server.close())

const stampAt = (ms: number, writer: string) => `${ms.toString(36).padStart(9, '0')}0000${writer}`
const hostile = 'hhhhhhhh'
/** A century from now, and just before stamps end: from there a clock is not followed. */
const futures = [Date.parse('2126-01-01'), msLimit - 5]

/** A device of the library that knows only the contract. */
async function pushes(row: Partial<Row> & { i: string }): Promise<void> {
  const identity = await readMeta(phone.library.bulk, 'identity')
  const position = await readMeta(phone.library.bulk, 'position')
  const push = [{ t: 'activity', s: stampAt(Date.parse('2026-11-22T04:00:00Z'), hostile), f: {}, ...row }]
  const response = await server.fetch('/v1/sync', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${identity?.server?.token}` },
    body: JSON.stringify({
      v: 1,
      app: '1.0.0',
      epoch: position?.epoch,
      cursor: 0,
      limit: 300,
      wall: 0,
      push,
    }),
  })
  expect(response.status).toBe(200)
}
const titles = async (device: Device, id: string) =>
  (await device.sides(id, 'title')).map(({ value }) => value).sort()
async function allSync(): Promise<void> {
  for (const _ of [1, 2, 3]) for (const device of [pc, phone]) await device.syncs()
}

test.each(futures)(
  'fault 29: what the colleague wrote, sent or not, stays beside the forged value (%i)',
  async (ms) => {
    const { writer } = pc.library
    const sent = await pc.records('activity', { date: '2026-11-20', title: 'Kelas ibu' })
    const unsent = await pc.records('activity', { date: '2026-11-20', title: 'Kelas kue' })
    await allSync()
    await pc.edits(unsent, { title: 'Kelas kue lapis' })
    const c = { title: [stampAt(ms, writer)] }
    for (const i of [sent, unsent]) await pushes({ i, f: { title: 'palsu' }, c })
    await allSync()
    for (const device of [pc, phone]) {
      expect(await titles(device, sent)).toEqual(['Kelas ibu', 'palsu'])
      expect(await titles(device, unsent)).toEqual(['Kelas kue lapis', 'palsu'])
    }
    // What is written from now on is seen, too, and asked about no more.
    await pc.edits(sent, { title: 'Kelas ibu hamil' })
    // A writer whose next stamp is covered already is burnt; a nearer future the clock goes past.
    expect(pc.library.writer === writer).toBe(ms === futures[0])
    await pc.edits(unsent, { title: 'Kelas kue kering' })
    await allSync()
    expect(await titles(phone, sent)).toEqual(['Kelas ibu hamil'])
    expect(await titles(phone, unsent)).toEqual(['Kelas kue kering'])
    expect(await pc.unsent()).toBe(0)
  },
)

test('fault 29: by a file, before anything was sent, and who wrote it is still known', async () => {
  const id = await pc.records('activity', { date: '2026-11-20', title: 'Kelas ibu' })
  const { writer } = pc.library
  const record = await pc.library.database.records.get(id)
  const forged = {
    id,
    kind: 'activity',
    registers: {
      title: {
        values: [[stampAt(Date.parse('2026-11-22T04:00:00Z'), hostile), 'palsu']] as const,
        context: {
          [hostile]: stampAt(Date.parse('2026-11-22T04:00:00Z'), hostile),
          [writer]: stampAt(futures[0]!, writer),
        },
      },
    },
  }
  const bundle = await readBundle((await makeBundle(pc.library, { names: true })).text, {
    library: pc.library,
  })
  if (!bundle.ok) throw new Error(bundle.reason)
  await importBundle(pc.library, { ...bundle, records: [forged] })
  expect(await titles(pc, id)).toEqual(['Kelas ibu', 'palsu'])
  const [mine] = (await pc.library.database.records.get(id))!.registers.title!.values.filter(
    ([, value]) => value === 'Kelas ibu',
  )
  const heir = mine![0].slice(13)
  expect(heir).not.toBe(writer)
  const start = async (by: string) =>
    (await pc.library.database.records.get(`writer:${by}`))?.registers.start?.values[0]?.[1]
  expect(await start(heir)).toMatchObject({ device: pc.library.device })
  expect(record).toBeDefined()
})

test('fault 30: of one stamp with two values all end with the same one, by whatever way they came', async () => {
  const id = await pc.records('activity', { date: '2026-11-20', title: 'Kelas ibu' })
  await allSync()
  const [before] = (await pc.library.database.records.get(id))!.registers.title!.values
  const s = stampAt(Date.parse('2026-11-22T04:00:00Z'), hostile)
  const c = { title: [before![0]] }
  await pushes({ i: id, s, f: { title: 'A' }, c })
  await phone.syncs()
  await pushes({ i: id, s, f: { title: 'B' }, c })
  await pc.syncs()
  await pushes({ i: id, s, f: { title: 'A' }, c })
  await allSync()
  expect([await titles(pc, id), await titles(phone, id)]).toEqual([['B'], ['B']])
})
