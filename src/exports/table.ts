// Typed cells and tables: what the report, the workbook and the CSV files all hold before any of them decides
// how a number looks. Null is "not known": a dash in a report, an empty cell in a file to be read by machines.
import { isDay } from '../domain/day.ts'

export type Cell =
  | { readonly type: 'text'; readonly value: string | null }
  | { readonly type: 'count'; readonly value: number | null }
  /** A computed number (a mean), always with its decimal: 32,0. */
  | { readonly type: 'decimal'; readonly value: number | null }
  /** A measured number, with no more decimals than it has: 20, 12,5. */
  | { readonly type: 'measured'; readonly value: number | null }
  /** Whole rupiah. */
  | { readonly type: 'rupiah'; readonly value: number | null }
  /** 12 means 12 %, not 0.12. */
  | { readonly type: 'percent'; readonly value: number | null }
  /** A number that is a name, such as a year: no thousands separator. */
  | { readonly type: 'plain'; readonly value: number | null }
  /** A local day, `YYYY-MM-DD`. */
  | { readonly type: 'day'; readonly value: string | null }

export interface Column {
  readonly header: string
  /** Width in characters, for a spreadsheet. */
  readonly width: number
}

/** A plain table with one header row: a SIM menu, or all records of a kind. */
export interface Table {
  /** The sheet's name, and the part of a file's name that tells the tables apart. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export const text = (value: string | null | undefined): Cell => ({ type: 'text', value: value ?? null })
export const count = (value: number | null | undefined): Cell => ({ type: 'count', value: value ?? null })
export const decimal = (value: number | null | undefined): Cell => ({ type: 'decimal', value: value ?? null })
export const measured = (value: number | null | undefined): Cell => ({
  type: 'measured',
  value: value ?? null,
})
export const rupiah = (value: number | null | undefined): Cell => ({ type: 'rupiah', value: value ?? null })
export const percent = (value: number | null | undefined): Cell => ({ type: 'percent', value: value ?? null })
export const plain = (value: number | null | undefined): Cell => ({ type: 'plain', value: value ?? null })
/** A day; what is no day (or one before spreadsheets begin to count them) stays the text that it is. */
export const day = (value: string | null | undefined): Cell =>
  value === null || value === undefined || (isDay(value) && value >= '1900-03-01')
    ? { type: 'day', value: value ?? null }
    : { type: 'text', value }
