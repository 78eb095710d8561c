import { readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  aboutAttachment,
  attachmentOf,
  hashOf,
  keepAttachment,
  previewOf,
} from '../../src/store/attachments/attachments.ts'
import { databaseName } from '../../src/store/database-name.ts'
import type { Library } from '../../src/store/library.ts'
import { openLibrary } from '../../src/store/open-library.ts'
import { draftOf } from '../../src/store/records/drafts.ts'
import { entriesOfKind, entriesOfMonth, entryById } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { bothValues } from '../../src/store/records/who-and-when.ts'
import { currentStaff } from '../../src/store/staff.ts'
import { fullPace } from '../../src/store/sync/pace.ts'
import { syncRound } from '../../src/store/sync/sync-round.ts'
import { syncState } from '../../src/store/sync/sync-state.ts'
import { jpeg } from '../support/pictures.ts'
import { ok, scriptedServer } from '../support/scripted-server.ts'
import { testEnv } from '../support/test-env.ts'

interface Fixture {
  readonly version: number
  readonly key: string
  readonly stores: Readonly<Record<string, string>>
  readonly localStorage: string
  readonly tables: Readonly<
    Record<string, readonly { readonly id?: string; readonly deleted?: 1; readonly bytes?: string }[]>
  >
}

/** In the file, bytes are base64. */
const asStored = (row: { readonly bytes?: string }) =>
  row.bytes === undefined ? row : { ...row, bytes: new Uint8Array(Buffer.from(row.bytes, 'base64')) }

function read(name: string): Fixture {
  const file = new URL(`../fixtures/${name}/library.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Fixture
}

/** Puts the database on a device as the app of its time left it, and opens it with today's. */
async function opened(name: string): Promise<Library> {
  const fixture = read(name)
  const env = testEnv()
  const old = new Dexie(databaseName(fixture.key), {
    indexedDB: env.indexedDB!,
    IDBKeyRange: env.IDBKeyRange!,
  })
  old.version(fixture.version).stores(fixture.stores)
  for (const [table, rows] of Object.entries(fixture.tables))
    await old.table(table).bulkAdd(rows.map(asStored))
  old.close()
  env.localStorage!.setItem('lumbung', fixture.localStorage)
  const opening = await openLibrary(fixture.key, env)
  if (!opening.ok) throw new Error(opening.reason)
  return opening.library
}

describe.each(['schema-1', 'schema-2'])('a database of %s', (name) => {
  const fixture = read(name)
  let library: Library

  beforeEach(async () => {
    library = await opened(name)
  })

  it('opens with every record that was not deleted', async () => {
    const kept = fixture.tables.records!.filter(({ deleted }) => !deleted)
    for (const { id } of kept) expect(await entryById(library, id!)).toBeDefined()
    expect(kept.length).toBeGreaterThan(14)
  })

  it('shows a month, both values of a conflict, who records, and the draft', async () => {
    expect((await entriesOfMonth(library, '2026-11', 'visit')).map(({ values }) => values.people)).toEqual([
      { men: 1, women: 1 },
      { men: 3, women: 5 },
    ])
    const [activity] = await entriesOfKind(library, 'activity')
    expect(activity).toMatchObject({
      values: { title: 'Kelas ibu dan balita', people: { men: 0, women: 12 }, facilitator: null },
      differing: ['title'],
    })
    expect(await bothValues(library, activity!.id, 'title')).toMatchObject([
      { value: 'Kelas ibu dan balita' },
      { value: 'Kelas ibu hamil', staff: 'Sri', device: 'PC depan' },
    ])
    expect(await currentStaff(library)).toMatchObject({ name: 'Sri' })
    expect(await draftOf(library, 'activity:new')).toMatchObject({ input: { title: 'Pelatihan' } })
    expect(await entriesOfKind(library, 'publication')).toEqual([])
  })

  it('goes on saving, and sends what was unsent', async () => {
    expect(await syncState(library)).toMatchObject({ parked: 1, libraryName: 'Perpustakaan Karangsari' })
    await saveRecord(library, { kind: 'visit', values: { date: '2026-11-23', people: { men: 1, women: 0 } } })
    expect(await entriesOfMonth(library, '2026-11', 'visit')).toHaveLength(3)
    const server = scriptedServer(ok({ library: 'srv-karangsari', cursor: 8 }))
    expect(await syncRound(library, server.fetch, fullPace())).toMatchObject({ kind: 'done' })
    expect(server.requests[0]).toMatchObject({ cursor: 7, epoch: 'e1' })
    // What was set aside before is tried again, but not at once.
    expect(await syncState(library)).toMatchObject({ unsent: 1, parked: 1 })
  })

  it('keeps photos from now on, beside those that it has', async () => {
    const before = (await library.database.files.toArray()).map(({ hash }) => hash)
    const keeping = await keepAttachment(library, jpeg(2_000))
    if (!keeping.ok) throw new Error(keeping.problem)
    expect(await attachmentOf(library, keeping.hash)).toMatchObject({ size: 2_000 })
    for (const hash of before) {
      const { here } = (await aboutAttachment(library, hash))!
      const whole = await attachmentOf(library, hash)
      expect(whole ? await hashOf(new Uint8Array(await whole.arrayBuffer())) : undefined).toBe(here && hash)
    }
  })
})

it('a database of schema-2 shows a photo, the small picture of a thinned one, and the letterhead’s logo', async () => {
  const library = await opened('schema-2')
  const [activity] = await entriesOfKind(library, 'activity')
  const [whole, thinned] = activity!.values.photos as readonly string[]
  expect(await attachmentOf(library, whole!)).toMatchObject({ type: 'image/jpeg' })
  expect(await attachmentOf(library, thinned!)).toBeUndefined()
  expect(await previewOf(library, thinned!)).toMatchObject({ type: 'image/jpeg' })
  const [logo] = (await entryById(library, 'library'))!.values.logo as readonly string[]
  expect(await attachmentOf(library, logo!)).toMatchObject({ type: 'image/png' })
  expect(await draftOf(library, 'story:new')).toMatchObject({ input: { photo: whole } })
})
