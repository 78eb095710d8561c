// A database that an earlier version made opens in this one, with all that was in it. A new version of the
// schema adds its own fixture here and leaves the older ones as they are.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { databaseName } from '../../src/server/storage/sqlite/database-name.ts'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import { refreshAfterUpgrade } from '../../src/server/sync/refresh-after-upgrade.ts'
import { newEpoch } from './support/server.ts'

test.each(['first', 'second'])(
  'opens the %s version of the database and reads all of it',
  async (version) => {
    const folder = mkdtempSync(join(tmpdir(), 'lumbung-old-'))
    const made = new DatabaseSync(join(folder, databaseName))
    made.exec(readFileSync(join(import.meta.dirname, `fixtures/${version}-schema.sql`), 'utf8'))
    made.close()
    const storage = await openSqlite(folder, { now: Date.now, newEpoch })
    await refreshAfterUpgrade(storage, 'newer')
    expect(await storage.library('lib1')).toMatchObject({ code: '33.15.14.2006', seq: 3 })
    expect(await storage.deviceAccess('lib1', 'dev1')).toEqual({ tokenHash: 'token-hash', revokedAt: null })
    await storage.transact('lib1', 'write', async (transaction) => {
      const rows = await transaction.rowsAfter(0, 10, 1_000_000)
      expect(rows.map(({ i, t }) => [i, t])).toEqual([
        ['v1', 'visit'],
        ['a1', 'activity'],
        ['n1', 'newKind'],
      ])
      expect(rows[1]?.alt).toEqual({ title: [['0mwr1ab2c0000wxyz5678', 'Kelas ibu hamil']] })
      expect(await transaction.save([])).toBe(3)
    })
    expect(await monthFigures(storage, 'lib1', '2026-11')).toMatchObject({ figures: { 'visits.total': 7 } })
    // An office sees it, and owes it nothing that was there before.
    const months = { from: '2026-10', to: '2026-11', shown: '2026-10' }
    const { libraries, reports } = await storage.reports.ofScope('33.15', months)
    expect(libraries).toMatchObject([{ id: 'lib1', since: 1795305600000 }])
    expect(reports).toEqual([])
    // A code of before handovers replaces nobody.
    await storage.putEnrolment(
      { finder: 'NEW', proofHash: 'h', library: 'lib1', role: 'device', expires: 2 },
      1,
    )
    await storage.redeemEnrolment('NEW', { id: 'dev2', name: '', tokenHash: 'h' }, 1)
    expect(await storage.deviceAccess('lib1', 'dev1')).toMatchObject({ revokedAt: null })
    await storage.close()
    rmSync(folder, { recursive: true })
  },
)
