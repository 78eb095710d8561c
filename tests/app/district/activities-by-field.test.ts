import { expect, test } from 'vitest'
import { activitiesByField, fieldsTable } from '../../../src/app/district/report/activities-by-field.ts'
import { linesOfBoard } from '../../../src/app/district/report/report-lines.ts'
import { cellWords } from '../../../src/exports/cell-words.ts'
import { officePdf } from '../../../src/exports/pdf/office-pdf.ts'
import { en } from '../../../src/i18n/district/en.ts'
import { id } from '../../../src/i18n/district/id.ts'
import type { BoardRow } from '../../../src/sync/officer-wire.ts'
import { readPdf } from '../../exports/read-pdf.ts'
import { board, boardRow, byField, figures } from './office-board.ts'
import { type sampleInput, sampleReport } from './sample-office.ts'

const row = (
  village: string,
  activities: number | null,
  people: number | null,
  more: Partial<BoardRow> = {},
) =>
  boardRow(village, 'onTime', 100, {
    figures: { ...figures(100), 'activities.count': activities, 'activities.people': people },
    ...more,
  })
const linesOf = (rows: readonly BoardRow[]) => linesOfBoard(board(rows), '33.15')
const shown = (rows: readonly BoardRow[]) => {
  const [part] = activitiesByField({ lines: linesOf(rows), office: id, language: 'id' })
  const [table, ...sentences] = part?.blocks ?? []
  const cells =
    table?.type === 'table'
      ? [...table.rows, table.total ?? []].map((row) => row.map((cell) => cellWords(cell, 'id')))
      : undefined
  return { cells, said: sentences.map((one) => one.type === 'sentence' && one.text) }
}

test('sums the fields, the most first, up to the sum of the figures per village', () => {
  expect(
    shown([
      row('Guci', 4, 50, { fields: byField([1, 20], [2, 25]) }),
      row('Tarub', 3, 1_200, { fields: byField([0, 0], [3, 1_200]) }),
      boardRow('Kuwaron', 'missing'),
    ]),
  ).toEqual({
    cells: [
      ['Kesehatan', '5', '1.225'],
      ['Pendidikan', '1', '20'],
      ['Bidang lain atau belum diisi', '1', '5'],
      ['Jumlah', '7', '1.250'],
    ],
    said: [],
  })
})

test('what is not known by field is in no field: it has its own line, and whose it is is said', () => {
  const { cells, said } = shown([row('Guci', 2, 30), row('Tarub', 1, null, { fields: byField([1, null]) })])
  expect(cells).toEqual([
    ['Pendidikan', '1', '–'],
    ['Belum diketahui bidangnya', '2', '30'],
    ['Jumlah', '3', '30'],
  ])
  expect(said).toEqual([expect.stringContaining('kegiatan Guci.')])
  // An answer that an older version kept has none at all, a nil report needs none.
  expect(shown([row('Guci', 0, 0)])).toEqual({ cells: [['Jumlah', '0', '0']], said: [] })
  expect(shown(Array.from({ length: 11 }, (_, n) => row(`Desa ${n}`, 1, 1))).said).toEqual([
    expect.stringContaining('kegiatan 11 desa.'),
  ])
})

test('is no part where nobody reported or counted activities', () => {
  expect(
    activitiesByField({ lines: linesOf([boardRow('Guci', 'missing')]), office: id, language: 'id' }),
  ).toEqual([])
  expect(
    activitiesByField({ lines: linesOf([row('Guci', null, null)]), office: id, language: 'id' }),
  ).toEqual([])
})

test('is a sheet of the workbook, in English too', () => {
  const { name, rows } = fieldsTable({
    lines: linesOf([row('Guci', 1, 3, { fields: byField([0, 0], [1, 3]) })]),
    office: en,
    language: 'en',
  })
  expect(name).toBe('Activities by field')
  expect(rows.map((cells) => cells.map((cell) => cellWords(cell, 'en')))).toEqual([['Health', '1', '3']])
})

test('stands on paper beside what the office gave, with a short note below that', async () => {
  const given = { aid: [], trainings: [] }
  const [page = ''] = (await readPdf(officePdf(sampleReport(10, { given })))).pages
  expect(page).toMatch(
    /3\. Kegiatan menurut bidang.*4\. Pembinaan oleh kantor.*5\. Catatan dan tindak lanjut/s,
  )
  const parts = (more: Parameters<typeof sampleInput>[1]) =>
    sampleReport(10, { given, ...more }).parts.map(({ isNarrow }) => isNarrow === true)
  expect(parts({})).toEqual([false, false, true, true, true])
  expect(parts({ note: 'panjang '.repeat(80) })).toEqual([false, false, true, true, false])
})
