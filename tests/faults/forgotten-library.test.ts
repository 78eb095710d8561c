// A server that was restored from before a library was made no longer knows it. Its devices are not left alone: the
// library is made again under the id that they know, or knew once, and they bring back all of it.
import { expect, test, vi } from 'vitest'
import { dataSafety } from '../../src/store/backup/data-safety.ts'
import { writeMeta } from '../../src/store/meta.ts'
import { syncState } from '../../src/store/sync/sync-state.ts'
import { Device } from '../support/device.ts'
import { testEnv } from '../support/test-env.ts'
import { karangsari, villageServer } from '../support/village-server.ts'

vi.setConfig({ testTimeout: 60_000 })

const begin = async () => {
  const before = await villageServer()
  const library = await before.addLibrary(karangsari)
  const device = await new Device('PC').begins()
  const { key } = device.library
  await device.connects(before, await before.code(library))
  const ids: string[] = []
  for (let n = 0; n < 20; n++)
    ids.push(await device.records('activity', { date: '2026-11-20', title: `kegiatan ${n}` }))
  await device.syncs()
  expect(await dataSafety(device.library)).toMatchObject({ forgotten: false, unsent: 0 })
  const after = await villageServer()
  await device.startsOn(key, after)
  expect(await device.syncs()).toEqual({ kind: 'needsCode' })
  // As the sync loop notes it.
  await writeMeta(device.library.database, 'report', { status: 'needsCode', receivedAt: 1 })
  return { library, key, device, ids, after, end: () => Promise.all([before.close(), after.close()]) }
}

test.each(['the id that the server gave it', 'the id that it had before'])(
  'a library made again by %s',
  async (which) => {
    const { library, key, device, ids, after, end } = await begin()
    expect((await syncState(device.library)).status).toBe('needsCode')
    // Nobody knows what the district still has of it.
    expect(await dataSafety(device.library)).toMatchObject({ connected: true, forgotten: true })
    const id = which === 'the id that it had before' ? key : library
    await after.storage.createLibrary({ id, ...karangsari, epoch: 'e2' })
    await device.connects(after, await after.code(id))
    expect(await device.unsent()).toBeGreaterThanOrEqual(ids.length)
    expect(await device.syncs()).toMatchObject({ kind: 'done' })
    expect(await dataSafety(device.library)).toMatchObject({ forgotten: false, unsent: 0 })
    const phone = await new Device('HP', testEnv()).connects(after, await after.code(id))
    expect(await phone.syncs()).toMatchObject({ kind: 'done' })
    expect((await phone.lists('activity')).map((entry) => entry.id).sort()).toEqual(ids.sort())
    await end()
  },
)

test('a device that holds the library takes its code at the first start too, and has it once', async () => {
  const { library, key, device, after, end } = await begin()
  await after.storage.createLibrary({ id: library, ...karangsari, epoch: 'e2' })
  await device.connects(after, await after.code(library))
  const again = await new Device('PC', device.env).connects(after, await after.code(library))
  expect(again.library.key).toBe(key)
  await end()
})

test('a library of somebody else is still refused', async () => {
  const { device, after, end } = await begin()
  const other = await after.addLibrary({ name: 'Cingkrong', code: '33.15.13.2015' })
  await device.connects(after, await after.code(other))
  expect((await syncState(device.library)).status).toBe('needsCode')
  await end()
})
