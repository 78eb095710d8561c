import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Schema } from '../../src/server/storage/sql/schema.ts'
import { migrate } from '../../src/server/storage/sql/sql-storage.ts'
import { commitTogether } from '../../src/server/storage/sqlite/commit-together.ts'
import { openDatabase, openReader } from '../../src/server/storage/sqlite/node-sqlite.ts'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import { newEpoch } from './support/server.ts'

let folder: string
let database: Kysely<Schema>
let reader: Kysely<Schema>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-commit-'))
  database = openDatabase(join(folder, 'x.sqlite'))
  await migrate(database)
  reader = openReader(join(folder, 'x.sqlite'))
  await reader.selectFrom('server').selectAll().execute()
})
afterEach(async () => {
  await reader.destroy()
  await database.destroy()
  rmSync(folder, { recursive: true })
})

const put = (key: string) => (transaction: Transaction<Schema>) =>
  transaction.insertInto('server').values({ key, value: key }).execute()
const keys = async () =>
  (await reader.selectFrom('server').select('key').orderBy('key').execute()).map(({ key }) => key)

describe('commitTogether', () => {
  test('writes what waits in one commit, and tells each its own result after it', async () => {
    const commits = vi.spyOn(database, 'transaction')
    const write = commitTogether(database, { atMost: Number.POSITIVE_INFINITY })
    const seen: string[][] = []
    const results = await Promise.all(
      ['a', 'b', 'c'].map((key) =>
        write('lib', async (transaction) => {
          await put(key)(transaction)
          seen.push(await keys())
          return key
        }),
      ),
    )
    expect(results).toEqual(['a', 'b', 'c'])
    expect(seen).toEqual([[], [], []])
    expect(await keys()).toEqual(['a', 'b', 'c'])
    expect(commits).toHaveBeenCalledTimes(1)
  })

  test('takes back alone what fails among others', async () => {
    const write = commitTogether(database, { atMost: Number.POSITIVE_INFINITY })
    const outcomes = await Promise.allSettled([
      write('lib', put('a')),
      write('lib', async (transaction) => {
        await put('b')(transaction)
        throw new Error('not this one')
      }),
      write('lib', put('a')),
      write('lib', put('c')),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect(await keys()).toEqual(['a', 'c'])
  })

  test('fails all with what happened first where the whole transaction is gone, and goes on after it', async () => {
    const write = commitTogether(database, { atMost: Number.POSITIVE_INFINITY })
    const outcomes = await Promise.allSettled([
      write('lib', put('a')),
      write('lib', async (transaction) => {
        // What SQLite does itself where the disk is full.
        await sql`ROLLBACK`.execute(transaction)
        throw new Error('the disk is full')
      }),
    ])
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.message)).toEqual([
      'the disk is full',
      'the disk is full',
    ])
    await write('lib', put('b'))
    expect(await keys()).toEqual(['b'])
  })
})

test('reading waits for nobody who writes', async () => {
  const storage = await openSqlite(folder, { now: Date.now, newEpoch })
  await storage.createLibrary({ id: 'lib', name: 'Perpustakaan', code: '33.15.14.2006', epoch: 'first' })
  let end = () => {}
  const writing = storage.transact('lib', 'write', () => new Promise<void>((done) => (end = done)))
  await new Promise((later) => setTimeout(later, 20))
  await storage.check()
  expect(await storage.transact('lib', 'read', async ({ library }) => library.epoch)).toBe('first')
  expect(await storage.deviceAccess('lib', 'none')).toBeUndefined()
  end()
  await writing
  await storage.close()
})

test('the note beside the database follows within a second or so, and is not written with every push', async () => {
  const note = () => JSON.parse(readFileSync(join(folder, 'lumbung.epoch.json'), 'utf8')).seq
  const storage = await openSqlite(folder, { now: Date.now, newEpoch })
  await storage.createLibrary({ id: 'lib', name: 'Perpustakaan', code: '33.15.14.2006', epoch: 'first' })
  const push = (id: string) =>
    storage.transact('lib', 'write', (transaction) =>
      transaction.save([{ row: { i: id, t: 'activity', s: '', f: {} }, month: null, receivedAt: 0 }]),
    )
  await push('a')
  await push('b')
  expect(note()).toBe(0)
  await vi.waitFor(() => expect(note()).toBe(2), 5_000)
  await push('c')
  await storage.close()
  expect(note()).toBe(3)
})
