// Fault 18: a file that goes round between devices, repeated, stale, cut, changed, of another library, newer.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ImportSummary, importBundle } from '../../src/store/backup/import-bundle.ts'
import { libraryIds } from '../../src/store/backup/library-ids.ts'
import { makeBundle } from '../../src/store/backup/make-bundle.ts'
import { readBundle } from '../../src/store/backup/read-bundle.ts'
import { restoreLibrary } from '../../src/store/backup/restore-library.ts'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { deleteRecord, saveRecord } from '../../src/store/records/save-record.ts'
import { canonical } from '../../src/sync/canonical.ts'
import { Device } from '../support/device.ts'
import { randomFrom, type TestEnv, testEnv } from '../support/test-env.ts'
import { cingkrong, karangsari, villageServer } from '../support/village-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const kelas = { date: '2026-11-20', title: 'Kelas ibu hamil', people: { men: 0, women: 12 } }

let a: Library
let b: Library
let c: Library
const fileOf = async (library: Library) => (await makeBundle(library, { names: true })).text
const give = async (text: string, library: Library): Promise<ImportSummary> => {
  const read = await readBundle(text, { library })
  if (!read.ok) throw new Error(read.reason)
  return importBundle(library, read)
}
const restore = async (text: string) => {
  const read = await readBundle(text)
  if (!read.ok) throw new Error(read.reason)
  return restoreLibrary(read, testEnv())
}
const save = async (library: Library, values: object, id?: string) => {
  const saving = await saveRecord(library, { kind: 'activity', values: { ...values }, ...(id && { id }) })
  if (!saving.ok) throw new Error('not saved')
  return saving.id
}
const stateOf = async (library: Library) =>
  canonical((await library.database.records.toArray()).map(({ id, registers }) => ({ id, registers })))
const nothing = { added: 0, changed: 0, disputed: 0, deleted: 0 }

let id: string
beforeEach(async () => {
  a = (await new Device('PC').begins('Sri')).library
  id = await save(a, kelas)
  b = await restore(await fileOf(a))
  c = await restore(await fileOf(a))
})
afterEach(() => {
  for (const library of [a, b, c]) closeLibrary(library)
})

/** Everybody writes, and nobody knows of the others. */
const everybodyWrites = async () => {
  await save(a, { title: 'Dari A' }, id)
  await save(b, { title: 'Dari B' }, id)
  await save(c, { people: { men: 2, women: 12 } }, id)
  await save(b, { ...kelas, title: 'Hanya di B' })
  const gone = await save(c, { ...kelas, title: 'Dibuat lalu dihapus' })
  await deleteRecord(c, gone)
}

describe('a file on a USB stick, from A to B to C and back to A', () => {
  it('brings all three to the same, with both values where two wrote', async () => {
    await everybodyWrites()
    await give(await fileOf(a), b)
    await give(await fileOf(b), c)
    await give(await fileOf(c), a)
    await give(await fileOf(a), b)
    expect(await stateOf(a)).toBe(await stateOf(c))
    expect(await stateOf(b)).toBe(await stateOf(a))
    const record = await a.database.records.get(id)
    expect(record?.registers.title?.values.map(([, value]) => value).sort()).toEqual(['Dari A', 'Dari B'])
    expect(record?.registers.people?.values).toMatchObject([[expect.any(String), { men: 2, women: 12 }]])
  })

  it('given again, late, and in any order, changes nothing and loses nothing', async () => {
    const stale = await fileOf(a)
    await everybodyWrites()
    const files = [stale, await fileOf(a), await fileOf(b), await fileOf(c)]
    for (const text of files) await give(text, a)
    const all = await stateOf(a)
    for (let round = 0; round < 12; round++) {
      const random = randomFrom(round + 1)
      const shuffled = [...files, ...files].sort(() => random() - 0.5)
      const fresh = await restore(shuffled[0]!)
      for (const text of shuffled) await give(text, fresh)
      expect(await stateOf(fresh)).toBe(all)
      for (const text of shuffled) expect(await give(text, a)).toMatchObject(nothing)
      closeLibrary(fresh)
    }
    expect(await stateOf(a)).toBe(all)
  })

  it('does not bring back what was settled or deleted afterwards', async () => {
    await everybodyWrites()
    const old = [await fileOf(b), await fileOf(c)]
    for (const text of old) await give(text, a)
    await save(a, { title: 'Diputuskan bersama' }, id)
    const settled = await stateOf(a)
    for (const text of old) expect(await give(text, a)).toMatchObject(nothing)
    expect(await stateOf(a)).toBe(settled)
    await deleteRecord(a, id)
    for (const text of old) await give(text, a)
    expect((await a.database.records.get(id))?.deleted).toBe(1)
  })

  it('agrees with what the server knows: a courier brings what one device could not send', async () => {
    const server = await villageServer()
    const library = await server.addLibrary(karangsari)
    const pc = await (await new Device('PC depan').begins('Sri')).connects(server, await server.code(library))
    await pc.syncs()
    const phone = await restore(await fileOf(pc.library))
    const theirs = await save(phone, { ...kelas, title: 'Di desa tanpa sinyal' })
    await give(await fileOf(phone), pc.library)
    await pc.syncs()
    expect(await pc.unsent()).toBe(0)
    const tablet = await new Device('Tablet').connects(server, await server.code(library))
    await tablet.syncs()
    expect(await tablet.sees(theirs)).toMatchObject({ values: { title: 'Di desa tanpa sinyal' } })
    // And the file of a device that joined by code is of the same library.
    expect((await give(await fileOf(tablet.library), phone)).same).toBeGreaterThan(0)
    // A device that began with the file and takes a code later goes on with what it has.
    const unsent = await save(phone, { ...kelas, title: 'Sebelum ada kode' })
    closeLibrary(phone)
    const joined = new Device('HP', phone.env as TestEnv)
    await joined.connects(server, await server.code(library))
    expect(await joined.sees(unsent)).toMatchObject({ unsent: true })
    await joined.syncs()
    await tablet.syncs()
    expect(await tablet.sees(unsent)).toBeDefined()
    expect(await libraryIds(joined.library)).toEqual(await libraryIds(pc.library))
    for (const one of [joined.library, pc.library, tablet.library]) closeLibrary(one)
    await server.close()
  })
})

describe('a file that is not entirely right', () => {
  it('is refused whole, cut at every 97th byte', async () => {
    await everybodyWrites()
    const text = await fileOf(b)
    const before = await stateOf(a)
    const reasons = new Map<string, number>()
    for (let length = 0; length < text.length - 1; length += 97) {
      const read = await readBundle(text.slice(0, length), { library: a })
      expect(read.ok).toBe(false)
      if (!read.ok) reasons.set(read.reason, (reasons.get(read.reason) ?? 0) + 1)
    }
    expect([...reasons.keys()].sort()).toEqual(['cutOff', 'notBundle'])
    expect(reasons.get('notBundle')).toBe(1)
    expect(await stateOf(a)).toBe(before)
  })

  it('is refused whole with any one bit changed, or says the very same', async () => {
    await everybodyWrites()
    const bytes = Buffer.from(await fileOf(b))
    const good = await readBundle(bytes.toString('latin1'), { library: a })
    const random = randomFrom(7)
    for (let run = 0; run < 2_000; run++) {
      const changed = Buffer.from(bytes)
      changed[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8)
      const read = await readBundle(changed.toString('latin1'), { library: a })
      if (read.ok) expect(read).toEqual(good)
    }
  })

  it('is refused where it is of another library, and where a newer app made it', async () => {
    const { name, code } = cingkrong
    const other = (await new Device('PC Cingkrong').begins('Budi')).library
    await saveRecord(other, { kind: 'library', id: 'library', values: { name, village: code } })
    expect(await readBundle(await fileOf(other), { library: a })).toMatchObject({
      ok: false,
      reason: 'foreign',
    })
    const newer = (await fileOf(b)).replace('format 1', 'format 2')
    expect(await readBundle(newer, { library: a })).toMatchObject({ ok: false, reason: 'newer' })
    closeLibrary(other)
  })
})
