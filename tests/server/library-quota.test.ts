// How many records a library may have, and what still goes on when it has them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import type { LibrarySize } from '../../src/server/storage/storage.ts'
import { answerOf, newEpoch, postSync, rowOf, sync, type TestServer, testServer } from './support/server.ts'

const begin = async (recordQuota: LibrarySize) => {
  const server = await testServer({ recordQuota })
  return { server, device: await server.device() }
}
const full = [413, { error: 'library_full' }]

describe('a library', () => {
  test('takes no record above its number, and each one that it has goes on', async () => {
    const { server, device } = await begin({ records: 3, bytes: 1_000_000 })
    const rows = ['a', 'b', 'c', 'd'].map((id) => rowOf(id, { title: id }))
    expect(await answerOf(await postSync(server.app, device, { push: rows }))).toEqual(full)
    expect((await sync(server.app, device)).cursor).toBe(0)
    await sync(server.app, device, { push: rows.slice(0, 3) })
    expect(await answerOf(await postSync(server.app, device, { push: rows.slice(3) }))).toEqual(full)
    const edits = ['a', 'b', 'c'].map((id) => rowOf(id, { title: `${id} diubah`, notes: 'x'.repeat(5_000) }))
    expect((await sync(server.app, device, { push: edits })).cursor).toBe(6)
    // Another library has a number of its own.
    const other = await server.device()
    expect((await sync(server.app, other, { push: rows.slice(0, 3) })).cursor).toBe(3)
  })

  test('takes no record above its bytes, and each one that it has may grow', async () => {
    const { server, device } = await begin({ records: 100, bytes: 20_000 })
    const large = (id: string) => rowOf(id, { title: 'x'.repeat(8_000) })
    await sync(server.app, device, { push: [large('a'), large('b')] })
    expect(await answerOf(await postSync(server.app, device, { push: [large('c')] }))).toEqual(full)
    await sync(server.app, device, { push: [rowOf('a', { notes: 'y'.repeat(8_000) })] })
    expect(
      await answerOf(await postSync(server.app, device, { push: [rowOf('d', { title: 'd' })] })),
    ).toEqual(full)
  })

  let open: TestServer | undefined
  beforeEach(() => {
    open = undefined
  })
  afterEach(() => open?.storage.close())

  test('is counted as it is, whatever was written before anybody counted', async () => {
    const storage = await openSqlite(':memory:', { now: Date.now, newEpoch })
    open = await testServer({ storage, recordQuota: { records: 2, bytes: 1_000_000 } })
    const device = await open.device()
    // As earlier versions, and tools, save: without saying by how much the library grows.
    await storage.transact(device.library, 'write', (transaction) =>
      transaction.save([{ row: rowOf('old', { title: 'A' }), month: null, receivedAt: 0 }]),
    )
    await sync(open.app, device, { push: [rowOf('new', { title: 'B' })] })
    const size = await storage.transact(device.library, 'read', (transaction) => transaction.size())
    const rows = (await sync(open.app, device)).rows
    const bytes = rows.reduce((sum, { q: _, ...row }) => sum + Buffer.byteLength(JSON.stringify(row)), 0)
    expect(size).toEqual({ records: 2, bytes })
    expect(await answerOf(await postSync(open.app, device, { push: [rowOf('more', {})] }))).toEqual([
      200,
      expect.anything(),
    ])
    expect(
      await answerOf(await postSync(open.app, device, { push: [rowOf('more', { title: 'C' })] })),
    ).toEqual(full)
  })
})
