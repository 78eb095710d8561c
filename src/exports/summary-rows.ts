// The report laid out for one sheet: its head and texts across, the parts with figures in two columns, each a label
// and up to four figures. Lists that are too long for one page are left out, since a sheet of their own holds them.
import type { Block, Breakdown, Figure, ReportDocument, ReportPart } from './report-document.ts'
import { type Cell, text } from './table.ts'

interface SummaryRow {
  readonly cells: readonly (SummaryCell | undefined)[]
  /** Texts across several columns, from one to the other, both included. */
  readonly merges: readonly (readonly [number, number])[]
  /** In points; only where text wraps, since a merged cell does not grow by itself. */
  readonly height?: number
}

export interface SummaryCell extends Look {
  readonly cell: Cell
  /** Words at the left; figures and what stands above them are at the right. */
  readonly isLabel?: true
  readonly wraps?: true
}

interface Look {
  readonly bold?: true
  readonly centred?: true
  readonly size?: number
  readonly line?: 'thin' | 'double'
}

/** Widths in characters: a column of parts, what is between, and the second one. */
const COLUMN = [19, 10.5, 12.5, 12.5, 12.5]
const BETWEEN = 2.5
export const summaryWidths: readonly number[] = [...COLUMN, BETWEEN, ...COLUMN]

export const summaryRows = (document: ReportDocument): SummaryRow[] => {
  const { letterhead } = document
  const across = (line: string, look: Look = {}) => merged(line, summaryWidths, look)
  const heading = { centred: true } as const
  const [told, counted] = [
    document.parts.filter(({ id }) => id === 'texts'),
    document.parts.filter(({ id }) => id !== 'texts'),
  ]
  return [
    ...[...letterhead.above, ...(letterhead.village ? [letterhead.village] : [])].map((line) =>
      across(line, heading),
    ),
    across(letterhead.library, { ...heading, bold: true, size: 14 }),
    across(letterhead.address ?? '', { ...heading, line: 'double' }),
    empty,
    across(document.title, { ...heading, bold: true }),
    across(document.period, heading),
    ...(document.notice ? [across(document.notice, { ...heading, bold: true })] : []),
    ...inColumns(counted.map((part) => partRows(part, COLUMN))),
    ...told.flatMap((part) => partRows(part, summaryWidths)),
    empty,
    across(codeLine(document), { bold: true }),
  ]
}

/** "Kode laporan K7Q2-M9, revisi 1". */
export const codeLine = ({ code, footer }: ReportDocument): string =>
  [`${footer.codeLabel} ${code.code}`, ...(code.standing ? [code.standing] : [])].join(', ')

const empty: SummaryRow = { cells: [], merges: [] }

/** One text over all columns of these widths. Every cell is styled, so that its line runs all the way. */
const merged = (line: string, widths: readonly number[], look: Look = {}): SummaryRow => {
  const size = look.size ?? 11
  const characters = widths.reduce((sum, width) => sum + width, 0) * (11 / size)
  return {
    cells: widths.map((_, at) => ({ cell: text(at === 0 ? line : ''), wraps: true, ...look })),
    merges: [[0, widths.length - 1]],
    height: wrappedHeight(line, characters) * (size / 11),
  }
}

/** Each part goes into the column that is shorter so far; both are then rows of one sheet. */
const inColumns = (parts: readonly (readonly SummaryRow[])[]): SummaryRow[] => {
  const [left, right]: [SummaryRow[], SummaryRow[]] = [[], []]
  for (const part of parts) (left.length <= right.length ? left : right).push(...part)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const [first, second] = [left[at] ?? empty, right[at] ?? empty]
    const gap = COLUMN.length + 1 - first.cells.length
    const height = Math.max(first.height ?? 0, second.height ?? 0)
    return {
      cells: [...first.cells, ...Array.from({ length: gap }, () => undefined), ...second.cells],
      merges: [
        ...first.merges,
        ...second.merges.map(([from, to]) => [from + COLUMN.length + 1, to + COLUMN.length + 1] as const),
      ],
      ...(height > 0 && { height }),
    }
  })
}

const partRows = ({ title, blocks }: ReportPart, widths: readonly number[]): SummaryRow[] => [
  empty,
  merged(title, widths, { bold: true, line: 'thin' }),
  ...blocks.flatMap((block) => blockRows(block, widths)),
]

const blockRows = (block: Block, widths: readonly number[]): SummaryRow[] => {
  switch (block.type) {
    case 'table':
      if (block.listed) return []
      return [
        spread(
          block.columns.map(({ header }) => text(header)),
          widths,
          { bold: true },
        ),
        ...block.rows.map((row) => spread(row, widths)),
        ...(block.total ? [spread(block.total, widths, { bold: true })] : []),
      ]
    case 'figures':
      return figureRows(block.rows, widths)
    case 'sentence':
      return block.figures || block.breakdowns
        ? [
            ...figureRows(block.figures ?? [], widths),
            ...(block.breakdowns ?? []).flatMap((breakdown) => breakdownRows(breakdown, widths)),
          ]
        : [merged(block.text, widths)]
    case 'prose':
      return [merged(`${block.title}: ${block.text}`, widths)]
  }
}

const figureRows = (figures: readonly Figure[], widths: readonly number[]): SummaryRow[] =>
  figures.map(({ label, cell, unit }) => spread([text(unit ? `${label} (${unit})` : label), cell], widths))

const breakdownRows = ({ headers, rows }: Breakdown, widths: readonly number[]): SummaryRow[] => [
  spread(headers.map(text), widths, { bold: true }),
  ...rows.map((row) => spread(row, widths)),
]

/** The label at the left, over the columns that its figures leave free; the figures in the last ones. */
const spread = (cells: readonly Cell[], widths: readonly number[], look: Look = {}): SummaryRow => {
  const [label = text(''), ...figures] = cells
  const free = Math.max(1, widths.length - figures.length)
  return {
    cells: [
      { cell: label, isLabel: true, ...look },
      ...Array.from({ length: free - 1 }, () => undefined),
      ...figures.map((cell) => ({ cell, ...look })),
    ],
    merges: [],
  }
}

/** A guess by characters, since a file can't measure its font; 15 points a line. */
const wrappedHeight = (line: string, characters: number): number =>
  15 * line.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / characters)), 0)
