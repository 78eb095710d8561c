// The workbook: a summary sheet that prints on one page, and a sheet per table. Heavy, so only the worker
// that makes the file (or a test) imports it.
import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { cleanLine, cleanText, cutText } from '../domain/clean-text.ts'
import type { ReportDocument } from './report-document.ts'
import { sheetNames } from './sheet-names.ts'
import { codeLine, type SummaryCell, summaryRows, summaryWidths } from './summary-rows.ts'
import type { Cell, Table } from './table.ts'

/** Plain data, so that it can be handed to a worker as it is. */
export interface Workbook {
  readonly title: string
  /** Absent where the tables stand alone. */
  readonly summary?: { readonly name: string; readonly document: ReportDocument }
  readonly tables: readonly Table[]
}

/**
 * The bytes of an .xlsx file. Every text is stored as text, so nothing in it can run as a formula, and is cleaned
 * once more, whatever it came from.
 */
export const toXlsx = ({ title, summary, tables }: Workbook): Promise<Uint8Array> => {
  const sheets = [
    ...(summary ? [summarySheet(summary.name, summary.document)] : []),
    ...tables.flatMap(inSheets).map(tableSheet),
  ]
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeXlsx({
    properties: { title: cutText(cleanLine(title), LONGEST_LINE), creator: 'Lumbung' },
    defaultFont: FONT,
    sheets: sheets.map((sheet, at) => ({ ...sheet, name: names[at] as string })),
  })
}

const FONT = { name: 'Calibri', size: 11 }
const LINE = { style: 'thin' } as const

/** Typing over a text cell keeps it a text (leading zeros, "=…"), as its format is "text". */
const FORMATS: Readonly<Record<Cell['type'], string>> = {
  text: '@',
  count: '#,##0',
  decimal: '#,##0.0',
  measured: 'General',
  rupiah: '"Rp"#,##0',
  percent: '0.0%',
  plain: '0',
  day: 'yyyy-mm-dd',
}

// What a workbook can hold; beyond it Excel calls the whole file damaged.
/** Of a cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767
/** Of a cell. */
const MOST_LINE_FEEDS = 253
/** Of a title, a header or a footer. */
const LONGEST_LINE = 255
/** Of a sheet, its header row included. */
const MOST_ROWS = 1_048_576
/** Before it a spreadsheet counts no days, or not all alike. */
const FIRST_DAY = '1900-03-01'
/** In characters: bold letters are wider than a column counts, and two headings must not touch. */
const BESIDE = 4
/** Of a column, in characters, and of a row, in points. */
const WIDEST = 255
const HIGHEST = 409

/** A table with more rows than a sheet can have goes on in another one. */
export const inSheets = (table: Table): Table[] => {
  const sheets: Table[] = []
  for (let from = 0; from === 0 || from < table.rows.length; from += MOST_ROWS - 1)
    sheets.push({ ...table, rows: table.rows.slice(from, from + MOST_ROWS - 1) })
  return sheets
}

/** Cut between characters. What reads like the file's own way of writing one ("_x000D_") stays what was typed. */
const cellText = (text: string): string =>
  cutText(withFewerLines(cleanText(text)), LONGEST_TEXT).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')

/** Lines beyond those that a cell can have go on in its last one. */
function withFewerLines(text: string): string {
  const lines = text.split('\n')
  if (lines.length <= MOST_LINE_FEEDS + 1) return text
  return [...lines.slice(0, MOST_LINE_FEEDS), lines.slice(MOST_LINE_FEEDS).join(' ')].join('\n')
}

/** A footer's "&" begins an order; two are one on paper, and both count. */
const footerText = (text: string): string =>
  cutText(cleanLine(text).replaceAll('&', '&&'), 200).replace(/(?<!&)&(&&)*$/, (some) => some.slice(1))

const cellValue = (cell: Cell): CellValue => {
  if (cell.value === null) return null
  if (cell.type === 'text') return cellText(cell.value)
  if (cell.type === 'day') return cell.value < FIRST_DAY ? cell.value : new Date(`${cell.value}T00:00:00Z`)
  return cell.type === 'percent' ? cell.value / 100 : cell.value
}

interface Drawn {
  readonly value: CellValue
  readonly style: CellStyle
}

/** hucre takes values as rows and styles by place. */
const grid = (rows: readonly (readonly (Drawn | undefined)[])[]): Pick<WriteSheet, 'rows' | 'cells'> => ({
  rows: rows.map((row) => row.map((cell) => cell?.value ?? null)),
  cells: new Map(
    rows.flatMap((row, y) =>
      row.flatMap((cell, x): [string, { value: CellValue; style: CellStyle }][] =>
        cell ? [[`${y},${x}`, { value: cell.value, style: cell.style }]] : [],
      ),
    ),
  ),
})

/**
 * Words at the left, days in the middle, figures at the right with room before words, and a column's header as its
 * cells.
 */
const sideOf = (cell: Cell | undefined): { horizontal: 'left' | 'center' | 'right'; indent?: number } =>
  cell === undefined || cell.type === 'text'
    ? { horizontal: 'left' }
    : cell.type === 'day'
      ? { horizontal: 'center' }
      : { horizontal: 'right', indent: 1 }

const tableSheet = (table: Table): WriteSheet => ({
  name: table.name,
  columns: table.columns.map(({ header, width }) => ({
    width: Math.min(Math.max(width, header.length + BESIDE), WIDEST),
  })),
  ...grid([
    table.columns.map(({ header }, x) => ({
      value: cellText(header),
      style: {
        font: { ...FONT, bold: true },
        border: { bottom: LINE },
        alignment: { vertical: 'top', ...sideOf(table.rows[0]?.[x]) },
      },
    })),
    ...table.rows.map((row) =>
      row.map((cell) => ({
        value: cellValue(cell),
        style: {
          numFmt: FORMATS[cell.type],
          alignment: { vertical: 'top', ...sideOf(cell), wrapText: cell.type === 'text' },
        } satisfies CellStyle,
      })),
    ),
  ]),
  freezePane: { rows: 1 },
  pageSetup: {
    paperSize: 'a4',
    orientation: table.columns.length > 5 ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '$1:$1',
    margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
  },
  headerFooter: { oddFooter: `&L${footerText(table.name)}&R&P / &N` },
})

const summarySheet = (name: string, document: ReportDocument): WriteSheet => {
  const rows = summaryRows(document)
  return {
    name,
    columns: summaryWidths.map((width) => ({ width })),
    ...grid(rows.map(({ cells }) => cells.map((summary) => summary && drawnSummary(summary)))),
    merges: rows.flatMap(({ merges }, y) =>
      merges.map(([startCol, endCol]) => ({ startRow: y, endRow: y, startCol, endCol })),
    ),
    rowDefs: new Map(
      rows.flatMap((row, y) => (row.height ? [[y, { height: Math.min(row.height, HIGHEST) }] as const] : [])),
    ),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.7, right: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${footerText(codeLine(document))}&RLumbung` },
  }
}

const drawnSummary = ({ cell, isLabel, bold, centred, size, line, wraps }: SummaryCell): Drawn => ({
  value: cell.value === null ? '–' : cellValue(cell),
  style: {
    numFmt: FORMATS[cell.type],
    font: { ...FONT, ...(bold && { bold }), ...(size && { size }) },
    alignment: {
      vertical: 'top',
      horizontal: centred ? 'center' : wraps || isLabel ? 'left' : 'right',
      ...(wraps && { wrapText: true }),
    },
    ...(line && { border: { bottom: { style: line } } }),
  },
})
