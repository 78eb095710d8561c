// Fault 33: a dump is loaded back into the very database that the server has open. What it forgot comes back
// from the devices, for every library has a new epoch before anybody is answered.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../../src/server/storage/postgres/postgres.ts'
import type { Storage } from '../../src/server/storage/storage.ts'
import { startPostgres, type TestPostgres } from '../server/support/postgres.ts'
import { dumpPostgres } from '../server/support/restore-postgres.ts'
import { newEpoch, postSync, rowOf, sync, testServer } from '../server/support/server.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.stop(), 30_000)

const restored: string[] = []
const open = (url: string): Promise<Storage> =>
  openPostgres(url, { newEpoch, now: Date.now, onRestored: (library) => restored.push(library) })

describe.each(['clean', 'after TRUNCATE', 'after DELETE'] as const)('a dump loaded back, %s', (way) => {
  test.each(['running', 'stopped'])(
    'is noticed by a server that was %s',
    async (when) => {
      const url = await postgres.createDatabase()
      let storage = await open(url)
      let server = await testServer({ storage })
      const device = await server.device()
      const rows = [rowOf('a1', { title: 'A' }), rowOf('a2', { title: 'B' })]
      await sync(server.app, device, { push: rows.slice(0, 1) })
      const dump = await dumpPostgres(url)
      const { cursor } = await sync(server.app, device, { push: rows.slice(1) })
      // Also where later rows have taken the sequences that were forgotten.
      if (when === 'stopped') await storage.close()
      await dump.restore(way)
      if (when === 'stopped') {
        storage = await open(url)
        server = await testServer({ storage })
      }
      const response = await postSync(server.app, device, { cursor: 1 })
      expect(response.status).toBe(409)
      const { epoch } = (await response.json()) as { epoch: string }
      expect(epoch).not.toBe(device.epoch)
      const again = await sync(server.app, device, { epoch, push: rows })
      expect(again.rows.map(({ i }) => i).sort()).toEqual(['a1', 'a2'])
      expect(again.cursor).toBe(cursor)
      // It is noticed once, and not at every start.
      await storage.close()
      storage = await open(url)
      expect((await sync((await testServer({ storage })).app, device, { epoch, cursor })).epoch).toBe(epoch)
      await storage.close()
    },
    60_000,
  )
})

test('who was revoked after the dump stays shut out, and is written down as such again', async () => {
  const url = await postgres.createDatabase()
  const shutOut: string[] = []
  const onRevokedAgain = (_library: string, device: string) => shutOut.push(device)
  const storage = await openPostgres(url, { newEpoch, now: Date.now, onRevokedAgain })
  const server = await testServer({ storage })
  const device = await server.device()
  const lost = await server.enrol(await server.code(device.library))
  const dump = await dumpPostgres(url)
  // By a command, which is a process of its own.
  const command = await open(url)
  await command.revokeDevice(lost.library, lost.device, 5)
  await command.close()
  await vi.waitFor(
    async () => expect((await storage.deviceAccess(lost.library, lost.device))?.revokedAt).toBe(5),
    10_000,
  )
  await dump.restore('after DELETE')
  expect((await postSync(server.app, lost)).status).toBe(401)
  expect((await postSync(server.app, device)).status).toBe(409)
  await vi.waitFor(() => expect(shutOut).toEqual([lost.device]), 10_000)
  await storage.close()
  const later = await open(url)
  expect(await later.deviceAccess(lost.library, lost.device)).toMatchObject({ revokedAt: 5 })
  expect(await later.deviceAccess(device.library, device.device)).toMatchObject({ revokedAt: null })
  await later.close()
}, 60_000)

test('libraries alone that are loaded back are noticed too', async () => {
  const url = await postgres.createDatabase()
  const storage = await open(url)
  const server = await testServer({ storage })
  const device = await server.device()
  const dump = await dumpPostgres(url)
  await sync(server.app, device, { push: [rowOf('a1', { title: 'A' })] })
  await dump.restore('after DELETE', ['library', 'record'])
  expect((await postSync(server.app, device)).status).toBe(409)
  expect(restored).toContain(device.library)
  await storage.close()
}, 60_000)

test('while a dump is being loaded, no device is turned away', async () => {
  const url = await postgres.createDatabase()
  const storage = await open(url)
  const server = await testServer({ storage })
  const device = await server.device()
  const dump = await dumpPostgres(url)
  const answers: (readonly [number, unknown])[] = []
  await dump.restore('clean', undefined, async () => {
    for (const path of ['/v1/sync', '/v1/health']) {
      const response = await (path === '/v1/sync' ? postSync(server.app, device) : server.app.request(path))
      answers.push([response.status, await response.json()])
    }
  })
  expect(answers).toHaveLength(4)
  for (const answer of answers) expect(answer).toEqual([503, { error: 'storage' }])
  expect((await postSync(server.app, device)).status).toBe(409)
  await storage.close()
}, 60_000)
