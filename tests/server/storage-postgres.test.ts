import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/server/storage/postgres/connect.ts'
import { openPostgres } from '../../src/server/storage/postgres/postgres.ts'
import { walledScope } from '../../src/server/storage/postgres/row-level-security.ts'
import type { Schema } from '../../src/server/storage/sql/schema.ts'
import type { Storage } from '../../src/server/storage/storage.ts'
import { refreshAfterUpgrade } from '../../src/server/sync/refresh-after-upgrade.ts'
import type { BoardFigures } from '../../src/sync/officer-wire.ts'
import { storageContract } from './storage-contract.ts'
import { startPostgres, type TestPostgres } from './support/postgres.ts'
import { newEpoch, rowOf } from './support/server.ts'

storageContract('PostgreSQL', async () => {
  const server = await startPostgres()
  const url = await server.createDatabase()
  return { open: () => openPostgres(url, { newEpoch, now: Date.now }), remove: () => server.stop() }
})

describe('PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server?.stop(), 30_000)
  const addLibrary = (storage: Storage, id: string, epoch = 'first') =>
    storage.createLibrary({ id, name: 'Perpustakaan', code: '33.15.14.2006', epoch })

  test('gives every library a new epoch where the database was loaded from a copy', async () => {
    const url = await server.createDatabase()
    const first = await openPostgres(url, { newEpoch, now: Date.now })
    await addLibrary(first, 'lib')
    await first.close()
    const again = await openPostgres(url, { newEpoch, now: Date.now })
    expect((await again.library('lib'))?.epoch).toBe('first')
    await again.close()
    const restored = await openPostgres(await server.createDatabase(new URL(url).pathname.slice(1)), {
      newEpoch,
      now: Date.now,
    })
    expect((await restored.library('lib'))?.epoch).not.toBe('first')
    await restored.close()
  }, 60_000)

  test('takes a database of before there were officers along, and keeps its epochs', async () => {
    const url = await server.createDatabase()
    const old = await openPostgres(url, { newEpoch, now: Date.now })
    await addLibrary(old, 'lib')
    await old.putEnrolment({ finder: 'f', proofHash: 'h', library: 'lib', role: 'device', expires: 2 }, 1)
    await old.redeemEnrolment('f', { id: 'device', name: '', tokenHash: 'h' }, 1)
    const row = rowOf('monthReport:2026-10', { closing: { at: 1 } }, { t: 'monthReport' })
    await old.transact('lib', 'write', (transaction) =>
      transaction.save([{ row, month: '2026-10', receivedAt: 7 }]),
    )
    await old.close()
    const database = connect(url)
    for (const step of [
      'DROP TABLE month_report, officer, recovery_code, officer_session, known_browser, sign_in_try, audit, office, office_record, deadline',
      'DROP TABLE office_letter, reading_token',
      'DROP POLICY of_scope ON library',
      'DROP INDEX library_by_code, library_by_place',
      'ALTER TABLE library DROP COLUMN since, DROP COLUMN expected_from, DROP COLUMN expected_until',
      'ALTER TABLE device DROP COLUMN code CASCADE',
      'ALTER TABLE month_figures DROP COLUMN code CASCADE, DROP COLUMN is_changed',
      "DELETE FROM kysely_migration WHERE name >= '013'",
    ])
      await sql.raw(step).execute(database)
    await database.destroy()

    const storage = await openPostgres(url, { newEpoch, now: Date.now })
    await refreshAfterUpgrade(storage, 'newer', 9)
    expect((await storage.library('lib'))?.epoch).toBe('first')
    const months = { from: '2026-10', to: '2026-10', shown: '2026-10' }
    expect(await storage.reports.ofScope('33.15', months)).toMatchObject({
      libraries: [{ id: 'lib', since: 7, firstMonth: '2026-10', lastSeen: 1 }],
      reports: [{ library: 'lib', firstReceived: 7, revision: 1 }],
    })
    await storage.close()
  }, 60_000)

  describe('as the second wall', () => {
    const tables = [
      'blob',
      'blob_part',
      'device',
      'enrolment',
      'library',
      'month_figures',
      'month_report',
      'month_sums',
      'record',
      'writer',
    ] as const
    let [url, storage] = ['', undefined as unknown as Storage]
    let database: Kysely<Schema>
    let bypasses = 0
    beforeAll(async () => {
      url = await server.createDatabase()
      storage = await openPostgres(url, { newEpoch, now: Date.now, onBypass: () => (bypasses += 1) })
      for (const id of ['mine', 'theirs']) {
        await addLibrary(storage, id)
        const enrolment = { proofHash: 'h', library: id, role: 'device', expires: 2 } as const
        await storage.putEnrolment({ ...enrolment, finder: id.slice(0, 3) }, 1)
        await storage.redeemEnrolment(id.slice(0, 3), { id: 'device', name: '', tokenHash: 'h' }, 1)
        await storage.transact(id, 'write', async (transaction) => {
          await transaction.save([{ row: rowOf('a', { title: id }), month: '2026-11', receivedAt: 1 }])
          await transaction.saveFigures('2026-11', { of: id })
          await transaction.addWriters([id], 9)
          await transaction.saveSums('2026-11', 1)
          const handedIn = { revision: 1, reportCode: null, isNil: false, figures: {} as BoardFigures }
          await transaction.saveReport({ month: '2026-11', receivedAt: 1, handedIn })
        })
        await storage.blobs.keep(id, 'a'.repeat(64), Buffer.from(id))
        await storage.blobs.append(id, 'b'.repeat(64), 0, Buffer.from(id))
      }
      database = connect(url)
    }, 60_000)
    afterAll(async () => {
      await database?.destroy()
      await storage?.close()
    })

    test('stands around every table that holds something of a library', async () => {
      const { rows } = await sql<{ name: string }>`
        SELECT relname AS name FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
          AND NOT (relrowsecurity AND relforcerowsecurity)`.execute(database)
      expect(rows.map(({ name }) => name).sort()).toEqual([
        'known_browser',
        'kysely_migration',
        'kysely_migration_lock',
        'office',
        'office_letter',
        'officer',
        'officer_session',
        'reading_token',
        'recovery_code',
        'server',
        'sign_in_try',
      ])
      expect(bypasses).toBe(0)
    })

    test.each(tables)('shows a query on %s that forgot its library nothing of another', async (table) => {
      const scope = walledScope(database)
      const column = table === 'library' ? 'id' : 'library'
      const owners = async (library: string) =>
        (
          await scope.query(library, (inside) =>
            sql<Record<string, string>>`SELECT * FROM ${sql.table(table)}`.execute(inside),
          )
        ).rows.map((row) => row[column])
      expect(await owners('mine')).toEqual(['mine'])
      expect(await owners('theirs')).toEqual(['theirs'])
      // What a transaction said ends with it: the connection goes back to the pool and belongs to nobody.
      const outside = await sql`SELECT * FROM ${sql.table(table)}`.execute(database)
      expect(outside.rows).toEqual([])
      expect(await owners('nobody')).toEqual([])
    })

    test('lets nothing be changed, removed or added there either', async () => {
      const { query, transact, narrow } = walledScope(database)
      await query('mine', async (inside) => {
        expect(
          (await inside.updateTable('record').set({ state: '{}' }).executeTakeFirst()).numUpdatedRows,
        ).toBe(1n)
        expect((await inside.deleteFrom('month_figures').executeTakeFirst()).numDeletedRows).toBe(1n)
      })
      expect(await storage.transact('theirs', 'read', ({ figures }) => figures('2026-11'))).toEqual({
        of: 'theirs',
      })
      const addedThere = { library: 'theirs', month: '2026-12', figures: '{}' }
      const add = query('mine', (inside) => inside.insertInto('month_figures').values(addedThere).execute())
      await expect(add).rejects.toThrow('row-level security')
      const moved = query('mine', (inside) =>
        inside.updateTable('device').set({ library: 'theirs', id: 'x' }).execute(),
      )
      await expect(moved).rejects.toThrow('row-level security')
      const narrowed = transact('*', async (inside) => {
        await narrow(inside, 'mine')
        return inside.selectFrom('record').select('library').execute()
      })
      expect(await narrowed).toEqual([{ library: 'mine' }])
    })

    test('shows an officer’s query what lies in the scope, whatever it asks for, and lets it change nothing', async () => {
      const { readWithin, query } = walledScope(database)
      await storage.changeLibrary('theirs', { code: '33.16.01.2001' })
      const seen = (scope: string, table: string) =>
        readWithin(scope, async (inside) => {
          const found = await sql<Record<string, string>>`SELECT * FROM ${sql.table(table)}`.execute(inside)
          return found.rows.map((row) => row[table === 'library' ? 'id' : 'library']).sort()
        })
      for (const table of ['library', 'device', 'month_report']) {
        expect(await seen('33.15', table), table).toEqual(['mine'])
        expect(await seen('33', table)).toEqual(['mine', 'theirs'])
        expect(await seen('', table)).toEqual(['mine', 'theirs'])
        for (const scope of ['33.1', '3', '-', "'", '33.17']) expect(await seen(scope, table)).toEqual([])
      }
      for (const table of ['record', 'enrolment', 'writer', 'blob', 'month_sums'])
        expect(await seen('33.15', table), table).toEqual([])
      await readWithin('33.15', async (inside) => {
        const { numUpdatedRows } = await inside.updateTable('device').set({ name: 'x' }).executeTakeFirst()
        expect(numUpdatedRows).toBe(0n)
      })
      // What officers did can be added to, and not changed.
      await storage.officers.note({ at: 1, officer: '', what: 'x', about: null, code: '' })
      await query('*', async (inside) => {
        expect((await inside.updateTable('audit').set({ what: 'y' }).executeTakeFirst()).numUpdatedRows).toBe(
          0n,
        )
        expect((await inside.deleteFrom('audit').executeTakeFirst()).numDeletedRows).toBe(0n)
      })
      await storage.changeLibrary('theirs', { code: '33.15.14.2006' })
    })

    test('shows the deadlines of places around and within the scope, and lets an office’s query set none', async () => {
      const { readWithin } = walledScope(database)
      const { officers } = storage
      const places = ['', '33', '33.15', '33.15.14.2006', '33.16']
      for (const scope of places) await officers.setLaterDeadline({ scope, month: '2026-10' }, '2026-11-20')
      const seen = (scope: string) =>
        readWithin(scope, async (inside) =>
          (await inside.selectFrom('deadline').select('scope').orderBy('scope').execute()).map(
            (row) => row.scope,
          ),
        )
      expect(await seen('33.15')).toEqual(['', '33', '33.15', '33.15.14.2006'])
      expect(await seen('33.15.14.2006')).toEqual(['', '33', '33.15', '33.15.14.2006'])
      expect(await seen('33.16')).toEqual(['', '33', '33.16'])
      expect(await seen('')).toEqual(places)
      expect(await seen('33.1')).toEqual(['', '33'])
      expect(await database.selectFrom('deadline').selectAll().execute()).toEqual([])
      const added = readWithin('33.15', (inside) =>
        inside.insertInto('deadline').values({ scope: '33.15', month: '2026-09', day: 'x' }).execute(),
      )
      await expect(added).rejects.toThrow('row-level security')
      for (const scope of places) await officers.setLaterDeadline({ scope, month: '2026-10' }, null)
      expect(await seen('')).toEqual([])
    })

    test('is told of where the role of the address walks through it', async () => {
      const admin = new URL(url)
      admin.username = 'admin'
      let told = 0
      await (await openPostgres(admin.href, { newEpoch, now: Date.now, onBypass: () => (told += 1) })).close()
      expect(told).toBe(1)
    })
  })
})
