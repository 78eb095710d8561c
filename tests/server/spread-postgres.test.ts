// What PostgreSQL needs to be spread over several machines by library (Citus), proved on a plain one: every unique key
// holds the library, every statement names it, and the wall's setting is made in the one way that is handed on.
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../../src/server/storage/postgres/postgres.ts'
import type { Storage } from '../../src/server/storage/storage.ts'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import { refreshAfterUpgrade } from '../../src/server/sync/refresh-after-upgrade.ts'
import { blobRequest, photo, putPart } from './support/blobs.ts'
import { startPostgres, type TestPostgres } from './support/postgres.ts'
import { bearer, newEpoch, postJson, rowOf, sync, testServer } from './support/server.ts'

/** What stays on one machine: it is asked before a library is known, or is about the database as a whole. */
const local = [
  ...['server', 'enrolment', 'kysely_migration', 'kysely_migration_lock'],
  ...[
    'officer',
    'officer_session',
    'recovery_code',
    'known_browser',
    'sign_in_try',
    'audit',
    'office',
    'office_record',
    'deadline',
  ],
  ...['office_letter', 'reading_token'],
]
/** In the table of libraries, the library is the id. */
const columnOf = (table: string) => (table === 'library' ? 'id' : 'library')

let server: TestPostgres
let url: string
let storage: Storage
const statements: string[] = []

beforeAll(async () => {
  server = await startPostgres()
  url = await server.createDatabase()
  storage = await openPostgres(url, { now: Date.now, newEpoch })
}, 60_000)
afterAll(async () => {
  await storage?.close()
  await server?.stop()
}, 30_000)

async function ask<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

test('every table that is spread has the library in every unique key, and keys only into what is spread alike', async () => {
  const keys = await ask<{ table: string; columns: string[] }>(`
    SELECT t.relname AS table, array_agg(a.attname::text) AS columns
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class n ON n.oid = i.indexrelid
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
    WHERE i.indisunique AND t.relnamespace = 'public'::regnamespace
    GROUP BY t.relname, n.relname`)
  const spread = keys.filter(({ table }) => !local.includes(table))
  expect(new Set(spread.map(({ table }) => table)).size).toBeGreaterThanOrEqual(7)
  for (const { table, columns } of spread)
    expect([table, columns]).toEqual([table, expect.arrayContaining([columnOf(table)])])
  const references = await ask<{ from: string; to: string; columns: string[] }>(`
    SELECT c.conrelid::regclass::text AS from, c.confrelid::regclass::text AS to, array_agg(a.attname::text) AS columns
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'f' GROUP BY c.oid, c.conrelid, c.confrelid`)
  expect(references.length).toBeGreaterThan(4)
  for (const { from, to, columns } of references) {
    expect([from, to, local.includes(from), columns]).toEqual([from, 'library', false, ['library']])
  }
})

describe('every statement', () => {
  beforeAll(async () => {
    const query = pg.Client.prototype.query
    const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
      this: pg.Client,
      ...given: unknown[]
    ) {
      const [first] = given as [string | { readonly text?: string }]
      statements.push(typeof first === 'string' ? first : (first.text ?? ''))
      return (query as (...all: unknown[]) => never).apply(this, given)
    } as never)
    const village = await testServer({ storage })
    const { library, code } = await village.addLibrary()
    const one = await village.enrol(code)
    await sync(village.app, one, {
      push: [
        rowOf('a', { date: '2026-11-05', title: 'A' }),
        rowOf('b', { date: '2026-11-06', people: { men: 1 } }, { t: 'visit' }),
        rowOf('facility:2026-10', { books: 1 }, { t: 'facility' }),
        rowOf('library', { name: 'L' }, { t: 'library' }),
        rowOf('monthReport:2026-10', { closing: { at: 1 } }, { t: 'monthReport' }),
      ],
    })
    await sync(village.app, one, { cursor: 1, push: [rowOf('a', { place: 'B' })] })
    await postJson(village.app, '/v1/sync', { v: 1, epoch: one.epoch, cursor: 99, push: [] }, bearer(one))
    const sent = photo()
    await putPart(village.app, one, sent, 0, 1_000)
    await blobRequest(village.app, one, 'HEAD', sent.hash)
    await putPart(village.app, one, sent, 1_000, sent.bytes.length)
    await blobRequest(village.app, one, 'GET', sent.hash)
    await postJson(village.app, '/v1/handover', {}, bearer(one))
    await monthFigures(storage, library, '2026-11')
    await storage.devices(library)
    await storage.libraries()
    await storage.library(library)
    await storage.revokeDevice(library, one.device, 1)
    await refreshAfterUpgrade(storage, 'another')
    await storage.renewEpochs(newEpoch)
    spy.mockRestore()
  }, 60_000)

  const about = (table: string) =>
    statements.filter((text) => new RegExp(`(from|into|update|join) "${table}"`, 'i').test(text))
  /** The lists of all libraries, which every machine is asked for. */
  const ofAll = (text: string) => /^select .* from "library"( order by "code", "id")?$/.test(text)

  test.each([
    ...['library', 'device', 'record', 'writer', 'month_figures', 'month_sums', 'month_report'],
    ...['blob', 'blob_part'],
  ])('about %s names the library', (table) => {
    const column = columnOf(table)
    const all = about(table)
    expect(all.length).toBeGreaterThan(0)
    for (const text of all) {
      const named = new RegExp(`("${table}"\\.)?"${column}" = \\$\\d`).test(text)
      const inserted = new RegExp(`^insert into "${table}" \\([^)]*"${column}"`).test(text)
      expect([text, named || inserted || ofAll(text)]).toEqual([text, true])
    }
  })

  test('stands in a transaction that says its library by SET LOCAL, and by nothing else', () => {
    expect(statements.filter((text) => /set_config/i.test(text))).toEqual([])
    const local = statements.filter((text) => /^set .*lumbung/i.test(text))
    expect(local.length).toBeGreaterThan(10)
    for (const text of local) expect(text).toMatch(/^SET LOCAL "lumbung"\."library" = '[\w.:*-]+'$/)
  })
})

test('a library whose name is no id is nobody’s, whatever is written in it', async () => {
  const wicked = "x'; DROP TABLE record; --"
  expect(await storage.deviceAccess(wicked, 'd')).toBeUndefined()
  expect(await storage.transact(wicked, 'read', async () => 1)).toBeUndefined()
  expect(await ask('SELECT count(*) FROM record')).toHaveLength(1)
})

test('the script that spreads the tables names all of them, keeps their keys, and Lumbung goes on with it', async () => {
  const other = await server.createDatabase()
  await (await openPostgres(other, { now: Date.now, newEpoch })).close()
  const client = new pg.Client(other)
  await client.connect()
  // What Citus has, as far as a plain PostgreSQL can tell whether it is called rightly.
  await client.query(`
    CREATE TABLE spread (name text, by text, with_table text);
    CREATE FUNCTION create_distributed_table(name regclass, by text, colocate_with text DEFAULT '') RETURNS void
      LANGUAGE sql AS $$ INSERT INTO spread VALUES (name::text, by, colocate_with) $$;
    CREATE FUNCTION create_distributed_table(name text, by text, colocate_with text DEFAULT '') RETURNS void
      LANGUAGE sql AS $$ INSERT INTO spread VALUES (name, by, colocate_with) $$;`)
  await client.query(readFileSync('src/server/storage/postgres/distribute.sql', 'utf8'))
  const spread = (await client.query('SELECT * FROM spread ORDER BY name')).rows
  const keys = await client.query(
    "SELECT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' ORDER BY 1",
  )
  await client.end()
  const tables = [
    ...['blob', 'blob_part', 'device', 'month_figures', 'month_report', 'month_sums', 'record', 'writer'],
  ]
  expect(spread).toEqual(
    [...tables, 'library']
      .sort()
      .map((name) =>
        name === 'library'
          ? { name, by: 'id', with_table: '' }
          : { name, by: 'library', with_table: 'library' },
      ),
  )
  expect(keys.rows.map(({ name }) => name)).toEqual(tables)
  const after = await openPostgres(other, { now: Date.now, newEpoch })
  await after.createLibrary({ id: 'lib', name: 'L', code: '33.15.14.2006', epoch: 'e' })
  expect((await after.library('lib'))?.seq).toBe(0)
  await after.close()
}, 60_000)
