// CSV of a table, for other programs: CRLF, quotes doubled as in RFC 4180, UTF-8 with a byte order mark so that
// Excel does not take it for Latin-1. An Indonesian Excel takes a semicolon between cells and a comma in numbers, and
// puts anything else into one column (or makes a date of 12.5); so an Indonesian file has these. Nothing keeps it from
// making numbers and dates of texts (0812…, 1-2), so people are offered a workbook.
import { cleanText } from '../domain/clean-text.ts'
import type { Language } from '../i18n/translate.ts'
import type { Cell, Table } from './table.ts'

/**
 * The file's text. Numbers are bare (1500000; 12,5 or in English 12.5), days are YYYY-MM-DD. Text that a spreadsheet
 * would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return, after any spaces) gets an
 * apostrophe in front; see OWASP, "CSV Injection".
 */
export const toCsv = (table: Table, language: Language): string => {
  const between = language === 'id' ? ';' : ','
  const header = table.columns.map((column) => inCell(column.header)).join(between)
  const lines = table.rows.map((row) => row.map((cell) => field(cell, language)).join(between))
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`
}

const field = (cell: Cell, language: Language): string => {
  if (cell.value === null) return ''
  if (cell.type === 'text') return inCell(cell.value)
  const bare = String(cell.value)
  return typeof cell.value === 'number' && language === 'id' ? bare.replace('.', ',') : bare
}

const inCell = (text: string): string => quoted(harmless(cleanText(text)))

const harmless = (text: string): string => (/^\s*[=+\-@]|^\t/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
