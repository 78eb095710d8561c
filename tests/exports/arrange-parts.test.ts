import { expect, test } from 'vitest'
import { arrangeParts, lengthOf } from '../../src/exports/arrange-parts.ts'
import type { Block, ReportPart } from '../../src/exports/report-document.ts'
import { count, text } from '../../src/exports/table.ts'

const figures = (id: ReportPart['id'], rows: number): ReportPart => ({
  id,
  title: id,
  blocks: [{ type: 'figures', rows: Array.from({ length: rows }, () => ({ label: 'a', cell: count(1) })) }],
})
const wide = (id: ReportPart['id'], block: Block): ReportPart => ({ id, title: id, blocks: [block] })
const list: Block = {
  type: 'table',
  listed: true,
  columns: [{ header: 'Kegiatan', align: 'start' }],
  rows: [[text('Kelas')]],
}
const told = (parts: readonly ReportPart[]) =>
  arrangeParts(parts).map((one) =>
    'wide' in one ? one.wide.id : [one.left.map(({ id }) => id), one.right.map(({ id }) => id)],
  )

test('a list and running text take the width, figures stand in two columns between them', () => {
  expect(
    told([
      wide('activities', list),
      figures('computers', 4),
      figures('advocacy', 7),
      figures('publications', 3),
      figures('facilities', 5),
      wide('texts', { type: 'prose', title: 'Kendala', text: 'PC 4 rusak.' }),
    ]),
  ).toEqual([
    'activities',
    [
      ['computers', 'publications'],
      ['advocacy', 'facilities'],
    ],
    'texts',
  ])
})

test('five narrow parts of a long period begin with a row of two', () => {
  const parts = (['activities', 'computers', 'advocacy', 'publications', 'facilities'] as const).map((id) =>
    figures(id, 12),
  )
  expect(told(parts)).toEqual([
    [['activities'], ['computers']],
    [['advocacy', 'facilities'], ['publications']],
  ])
})

test('no part is lost or doubled', () => {
  expect(told([])).toEqual([])
  expect(told([figures('facilities', 5)])).toEqual([[['facilities'], []]])
})

test('the length grows with every row that adds to the height', () => {
  const short = [figures('visits', 2), figures('computers', 4), figures('advocacy', 7)]
  const long = [figures('visits', 2), figures('computers', 4), figures('advocacy', 9)]
  expect(lengthOf(long) - lengthOf(short)).toBe(2)
  expect(lengthOf([])).toBe(0)
})
