// The numbered parts of the report as pieces: their headings, tables, figures, sentences and texts.
import { arrangeParts } from '../arrange-parts.ts'
import { cellWords } from '../cell-words.ts'
import type { Block, ReportDocument, ReportPart } from '../report-document.ts'
import type { Cell } from '../table.ts'
import { chart } from './chart.ts'
import { beside, type Piece, stack } from './flow.ts'
import type { Font } from './font.ts'
import { type Paper, WIDTH } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { table } from './table.ts'
import type { Run } from './wrap.ts'

/** How close things stand: a month that just fits on one page is set closer. In points. */
export interface Density {
  /** From one row of a table to the next. */
  readonly pitch: number
  /** Above a part. */
  readonly part: number
  /** Height of the chart's bars. */
  readonly bars: number
  /** Size of the letters in tables. */
  readonly letters: number
  /** Beside the words of a table's cells; left out, as usual. */
  readonly side?: number
  /** Problems, actions and plan in one paragraph. */
  readonly runsOn?: true
}

/** Between two columns, and the width of each. */
export const BETWEEN = 20
export const HALF = (WIDTH - BETWEEN) / 2
/** Bars of the chart, in points. */
const TALLEST = 110
const SANS: Font = { family: 'sans', size: 9 }
const HEADING: Font = { family: 'sans', size: 10.5, bold: true }
const SMALL: Font = { family: 'sans', size: 8 }

export const partPieces = (paper: Paper, report: ReportDocument, density: Density): Piece[] => {
  const draw = (part: ReportPart, width: number) => onePart(paper, part, report, width, density)
  const [visits, ...others] = report.parts
  const first = visits ? [{ ...withChart(paper, report, visits, density), gap: density.part }] : []
  return [
    ...first,
    ...arrangeParts(others).flatMap((arranged) => {
      if ('wide' in arranged) return draw(arranged.wide, WIDTH)
      const column = (parts: readonly ReportPart[]) => stack(parts.flatMap((part) => draw(part, HALF)))
      const columns = beside(column(arranged.left), column(arranged.right), HALF + BETWEEN)
      return [{ ...columns, gap: density.part }]
    }),
  ]
}

const withChart = (paper: Paper, report: ReportDocument, part: ReportPart, density: Density): Piece => {
  if (!report.chart) return stack(onePart(paper, part, report, HALF, density))
  const words = stack(onePart(paper, part, report, HALF, density))
  // Beside a year's tall table the bars may be taller too.
  const height = Math.min(TALLEST, Math.max(density.bars, words.height - 50))
  const bars = chart(paper, report.chart, report, { width: HALF, bars: height })
  const note = paragraph(paper, {
    text: report.chart.note,
    font: SMALL,
    width: HALF,
    align: 'center',
    gap: 2,
  })
  return beside(words, stack([bars, ...note]), HALF + BETWEEN)
}

export const onePart = (
  paper: Paper,
  { title, blocks }: Pick<ReportPart, 'title' | 'blocks'>,
  { language }: Pick<ReportDocument, 'language'>,
  width: number,
  density: Density,
): Piece[] => {
  const heading = paragraph(paper, {
    text: title,
    font: HEADING,
    width,
    gap: density.part,
    staysWithNext: true,
    as: 'H2',
    leading: 1.5,
  })
  const words = (cell: Cell) => cellWords(cell, language)
  const draw = (block: Block): Piece[] => {
    switch (block.type) {
      case 'table':
        return table(paper, {
          columns: block.columns,
          rows: block.rows.map((row) => row.map(words)),
          ...(block.total && { total: block.total.map(words) }),
          width,
          pitch: density.pitch,
          letters: density.letters,
          ...(density.side !== undefined && { side: density.side }),
        })
      case 'figures':
        return table(paper, {
          columns: [{ align: 'start', wide: true }, { align: 'end' }],
          rows: block.rows.map(({ label, cell, unit }) => [
            label,
            unit && cell.value !== null ? `${words(cell)} ${unit}` : words(cell),
          ]),
          width,
          pitch: density.pitch,
          letters: density.letters,
          ...(density.side !== undefined && { side: density.side }),
        })
      case 'sentence':
        return paragraph(paper, { text: block.text, font: SMALL, width, gap: 2 })
      case 'prose':
        return paragraph(paper, { text: withTitle(block), font: SANS, width, gap: 1 })
    }
  }
  const prose = blocks.flatMap((block) => (block.type === 'prose' ? [block] : []))
  if (!density.runsOn || prose.length < 2) return [...heading, ...blocks.flatMap(draw)]
  return [...heading, ...paragraph(paper, { text: prose.flatMap(withTitle), font: SANS, width, gap: 1 })]
}

const withTitle = ({ title, text }: Extract<Block, { type: 'prose' }>): Run[] => [
  { text: `${title}.`, font: { ...SANS, bold: true } },
  { text, font: SANS },
]
