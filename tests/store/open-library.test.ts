import { Dexie } from 'dexie'
import { forceCloseDatabase, IDBDatabase } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { dataSafety } from '../../src/store/backup/data-safety.ts'
import { databaseName } from '../../src/store/database-name.ts'
import type { Env } from '../../src/store/env.ts'
import { noteError, problemReport } from '../../src/store/error-log.ts'
import { closeLibrary, type Library, onClosed } from '../../src/store/library.ts'
import { createLibrary, openLibrary } from '../../src/store/open-library.ts'
import { draftOf, dropDraft, saveDraft } from '../../src/store/records/drafts.ts'
import { entriesOfKind, entryById } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { searchEntries } from '../../src/store/records/search-entries.ts'
import { currentLibraryKey, forgetLibrary, knownLibraries, setSentinel } from '../../src/store/registry.ts'
import { connect, joinLibrary } from '../../src/store/sync/enrol.ts'
import { syncState } from '../../src/store/sync/sync-state.ts'
import { enrolled as answer } from '../support/scripted-server.ts'
import { morning, testEnv } from '../support/test-env.ts'

const karangsari = { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }
const activity = { date: '2026-11-21', title: 'Kelas ibu hamil', field: 'health' } as const

const enrolled = { ...answer, libraryName: karangsari.name }

/** What Chrome does, silently, to a store that it finds corrupt. */
const wipe = async ({ key }: Library, env: Env) => {
  await new Dexie(databaseName(key), {
    indexedDB: env.indexedDB!,
    IDBKeyRange: env.IDBKeyRange!,
  }).delete()
}

/** A request to write fails as it does on a full disk. */
const fillDisk = (library: Library) =>
  library.database.records.hook('creating', () => {
    throw new DOMException('The disk is full', 'QuotaExceededError')
  })

describe('opening a library', () => {
  it('finds what was saved before, after the app was closed', async () => {
    const env = testEnv()
    const library = await createLibrary({ ...karangsari, staffName: 'Sri' }, env)
    await saveRecord(library, { kind: 'activity', values: activity })
    closeLibrary(library)
    expect(currentLibraryKey(env)).toBe(library.key)
    const opening = await openLibrary(library.key, env)
    if (!opening.ok) throw new Error(opening.reason)
    expect(await entriesOfKind(opening.library, 'activity')).toMatchObject([{ values: activity }])
    expect(opening.library.device).toBe(library.device)
    expect(opening.library.writer).not.toBe(library.writer)
  })

  it('says so where the browser lost the data that the sentinel knows of, and saves nothing over it', async () => {
    const env = testEnv()
    const library = await createLibrary(karangsari, env)
    closeLibrary(library)
    await wipe(library, env)
    expect(await openLibrary(library.key, env)).toEqual({ ok: false, reason: 'emptied' })
    expect(await openLibrary(library.key, env)).toEqual({ ok: false, reason: 'emptied' })
  })

  it('whose records alone are gone is emptied too', async () => {
    const env = testEnv()
    const library = await createLibrary(karangsari, env)
    await library.database.records.clear()
    closeLibrary(library)
    expect(await openLibrary(library.key, env)).toEqual({ ok: false, reason: 'emptied' })
  })

  it('into which another tab writes its first records meanwhile is not called emptied', async () => {
    const env = testEnv()
    const library = await joinLibrary(enrolled, undefined, env)
    closeLibrary(library)
    // The other tab has them, and says so, just after this one looked for a record.
    const { transaction } = IDBDatabase.prototype
    const looked = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...names
    ) {
      setSentinel(library.key, { records: 5 }, env)
      return transaction.apply(this, names)
    })
    const opening = await openLibrary(library.key, env)
    expect(looked).toHaveBeenCalled()
    looked.mockRestore()
    expect(opening.ok).toBe(true)
  })

  it('that was never here is not made by opening it', async () => {
    expect(await openLibrary('unknown', testEnv())).toEqual({ ok: false, reason: 'emptied' })
  })

  it('that was lost can be joined again from the server', async () => {
    const env = testEnv()
    const library = await joinLibrary(enrolled, 'PC', env)
    closeLibrary(library)
    await wipe(library, env)
    expect(await openLibrary('srv', env)).toEqual({ ok: false, reason: 'emptied' })
    const again = await joinLibrary({ ...enrolled, device: 'd2' }, 'PC', env)
    expect(await entryById(again, 'device:d2')).toMatchObject({ values: { name: 'PC' } })
    expect(await openLibrary('srv', env)).toMatchObject({ ok: true })
    expect(knownLibraries(env)).toHaveLength(1)
  })

  it('that this device holds already is connected again when it is joined', async () => {
    const env = testEnv()
    const library = await createLibrary(karangsari, env)
    const saving = await saveRecord(library, { kind: 'activity', values: activity })
    await connect(library, enrolled)
    closeLibrary(library)
    const joined = await joinLibrary({ ...enrolled, device: 'd2', token: 'lb1.srv.d2.y' }, 'PC', env)
    expect(joined.key).toBe(library.key)
    expect(joined.device).toBe('d2')
    expect(saving.ok && (await entryById(joined, saving.id))).toMatchObject({
      values: activity,
      unsent: true,
    })
    expect(knownLibraries(env)).toHaveLength(1)
  })

  it('says so where there is no IndexedDB', async () => {
    const env = { ...testEnv(), indexedDB: { open: () => fail() } as unknown as IDBFactory }
    const fail = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    expect(await openLibrary('x', env)).toEqual({ ok: false, reason: 'noStorage' })
  })

  it('keeps two libraries of one device apart', async () => {
    const env = testEnv()
    const one = await createLibrary(karangsari, env)
    const two = await createLibrary({ name: 'Cingkrong', villageCode: '33.15.13.2015' }, env)
    await saveRecord(one, { kind: 'activity', values: activity })
    expect(await entriesOfKind(two, 'activity')).toEqual([])
    expect(knownLibraries(env).map(({ name }) => name)).toEqual(['Perpustakaan Karangsari', 'Cingkrong'])
    forgetLibrary(two.key, env)
    expect(currentLibraryKey(env)).toBeUndefined()
    expect(knownLibraries(env)).toHaveLength(1)
  })

  it('follows the name and village of the profile', async () => {
    const env = testEnv()
    const library = await createLibrary(karangsari, env)
    await saveRecord(library, {
      kind: 'library',
      id: 'library',
      values: { name: 'Perpustakaan Melati', village: '91.01.01.2001' },
    })
    expect(knownLibraries(env)).toMatchObject([{ name: 'Perpustakaan Melati' }])
    expect(library.zone).toBe('WIT')
  })
})

describe('a full disk', () => {
  it('is a problem in words, with nothing half-applied', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const before = await library.database.meta.get('writing')
    fillDisk(library)
    expect(await saveRecord(library, { kind: 'activity', values: activity })).toEqual({
      ok: false,
      problems: [{ field: '', rule: 'diskFull' }],
    })
    expect(await entriesOfKind(library, 'activity')).toEqual([])
    expect(await library.database.meta.get('writing')).toEqual(before)
  })
})

describe('a newer version in another tab', () => {
  it('gets the database at once; the old tab says so and still keeps what is saved', async () => {
    const env = testEnv()
    const library = await createLibrary(karangsari, env)
    const told = vi.fn()
    onClosed(library, told)
    const newer = new Dexie(databaseName(library.key), {
      indexedDB: env.indexedDB!,
      IDBKeyRange: env.IDBKeyRange!,
    })
    newer
      .version(3)
      .stores({ records: 'id, [month+kind+order], [kind+order], day, unsent, parked.code, month' })
    await newer.open()
    expect(told).toHaveBeenCalled()
    const saving = await saveRecord(library, { kind: 'activity', values: activity })
    expect(saving).toMatchObject({ ok: true })
    expect(await newer.table('records').where('month').equals('2026-11').count()).toBe(1)
    newer.close()
  })
})

describe('a connection that the browser closed', () => {
  it('between saves is opened again without a word', async () => {
    const library = await createLibrary(karangsari, testEnv())
    forceCloseDatabase(library.database.backendDB() as never)
    expect(await saveRecord(library, { kind: 'activity', values: activity })).toMatchObject({ ok: true })
    expect(await entriesOfKind(library, 'activity')).toHaveLength(1)
  })

  it('under several saves at once loses none of them', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const savings = [1, 2, 3].map((n) =>
      saveRecord(library, { kind: 'activity', values: { ...activity, title: `${n}` } }),
    )
    forceCloseDatabase(library.database.backendDB() as never)
    for (const saving of await Promise.all(savings)) expect(saving).toMatchObject({ ok: true })
    expect(await entriesOfKind(library, 'activity')).toHaveLength(3)
  })
})

describe('an older tab that does not let go', () => {
  it('is asked for after three seconds', { timeout: 30_000 }, async () => {
    const env = testEnv()
    const stuck = await new Promise<IDBDatabase>((resolve) => {
      const request = env.indexedDB!.open(databaseName('stuck'), 5)
      request.onsuccess = () => resolve(request.result)
    })
    expect(await openLibrary('stuck', env)).toEqual({ ok: false, reason: 'blocked' })
    stuck.close()
  })
})

describe('searching', () => {
  it('finds every word in values and in labels of choices, in either language, the latest first', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const titles = ['Kelas ibu hamil', 'Pelatihan pemasaran', 'Kelas Jahit']
    for (const [n, title] of titles.entries()) {
      const values = {
        ...activity,
        title,
        date: `2026-11-0${n + 1}`,
        field: n === 1 ? ('economy' as const) : ('health' as const),
      }
      await saveRecord(library, { kind: 'activity', values })
    }
    const found = async (text: string, options = { kind: 'activity', limit: 10 }) =>
      (await searchEntries(library, text, options)).map(({ values }) => values.title)
    expect(await found('KELAS')).toEqual(['Kelas Jahit', 'Kelas ibu hamil'])
    expect(await found('kelas', { kind: 'activity', limit: 1 })).toEqual(['Kelas Jahit'])
    expect(await found('kesehatan hamil')).toEqual(['Kelas ibu hamil'])
    expect(await found('economy')).toEqual(['Pelatihan pemasaran'])
    expect(await found('health')).toHaveLength(2)
    expect(await found('tidak ada')).toEqual([])
    const all = await searchEntries(library, 'jahit', { limit: 10 })
    expect(all).toHaveLength(1)
  })
})

describe('searching by day', () => {
  it('finds what happened then, alone or with other words, and what only names that day', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const days = { Senam: '2026-05-05', 'Kelas jahit': '2026-11-21', 'Kelas komputer': '2026-11-22' }
    for (const [title, date] of Object.entries(days))
      await saveRecord(library, { kind: 'activity', values: { ...activity, title, date } })
    const asked = { date: '2026-10-01', title: 'Anggaran', nextStep: { what: 'Temui', date: '2026-05-05' } }
    await saveRecord(library, { kind: 'advocacy', values: asked })
    await saveRecord(library, { kind: 'facility', id: 'facility:2026-11', values: { books: 900 } })
    const found = async (text: string) =>
      (await searchEntries(library, text, { limit: 10 }))
        .map(({ kind, values }) => String(values.title ?? kind))
        .filter((title) => !['library', 'staff', 'device', 'writer'].includes(title))
        .sort()
    expect(await found('5 Mei')).toEqual(['Anggaran', 'Senam'])
    expect(await found('May 5')).toEqual(['Anggaran', 'Senam'])
    expect(await found('21/11')).toEqual(['Kelas jahit'])
    expect(await found('kemarin')).toEqual(['Kelas jahit'])
    expect(await found('hari ini')).toEqual(['Kelas komputer'])
    expect(await found('kelas November 2026')).toEqual(['Kelas jahit', 'Kelas komputer'])
    expect(await found('November 2026')).toEqual(['Kelas jahit', 'Kelas komputer', 'facility'])
    expect(await found('Minggu')).toEqual(['Kelas komputer'])
    expect(await found('6 Mei')).toEqual([])
  })

  it('still finds a word that is also the name of a month', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const values = { ...activity, title: 'Kelas Bu Mei', date: '2026-11-20' }
    await saveRecord(library, { kind: 'activity', values })
    expect(await searchEntries(library, 'bu mei', { kind: 'activity', limit: 10 })).toHaveLength(1)
  })
})

describe('drafts', () => {
  it('survive a closed tab, and stay on the device', async () => {
    const env = testEnv()
    const library = await createLibrary(karangsari, env)
    await saveDraft(library, 'activity:new', { title: 'Kel' })
    closeLibrary(library)
    const opening = await openLibrary(library.key, env)
    if (!opening.ok) throw new Error(opening.reason)
    expect(await draftOf(opening.library, 'activity:new')).toMatchObject({ input: { title: 'Kel' } })
    await dropDraft(opening.library, 'activity:new')
    expect(await draftOf(opening.library, 'activity:new')).toBeUndefined()
  })
})

describe('what the person is told', () => {
  it('counts what is kept and what is unsent, without what the app wrote itself', async () => {
    const library = await createLibrary(karangsari, testEnv())
    await saveRecord(library, { kind: 'activity', values: activity })
    expect(await dataSafety(library)).toMatchObject({ records: 2, unsent: 2, connected: false })
    expect(await syncState(library)).toEqual({ status: 'notConnected', unsent: 2, parked: 0 })
  })

  it('warns of a clock behind known-good time, not of stamps ahead of it', async () => {
    const env = testEnv({ clock: morning + 9 * 365 * 86_400_000 })
    const library = await createLibrary(karangsari, env)
    env.clock = morning
    await saveRecord(library, { kind: 'activity', values: activity })
    expect(await syncState(library)).not.toHaveProperty('clockWrong')
    env.clock = Date.parse('2015-01-01T00:00:00Z')
    expect(await syncState(library)).toMatchObject({ clockWrong: true })
  })

  it('reports problems without anything that was logged', () => {
    const env = testEnv()
    for (const name of ['Siti', 'Ani']) {
      noteError('sync', new Error(`No record "Kelas ${name}" of 081234567890 at /v1/x?name=${name}`), env)
    }
    const report = problemReport(env)
    expect(report).toContain('sync ×2: Error: No record')
    expect(report).not.toMatch(/Siti|Ani|0812/)
  })
})
