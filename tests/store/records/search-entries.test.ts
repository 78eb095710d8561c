import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { findIn, readSearchIndex } from '../../../src/store/records/search-entries.ts'
import { testEnv } from '../../support/test-env.ts'

let library: Library
beforeEach(async () => {
  library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }, testEnv())
  const activity = { date: '2026-11-20', status: 'done', field: 'economy' } as const
  const people = { men: 12, women: 8 }
  await saveRecord(library, {
    kind: 'activity',
    values: { ...activity, title: 'Pelatihan pemasaran daring', people },
  })
  await saveRecord(library, { kind: 'activity', values: { ...activity, title: 'Posyandu 1.500 langkah' } })
  await saveRecord(library, {
    kind: 'advocacy',
    values: { date: '2026-10-01', title: 'Anggaran', result: 'money', amount: 15_000_000 },
  })
})
const found = async (text: string) => {
  const { entries, isLike } = findIn(await readSearchIndex(library), text, '2026-11-22', 50)
  return [entries.map(({ values }) => values.title), isLike]
}

test('an amount is found however it is written', async () => {
  for (const text of ['15 juta', '15jt', 'Rp15.000.000', 'rp 15.000.000', 'anggaran 15 juta', '15000000'])
    expect([text, ...(await found(text))]).toEqual([text, ['Anggaran'], false])
  expect(await found('1.500')).toEqual([['Posyandu 1.500 langkah'], false])
  expect(await found('16 juta')).toEqual([[], true])
})

test('what the list shows is found: the sum of people, the kind of record', async () => {
  expect(await found('20 orang')).toEqual([['Pelatihan pemasaran daring'], false])
  expect((await found('kegiatan posyandu'))[0]).toEqual(['Posyandu 1.500 langkah'])
})

test('a word written in a hurry finds what was meant, and says so; what is there stands alone', async () => {
  expect(await found('pemsaran')).toEqual([['Pelatihan pemasaran daring'], true])
  expect(await found('pelathian pemasarn')).toEqual([['Pelatihan pemasaran daring'], true])
  expect(await found('pemasaran')).toEqual([['Pelatihan pemasaran daring'], false])
  expect(await found('sepeda')).toEqual([[], true])
})

test('what is meant is found in the middle of a word, and beside words that stand elsewhere as they are', async () => {
  const [one] = await readSearchIndex(library)
  const texts = [
    'kelas prapemasaran',
    'rapat pemasaran',
    'kelas pemasarannya',
    'aktifitas warga',
    'aktivitas desa',
  ]
  const index = texts.map((text) => ({ entry: { ...one!.entry, id: text }, text }))
  const idsFor = (text: string) => findIn(index, text, '2026-11-22', 50).entries.map(({ id }) => id)
  expect(idsFor('pemsaran')).toEqual(['kelas prapemasaran', 'rapat pemasaran', 'kelas pemasarannya'])
  expect(idsFor('kelas pemsaran')).toEqual(['kelas prapemasaran', 'kelas pemasarannya'])
  expect(idsFor('aktifitas desa')).toEqual(['aktivitas desa'])
})

test('10,000 records are searched while somebody types', async () => {
  const [one] = await readSearchIndex(library)
  const index = Array.from({ length: 10_000 }, (_, n) => ({
    entry: one!.entry,
    text: `kegiatan nomor ${n} di balai desa karangsari ${'abcdefghij'[n % 10]}elompok`,
  }))
  const start = performance.now()
  findIn(index, 'balai desa 9999', '2026-11-22', 300)
  findIn(index, 'karangsri kelompk', '2026-11-22', 300)
  // A blink; on a busy machine some of them.
  expect(performance.now() - start).toBeLessThan(2_000)
})
