import { expect, test } from 'vitest'
import { toCsv } from '../../src/exports/csv.ts'
import { count, day, decimal, rupiah, text } from '../../src/exports/table.ts'

const table = (...rows: Parameters<typeof text>[0][]) => ({
  name: 'Uji',
  columns: [{ header: 'judul', width: 10 }],
  rows: rows.map((value) => [text(value)]),
})
const lines = (csv: string) => csv.slice(1).split('\r\n')

test('begins with a byte order mark and ends every line with CRLF', () => {
  expect(toCsv(table('Kelas menulis'), 'id')).toBe('\uFEFFjudul\r\nKelas menulis\r\n')
})

test('quotes what stands between cells, quotes and line breaks', () => {
  expect(lines(toCsv(table('a,b', 'c;d', 'kata "bijak"', 'satu\ndua'), 'id'))).toEqual([
    'judul',
    '"a,b"',
    '"c;d"',
    '"kata ""bijak"""',
    '"satu\ndua"',
    '',
  ])
})

test('text that looks like a formula is written so that no spreadsheet runs it', () => {
  expect(lines(toCsv(table('=cmd|calc', '+62812', '-5', '@SUM(A1)', '\t=1', '  =1', 'a=1'), 'id'))).toEqual([
    'judul',
    "'=cmd|calc",
    "'+62812",
    "'-5",
    "'@SUM(A1)",
    "'\t=1",
    "'  =1",
    'a=1',
    '',
  ])
})

test('numbers stay bare, days stay ISO, unknown stays empty, leading zeros stay', () => {
  const numbers = {
    name: 'Uji',
    columns: ['a', 'b', 'c', 'd', 'e', 'f'].map((header) => ({ header, width: 8 })),
    rows: [[count(0), decimal(12.5), rupiah(1_500_000), day('2026-11-03'), count(null), text('007')]],
  }
  // An Indonesian Excel takes the semicolon for the next cell, and would make a date of 12.5.
  expect(lines(toCsv(numbers, 'id')).slice(0, 2)).toEqual(['a;b;c;d;e;f', '0;12,5;1500000;2026-11-03;;007'])
  expect(lines(toCsv(numbers, 'en')).slice(0, 2)).toEqual(['a,b,c,d,e,f', '0,12.5,1500000,2026-11-03,,007'])
})
