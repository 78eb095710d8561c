import { describe, expect, test } from 'vitest'
import { codeInCell, proposedName, readVillageLines } from '../../src/domain/village-lines.ts'
import { readCsv } from '../../src/exports/read-csv.ts'

const linesOf = (text: string) => {
  const { lines, names } = readVillageLines(readCsv(text, (cell) => codeInCell(cell) !== undefined))
  return { names, lines: lines.map(({ number, code, name }) => [number, code, name]) }
}
const guci = [1, '33.15.16.2003', 'Perpustakaan Guci']

describe('a list of villages', () => {
  test.each([
    ['commas', '33.15.16.2003,Perpustakaan Guci'],
    ['semicolons, and a comma in a name', '33.15.16.2003;Perpustakaan Guci'],
    ['tabs', '33.15.16.2003\tPerpustakaan Guci'],
    ['quotes', '"33.15.16.2003","Perpustakaan Guci"'],
    ['a byte order mark', '\uFEFF33.15.16.2003;Perpustakaan Guci\r\n'],
    ['no dots', '3315162003;Perpustakaan Guci'],
    ['spaces, and the apostrophe of a text', "'33 15 16 2003;  Perpustakaan \t Guci "],
    ['the columns turned round', 'Perpustakaan Guci;33.15.16.2003'],
    ['more columns', '1;33.15.16.2003;Perpustakaan Guci;aktif'],
    ['empty lines', '\r\n\r\n33.15.16.2003;Perpustakaan Guci\r\n;\r\n'],
    ['old line ends', '33.15.16.2003;Perpustakaan Guci\r'],
  ])('is read with %s', (_, text) => {
    expect(linesOf(text).lines).toEqual([guci])
  })

  test.each([
    ['kode desa;nama perpustakaan', 'library'],
    ['kode_desa;nama_perpustakaan', 'library'],
    ['Village code;Library', 'library'],
    ['KODE;NAMA', 'library'],
    ['kode;desa', 'village'],
    ['Code;Village name', 'village'],
  ])('is read below the heading %s', (heading, names) => {
    expect(linesOf(`${heading}\n33.15.16.2003;Perpustakaan Guci`)).toEqual({
      names,
      lines: [[2, '33.15.16.2003', 'Perpustakaan Guci']],
    })
  })

  test('takes the name of the library before that of the village', () => {
    const text = 'No,Kode Desa,Desa,Kecamatan,Nama Perpustakaan\n1,3315162003,Guci,Godong,Pustaka Ilmu'
    expect(linesOf(text).lines).toEqual([[2, '33.15.16.2003', 'Pustaka Ilmu']])
  })

  test('keeps every line, whatever is wrong with it, and a quote that is never closed costs its own', () => {
    const text = [
      ...['kode;nama', '33.15.16.2003;"Perpustakaan, ""Guci""', '33.15;Terlalu pendek', ';Tanpa kode'],
      ...['33.15.10.2003;Kalirejo; maju', '=1+1;=1+1', '33.15.07.2004;'],
    ].join('\n')
    expect(linesOf(text).lines).toEqual([
      [2, '33.15.16.2003', 'Perpustakaan, "Guci"'],
      [3, undefined, 'Terlalu pendek'],
      [4, undefined, 'Tanpa kode'],
      [5, '33.15.10.2003', 'Kalirejo'],
      [6, undefined, '=1+1'],
      [7, '33.15.07.2004', ''],
    ])
  })

  test('is read by its semicolons where every name has a comma', () => {
    const text = '33.15.16.2003;Pustaka, Guci\n33.15.10.2003;Pustaka, Kalirejo'
    expect(linesOf(text).lines.map(([, , name]) => name)).toEqual(['Pustaka, Guci', 'Pustaka, Kalirejo'])
  })

  test.each(['', '\n\n', 'kode;nama', '<html></html>', '\u0000\u0001'])(
    'with nothing in it has no code: %j',
    (text) => {
      expect(linesOf(text).lines.filter(([, code]) => code !== undefined)).toEqual([])
    },
  )

  test('of 10,000 lines is read at once', () => {
    const text = Array.from(
      { length: 10_000 },
      (_, at) => `33.15.${10 + (at % 80)}.${2001 + Math.floor(at / 80)};"Desa ""${at}"""`,
    )
    expect(linesOf(text.join('\r\n')).lines).toHaveLength(10_000)
  })
})

test.each([
  ['', 'library', 'Guci', 'Perpustakaan Desa Guci'],
  ['', 'library', undefined, ''],
  ['GUCI', 'library', 'Guci', 'Perpustakaan Desa Guci'],
  ['Guci', 'village', undefined, 'Perpustakaan Desa Guci'],
  ['Desa Baru', 'village', undefined, 'Perpustakaan Desa Baru'],
  ['Taman Ilmu', 'library', 'Guci', 'Taman Ilmu'],
  ['Perpustakaan Guci', 'village', 'Guci', 'Perpustakaan Guci'],
] as const)('the name %j of a %s in %s gives %j', (written, names, village, name) => {
  expect(proposedName(written, names, village, (one) => `Perpustakaan Desa ${one}`)).toBe(name)
})
