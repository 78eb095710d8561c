// Which parts of the letter take the page's width and which stand side by side, the same on the printed page and in
// the PDF.
import type { Block, ReportPart } from './report-document.ts'

/** One below the other: a part across the page, or two columns of parts. */
type Arranged =
  | { readonly wide: ReportPart }
  | { readonly left: readonly ReportPart[]; readonly right: readonly ReportPart[] }

/** A list of records or running text takes the width; figures stand in two columns. */
export const arrangeParts = (parts: readonly ReportPart[]): readonly Arranged[] => {
  const arranged: Arranged[] = []
  let narrow: ReportPart[] = []
  const close = () => {
    // A year's tables are tall: the first two stand in a row of their own, so that a page can end below it.
    const rows = narrow.length > 4 ? [narrow.slice(0, 2), narrow.slice(2)] : [narrow]
    for (const row of rows) if (row.length > 0) arranged.push(inColumns(row))
    narrow = []
  }
  for (const part of parts) {
    if (!isWide(part)) {
      narrow.push(part)
      continue
    }
    close()
    arranged.push({ wide: part })
  }
  close()
  return arranged
}

/** About how many lines of text and rows of tables the parts take on paper, one below the other. */
export const lengthOf = ([first, ...others]: readonly ReportPart[]): number =>
  arrangeParts(others).reduce(
    (lines, arranged) =>
      lines +
      ('wide' in arranged
        ? linesOf(arranged.wide, 115)
        : Math.max(heightOf(arranged.left), heightOf(arranged.right))),
    first ? linesOf(first) : 0,
  )

const isWide = ({ blocks }: ReportPart): boolean =>
  blocks.some((block) => block.type === 'prose' || (block.type === 'table' && block.listed))

/** Each part goes into the column that is shorter so far. */
const inColumns = (parts: readonly ReportPart[]): Arranged => {
  const [left, right]: [ReportPart[], ReportPart[]] = [[], []]
  for (const part of parts) (heightOf(left) <= heightOf(right) ? left : right).push(part)
  return { left, right }
}

const heightOf = (column: readonly ReportPart[]): number =>
  column.reduce((sum, part) => sum + linesOf(part), 0)

/** Two of them for its heading. `letters` go into a line; in a column that is about 60. */
const linesOf = ({ blocks }: ReportPart, letters = 60): number =>
  blocks.reduce((lines, block) => lines + linesOfBlock(block, letters), 2)

const linesOfBlock = (block: Block, letters: number): number => {
  switch (block.type) {
    case 'table':
      return block.rows.length + (block.total ? 2 : 1)
    case 'figures':
      return block.rows.length
    case 'sentence':
      return Math.ceil(block.text.length / letters)
    case 'prose':
      return Math.ceil((block.title.length + block.text.length) / letters)
  }
}
