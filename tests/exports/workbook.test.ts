// The month's whole workbook, read back by another library: every figure as the report has it.
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { monthlyReport } from '../../src/domain/monthly-report.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import { figuresTable } from '../../src/exports/figures-table.ts'
import { periodDocument } from '../../src/exports/period-document.ts'
import { simMonth } from '../../src/exports/sim-month.ts'
import { simSheets } from '../../src/exports/sim-sheets.ts'
import { toXlsx } from '../../src/exports/xlsx.ts'
import { id } from '../../src/i18n/id/index.ts'
import { letter } from './letter.ts'
import { emptyMonth, karangsariPlaces, karangsariProfile, november } from './november.ts'

const document = letter(november)
const bytes = await toXlsx({
  title: 'Laporan',
  summary: { name: 'Ringkasan', document },
  tables: simSheets([simMonth(november, () => '2026-11-30')]),
})
const book = new ExcelJS.Workbook()
await book.xlsx.load(bytes.buffer as ArrayBuffer)

const rowsOf = (name: string): unknown[][] => {
  const rows: unknown[][] = []
  book.getWorksheet(name)?.eachRow((row) => {
    rows.push((row.values as unknown[]).slice(1))
  })
  return rows
}

test('has the summary and a sheet per SIM menu', () => {
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Ringkasan',
    'Pengunjung',
    'Pelibatan',
    'Publikasi',
    'Advokasi',
    'Peningkatan',
  ])
})

test('every figure of the report is in the summary as the same number', () => {
  const { parts } = monthlyReport(november)
  // Parts stand in two columns of five cells, one between them.
  const rows = rowsOf('Ringkasan').flatMap((row) => [row.slice(0, 5), row.slice(6, 11)])
  const left = ['visits.men', 'visits.women', 'visits.total']
  for (const { indicator, value } of parts.flatMap((part) => part.figures)) {
    if (left.includes(indicator.id)) continue
    const found = rows
      .filter((row) => String(row[0]).replace(/ \(.*\)$/, '') === indicator.label.id)
      .map((row) => row[4])
    if (value === null) continue
    const written = indicator.show === 'percent' ? value / 100 : indicator.show === 'yesNo' ? 'Ya' : value
    expect(found, indicator.id).toContainEqual(
      typeof written === 'number' ? expect.closeTo(written, 10) : written,
    )
  }
  expect(rows).toContainEqual(['November 2026', undefined, 11, 22, 33])
})

test('the SIM sheets hold what the report counts, numbers as numbers and days as days', () => {
  expect(rowsOf('Pengunjung')[1]).toEqual(['Nov 2026', 11, 22, 33])
  expect(rowsOf('Pelibatan').slice(1)).toEqual([
    [
      new Date('2026-11-03'),
      'Kelas Bahasa Inggris',
      'Pendidikan',
      'Pelatihan',
      'Umum',
      10,
      new Date('2026-11-30'),
    ],
    [
      new Date('2026-11-14'),
      '=2+3 Pemasaran online',
      'Ekonomi',
      'Pelatihan',
      'Pelaku UMKM',
      27,
      new Date('2026-11-30'),
    ],
  ])
  expect(rowsOf('Advokasi')[1]?.slice(0, 6)).toEqual([
    new Date('2026-11-08'),
    'Anggaran buku 2027',
    'Kepala Desa',
    'Dana',
    '-',
    15_000_000,
  ])
  expect(rowsOf('Publikasi')[1]?.slice(1, 4)).toEqual(['Berita', 'Media Online', 'Grobogan Pos'])
  expect(rowsOf('Peningkatan')[1]?.slice(0, 6)).toEqual(['November', 2026, 1842, '-', 4, 20])
})

test('no cell of the workbook is a formula, and no person is named', () => {
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)
        expect(String(cell.value)).not.toMatch(/sutrisno|endah/i)
      }),
    )
  }
})

test('a longer period has its summary, its months side by side, and the same SIM sheets', async () => {
  const months = ['2026-09', '2026-10', '2026-11', '2026-12'].map((month) =>
    month === '2026-11' ? november : { ...emptyMonth, month },
  )
  const period = periodDocument({
    report: periodReport({ period: '2026-C3', today: '2026-12-31', months }),
    library: karangsariProfile,
    places: karangsariPlaces,
    today: '2026-12-31',
    language: 'id',
    phrases: id,
  })
  const written = await toXlsx({
    title: 'Laporan',
    summary: { name: id.report.file.summary, document: period },
    tables: [
      figuresTable(months, 'id', id),
      ...simSheets(months.map((month) => simMonth(month, () => null))),
    ],
  })
  const read = new ExcelJS.Workbook()
  await read.xlsx.load(written.buffer as ArrayBuffer)
  expect(read.worksheets.map(({ name }) => name).slice(0, 3)).toEqual([
    'Ringkasan',
    'Per bulan',
    'Pengunjung',
  ])
  expect(read.getWorksheet('Pengunjung')?.rowCount).toBe(5)
})

test('several months stand side by side, an empty one without numbers', () => {
  const october = { ...emptyMonth, month: '2026-10' }
  const table = figuresTable([october, november], 'id', id)
  expect(table.columns.map(({ header }) => header)).toEqual(['Angka', 'Satuan', 'Okt 2026', 'Nov 2026'])
  const row = table.rows.find(([label]) => label?.value === 'Total pengunjung')
  expect(row?.map(({ value }) => value)).toEqual(['Total pengunjung', 'orang', null, 33])
})

test('no heading touches the next: columns are wider than their headings, and figures end before words begin', () => {
  for (const sheet of book.worksheets.slice(1))
    sheet.getRow(1).eachCell((cell, x) => {
      expect(sheet.getColumn(x).width, `${sheet.name} ${cell.value}`).toBeGreaterThanOrEqual(
        String(cell.value).length + 3,
      )
      if (cell.alignment.horizontal === 'right') expect(cell.alignment.indent).toBe(1)
    })
  const summary = book.getWorksheet('Ringkasan')
  const [row] = summary?.getColumn(3).values.flatMap((value, y) => (value === 'Laki-laki' ? [y] : [])) ?? []
  for (const [x, heading] of [
    [3, 'Laki-laki'],
    [4, 'Perempuan'],
    [5, 'Jumlah'],
  ] as const) {
    expect(summary?.getCell(row ?? 1, x).value).toBe(heading)
    expect(summary?.getColumn(x).width).toBeGreaterThanOrEqual(heading.length + 3)
  }
})

test('the sum of the publications is called one, and wifi and lost days are a sentence', () => {
  const said = document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'sentence' ? [block.text] : [])),
  )
  const rows = document.parts
    .find(({ id }) => id === 'publications')
    ?.blocks.flatMap((block) => (block.type === 'figures' ? block.rows.map(({ label }) => label) : []))
  expect(rows?.at(-1)).toBe('Jumlah publikasi')
  expect(said.join(' ')).not.toMatch(/ (Ya|Tidak), /)
})
