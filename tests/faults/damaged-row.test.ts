// Fault 36: a row is damaged on the server's disk. It costs that row: it is passed over, logged once and counted, the
// rest goes on, and its device's next edit writes it anew.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import { refreshAfterUpgrade } from '../../src/server/sync/refresh-after-upgrade.ts'
import { newEpoch, nextStamp, rowOf, sync, testServer } from '../server/support/server.ts'

const damages: readonly [string, (state: string) => string][] = [
  ['cut', (state) => state.slice(0, -20)],
  ['zeros', () => '\u0000'.repeat(50)],
  ['empty', () => ''],
  ['another record', (state) => state.replace('"a50"', '"a51"')],
  ['no row', () => '[1,2,3]'],
  ['null', () => 'null'],
  ['a stamp', (state) => state.replace(/"s":"\w+"/, '"s":"!"')],
]

test.each(damages)('a row damaged on the disk: %s', async (_name, damage) => {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-damaged-'))
  const found: number[] = []
  const storage = await openSqlite(folder, {
    now: Date.now,
    newEpoch,
    onDamaged: (_library, seq) => found.push(seq),
  })
  const { app, device: enrolled, storage: kept } = await testServer({ storage })
  const device = await enrolled()
  const rows = Array.from({ length: 100 }, (_, n) =>
    rowOf(`a${n}`, { title: `kegiatan ${n}`, date: '2026-11-20' }),
  )
  await sync(app, device, { push: rows })
  expect(await (await app.request('/v1/health')).json()).not.toHaveProperty('damaged')

  const disk = new DatabaseSync(join(folder, 'lumbung.sqlite'))
  const { state } = disk.prepare("SELECT state FROM record WHERE id = 'a50'").get() as { state: string }
  disk.prepare("UPDATE record SET state = ? WHERE id = 'a50'").run(damage(state))
  disk.close()

  const all = await sync(app, device, { limit: 1_000 })
  expect(all.rows.map(({ i }) => i)).toEqual(rows.map(({ i }) => i).filter((id) => id !== 'a50'))
  expect([all.cursor, all.more]).toEqual([100, false])
  // Page by page too, also where the damaged one would be alone on a page.
  let [cursor, count] = [0, 0]
  for (let more = true; more; ) {
    const page = await sync(app, device, { cursor, limit: 1 })
    count += page.rows.length
    ;({ cursor, more } = page)
  }
  expect([count, cursor]).toEqual([99, 100])
  await refreshAfterUpgrade(storage, 'another version')
  expect(found).toEqual([51])
  const health = await app.request('/v1/health')
  expect([health.status, await health.json()]).toEqual([
    200,
    expect.objectContaining({ ok: true, damaged: 1 }),
  ])

  // Its device has it still, and writes it anew with its next edit.
  const edit = { s: nextStamp(), f: { title: 'lagi', date: '2026-11-20' } }
  await sync(app, device, { cursor: 100, push: [{ i: 'a50', t: 'activity', ...edit }] })
  const healed = await sync(app, device, { cursor: 100 })
  expect(healed.rows).toMatchObject([{ i: 'a50', ...edit }])
  await kept.close()
  rmSync(folder, { recursive: true, force: true })
})
