import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate, sqlStorage } from '../../src/server/storage/sql/sql-storage.ts'
import { openDatabase } from '../../src/server/storage/sqlite/node-sqlite.ts'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import { sqliteScope } from '../../src/server/storage/sqlite/sqlite-scope.ts'
import { storageTrouble } from '../../src/server/storage/storage-trouble.ts'
import { newEpoch, postSync, rowOf, sync, testServer } from './support/server.ts'

const around = { now: Date.now, newEpoch }
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-trouble-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const told = async (response: Response) => [
  response.status,
  response.headers.get('retry-after') !== null,
  await response.json(),
]
const withCode = (more: object) => Object.assign(new Error('x'), more)

describe('what is wrong with the storage', () => {
  test.each([
    [{ errcode: 13 }, 'full'],
    [{ errcode: 5 }, 'away'],
    [{ errcode: 261 }, 'away'], // busy, recovering
    [{ errcode: 8 }, 'away'],
    [{ errcode: 778 }, 'away'], // I/O error, writing
    [{ errcode: 11 }, 'away'],
    [{ code: 'ENOSPC' }, 'full'],
    [{ code: 'EROFS' }, 'away'],
    [{ code: 'EIO' }, 'away'],
    [{ code: 'ECONNREFUSED' }, 'away'],
    [{ code: '53100' }, 'full'],
    [{ code: '55P03' }, 'away'],
    [{ code: '57014' }, 'away'],
    [{ code: '57P01' }, 'away'],
    [{ code: '25006' }, 'away'],
    [{ code: '42P01' }, 'away'],
    [{ message: 'Connection terminated unexpectedly' }, 'away'],
    [{ message: 'timeout exceeded when trying to connect' }, 'away'],
  ])('is told by %j', (more, kind) => {
    expect(storageTrouble(withCode(more))?.kind).toBe(kind)
  })

  test.each([
    {},
    { errcode: 19 },
    { code: '23505' },
    { code: '22P05' },
    { code: '42601' },
    { code: 'ENOENT' },
  ])('is nothing that a request brings about: %j', (more) => {
    expect(storageTrouble(withCode(more))).toBeUndefined()
  })
})

test('a full disk is answered 507, can still be read from, and takes all once there is space', async () => {
  const database = openDatabase(join(folder, 'lumbung.sqlite'))
  await migrate(database)
  const storage = sqlStorage('sqlite', database, { ...around, scope: sqliteScope(database, database) })
  const server = await testServer({ storage })
  const device = await server.device()
  await sync(server.app, device, { push: [rowOf('a', { title: 'A' })] })
  const pages = async (most: number) => {
    await sql.raw(`PRAGMA max_page_count=${most}`).execute(database)
  }
  await pages(1)
  const push = Array.from({ length: 50 }, (_, n) => rowOf(`b${n}`, { title: 'x'.repeat(5_000) }))
  expect(await told(await postSync(server.app, device, { push }))).toEqual([507, true, { error: 'storage' }])
  expect(server.logged.join('')).toContain('database or disk is full')
  expect(server.logged.join('')).not.toContain('rollback')
  // Long enough after, so that the device is noted as seen.
  server.clock.now += 3_600_000
  expect((await sync(server.app, device)).rows.map(({ i }) => i)).toEqual(['a'])
  await pages(1_000_000)
  expect((await sync(server.app, device, { push })).cursor).toBe(51)
  await storage.close()
})

describe('a lock that another process holds on SQLite', () => {
  const begin = async () => {
    const storage = await openSqlite(folder, around)
    const server = await testServer({ storage })
    const device = await server.device()
    const other = new DatabaseSync(join(folder, 'lumbung.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    const push = (id: string) => postSync(server.app, device, { push: [rowOf(id, { title: 'A' })] })
    return { storage, server, device, other, push }
  }

  test('is waited for, while everybody else is answered', async () => {
    const { storage, server, device, other, push } = await begin()
    let [longest, last] = [0, performance.now()]
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const waiting = push('a')
    for (let n = 0; n < 10; n++) {
      expect((await server.app.request('/v1/health')).status).toBe(200)
      expect((await sync(server.app, device)).rows).toEqual([])
      await new Promise((later) => setTimeout(later, 50))
    }
    clearInterval(ticking)
    other.exec('ROLLBACK')
    expect((await waiting).status).toBe(200)
    // SQLite would have stopped the whole process for as long as it waits.
    expect(longest).toBeLessThan(400)
    other.close()
    await storage.close()
  })

  test('is answered 503 where it is held on and on', async () => {
    const { storage, other, push } = await begin()
    const answers = await Promise.all([push('a'), push('b')])
    for (const answer of answers) expect(await told(answer)).toEqual([503, true, { error: 'storage' }])
    other.exec('ROLLBACK')
    expect((await push('a')).status).toBe(200)
    other.close()
    await storage.close()
  }, 20_000)
})
