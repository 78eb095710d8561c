import { describe, expect, it } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { changedSince, copiedMarks, fingerprints } from '../../../src/store/records/copied-marks.ts'
import { countsByKind } from '../../../src/store/records/counts.ts'
import { entriesOfKind, entriesOfMonth, entryById } from '../../../src/store/records/live-queries.ts'
import { markCopied, takeMarkBack } from '../../../src/store/records/mark-copied.ts'
import { deleteRecord, saveRecord, undoDelete } from '../../../src/store/records/save-record.ts'
import { enteredOn } from '../../../src/store/records/who-and-when.ts'
import { morning, testEnv } from '../../support/test-env.ts'

const day = 24 * 3_600_000
const profile = { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }
const kelas = { date: '2026-11-20', title: 'Kelas ibu hamil', people: { men: 0, women: 12 } }
const copied = { tanggal: '2026-11-20', nama_kegiatan: 'Kelas ibu hamil', jumlah_peserta: 12, hasil: null }

const begin = async () => {
  const env = testEnv()
  return { env, library: await createLibrary(profile, env) }
}
const save = async (library: Library, kind: string, values: object, id?: string) => {
  const saving = await saveRecord(library, { kind, values: { ...values }, ...(id && { id }) })
  if (!saving.ok) throw new Error(saving.problems[0]?.rule)
  return saving.id
}
const marksOf = async (library: Library, id: string) => (await copiedMarks(library, [id])).get(id)

describe('a mark', () => {
  it('keeps the day and a fingerprint of each value, and none of the values', async () => {
    const { library } = await begin()
    const id = await save(library, 'activity', kelas)
    expect(await marksOf(library, id)).toBeUndefined()
    expect(await markCopied(library, { id }, copied)).toEqual({ ok: true, id })
    expect(await marksOf(library, id)).toEqual([{ day: '2026-11-22', values: fingerprints(copied) }])
    const register = (await library.database.records.get(id))?.registers._copied
    expect(JSON.stringify(register)).not.toMatch(/Kelas|:12\b/)
  })

  it('says which values are no longer what was copied', () => {
    const mark = { day: '2026-11-22', values: fingerprints(copied) }
    expect(changedSince([mark], copied)).toEqual([])
    expect(changedSince([mark], { ...copied, jumlah_peserta: 20, hasil: 'Dana' })).toEqual([
      'jumlah_peserta',
      'hasil',
    ])
    expect(changedSince([mark], { ...copied, jumlah_peserta: '12' })).toEqual(['jumlah_peserta'])
    expect(changedSince([mark], { ...copied, columnOfANewerApp: 1 })).toEqual([])
  })

  it('can be taken back, and made again', async () => {
    const { library } = await begin()
    const id = await save(library, 'activity', kelas)
    await markCopied(library, { id }, copied)
    await takeMarkBack(library, { id })
    expect(await marksOf(library, id)).toBeUndefined()
    await markCopied(library, { id }, { ...copied, jumlah_peserta: 20 })
    expect(changedSince((await marksOf(library, id)) ?? [], copied)).toEqual(['jumlah_peserta'])
  })

  it('travels, but changes nothing of the record', async () => {
    const { library } = await begin()
    const id = await save(library, 'activity', kelas)
    await markCopied(library, { id }, copied)
    expect(await entryById(library, id)).toMatchObject({ values: kelas, differing: [], disputed: false })
    expect((await library.database.records.get(id))?.pending).toContain('_copied')
  })

  it('needs no reason in a closed month, and is no correction of it', async () => {
    const { library } = await begin()
    const id = await save(library, 'activity', kelas)
    await save(library, 'monthReport', { closing: { at: morning, revision: 1 } }, 'monthReport:2026-11')
    expect(await saveRecord(library, { kind: 'activity', id, values: { title: 'Kelas ibu' } })).toMatchObject(
      {
        ok: false,
      },
    )
    expect(await markCopied(library, { id }, copied)).toMatchObject({ ok: true })
    expect(Object.keys((await library.database.records.get(id))?.registers ?? {})).not.toContain(
      '_correction',
    )
  })

  it('of another app is read with care', async () => {
    const { library } = await begin()
    const id = await save(library, 'activity', kelas)
    for (const odd of ['yes', { day: 'yesterday', values: {} }, { day: '2026-11-22', values: 5 }, []]) {
      await save(library, 'activity', { _copied: odd }, id)
      expect(await marksOf(library, id)).toBeUndefined()
    }
    await save(library, 'activity', { _copied: { day: '2026-11-22', values: { a: 1, b: 'x' }, more: 1 } }, id)
    expect(await marksOf(library, id)).toEqual([{ day: '2026-11-22', values: { b: 'x' } }])
  })
})

describe('a mark on what nobody has written yet', () => {
  const id = 'facility:2026-11'

  it('makes no record appear', async () => {
    const { library } = await begin()
    await markCopied(library, { id, kind: 'facility' }, { jumlah_buku: 1_250 })
    expect(await marksOf(library, id)).toHaveLength(1)
    expect(await entryById(library, id)).toBeUndefined()
    expect(await entriesOfKind(library, 'facility')).toEqual([])
    expect((await entriesOfMonth(library, '2026-11')).map((entry) => entry.id)).not.toContain(id)
    expect((await countsByKind(library, [{ kind: 'facility' }])).get('facility')).toBe(0)
  })

  it('stays when it is written, which is entered on its own day', async () => {
    const { env, library } = await begin()
    await markCopied(library, { id, kind: 'facility' }, { jumlah_buku: 1_250 })
    env.clock += 2 * day
    await save(library, 'facility', { books: 1_300 }, id)
    expect(await entriesOfMonth(library, '2026-11', 'facility')).toMatchObject([{ values: { books: 1_300 } }])
    expect(await enteredOn(library, id)).toBe('2026-11-24')
    expect(await marksOf(library, id)).toMatchObject([{ day: '2026-11-22' }])
  })

  it('is refused for a record that has to exist', async () => {
    const { library } = await begin()
    await expect(markCopied(library, { id: 'nobody' }, copied)).rejects.toThrow('no such record')
  })
})

describe('a deleted record', () => {
  it('stays deleted when it is marked, and has its mark when it comes back', async () => {
    const { library } = await begin()
    const id = await save(library, 'activity', kelas)
    await deleteRecord(library, id)
    await markCopied(library, { id }, copied)
    expect(await entryById(library, id)).toBeUndefined()
    await undoDelete(library, id)
    expect(await entryById(library, id)).toMatchObject({ values: kelas, disputed: false })
    expect(await marksOf(library, id)).toHaveLength(1)
  })

  it('that was marked is deleted whole, without a question', async () => {
    const { library } = await begin()
    const id = await save(library, 'activity', kelas)
    await markCopied(library, { id }, copied)
    await deleteRecord(library, id)
    expect(await library.database.records.get(id)).toMatchObject({ deleted: 1 })
  })
})
