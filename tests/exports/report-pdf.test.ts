// The letter as a PDF, read back by another library: what it says, in what order, and on how many pages.
import { expect, test } from 'vitest'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { type PdfInput, reportPdf } from '../../src/exports/pdf/report-pdf.ts'
import { en } from '../../src/i18n/en/index.ts'
import { demoMonth, demoProfile, demoVisits } from './demo-month.ts'
import { type LetterWishes, letter } from './letter.ts'
import { emptyMonth, karangsariProfile, nilMonth, november } from './november.ts'
import { openPdf, type ReadPdf, readPdf } from './read-pdf.ts'

const pdfOf = async (facts: MonthFacts, more: LetterWishes = {}, input: PdfInput = {}): Promise<ReadPdf> =>
  readPdf(await reportPdf(letter(facts, more), input))

const activities = (count: number, values: Values = {}): Entry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `a-${String(at).padStart(3, '0')}`,
    kind: 'activity',
    values: {
      date: `2026-11-${String((at % 28) + 1).padStart(2, '0')}`,
      title: `Kegiatan ke-${at + 1}`,
      field: 'education',
      type: 'training',
      target: 'public',
      people: { men: 1, women: 2 },
      status: 'done',
      ...values,
    },
  }))
const withActivities = (entries: readonly Entry[]): MonthFacts => ({ ...november, entries })

const demoLetter = { visits: demoVisits('2026-10'), library: demoProfile }

test('a month of the demonstration fits on one page, with its figures, chart and code', async () => {
  const document = letter(demoMonth('2026-10'), demoLetter)
  const { pages } = await readPdf(await reportPdf(document))
  expect(pages).toHaveLength(1)
  const [page = ''] = pages
  for (const words of [
    'PEMERINTAH KABUPATEN GROBOGAN',
    'LAPORAN BULANAN PERPUSTAKAAN DESA',
    'Bulan Oktober 2026',
    '1. Kunjungan',
    '745',
    'Rata-rata 28,7 orang sehari',
    'Hidroponik di pekarangan',
    'Menurut bidang:',
    'Ada wifi pengunjung. Tanpa listrik 3 hari, tanpa internet 3 hari.',
    'Kecepatan internet',
    '30 Mbps',
    'Mengetahui,',
    'SUTIKNO HADI PRAYITNO',
    'Karangsari, 31 Oktober 2026',
    document.code.code,
    'Halaman 1 dari 1',
  ])
    expect(page).toContain(words)
})

test.each([0, 1])('%i activities take one page', async (count) => {
  const { pages } = await pdfOf(withActivities(activities(count)))
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain(
    count === 0 ? 'Belum ada catatan pada bulan ini.' : '1 kegiatan, rata-rata 3 peserta',
  )
})

test('40 activities go over the page, with the header again and the signatures together', async () => {
  const { pages } = await pdfOf(withActivities(activities(40)))
  expect(pages).toHaveLength(2)
  const [first = '', second = ''] = pages
  for (const page of pages) expect(page).toMatch(/Tanggal\s+Kegiatan\s+Bidang/)
  for (let at = 1; at <= 40; at++) expect(`${first} ${second}`).toContain(`Kegiatan ke-${at} `)
  for (const words of [
    'Mengetahui,',
    'Karangsari, 30 November 2026',
    'SUTRISNO',
    'Endah Wahyuningsih, S.Pd.',
  ])
    expect(second).toContain(words)
  expect(first).toContain('Halaman 1 dari 2')
  expect(second).toContain('Halaman 2 dari 2')
})

test('signatures never stand alone on a page, however long the month', async () => {
  for (const count of [10, 14, 18, 20, 22, 24, 26, 28, 30]) {
    const { pages } = await pdfOf(withActivities(activities(count)))
    const last = pages[pages.length - 1] ?? ''
    expect(last.indexOf('7. Kendala'), `${count} activities`).toBeGreaterThan(-1)
    expect(last, `${count} activities`).toContain('SUTRISNO')
  }
})

test('a nil month and an empty one say so in a frame', async () => {
  expect((await pdfOf(nilMonth)).pages).toEqual([expect.stringContaining('NIHIL. Tidak ada kunjungan')])
  expect((await pdfOf(emptyMonth)).pages).toEqual([
    expect.stringContaining('Belum ada catatan pada bulan ini.'),
  ])
})

test('without a head of the village there is a line to write on', async () => {
  const { pages } = await pdfOf(november, { library: { ...karangsariProfile, villageHead: undefined } })
  expect(pages[0]).toContain('Kepala Desa Karangsari')
  expect(pages[0]).not.toContain('SUTRISNO')
})

test('text that looks like markup, a PDF command or a formula is printed as it is', async () => {
  const title = '<b>=1+1</b> (kurung) \\ BT ET %PDF & "kutip"'
  const { pages } = await pdfOf(withActivities(activities(1, { title })))
  expect(pages[0]?.replace(/\s+/g, ' ')).toContain(title)
})

test('endless names and texts break into lines and stay on the page', async () => {
  const long = 'Perpustakaan '.repeat(15).trim()
  const { pages } = await pdfOf(
    withActivities([
      ...activities(2, { title: `${'a'.repeat(199)}` }),
      { id: 'monthReport:2026-11', kind: 'monthReport', values: { problems: 'kata '.repeat(1000) } },
    ]),
    { library: { name: long, address: long, head: long, villageHead: long } },
  )
  expect(pages).toHaveLength(2)
  expect(pages.join(' ').replace(/\s/g, '')).toContain('a'.repeat(199))
  expect(pages.join(' ').match(/\bkata\b/g)).toHaveLength(1000)
})

test('is tagged in reading order, names its language and title', async () => {
  const { structure, isTagged, info } = await pdfOf(demoMonth('2026-10'), demoLetter)
  expect(isTagged).toBe(true)
  const roles = structure.map(({ role }) => role)
  expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('H2'))
  expect(roles.filter((role) => role === 'H2')).toHaveLength(7)
  expect(roles.indexOf('H2')).toBeLessThan(roles.indexOf('Table'))
  // The headers of two tables' columns, and of every row of the others.
  expect(roles.filter((role) => role === 'TH')).toHaveLength(4 + 7 + 4 + 7 + 3 + 5)
  expect(structure.find(({ role }) => role === 'Figure')?.alt).toContain('Okt 745')
  expect(info).toMatchObject({
    Language: 'id',
    Title: 'Laporan Perpustakaan Desa Cahaya Ilmu Karangsari 2026-10',
    Subject: 'LAPORAN BULANAN PERPUSTAKAAN DESA, Bulan Oktober 2026',
    Author: 'Perpustakaan Desa Cahaya Ilmu Karangsari',
  })
})

test('speaks English when asked', async () => {
  const { pages, info } = await pdfOf(november, { language: 'en', phrases: en })
  expect(pages[0]).toContain('MONTHLY REPORT OF THE VILLAGE LIBRARY')
  expect(pages[0]).toContain('Page 1 of 1')
  expect(info.Language).toBe('en')
})

test('a text longer than a page goes over its end, and none of it below the paper', async () => {
  const facts = withActivities(activities(2, { title: `${'sekali '.repeat(4_000)}SELESAI` }))
  const pdf = await openPdf(await reportPdf(letter(facts)))
  const words: { readonly str: string; readonly y: number }[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    for (const item of items) if ('str' in item) words.push({ str: item.str, y: item.transform[5] })
  }
  expect(words.filter(({ str }) => str.endsWith('SELESAI'))).toHaveLength(2)
  expect(Math.min(...words.map(({ y }) => y))).toBeGreaterThan(0)
  await pdf.loadingTask.destroy()
})
