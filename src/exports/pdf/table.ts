// A table as rows that may go over a page's end, its header repeated: black lines above and below, hairlines
// between, words at the left, figures at the right.
import type { Piece } from './flow.ts'
import type { Font } from './font.ts'
import { BOTTOM, type Paper, TOP } from './paper.ts'
import type { Tag, TagType } from './tags.ts'
import { wrap } from './wrap.ts'

interface TableInput {
  readonly columns: readonly TableColumn[]
  /** Already in words. */
  readonly rows: readonly (readonly string[])[]
  readonly total?: readonly string[] | undefined
  readonly width: number
  /** Height of a row of one line. */
  readonly pitch: number
  /** Their size. */
  readonly letters: number
  /** Beside the words of a cell. */
  readonly side?: number
}

interface TableColumn {
  /** Undefined in every column of a table without a header. */
  readonly header?: string
  readonly align: 'start' | 'end'
  /** Takes what the others leave. */
  readonly wide?: boolean
}

const SIDE = 5
/** A column of words may take this part of the table before its text wraps. */
const WIDEST = 0.2

export const table = (paper: Paper, input: TableInput): Piece[] => {
  const { columns, rows, total, width, pitch, letters, side = SIDE } = input
  const { normal, bold } = fontsOf(letters)
  const leading = letters * 1.22
  const widths = columnWidths(paper, input)
  const top = Math.max(0.6, (pitch - leading) / 2)
  const hasHeader = columns.some(({ header }) => header !== undefined)
  const whole = paper.tags.tag('Table')
  // Of lines, in one piece: what is longer than a page, with its header, goes over its end.
  const fitting = Math.floor(((BOTTOM - TOP) * 0.8) / leading)

  const row = (
    cells: readonly string[],
    font: Font,
    type: TagType,
    line: 'black' | 'grey',
    tagged = true,
  ): readonly Piece[] => {
    const lines = cells.map((cell, at) =>
      wrap(cell, font, (widths[at] ?? 0) - 2 * side, (text, used) => paper.measure(text, used)),
    )
    const most = Math.max(1, ...lines.map(({ length }) => length))
    const tags: (Tag | undefined)[] = []
    if (tagged) {
      const inside = paper.tags.tag('TR', whole)
      for (const at of cells.keys()) {
        // Where there is no header above, the words at the left are the header of their row.
        const scope = type === 'TH' ? 'Column' : !hasHeader && at === 0 ? 'Row' : undefined
        tags.push(paper.tags.tag(scope ? 'TH' : type, inside, { scope }))
      }
    }
    const part = (from: number): Piece => ({
      height: Math.min(fitting, most - from) * leading + 2 * top,
      draw: (x, y) => {
        if (from === 0) paper.rule(x, y, width, line === 'black' ? 0.9 : 0.5, line)
        let left = x
        for (const [at, all] of lines.entries()) {
          const texts = all.slice(from, from + fitting)
          const column = widths[at] ?? 0
          for (const [number, text] of texts.entries()) {
            const space = column - 2 * side - (columns[at]?.align === 'end' ? paper.measure(text, font) : 0)
            const indent = columns[at]?.align === 'end' ? space : 0
            paper.text(
              text,
              left + side + indent,
              y + top + number * leading + letters * 0.91,
              font,
              tags[at],
            )
          }
          left += column
        }
      },
    })
    return Array.from({ length: Math.ceil(most / fitting) }, (_, at) => part(at * fitting))
  }

  const headers = columns.map(({ header = '' }) => header)
  const header = hasHeader
    ? row(headers, bold, 'TH', 'black').map((piece) => ({ ...piece, staysWithNext: true }))
    : []
  const repeated = hasHeader ? row(headers, bold, 'TH', 'black', false)[0] : undefined
  const body = [
    ...rows.flatMap((cells, at) => row(cells, normal, 'TD', at === 0 ? 'black' : 'grey')),
    ...(total ? row(total, bold, 'TD', rows.length === 0 ? 'black' : 'grey') : []),
  ].map(
    (piece, at, all): Piece => ({
      ...piece,
      ...(repeated && { repeated }),
      // The total, or a last row, never stands alone on a page.
      staysWithNext: at === all.length - 2 || at === all.length - 1,
    }),
  )
  const end: Piece = { height: 0.9, draw: (x, y) => paper.rule(x, y, width, 0.9) }
  return [...header, ...body, end]
}

const fontsOf = (size: number): { readonly normal: Font; readonly bold: Font } => ({
  normal: { family: 'sans', size },
  bold: { family: 'sans', size, bold: true },
})

/** Figures take what they need, words too up to a point, and the wide column, or the first, the rest. */
const columnWidths = (
  paper: Paper,
  { columns, rows, total, width, letters, side = SIDE }: TableInput,
): readonly number[] => {
  const fonts = fontsOf(letters)
  const rest = Math.max(
    0,
    columns.findIndex(({ wide }) => wide),
  )
  const widestIn = (at: number): number => {
    const { header = '', align } = columns[at] ?? {}
    const cells = rows.map((cells) => paper.measure(cells[at] ?? '', fonts.normal))
    // A figure's header may wrap between its words.
    const bold = [total?.[at] ?? '', ...header.split(align === 'end' ? ' ' : '\n')]
    const inside = Math.max(...cells, ...bold.map((words) => paper.measure(words, fonts.bold)))
    // What was measured has to fit in spite of rounding.
    return inside + 2 * side + 0.1
  }
  const natural = columns.map(({ align }, at) => {
    if (at === rest) return 0
    const needed = widestIn(at)
    return align === 'end' ? needed : Math.min(needed, width * WIDEST)
  })
  const others = natural.reduce((sum, one) => sum + one, 0)
  const least = Math.min(width * WIDEST, widestIn(rest))
  const short = others + least - width
  if (short > 0) {
    // Many figures beside each other: the longest words wrap sooner.
    const words = natural.map((one, at) => (columns[at]?.align === 'end' ? 0 : one))
    const longest = words.indexOf(Math.max(...words))
    natural[longest] = Math.max((natural[longest] ?? 0) - short, (natural[longest] ?? 0) / 2)
  }
  const left = width - natural.reduce((sum, one) => sum + one, 0)
  return natural.map((one, at) => (at === rest ? Math.max(left, least) : one))
}
