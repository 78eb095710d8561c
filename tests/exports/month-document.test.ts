import { expect, test } from 'vitest'
import { reportParts } from '../../src/domain/report-parts.ts'
import type { Block, ReportDocument } from '../../src/exports/report-document.ts'
import { en } from '../../src/i18n/en/index.ts'
import { letter } from './letter.ts'
import { emptyMonth, karangsariPlaces, nilMonth, november } from './november.ts'

const blocksOf = (document: ReportDocument, part: string): readonly Block[] =>
  document.parts.find((one) => one.id === part)?.blocks ?? []
const sentences = (document: ReportDocument, part: string) =>
  blocksOf(document, part).flatMap((block) => (block.type === 'sentence' ? [block.text] : []))
const figures = (document: ReportDocument, part: string) =>
  Object.fromEntries(
    blocksOf(document, part).flatMap((block) =>
      (block.type === 'figures' ? block.rows : block.type === 'sentence' ? (block.figures ?? []) : []).map(
        ({ label, cell }) => [label, cell.value],
      ),
    ),
  )

test('has the seven parts in their order, numbered', () => {
  expect(letter(november).parts.map(({ title }) => title)).toEqual(
    reportParts.map(({ number, label }) => `${number}. ${label.id}`),
  )
})

test('the letterhead names the authorities from wide to near, as a village letter does', () => {
  expect(letter(november).letterhead).toEqual({
    above: ['PEMERINTAH KABUPATEN GROBOGAN', 'KECAMATAN BRATI'],
    village: 'DESA KARANGSARI',
    library: 'PERPUSTAKAAN DESA KARANGSARI',
    address: 'Jalan Raya Karangsari Nomor 12',
  })
})

test('a kelurahan is headed by a lurah', () => {
  const document = letter(november, { places: { ...karangsariPlaces, urban: true } })
  expect(document.letterhead.village).toBe('KELURAHAN KARANGSARI')
  expect(document.signing.left.roles).toEqual(['Mengetahui,', 'Lurah Karangsari'])
})

test('signed on the last day of the month, or today while it runs; titles stay as written', () => {
  expect(letter(november).signing).toEqual({
    placeAndDate: 'Karangsari, 30 November 2026',
    left: { roles: ['Mengetahui,', 'Kepala Desa Karangsari'], name: 'SUTRISNO' },
    right: { roles: ['Kepala Perpustakaan'], name: 'Endah Wahyuningsih, S.Pd.' },
  })
  expect(letter(november, { today: '2026-11-22' }).signing.placeAndDate).toBe('Karangsari, 22 November 2026')
})

test('without a profile or the list of villages there is room to write by hand', () => {
  const document = letter(november, { library: { name: 'Perpustakaan' }, places: undefined })
  expect(document.letterhead).toEqual({ above: [], village: undefined, library: 'PERPUSTAKAAN' })
  expect(document.signing.placeAndDate).toBe('……………………, 30 November 2026')
  expect(document.signing.left).toEqual({ roles: ['Mengetahui,', 'Kepala Desa'], name: undefined })
})

test('visits of this month and the last, and what they mean', () => {
  const [table] = blocksOf(letter(november), 'visits')
  expect(table?.type === 'table' && table.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['November 2026', 11, 22, 33],
    ['Oktober 2026', 10, 20, 30],
  ])
  expect(sentences(letter(november), 'visits')).toEqual([
    'Rata-rata 16,5 orang sehari (2 hari buka). Naik 10,0 % dari Oktober.',
  ])
})

test('activities that took place are listed from the first day on, with their total', () => {
  const [table] = blocksOf(letter(november), 'activities')
  if (table?.type !== 'table') throw new Error('no table')
  expect(table.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['2026-11-03', 'Kelas Bahasa Inggris', 'Pendidikan', 'Umum', 4, 6, 10],
    ['2026-11-14', '=2+3 Pemasaran online', 'Ekonomi', 'Pelaku UMKM', 9, 18, 27],
  ])
  expect(table.total?.map(({ value }) => value)).toEqual([
    '',
    '2 kegiatan, rata-rata 19 peserta',
    '',
    '',
    13,
    24,
    37,
  ])
  expect(sentences(letter(november), 'activities')).toContain(
    'Menurut bidang: Pendidikan 1 (10), Ekonomi 1 (27). Menurut jenis: Pelatihan 2 (37). ' +
      'Menurut sasaran: Umum 1 (10), Pelaku UMKM 1 (27). Dalam kurung: peserta.',
  )
})

test('money promised and received stand apart', () => {
  expect(figures(letter(november), 'advocacy')).toMatchObject({
    'Dana dijanjikan': 15_000_000,
    'Dana diterima': 0,
    'Mitra aktif': 1,
  })
})

test('an empty month is not known, rather than 0', () => {
  const document = letter(emptyMonth)
  expect(document.notice).toBe('Belum ada catatan pada bulan ini.')
  const [table] = blocksOf(document, 'visits')
  expect(table?.type === 'table' && table.rows[0]?.slice(1).map(({ value }) => value)).toEqual([
    null,
    null,
    null,
  ])
  expect(figures(document, 'computers')).toMatchObject({ 'Pemakaian komputer': null })
  expect(figures(document, 'advocacy')).toMatchObject({ 'Dana diterima': null })
  expect(figures(document, 'visits')['Dibanding bulan lalu']).toBeNull()
})

test('an empty month after a full one does not claim that visits fell', () => {
  const document = letter({ ...emptyMonth, previous: november.previous ?? [] })
  expect(sentences(document, 'visits')[0]).toContain('Tidak dapat dibandingkan dengan Oktober.')
})

test('a nil month says so in words, and counts 0', () => {
  const document = letter(nilMonth)
  expect(document.notice).toBe('NIHIL. Tidak ada kunjungan dan kegiatan pada bulan ini.')
  expect(figures(document, 'computers')).toMatchObject({ 'Pemakaian komputer': 0 })
})

test('speaks English when asked', () => {
  const document = letter(november, { language: 'en', phrases: en })
  expect(document.period).toBe('Month of November 2026')
  expect(sentences(document, 'visits')).toEqual([
    'Average 16.5 people a day (2 days open). 10.0 % more than in October.',
  ])
})

test('stories are told only with consent', () => {
  const story = (consent: boolean) => ({
    id: `story-${consent}`,
    kind: 'story',
    values: { date: '2026-11-05', title: `Cerita ${consent}`, before: 'Dulu.', after: 'Kini.', consent },
  })
  const document = letter({ ...november, entries: [...november.entries, story(true), story(false)] })
  expect(blocksOf(document, 'texts')).toEqual([
    { type: 'prose', title: 'Kendala', text: 'PC 4 rusak.' },
    { type: 'prose', title: 'Cerita dampak: Cerita true', text: 'Dulu. Kini.' },
  ])
})
