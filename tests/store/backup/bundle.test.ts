import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importBundle, importSummary } from '../../../src/store/backup/import-bundle.ts'
import { libraryIds } from '../../../src/store/backup/library-ids.ts'
import { type BundleWishes, makeBundle } from '../../../src/store/backup/make-bundle.ts'
import { readBundle } from '../../../src/store/backup/read-bundle.ts'
import { restoreLibrary } from '../../../src/store/backup/restore-library.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary, openLibrary } from '../../../src/store/open-library.ts'
import { eraseValue } from '../../../src/store/records/erase-value.ts'
import { entriesOfKind, entryById, unsentCount } from '../../../src/store/records/live-queries.ts'
import { deleteRecord, saveRecord } from '../../../src/store/records/save-record.ts'
import { knownLibraries, sentinelOf } from '../../../src/store/registry.ts'
import { connect } from '../../../src/store/sync/enrol.ts'
import { canonical } from '../../../src/sync/canonical.ts'
import type { Register, Registers } from '../../../src/sync/register.ts'
import { enrolled } from '../../support/scripted-server.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'

const kelas = {
  date: '2026-11-20',
  title: 'Kelas ibu hamil',
  facilitator: 'Bidan Ratna',
  people: { men: 0, women: 12 },
}

let env: TestEnv
let pc: Library
const others: Library[] = []
beforeEach(async () => {
  env = testEnv()
  pc = await createLibrary(
    { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006', staffName: 'Sri' },
    env,
  )
})
afterEach(() => {
  for (const library of [pc, ...others.splice(0)]) closeLibrary(library)
})

const save = async (library: Library, kind: string, values: object, id?: string) => {
  const saving = await saveRecord(library, { kind, values: { ...values }, ...(id && { id }) })
  if (!saving.ok) throw new Error(saving.problems[0]?.rule)
  return saving.id
}
const opened = async (text: string, library?: Library, passphrase?: string) => {
  const read = await readBundle(text, { ...(library && { library }), ...(passphrase && { passphrase }) })
  if (!read.ok) throw new Error(read.reason)
  return read
}
/** A second device that got this library from a file. */
const restored = async (wishes: BundleWishes = { names: true }) => {
  const bundle = await opened((await makeBundle(pc, wishes)).text)
  const library = await restoreLibrary(bundle, testEnv())
  others.push(library)
  return library
}
const stateOf = async (library: Library) =>
  canonical((await library.database.records.toArray()).map(({ id, registers }) => ({ id, registers })))
const carry = async (from: Library, to: Library, wishes: BundleWishes = { names: true }) =>
  importBundle(to, await opened((await makeBundle(from, wishes)).text, to))

describe('a backup', () => {
  it('carries a text that another device sent value for value, odd characters and all', async () => {
    const id = await save(pc, 'activity', kelas)
    const title = 'a\u0000b\uFFFEc\uD800d\u2028e\u202Ef\uFEFF'
    await pc.database.records
      .where('id')
      .equals(id)
      .modify((record: { registers: Registers }) => {
        const { values = [], context = {} } = record.registers.title ?? {}
        const dirty: Register = { values: values.map(([stamp]) => [stamp, title]), context }
        record.registers = { ...record.registers, title: dirty }
      })
    const library = await restored()
    expect((await entryById(library, id))?.values.title).toBe(title)
    expect(await stateOf(library)).toBe(await stateOf(pc))
  })

  it('gives a new device the whole library: records, profile, staff, and its identity', async () => {
    const id = await save(pc, 'activity', kelas)
    const phone = await restored()
    expect((await entryById(phone, id))?.values).toEqual(kelas)
    expect((await entryById(phone, 'library'))?.values).toMatchObject({ name: 'Perpustakaan Karangsari' })
    expect(await stateOf(phone)).toBe(await stateOf(pc))
    expect(phone.key).toBe(pc.key)
    expect(phone.device).not.toBe(pc.device)
    expect(phone.zone).toBe('WIB')
    expect(sentinelOf(phone.key, phone.env).records).toBeGreaterThan(0)
  })

  it('goes on from there: what either device records afterwards merges on both', async () => {
    const id = await save(pc, 'activity', kelas)
    const phone = await restored()
    await save(phone, 'activity', { place: 'Balai desa' }, id)
    await save(pc, 'activity', { people: { men: 3, women: 12 } }, id)
    await carry(phone, pc)
    await carry(pc, phone)
    expect((await entryById(pc, id))?.values).toMatchObject({
      place: 'Balai desa',
      people: { men: 3, women: 12 },
    })
    expect(await stateOf(phone)).toBe(await stateOf(pc))
  })

  it('of a library that another device holds under the same file is that library, not a second one', async () => {
    const phone = await restored()
    const again = await restoreLibrary(await opened((await makeBundle(pc)).text), phone.env)
    others.push(again)
    expect(again.key).toBe(phone.key)
    expect(again.device).toBe(phone.device)
  })
})

it('a library that the browser lost comes back from its file, as the same library', async () => {
  const id = await save(pc, 'activity', kelas)
  const { text } = await makeBundle(pc, { names: true })
  closeLibrary(pc)
  Object.assign(env, { indexedDB: new IDBFactory() })
  expect(await openLibrary(pc.key, env)).toMatchObject({ ok: false, reason: 'emptied' })
  const library = await restoreLibrary(await opened(text), env)
  others.push(library)
  expect((await entryById(library, id))?.values).toEqual(kelas)
  expect(await openLibrary(pc.key, env)).toMatchObject({ ok: true })
  expect(knownLibraries(env)).toHaveLength(1)
})

it('where restoring fails, no empty library is left behind', async () => {
  const bundle = await opened((await makeBundle(pc)).text)
  const phone = testEnv()
  const failing = { ...bundle, records: [{ id: 'x', kind: 'visit', registers: null as never }] }
  await expect(restoreLibrary(failing, phone)).rejects.toThrow()
  expect(knownLibraries(phone)).toEqual([])
})

describe('names', () => {
  it('are left out by default: nobody’s name is in the file, and nothing is emptied by it', async () => {
    const id = await save(pc, 'activity', kelas)
    await save(pc, 'partner', { name: 'Bank Jateng', contact: 'Pak Anto 0812' })
    await save(pc, 'device', { name: 'HP Bu Sri' }, `device:${pc.device}`)
    const { text } = await makeBundle(pc)
    const { records, header } = await opened(text)
    expect(header.names).toBe(false)
    expect(JSON.stringify(records)).not.toMatch(/Ratna|Sri|Anto/)
    expect(JSON.stringify(records)).toContain('Bank Jateng')

    expect(await carry(pc, pc, {})).toMatchObject({ added: 0, changed: 0, disputed: 0, deleted: 0 })
    expect((await entryById(pc, id))?.values).toEqual(kelas)
  })

  it('that are not in the file make no nameless person on the other device', async () => {
    const phone = await restored({})
    expect(await entriesOfKind(phone, 'staff')).toEqual([])
    await carry(pc, phone)
    expect(await entriesOfKind(phone, 'staff')).toMatchObject([{ values: { name: 'Sri' } }])
  })

  it('that were erased go by a file without names too, and no older file brings them back', async () => {
    const id = await save(pc, 'activity', kelas)
    const old = await makeBundle(pc, { names: true })
    const phone = await restored()
    await eraseValue(pc, id, 'facilitator')
    await carry(pc, phone, {})
    expect((await entryById(phone, id))?.values.facilitator).toBeNull()
    await importBundle(phone, await opened(old.text, phone))
    await importBundle(pc, await opened(old.text, pc))
    for (const library of [pc, phone]) {
      expect((await entryById(library, id))?.values.facilitator).toBeNull()
      expect(JSON.stringify(await library.database.records.toArray())).not.toContain('Ratna')
    }
  })

  it('of somebody who was deleted stay deleted without being named', async () => {
    const phone = await restored()
    const [sri] = await entriesOfKind(pc, 'staff')
    await deleteRecord(pc, sri!.id)
    await carry(pc, phone, {})
    expect(await entriesOfKind(phone, 'staff')).toEqual([])
  })
})

describe('the summary', () => {
  it('tells beforehand what importing does, and changes nothing', async () => {
    const [kept, edited, twice, gone] = [
      await save(pc, 'activity', kelas),
      await save(pc, 'activity', { ...kelas, title: 'B' }),
      await save(pc, 'activity', { ...kelas, title: 'C' }),
      await save(pc, 'activity', { ...kelas, title: 'D' }),
    ] as const
    const phone = await restored()
    await save(phone, 'activity', { ...kelas, title: 'E' })
    await save(phone, 'activity', { place: 'Balai desa' }, edited)
    await save(phone, 'activity', { title: 'C dari HP' }, twice)
    await save(pc, 'activity', { title: 'C dari PC' }, twice)
    await deleteRecord(phone, gone)

    const bundle = await opened((await makeBundle(phone, { names: true })).text, pc)
    const before = await stateOf(pc)
    const summary = await importSummary(pc, bundle)
    // The same: the record that nobody touched, the profile and the person.
    expect(summary).toEqual({ added: 1, changed: 1, disputed: 1, deleted: 1, same: 3 })
    expect(await stateOf(pc)).toBe(before)
    expect(await importBundle(pc, bundle)).toEqual(summary)
    expect(await entryById(pc, twice)).toMatchObject({ differing: ['title'] })
    expect(await entryById(pc, gone)).toBeUndefined()
    expect(await entryById(pc, kept)).toBeDefined()
  })

  it('says the second time that everything is here already, and then writes nothing', async () => {
    const phone = await restored()
    await save(phone, 'activity', kelas)
    await carry(phone, pc)
    const before = await stateOf(pc)
    let told = 0
    pc.on.saved.add(() => told++)
    expect(await carry(phone, pc)).toMatchObject({ added: 0, changed: 0, disputed: 0, deleted: 0 })
    expect(await stateOf(pc)).toBe(before)
    expect(told).toBe(0)
  })
})

describe('importing', () => {
  it('of thousands tells those that were here from the new ones, changed or not', async () => {
    const id = await save(pc, 'activity', kelas)
    const phone = await restored()
    await save(phone, 'activity', { title: 'Diubah di HP' }, id)
    const example = (await phone.database.records.get(id))!
    await phone.bulk.records.bulkAdd(
      Array.from({ length: 1_200 }, (_, n) => ({ ...example, id: `many-${n}` })),
    )
    expect(await carry(phone, pc)).toMatchObject({ added: 1_200, changed: 1, disputed: 0 })
    expect((await entryById(pc, id))?.values).toEqual({ ...kelas, title: 'Diubah di HP' })
    expect(await carry(phone, pc)).toMatchObject({ added: 0, changed: 0 })
  })

  it('makes what it brought unsent, and only that', async () => {
    const own = await save(pc, 'activity', kelas)
    const phone = await restored()
    const theirs = await save(phone, 'activity', { ...kelas, title: 'Dari HP' })
    // As if the server had all of the PC's.
    await pc.database.records.toCollection().modify((record) => {
      const { unsent: _, pending: __, ...sent } = record
      Object.assign(record, sent)
      delete (record as { unsent?: unknown }).unsent
      delete (record as { pending?: unknown }).pending
    })
    await carry(phone, pc)
    expect(await unsentCount(pc)).toBe(1)
    expect(await entryById(pc, theirs)).toMatchObject({ unsent: true })
    expect(await entryById(pc, own)).toMatchObject({ unsent: false })
  })

  it('moves the clock past all that it brought, so that the next write is later', async () => {
    const id = await save(pc, 'activity', kelas)
    const phone = await restored()
    phone.env.now = () => Date.parse('2035-01-01')
    await save(phone, 'activity', { title: 'Dari HP yang salah jam' }, id)
    await carry(phone, pc)
    const shown = async () => (await pc.database.records.get(id))!.registers.title!.values[0]!
    const [brought] = await shown()
    await save(pc, 'activity', { title: 'Betulan' }, id)
    const [stamp, title] = await shown()
    expect(title).toBe('Betulan')
    expect(stamp > brought).toBe(true)
    expect(pc.knownGood).toBeLessThan(Date.parse('2027-01-01'))
  })

  it('follows a profile that the file changed', async () => {
    const phone = await restored()
    await save(phone, 'library', { village: '91.01.01.2001' }, 'library')
    await carry(phone, pc)
    expect(pc.zone).toBe('WIT')
  })
})

describe('whose file it is', () => {
  it('a file of another library is refused, and says whose it is', async () => {
    const other = await createLibrary({ name: 'Perpustakaan Lain', villageCode: '33.15.13.2015' }, testEnv())
    others.push(other)
    const { text } = await makeBundle(other)
    expect(await readBundle(text, { library: pc })).toEqual({
      ok: false,
      reason: 'foreign',
      libraryName: 'Perpustakaan Lain',
    })
  })

  it('a device learns from a file the ids that its library has elsewhere', async () => {
    const phone = await restored()
    const bundle = await opened((await makeBundle(pc)).text)
    const header = { ...bundle.header, libraries: ['id-of-the-server', pc.key] }
    await importBundle(phone, { ...bundle, header })
    expect(await libraryIds(phone)).toEqual([pc.key, 'id-of-the-server'])
  })
})

describe('a passphrase', () => {
  it('opens the file, and nothing else does', { timeout: 60_000 }, async () => {
    const id = await save(pc, 'activity', kelas)
    const { text } = await makeBundle(pc, { names: true, passphrase: 'lumbung padi ' })
    expect(text).not.toContain('Kelas')
    expect(await readBundle(text, { library: pc })).toMatchObject({ ok: false, reason: 'locked' })
    expect(await readBundle(text, { library: pc, passphrase: 'lumbung' })).toMatchObject({
      ok: false,
      reason: 'wrongPassphrase',
    })
    const { records } = await opened(text, pc, 'lumbung padi')
    expect(records.map((record) => record.id)).toContain(id)
  })
})

describe('two libraries that were begun apart', () => {
  const village = '33.15.14.2006'
  const begin = async (villageCode: string) => {
    const library = await createLibrary(
      { name: 'Perpustakaan Desa Karangsari', villageCode, staffName: 'Rina' },
      testEnv(),
    )
    others.push(library)
    return library
  }
  const fileOf = async (library: Library) => (await makeBundle(library, { names: true })).text
  const joining = async (text: string, library: Library) => readBundle(text, { library, join: true })

  it('are joined only when that is asked for, and say so', async () => {
    const apart = await begin(village)
    const file = await fileOf(apart)
    expect(await readBundle(file, { library: pc })).toMatchObject({ ok: false, reason: 'foreign' })
    expect(await joining(file, pc)).toMatchObject({ ok: true, isApart: true })
    const own = await joining(await fileOf(pc), pc)
    expect(own.ok && own.isApart).toBeUndefined()
  })

  it('become one: all records of both are on both, and where they differ both values stand', async () => {
    const apart = await begin(village)
    const [mine, theirs] = [
      await save(pc, 'activity', kelas),
      await save(apart, 'activity', { ...kelas, title: 'Kelas batik' }),
    ]
    const bundle = await joining(await fileOf(apart), pc)
    if (!bundle.ok) throw new Error(bundle.reason)
    await importBundle(pc, bundle)
    // From now on each knows the other's file for its own.
    await importBundle(apart, await opened(await fileOf(pc), apart))
    await carry(apart, pc)
    expect(await stateOf(apart)).toBe(await stateOf(pc))
    for (const library of [pc, apart]) {
      expect((await entriesOfKind(library, 'activity')).map(({ id }) => id).sort()).toEqual(
        [mine, theirs].sort(),
      )
      expect((await entriesOfKind(library, 'staff')).map(({ values }) => values.name).sort()).toEqual([
        'Rina',
        'Sri',
      ])
      expect((await entryById(library, 'library'))?.differing).toContain('name')
    }
    expect([...(await libraryIds(apart))].sort()).toEqual([...(await libraryIds(pc))].sort())
  })

  it('stay two where their villages differ, or one is not known to the end', async () => {
    for (const other of ['33.15.13.2015', '33.15.14']) {
      expect(await joining(await fileOf(await begin(other)), pc)).toMatchObject({ reason: 'foreign' })
    }
    const unsure = await begin('33.15.14')
    expect(await joining(await fileOf(unsure), await begin('33.15.14'))).toMatchObject({ reason: 'foreign' })
  })

  it('stay two where this one has a server: its records would go there', async () => {
    const file = await fileOf(await begin(village))
    await connect(pc, { ...enrolled, now: env.clock })
    expect(await joining(file, pc)).toMatchObject({ ok: false, reason: 'foreign' })
  })
})
