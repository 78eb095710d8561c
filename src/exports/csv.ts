// CSV of a table, for other programs: RFC 4180 (commas, CRLF, quotes doubled), UTF-8 with a byte order mark
// so that Excel does not take it for Latin-1. Numbers are bare (1500000, 12.5), days are YYYY-MM-DD.
import type { Cell, Table } from './table.ts'

/**
 * The file's text. Text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
 * carriage return, after any spaces) gets an apostrophe in front; see OWASP, "CSV Injection".
 */
export const toCsv = (table: Table): string => {
  const header = table.columns.map((column) => quoted(harmless(column.header))).join(',')
  const lines = table.rows.map((row) => row.map(field).join(','))
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`
}

const field = (cell: Cell): string => {
  if (cell.value === null) return ''
  return cell.type === 'text' ? quoted(harmless(cell.value)) : String(cell.value)
}

const harmless = (text: string): string => (/^[\s\uFEFF]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
