// Reads a table that somebody made in a spreadsheet: a CSV file, or what was copied out of it. What parts its cells is
// found by what is looked for: the way that gives the most of it is the right one.
import { parseCsv } from 'hucre/csv'

const delimiters = [';', '\t', ','] as const

/** Rows of cells, without those that are empty. `isFound` says of a cell that it is one of those looked for. */
export function readCsv(text: string, isFound: (cell: string) => boolean): readonly (readonly string[])[] {
  let best: { readonly rows: readonly (readonly string[])[]; readonly found: number } = {
    rows: [],
    found: -1,
  }
  for (const delimiter of delimiters)
    for (const parts of [[text], text.split(/\r\n?|\n/)]) {
      // Line by line, one quote that is never closed costs its own line and not all that follow.
      const rows = parts
        .flatMap((part) => parseCsv(part, { delimiter }).map((row) => row.map((cell) => String(cell ?? ''))))
        .filter((row) => row.some((cell) => cell.trim() !== ''))
      const found = rows.filter((row) => row.some(isFound)).length
      if (found > best.found) best = { rows, found }
    }
  return best.rows
}
