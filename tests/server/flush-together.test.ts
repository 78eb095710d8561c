import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { flushTogether } from '../../src/server/storage/sqlite/flush-together.ts'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import type { Storage } from '../../src/server/storage/storage.ts'
import { storageTrouble } from '../../src/server/storage/storage-trouble.ts'
import { newEpoch } from './support/server.ts'

type Ended = (error: Error | null) => void
/** What the disk does when it is told to flush. */
const disk = vi.hoisted(() => ({ flush: (ended: Ended): unknown => ended(null), flushes: 0 }))
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  fdatasync: (_file: number, ended: Ended) => {
    disk.flushes += 1
    setImmediate(() => disk.flush(ended))
  },
}))

const moment = () => new Promise((later) => setTimeout(later, 30))
const stateOf = async (work: Promise<unknown>) =>
  Promise.race([
    work.then(
      () => 'done',
      () => 'failed',
    ),
    moment().then(() => 'waiting'),
  ])

describe('flushTogether', () => {
  test('takes along with one flush all that was committed before it', async () => {
    let flushes = 0
    const { committed, settled } = flushTogether(async () => {
      flushes += 1
      await moment()
    })
    committed(['a'])
    const first = settled('a')
    committed(['b'])
    committed(['c'])
    await Promise.all([first, settled('b'), settled('c')])
    expect(flushes).toBe(2)
    await settled('a')
    expect(flushes).toBe(2)
  })
})

describe('a library on SQLite', () => {
  let folder: string
  let storage: Storage
  let held: Ended[]
  beforeEach(async () => {
    disk.flush = (ended) => ended(null)
    folder = mkdtempSync(join(tmpdir(), 'lumbung-flush-'))
    storage = await openSqlite(folder, { now: Date.now, newEpoch })
    for (const id of ['one', 'two'])
      await storage.createLibrary({ id, name: 'Perpustakaan', code: '33.15.14.2006', epoch: 'first' })
    held = []
  })
  afterEach(async () => {
    disk.flush = (ended) => ended(null)
    for (const ended of held) ended(null)
    await storage.close()
    rmSync(folder, { recursive: true })
  })
  const push = (library: string, id: string) =>
    storage.transact(library, 'write', (transaction) =>
      transaction.save([
        { row: { i: id, t: 'activity', s: '0'.repeat(21), f: {} }, month: null, receivedAt: 0 },
      ]),
    )
  const pull = (library: string) =>
    storage.transact(library, 'read', async (transaction) =>
      (await transaction.rowsAfter(0, 100, 1e6)).map(({ i }) => i),
    )

  test('is told that a push is kept, and tells of it, only when it is on the disk', async () => {
    disk.flush = (ended) => held.push(ended)
    const [pushed, other] = [push('one', 'a'), storage.deviceAccess('two', 'none')]
    expect(await stateOf(pushed)).toBe('waiting')
    const pulled = pull('one')
    expect(await stateOf(pulled)).toBe('waiting')
    expect(await stateOf(other)).toBe('done')
    expect(await stateOf(pull('two'))).toBe('done')
    for (const ended of held.splice(0)) ended(null)
    expect(await pushed).toBe(1)
    expect(await pulled).toEqual(['a'])
  })

  test('takes the next push while the disk is busy with the one before', async () => {
    disk.flush = (ended) => held.push(ended)
    const pushes = [
      push('one', 'a'),
      moment().then(() => push('one', 'b')),
      moment().then(() => push('two', 'c')),
    ]
    await moment()
    await moment()
    expect(held).toHaveLength(1)
    const before = disk.flushes
    disk.flush = (ended) => ended(null)
    for (const ended of held.splice(0)) ended(null)
    expect(await Promise.all(pushes)).toEqual([1, 2, 1])
    expect(disk.flushes).toBe(before + 1)
  })

  test('is told of trouble where the disk fails, and of nothing until all is written anew', async () => {
    disk.flush = (ended) => ended(Object.assign(new Error('i/o error, fdatasync'), { code: 'EIO' }))
    const failed = await push('one', 'a').then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(storageTrouble(failed)?.kind).toBe('away')
    // What was pushed again changes nothing, and yet must not be called safe by that.
    const size = () => statSync(join(folder, 'lumbung.sqlite-wal')).size
    expect(size()).toBeGreaterThan(0)
    expect(await pull('one')).toEqual(['a'])
    expect(size()).toBe(0)
    disk.flush = (ended) => ended(null)
    expect(await push('one', 'b')).toBe(2)
    expect(await pull('one')).toEqual(['a', 'b'])
  })

  test('has its journal moved into the database beside all that goes on', async () => {
    const size = () => statSync(join(folder, 'lumbung.sqlite')).size
    const before = size()
    for (let n = 0; n < 40; n++) await push('one', `r${n}`)
    await vi.waitFor(() => expect(size()).toBeGreaterThan(before), 5_000)
    expect(await pull('one')).toHaveLength(40)
  })
})
