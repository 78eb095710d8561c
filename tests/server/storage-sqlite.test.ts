import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { databaseName } from '../../src/server/storage/sqlite/database-name.ts'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import { storageContract } from './storage-contract.ts'
import { newEpoch } from './support/server.ts'

storageContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-sqlite-'))
  return {
    open: () => openSqlite(folder, { now: Date.now, newEpoch }),
    remove: async () => rmSync(folder, { recursive: true }),
  }
})

test('what officers did is changed by no statement, whoever makes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-sqlite-'))
  const storage = await openSqlite(folder, { now: Date.now, newEpoch })
  await storage.officers.note({ at: 5, officer: 'wulan', what: 'signIn', about: null, code: '33.15' })
  await storage.close()
  const database = new DatabaseSync(join(folder, databaseName))
  for (const statement of ["UPDATE audit SET officer = 'x'", 'DELETE FROM audit'])
    expect(() => database.exec(statement)).toThrow('is not changed')
  expect(database.prepare('SELECT officer FROM audit').all()).toMatchObject([{ officer: 'wulan' }])
  database.close()
  rmSync(folder, { recursive: true })
})
