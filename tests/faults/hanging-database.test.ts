// Fault 34: a database that stops answering, and one library whose lock somebody holds. Whoever needs it is told
// to come again, in time; nobody else waits, and health always answers.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/server/storage/postgres/postgres.ts'
import { startPostgres, type TestPostgres } from '../server/support/postgres.ts'
import { newEpoch, postSync, rowOf, sync, testServer } from '../server/support/server.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.stop(), 30_000)

const begin = async () => {
  const url = await postgres.createDatabase()
  const storage = await openPostgres(url, { newEpoch, now: Date.now })
  return { url, storage, server: await testServer({ storage }) }
}
const timed = async (asked: Promise<Response> | Response) => {
  const from = performance.now()
  const response = await asked
  return { status: response.status, ms: performance.now() - from, retry: response.headers.get('retry-after') }
}

test('a PostgreSQL that hangs is answered 503 within seconds, and is used again once it goes on', async () => {
  const { storage, server } = await begin()
  const device = await server.device()
  await sync(server.app, device, { push: [rowOf('a1', { title: 'A' })] })
  const goOn = postgres.freeze()
  try {
    const health = timed(server.app.request('/v1/health'))
    const pushes = Array.from({ length: 15 }, (_, n) =>
      timed(postSync(server.app, device, { push: [rowOf(`b${n}`, { title: 'B' })] })),
    )
    expect(await health).toMatchObject({ status: 503 })
    expect((await health).ms).toBeLessThan(5_000)
    for (const { status, ms, retry } of await Promise.all(pushes)) {
      expect([status, retry]).toEqual([503, '5'])
      expect(ms).toBeLessThan(20_000)
    }
  } finally {
    goOn()
  }
  const after = await timed(postSync(server.app, device, { push: [rowOf('b1', { title: 'B' })] }))
  expect(after.status).toBe(200)
  expect((await server.app.request('/v1/health')).status).toBe(200)
  const rows = (await sync(server.app, device)).rows.map(({ i }) => i)
  expect(rows).toContain('a1')
  await storage.close()
}, 90_000)

test('a library whose lock is held stops no other library, and no reader', async () => {
  const { url, storage, server } = await begin()
  const [held, free] = [await server.device(), await server.device()]
  const holder = new pg.Client(url.replace('lumbung@', 'admin@'))
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT 1 FROM library WHERE id = $1 FOR UPDATE', [held.library])
  const waiting = Array.from({ length: 30 }, (_, n) =>
    timed(postSync(server.app, held, { push: [rowOf(`w${n}`, { title: 'W' })] })),
  )
  await new Promise((later) => setTimeout(later, 300))
  for (let n = 0; n < 10; n++) {
    const push = await timed(postSync(server.app, free, { push: [rowOf(`f${n}`, { title: 'F' })] }))
    expect(push.status).toBe(200)
    expect(push.ms).toBeLessThan(1_500)
  }
  const [health, pull] = [
    await timed(server.app.request('/v1/health')),
    await timed(postSync(server.app, held)),
  ]
  expect([health.status, pull.status]).toEqual([200, 200])
  for (const { status, ms } of await Promise.all(waiting)) {
    expect(status).toBe(503)
    expect(ms).toBeLessThan(15_000)
  }
  await holder.query('ROLLBACK')
  await holder.end()
  expect((await postSync(server.app, held, { push: [rowOf('w', { title: 'W' })] })).status).toBe(200)
  await storage.close()
}, 60_000)
