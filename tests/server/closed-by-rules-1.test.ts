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

test('months that were closed by the first rules keep their figures and code on the server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-rules-'))
  const made = new DatabaseSync(join(folder, databaseName))
  made.exec(readFileSync(join(import.meta.dirname, 'fixtures/closed-by-rules-1.sql'), 'utf8'))
  const before = made.prepare('select month, figures from month_figures order by month').all() as {
    month: string
    figures: string
  }[]
  made.close()
  const storage = await openSqlite(folder, { now: Date.now, newEpoch })
  await refreshAfterUpgrade(storage, 'newer')
  for (const { month, figures: text } of before) {
    const old = JSON.parse(text)
    if (!old.closing) continue
    expect(await monthFigures(storage, 'lib1', month)).toMatchObject({
      standing: 'closed',
      code: old.code,
      closing: old.closing,
      figures: old.figures,
    })
  }
  expect(before.filter(({ figures }) => JSON.parse(figures).closing)).toHaveLength(4)
  await storage.close()
  rmSync(folder, { recursive: true })
})
