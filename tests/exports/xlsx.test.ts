// The workbook, read back by another library than the one that wrote it.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../src/domain/clean-text.ts'
import { sheetNames } from '../../src/exports/sheet-names.ts'
import { count, day, rupiah, type Table, text } from '../../src/exports/table.ts'
import { inSheets, toXlsx, type Workbook } from '../../src/exports/xlsx.ts'
import { nastyText } from './nasty-texts.ts'
import { sampleDocument } from './sample-document.ts'

const readBack = async (workbook: Workbook) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await toXlsx(workbook)).buffer as ArrayBuffer)
  return book
}

const table: Table = {
  name: 'Advokasi',
  columns: ['tanggal', 'judul', 'sasaran', 'hasil', 'nominal', 'jumlah'].map((header) => ({
    header,
    width: 14,
  })),
  rows: [
    [day('2026-11-03'), text('=1+1'), text('Kepala Desa'), text('Dana'), rupiah(1_500_000), count(null)],
    [day('2026-02-28'), text('007'), text('+62812'), text('@A1'), rupiah(0), count(3)],
  ],
}

const sheetOf = async (workbook: Workbook, name: string) => {
  const sheet = (await readBack(workbook)).getWorksheet(name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

test('days come back as the same days, amounts as numbers, the unknown as nothing', async () => {
  const sheet = await sheetOf({ title: 'Uji', tables: [table] }, 'Advokasi')
  expect(sheet.getCell('A2').value).toEqual(new Date('2026-11-03T00:00:00Z'))
  expect(sheet.getCell('A3').value).toEqual(new Date('2026-02-28T00:00:00Z'))
  expect(sheet.getCell('A2').numFmt).toBe('yyyy-mm-dd')
  expect(sheet.getCell('E2').value).toBe(1_500_000)
  expect(sheet.getCell('E3').value).toBe(0)
  expect(sheet.getCell('F2').value).toBeNull()
})

test('text that looks like a formula or a number stays the same text', async () => {
  const sheet = await sheetOf({ title: 'Uji', tables: [table] }, 'Advokasi')
  for (const [address, value] of [
    ['B2', '=1+1'],
    ['B3', '007'],
    ['C3', '+62812'],
    ['D3', '@A1'],
  ] as const) {
    expect(sheet.getCell(address).value).toBe(value)
    expect(sheet.getCell(address).type).toBe(ExcelJS.ValueType.String)
    // The text format keeps it so when somebody types over it.
    expect(sheet.getCell(address).numFmt).toBe('@')
  }
})

test('characters that no file holds are left out, and endless text is cut between characters', async () => {
  const odd: Table = {
    name: 'Uji',
    columns: [{ header: 'teks', width: 10 }],
    rows: [[text('a\u0000b\u001Fc\uFFFE\uD800 😀\r\nd')], [text(`${'x'.repeat(32_766)}😀`)]],
  }
  const sheet = await sheetOf({ title: 'Uji', tables: [odd] }, 'Uji')
  expect(sheet.getCell('A2').value).toBe('abc 😀\nd')
  expect(String(sheet.getCell('A3').value)).toBe('x'.repeat(32_766))
})

test('a cell has no more lines than a spreadsheet takes, and none of their words is lost', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `baris ${at + 1}`)
  const long: Table = {
    name: 'Uji',
    columns: [{ header: 'teks', width: 10 }],
    rows: [[text(lines(400).join('\n'))], [text(lines(254).join('\n'))]],
  }
  const sheet = await sheetOf({ title: 'Uji', tables: [long] }, 'Uji')
  const read = String(sheet.getCell('A2').value)
  expect(read.split('\n')).toHaveLength(254)
  expect(read.split(/\s(?=baris)/)).toEqual(lines(400))
  expect(sheet.getCell('A3').value).toBe(lines(254).join('\n'))
})

test('a day of before a spreadsheet counts any stays what was written', async () => {
  const old: Table = {
    name: 'Uji',
    columns: [{ header: 'tanggal', width: 10 }],
    rows: [[day('1899-12-31')], [day('0206-11-03')], [day('1900-03-01')]],
  }
  const sheet = await sheetOf({ title: 'Uji', tables: [old] }, 'Uji')
  expect(sheet.getCell('A2').value).toBe('1899-12-31')
  expect(sheet.getCell('A3').value).toBe('0206-11-03')
  expect(sheet.getCell('A4').value).toEqual(new Date('1900-03-01T00:00:00Z'))
})

test('a footer stays within its 255 signs, also of signs that are written twice', async () => {
  for (const name of ['&'.repeat(300), `x${'&'.repeat(300)}`]) {
    const sheets = await readBack({ title: 'Uji', tables: [{ ...table, name }] })
    const footer = sheets.worksheets[0]?.headerFooter.oddFooter ?? ''
    expect(footer.length).toBeLessThanOrEqual(255)
    expect(footer.replaceAll('&&', '')).toMatch(/^&Lx?&R&P \/ &N$/)
  }
})

test('any text at any place comes back as its clean self', async () => {
  await fc.assert(
    fc.asyncProperty(nastyText, async (nasty) => {
      const odd: Table = {
        name: nasty,
        columns: [{ header: nasty, width: 9_999 }],
        rows: [[text(`x${nasty}`)]],
      }
      const book = await readBack({ title: nasty, tables: [odd, odd] })
      expect(book.worksheets).toHaveLength(2)
      const sheet = book.worksheets[1]
      expect(sheet?.getCell('A2').value).toBe(`x${cleanText(nasty)}`)
      expect(sheet?.getCell('A1').value ?? '').toBe(cleanText(nasty))
    }),
    { numRuns: 60 },
  )
})

test('a table of more rows than a sheet can have goes on in another', async () => {
  const row = [count(1)]
  const long: Table = {
    name: 'Panjang',
    columns: [{ header: 'n', width: 3 }],
    rows: Array(1_048_576).fill(row),
  }
  expect(inSheets(long).map(({ rows }) => rows.length)).toEqual([1_048_575, 1])
})

test('names of sheets: 31 letters, no sign that Excel refuses, none twice', () => {
  expect(
    sheetNames([
      "'a[b]:*?/\\c'",
      'A B C',
      'x'.repeat(40),
      `${'x'.repeat(31)}y`,
      '\uFFFE',
      'History',
      `${'x'.repeat(30)}😀`,
    ]),
  ).toEqual([
    'a b c',
    'A B C 2',
    'x'.repeat(31),
    `${'x'.repeat(29)} 2`,
    'Lembar 5',
    'History 2',
    'x'.repeat(30),
  ])
})

test('a table sheet has a frozen header that repeats on paper, and fits the page width', async () => {
  const sheet = await sheetOf({ title: 'Uji', tables: [table] }, 'Advokasi')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  })
  expect(sheet.getColumn(1).width).toBe(14)
})

test('the summary prints on one portrait page and holds the figures as numbers', async () => {
  const sheet = await sheetOf(
    { title: 'Uji', summary: { name: 'Ringkasan', document: sampleDocument }, tables: [] },
    'Ringkasan',
  )
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'portrait',
    fitToWidth: 1,
    fitToHeight: 1,
  })
  const rows: unknown[][] = []
  sheet.eachRow((row) => {
    rows.push((row.values as unknown[]).slice(1))
  })
  /** The five cells that begin with the label, in the first or the second column of parts. */
  const rowOf = (label: string) =>
    rows.flatMap((row) => [row.slice(0, 5), row.slice(6, 11)]).find((cells) => cells[0] === label)
  expect(rowOf('November 2026')).toEqual(['November 2026', undefined, 168, 244, 412])
  expect(rowOf('Rata-rata sehari')?.[4]).toBe(17.2)
  expect(rowOf('Dibanding bulan lalu')?.[4]).toBe(0.12)
  expect(rowOf('Dana diterima')?.[4]).toBe(2_500_000)
  expect(rowOf('Kecepatan internet (Mbps)')?.[4]).toBe('–')
  expect(rowOf('Pendidikan')?.slice(3)).toEqual([1, 22])
  expect(rows.flat()).toContain('Kode laporan K7Q2-M9, revisi 1')
  expect(rows.flat()).toContain('Kendala: =HYPERLINK("http://x")\nBaris kedua')
})

test('no name of a person is in the workbook', async () => {
  const sheet = await sheetOf(
    { title: 'Uji', summary: { name: 'Ringkasan', document: sampleDocument }, tables: [] },
    'Ringkasan',
  )
  expect(JSON.stringify(sheet.getSheetValues())).not.toMatch(/sutrisno/i)
})
