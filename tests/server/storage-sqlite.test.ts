import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
