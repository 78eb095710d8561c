// The report laid out for a sheet of four columns: a label, then figures at the right. Lists that are too long
// for one page are left out, since a sheet of their own holds them.
import type { Block, Breakdown, Figure, ReportDocument } from './report-document.ts'
import { type Cell, text } from './table.ts'

export interface SummaryRow {
  readonly cells: readonly (Cell | undefined)[]
  /** One text across all columns. */
  readonly merged?: boolean
  readonly bold?: boolean
  readonly centred?: boolean
  readonly size?: number
  readonly line?: 'thin' | 'double'
  /** In points; only where text wraps, since a merged cell does not grow by itself. */
  readonly height?: number
}

export const summaryRows = (document: ReportDocument, widths: readonly number[]): SummaryRow[] => {
  const columns = widths.length
  const characters = widths.reduce((sum, width) => sum + width, 0)
  const across = (line: string, look: Omit<SummaryRow, 'cells' | 'merged'> = {}): SummaryRow => ({
    // Every cell of the merged row is styled, so that its line runs all the way.
    cells: [text(line), ...Array.from({ length: columns - 1 }, () => text(''))],
    merged: true,
    height: wrappedHeight(line, characters * (11 / (look.size ?? 11))) * ((look.size ?? 11) / 11),
    ...look,
  })
  const empty: SummaryRow = { cells: [] }
  const { letterhead } = document
  const head = [...letterhead.above, ...(letterhead.village ? [letterhead.village] : [])].map((line) =>
    across(line, { centred: true }),
  )
  return [
    ...head,
    across(letterhead.library, { centred: true, bold: true, size: 14 }),
    across(letterhead.address ?? '', { centred: true, line: 'double' }),
    empty,
    across(document.title, { centred: true, bold: true }),
    across(document.period, { centred: true }),
    ...(document.notice ? [across(document.notice, { centred: true, bold: true })] : []),
    ...document.parts.flatMap((part) => [
      empty,
      across(part.title, { bold: true, line: 'thin' }),
      ...part.blocks.flatMap((block) => blockRows(block, columns, across)),
    ]),
  ]
}

const blockRows = (
  block: Block,
  columns: number,
  across: (line: string, look?: Omit<SummaryRow, 'cells' | 'merged'>) => SummaryRow,
): SummaryRow[] => {
  switch (block.type) {
    case 'table':
      if (block.listed) return []
      return [
        {
          cells: spread(
            block.columns.map(({ header }) => text(header)),
            columns,
          ),
          bold: true,
        },
        ...block.rows.map((row) => ({ cells: spread(row, columns) })),
        ...(block.total ? [{ cells: spread(block.total, columns), bold: true }] : []),
      ]
    case 'figures':
      return figureRows(block.rows, columns)
    case 'sentence':
      return block.figures || block.breakdowns
        ? [
            ...figureRows(block.figures ?? [], columns),
            ...(block.breakdowns ?? []).flatMap((breakdown) => breakdownRows(breakdown, columns)),
          ]
        : [across(block.text)]
    case 'prose':
      return [across(block.title, { bold: true }), across(block.text)]
  }
}

const figureRows = (figures: readonly Figure[], columns: number): SummaryRow[] =>
  figures.map(({ label, cell, unit }) => ({
    cells: spread([text(unit ? `${label} (${unit})` : label), cell], columns),
  }))

const breakdownRows = ({ headers, rows }: Breakdown, columns: number): SummaryRow[] => [
  { cells: spread(headers.map(text), columns), bold: true },
  ...rows.map((row) => ({ cells: spread(row, columns) })),
]

/** The label at the left, the figures in the last columns. */
const spread = (cells: readonly Cell[], columns: number): (Cell | undefined)[] => {
  const [label, ...figures] = cells
  const gap = Math.max(0, columns - 1 - figures.length)
  return [label, ...Array.from({ length: gap }, () => undefined), ...figures]
}

/** A guess by characters, since a file can't measure its font; 15 points a line. */
const wrappedHeight = (line: string, characters: number): number =>
  15 * line.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / characters)), 0)
