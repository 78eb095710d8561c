// Four months, half a year and a year as the same document as a month: summed over the months that there are.
import { expect, test } from 'vitest'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { monthsOf } from '../../src/domain/period.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import { reportPdf } from '../../src/exports/pdf/report-pdf.ts'
import { periodDocument } from '../../src/exports/period-document.ts'
import type { Block, ReportDocument } from '../../src/exports/report-document.ts'
import { en } from '../../src/i18n/en/index.ts'
import { id } from '../../src/i18n/id/index.ts'
import { demoMonth, demoProfile } from './demo-month.ts'
import { emptyMonth, karangsariPlaces, karangsariProfile, nilMonth } from './november.ts'
import { readPdf } from './read-pdf.ts'

const letter = (
  period: string,
  months: readonly MonthFacts[],
  more: Partial<Parameters<typeof periodDocument>[0]> = {},
) =>
  periodDocument({
    report: periodReport({ period, today: '2026-11-22', months }),
    library: karangsariProfile,
    places: karangsariPlaces,
    today: '2026-11-22',
    language: 'id',
    phrases: id,
    ...more,
  })

const demoPeriod = (period: string, without: readonly string[] = []) =>
  letter(
    period,
    monthsOf(period).map((month) =>
      without.includes(month) ? { ...demoMonth(month), entries: [] } : demoMonth(month),
    ),
    { library: demoProfile },
  )

const tableOf = (document: ReportDocument, part: string) => {
  const table = document.parts
    .find((one) => one.id === part)
    ?.blocks.find((block): block is Extract<Block, { type: 'table' }> => block.type === 'table')
  if (!table) throw new Error('no table')
  return table
}
const values = (cells: Extract<Block, { type: 'table' }>['rows'][number] = []) =>
  cells.map(({ value }) => value)

test('a period is named in the words of village letters', () => {
  const named = (period: string) => {
    const { title, period: words } = letter(period, [])
    return `${title}: ${words}`
  }
  expect(named('2026')).toBe('LAPORAN TAHUNAN PERPUSTAKAAN DESA: Tahun 2026 (Januari sampai Desember 2026)')
  expect(named('2026-S2')).toBe(
    'LAPORAN SEMESTER PERPUSTAKAAN DESA: Semester II 2026 (Juli sampai Desember 2026)',
  )
  expect(named('2026-C1')).toBe(
    'LAPORAN CATURWULAN PERPUSTAKAAN DESA: Caturwulan I 2026 (Januari sampai April 2026)',
  )
})

test('the months stand below each other with their sum, visits and activities alike', () => {
  const document = demoPeriod('2026-S1')
  for (const part of ['visits', 'activities', 'computers']) {
    const { rows, total } = tableOf(document, part)
    expect(rows).toHaveLength(6)
    expect(rows[0]?.[0]?.value).toBe('Januari')
    const sum = rows.reduce((all, row) => all + Number(row.at(-1)?.value), 0)
    expect(sum).toBeGreaterThan(0)
    expect(total?.at(-1)?.value, part).toBe(sum)
  }
})

test('a hole is a dash and named under the title, never a 0', () => {
  const document = demoPeriod('2026-S1', ['2026-03', '2026-05'])
  expect(document.notice).toBe('Belum ada laporan untuk Maret dan Mei.')
  expect(values(tableOf(document, 'visits').rows[2])).toEqual(['Maret', null, null, null])
  expect(document.chart?.months[2]).toEqual({ name: 'Mar', visits: null })
})

test('a running period says up to when its figures go, and that its code is not the last', () => {
  const document = demoPeriod('2026')
  expect(document.notice).toBe('Angka sampai 22 November 2026.')
  expect(document.code.standing).toBe('masih berjalan')
  expect(document.signing.placeAndDate).toBe('Karangsari, 22 November 2026')
})

test('nil months are counted 0; a period of which nobody said anything is not', () => {
  const nil = monthsOf('2026-C1').map((month) => ({
    ...nilMonth,
    month,
    entries: [{ id: `monthReport:${month}`, kind: 'monthReport', values: { nil: true } }],
  }))
  expect(letter('2026-C1', nil).notice).toBe('NIHIL. Tidak ada kunjungan dan kegiatan pada masa ini.')
  expect(values(tableOf(letter('2026-C1', nil), 'visits').total)).toEqual(['Jumlah', 0, 0, 0])
  const empty = letter('2026-C1', [{ ...emptyMonth, month: '2026-01' }])
  expect(empty.notice).toBe('Belum ada catatan pada masa ini.')
  expect(values(tableOf(empty, 'visits').total)).toEqual(['Jumlah', null, null, null])
})

test('what was written says of which month it is', () => {
  const { blocks = [] } = demoPeriod('2026-S1').parts.find(({ id: part }) => part === 'texts') ?? {}
  const titles = blocks.flatMap((block) => (block.type === 'prose' ? [block.title] : []))
  expect(titles[0]).toMatch(/^Kendala, \w+ 2026$/)
})

test.each(['2026-C2', '2026-S1', '2026'])(
  '%s makes a letter that ends with its signatures',
  async (period) => {
    const document = demoPeriod(period, ['2026-06'])
    const { pages } = await readPdf(await reportPdf(document))
    expect(pages.length).toBeLessThanOrEqual(2)
    expect(pages[0]).toContain('Belum ada laporan untuk Juni.')
    expect(pages[0]).toContain(document.code.code)
    expect(pages.at(-1)).toContain('Mengetahui,')
  },
)

test('speaks English when asked', () => {
  const { title, period } = letter('2026-S1', [], { language: 'en', phrases: en })
  expect(`${title}: ${period}`).toBe(
    'HALF-YEAR REPORT OF THE VILLAGE LIBRARY: Half-year I 2026 (January to June 2026)',
  )
})
