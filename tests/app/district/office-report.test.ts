// The office's report: its figures are those of the board, cell by cell, and its paper holds them, on as many pages as
// there are villages for.
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { officeReport } from '../../../src/app/district/report/office-report.ts'
import { monthsTable, sumsTable } from '../../../src/app/district/report/report-files.ts'
import { linesOfBoard, linesOfYear } from '../../../src/app/district/report/report-lines.ts'
import { cellWords } from '../../../src/exports/cell-words.ts'
import { toCsv } from '../../../src/exports/csv.ts'
import type { OfficeReport } from '../../../src/exports/office-report.ts'
import { officePdf } from '../../../src/exports/pdf/office-pdf.ts'
import { toXlsx } from '../../../src/exports/xlsx.ts'
import { en } from '../../../src/i18n/district/en.ts'
import { id } from '../../../src/i18n/district/id.ts'
import { formatNumber } from '../../../src/i18n/format.ts'
import { sumOf } from '../../../src/sync/officer-wire.ts'
import { readPdf } from '../../exports/read-pdf.ts'
import { boardRow } from './office-board.ts'
import { sampleBoard, sampleInput, sampleReport, sampleYear } from './sample-office.ts'

/** The lines of a part's table as people read them, the sums last. */
const linesIn = (report: OfficeReport, part: number): readonly (readonly string[])[] => {
  const table = report.parts[part]?.blocks.find((block) => block.type === 'table')
  if (!table) throw new Error('no table')
  return [...table.rows, ...(table.total ? [table.total] : [])].map((row) =>
    row.map((cell) => cellWords(cell, report.language)),
  )
}
const sentences = (report: OfficeReport): string =>
  report.parts
    .flatMap(({ blocks }) => blocks)
    .map((block) => (block.type === 'sentence' ? block.text : ''))
    .join(' ')
const number = (value: number | null | undefined) => formatNumber('id', value)
const figures = ['visits.total', 'activities.count', 'activities.people', 'computers.sessions'] as const

describe('a month', () => {
  test('agrees with the board cell by cell, and sums what was handed in', () => {
    const found = sampleBoard(42)
    const lines = linesIn(sampleReport(42), 1)
    for (const [at, row] of found.rows.entries()) {
      const { figures: of } = row
      expect(lines[at]).toEqual([
        String(at + 1),
        row.village,
        row.district,
        id.status[row.status],
        ...figures.map((figure) => number(of?.[figure])),
        number(of?.['advocacy.received']),
        row.reportCode ?? '–',
      ])
    }
    expect(lines.at(-1)).toEqual([
      '',
      'Jumlah 35 desa',
      '',
      '',
      ...figures.map((figure) => number(found.sums[figure])),
      number(found.sums['advocacy.received']),
      '',
    ])
  })

  test('says who reported, who did not, and what changed since', () => {
    const report = sampleReport(10)
    expect(linesIn(report, 0)).toEqual([['10', '6', '2', '1', '9', '1', '90,0 %', '70,0 %']])
    expect(sentences(report)).toContain(
      'Belum lapor sampai 7 November 2026: Desa 005 (Kecamatan Gubug). Yang belum lapor tidak ikut dijumlahkan',
    )
    expect(sentences(report)).toContain('umumnya 5 November 2026')
    expect(sentences(report)).toContain('Catatan berubah sesudah laporannya diterima: Desa 003.')
    expect(report.parts.map(({ title }) => title)).toEqual([
      '1. Yang melapor',
      '2. Angka tiap desa',
      '3. Kegiatan menurut bidang',
      '4. Catatan dan tindak lanjut',
    ])
    expect(sampleReport(10, { note: ' ' }).parts).toHaveLength(3)
  })

  test('a month that is not over has no rates of what is not due', () => {
    const lines = linesOfBoard({ ...sampleBoard(0), rows: [boardRow('Guci', 'notDue')] }, '33.15')
    const report = officeReport(sampleInput(0, { lines }))
    expect(linesIn(report, 0)).toEqual([['1', '0', '0', '0', '0', '0', '–', '–']])
    expect(sentences(report)).toContain('Belum waktunya: 1 laporan.')
    expect(linesIn(report, 1).at(-1)?.slice(4)).toEqual(['–', '–', '–', '–', '–', ''])
  })

  test('a kecamatan has its own villages, and its name where the letterhead lacks it', () => {
    const place = { place: '33.15.04', placeName: 'Kecamatan Brati' }
    const report = sampleReport(42, place)
    const own = sampleBoard(42).rows.filter(({ code }) => code.startsWith('33.15.04'))
    expect(linesIn(report, 1)).toHaveLength(own.length + 1)
    expect(linesIn(report, 1).at(-1)?.[3]).toBe(
      number(sumOf(own.map(({ figures }) => figures))['visits.total']),
    )
    expect(report.lines).toEqual(['Bulan Oktober 2026', 'Kecamatan Brati'])
    expect(sampleReport(42).lines).toEqual(['Bulan Oktober 2026'])
  })

  test('has another code as soon as one figure is another, and none for another order', () => {
    const code = (more = {}) => officeReport(sampleInput(10, more)).code.code
    const { lines } = sampleInput(10)
    const other = lines.map((line, at) =>
      at === 0
        ? {
            ...line,
            months: line.months.map((month) => ({
              ...month,
              figures: sumOf([month.figures, month.figures]),
            })),
          }
        : line,
    )
    expect(code()).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{2}$/)
    expect(code({ lines: other })).not.toBe(code())
    expect(code({ lines: [...lines].reverse() })).toBe(code())
    expect(code({ place: '33.16' })).not.toBe(code())
  })

  test('names the place where nobody wrote a letterhead', () => {
    const { letterhead, signing } = sampleReport(3, { letter: null })
    expect(letterhead).toEqual({
      above: [],
      village: undefined,
      library: 'PEMERINTAH KABUPATEN GROBOGAN',
    })
    expect(signing.by).toEqual({ roles: [], name: undefined })
  })
})

describe('a longer period', () => {
  const of = (period: string) =>
    officeReport(
      sampleInput(10, { period, deadline: undefined, lines: linesOfYear(sampleYear(10), period, '33.15') }),
    )

  test('sums the months that were handed in, and says how many of those expected', () => {
    const lines = linesIn(of('2026'), 1)
    const visits = (n: number) => sampleBoard(10).rows[n]?.figures?.['visits.total'] ?? 0
    expect(lines[0]?.slice(0, 5)).toEqual([
      '1',
      'Desa 000',
      'Purwodadi',
      '9 dari 10 bulan',
      number(9 * visits(0)),
    ])
    expect(lines[1]?.[3]).toBe('10 dari 10 bulan')
    expect(lines[5]?.slice(3)).toEqual(['0 dari 10 bulan', '–', '–', '–', '–', '–'])
    expect(lines.at(-1)?.[1]).toBe('Jumlah 9 desa')
    expect(linesIn(of('2026'), 0)).toEqual([['10', '100', '58', '18', '9', '85', '15', '85,0 %', '67,0 %']])
  })

  test('names what is missing by its months', () => {
    const report = of('2026-C1')
    expect(report.title).toBe('LAPORAN CATURWULAN PERPUSTAKAAN DESA')
    expect(report.lines).toEqual(['Caturwulan I 2026 (Januari sampai April)'])
    expect(sentences(report)).toContain('Desa 005 (Jan, Feb, Mar, Apr)')
    expect(sentences(report)).toContain('Desa 000 (Mar)')
    expect(linesIn(report, 1)[0]?.[3]).toBe('3 dari 4 bulan')
  })
})

describe('on paper', () => {
  test.each([
    [10, 1],
    [25, 1],
    [42, 2],
    [280, 6],
  ])('%i villages take %i pages, each line once and the signature never alone', async (villages, most) => {
    const report = sampleReport(villages)
    const { pages, isTagged } = await readPdf(officePdf(report))
    expect(pages.length).toBeLessThanOrEqual(most)
    expect(isTagged).toBe(true)
    const all = pages.join(' ')
    for (const words of [
      'PEMERINTAH KABUPATEN GROBOGAN',
      'DINAS KEARSIPAN DAN PERPUSTAKAAN DAERAH',
      'LAPORAN BULANAN PERPUSTAKAAN DESA',
      'Purwodadi, 7 November 2026',
      'SRI LESTARI, S.Sos., M.M.',
      'NIP',
      `Kode laporan  ${report.code.code} , keadaan 7 November 2026, 09.15`.replace(/ +/g, ' '),
      `Halaman 1 dari ${pages.length}`,
    ])
      expect(all.replace(/ +/g, ' ')).toContain(words)
    for (let n = 0; n < villages; n++)
      expect(all.match(new RegExp(`Desa ${String(n).padStart(3, '0')}\\s+\\w`, 'g')) ?? []).toHaveLength(1)
    for (const page of pages.slice(1))
      expect(page).toMatch(/No\.\s+Desa\s+Kecamatan|Catatan dan tindak lanjut/)
    const last = pages.at(-1) ?? ''
    expect(last.indexOf('SRI LESTARI')).toBeGreaterThan(-1)
    expect(last).toContain('Kuwaron tidak tersambung')
  })

  test('the signature stands below a line of the report wherever the page ends', async () => {
    const turns = new Set<number>()
    // A page is filled line by line: closer lines of the tables make no room where the note is long.
    for (let lines = 8; lines <= 34; lines++) {
      const note = Array.from({ length: lines }, (_, n) => `Didatangi lagi, ${n + 1}.`).join('\n')
      const { pages } = await readPdf(officePdf(sampleReport(3, { note })))
      turns.add(pages.length)
      const last = pages.at(-1) ?? ''
      const above = last.slice(0, last.indexOf('Purwodadi, 7 November 2026'))
      expect(above, `${lines}`).toContain('Didatangi lagi')
    }
    expect([...turns]).toEqual([1, 2])
  })

  test('markup, formulas and other scripts are text, and English is English', async () => {
    const rows = [boardRow('=1+1<b>', 'onTime', 5), boardRow('ꦱꦭ', 'missing')]
    const lines = linesOfBoard({ ...sampleBoard(0), rows }, '33.15')
    const report = sampleReport(0, { lines, language: 'en', office: en, note: '% (x) \\ <script>' })
    const { pages } = await readPdf(officePdf(report))
    expect(pages[0]).toContain('=1+1<b>')
    expect(pages[0]).toContain('% (x) \\ <script>')
    expect(pages[0]).toContain('1. Who reported')
    expect(pages[0]).toContain('Page 1 of 1')
  })
})

describe('as a file', () => {
  test('has every month of every village, and nothing where nothing was handed in', async () => {
    const lines = linesOfYear(sampleYear(10), '2026-C1', '33.15')
    const input = { lines, office: id, language: 'id' } as const
    const csv = toCsv(monthsTable(input), 'id').trim().split('\r\n')
    expect(csv).toHaveLength(1 + 10 * 4)
    expect(csv[1]).toContain(
      '33.15.01.2001;Desa 000;Purwodadi;Perpustakaan Desa Desa 000;Januari 2026;Tepat waktu',
    )
    expect(csv[3]).toContain('Maret 2026;Belum lapor;;;;;;;;;')
    const { sheets } = await readXlsx(
      await toXlsx({ title: 'x', tables: [sumsTable(input), monthsTable(input)] }),
    )
    expect(sheets.map(({ name }) => name)).toEqual(['Desa', 'Tiap bulan'])
    expect(sheets[0]?.rows[1]?.slice(4, 8)).toEqual([4, 3, 3, 300])
    expect(sheets[0]?.rows[6]?.[7] ?? null).toBeNull()
  })
})

test('what the office gave is counted in the time and the place of the report, and is no part where nobody knows it', () => {
  const lines = sampleInput(10).lines
  const [one, two] = lines.map(({ library }) => library)
  const row = (date: string, values: object, libraries: readonly (string | undefined)[]) => ({
    id: date,
    at: 1,
    officer: 'wulan',
    values: { date, ...values },
    libraries: libraries.map(String),
  })
  const given = {
    aid: [row('2026-10-05', { number: 2 }, [one, two, 'elsewhere']), row('2026-09-30', { number: 9 }, [one])],
    trainings: [row('2026-10-31', { people: 40 }, [one]), row('2026-11-01', { people: 7 }, [two])],
  }
  const numbers = (more: Parameters<typeof sampleInput>[1]) => {
    const part = sampleReport(10, more).parts.find(({ title }) => title.endsWith('Pembinaan oleh kantor'))
    const [block] = part?.blocks ?? []
    return block?.type === 'table'
      ? block.rows.map(([, cell]) => cell && 'value' in cell && cell.value)
      : undefined
  }
  expect(numbers({ given })).toEqual([1, 40, 1, 4, 2])
  const beyond = { ...given, trainings: [row('2026-10-31', { people: 40 }, [one, 'elsewhere'])] }
  expect(numbers({ given: beyond })).toEqual([1, null, 1, 4, 2])
  expect(numbers({})).toBeUndefined()
})
