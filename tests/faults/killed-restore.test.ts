// Fault 35: the power goes while a backup is being restored, before each time that it moves, links or flushes a
// file. What the next start finds is the database that was there or the restored one, and never an empty one.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import { backupSqlite } from '../../src/server/storage/sqlite/sqlite-backup.ts'
import { photo } from '../server/support/blobs.ts'
import { newEpoch, rowOf } from '../server/support/server.ts'

const root = join(import.meta.dirname, '../..')
let [folder, data, copy, from] = ['', '', '', '']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-restore-'))
  ;[data, copy, from] = [join(folder, 'data'), join(folder, 'copy'), join(folder, 'backup')]
  const storage = await openSqlite(data, { now: Date.now, newEpoch })
  await storage.createLibrary({ id: 'lib', name: 'Perpustakaan', code: '33.15.14.2006', epoch: 'first' })
  const save = (id: string) =>
    storage.transact('lib', 'write', (transaction) =>
      transaction.save([{ row: rowOf(id, { title: id }), month: null, receivedAt: 0 }]),
    )
  await save('a')
  const { hash, bytes } = photo()
  await storage.blobs.keep('lib', hash, bytes)
  backupSqlite(data, from)
  await save('b')
  // Copied while it is open: the last record stands in the journal alone.
  cpSync(data, copy, { recursive: true })
  rmSync(join(copy, 'blobs'), { recursive: true })
  await storage.close()
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const restore = (at?: number) =>
  spawnSync(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, 'support/kill-at.ts'),
      'src/cli/lumbung.ts',
      'restore',
      '--data',
      data,
      '--from',
      from,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '', LUMBUNG_KILL_AT: `${at ?? 0}` } },
  )
const found = async () => {
  const storage = await openSqlite(data, { now: Date.now, newEpoch })
  const library = await storage.library('lib')
  await storage.close()
  return { seq: library?.seq, isNew: library?.epoch !== 'first' }
}
const putBack = () => {
  rmSync(data, { recursive: true, force: true })
  cpSync(copy, data, { recursive: true })
}

test('a restore that is killed at any moment leaves a whole database, and can be done again', async () => {
  putBack()
  const whole = restore()
  expect(whole.status).toBe(0)
  const moments = Number(/calls: (\d+)/.exec(whole.stderr)?.[1])
  expect(moments).toBeGreaterThan(9)
  expect(await found()).toEqual({ seq: 1, isNew: true })
  const seen = new Set<number | undefined>()
  for (let at = 1; at <= moments; at++) {
    putBack()
    expect(restore(at).signal, `moment ${at}`).toBe('SIGKILL')
    const { seq, isNew } = await found()
    // Both copies are others than what the note was written for, so both have a new epoch.
    expect([seq === 1 || seq === 2, isNew], `moment ${at}: ${seq}`).toEqual([true, true])
    seen.add(seq)
    expect(restore().status, `again after moment ${at}`).toBe(0)
    expect(await found()).toEqual({ seq: 1, isNew: true })
  }
  expect([...seen].sort()).toEqual([1, 2])
}, 120_000)
