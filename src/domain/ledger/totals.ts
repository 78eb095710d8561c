// The totals under a page's columns, beside those that somebody wrote on the paper.
import type { Input } from '../parse-input.ts'
import { numberIn } from '../parse-value.ts'
import type { LedgerLine } from './lines.ts'
import { fieldOf, isWritten, type LedgerColumn, type LedgerSheet } from './sheets.ts'

export interface LedgerTotal {
  readonly column: LedgerColumn
  readonly sum: number
  /** The lines, from 1, whose number can't be read and is not in the sum. */
  readonly unread: readonly number[]
  /** What the paper says: nothing, what can't be read, or how far it is from the sum. */
  readonly paper: { readonly is: 'none' | 'unread' } | { readonly is: 'number'; readonly apart: number }
}

/** Where the total on the paper stands in the text of the page. */
export const paperPath = ({ key }: LedgerColumn): string => `_paper.${key}`

export const totalsOf = (
  sheet: LedgerSheet,
  text: Input,
  lines: readonly LedgerLine[],
): readonly LedgerTotal[] =>
  sheet.columns
    .filter(({ summed }) => summed)
    .map((column) => {
      const numbers = lines.map((line) => countIn(sheet, column, line))
      const sum = numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
      const unread = numbers.flatMap((number, index) => (number === undefined ? [index + 1] : []))
      return { column, sum, unread, paper: paperOf(sheet, column, text[paperPath(column)], sum) }
    })

/** Undefined where it can't be read. A line that was left out because it was typed twice is on the paper once. */
const countIn = (
  sheet: LedgerSheet,
  column: LedgerColumn,
  { cells, state, alike }: LedgerLine,
): number | undefined => {
  if (state === 'empty' || (state === 'skipped' && alike?.line !== undefined)) return 0
  const written = cells[column.key]
  if (!isWritten(written)) return column.implied?.(cells) ?? 0
  return numberIn(fieldOf(sheet, column), written ?? '')
}

const paperOf = (
  sheet: LedgerSheet,
  column: LedgerColumn,
  written: string | undefined,
  sum: number,
): LedgerTotal['paper'] => {
  if (!isWritten(written)) return { is: 'none' }
  // A page's total may be more than one line could hold.
  const number = numberIn({ ...fieldOf(sheet, column), type: 'count', max: 10_000_000 }, written ?? '')
  return number === undefined ? { is: 'unread' } : { is: 'number', apart: Math.abs(number - sum) }
}
