// The kop: logo at the left, the authorities from the widest to the nearest in the middle, a double rule below.
import type { Letterhead } from '../report-document.ts'
import { type Piece, stack } from './flow.ts'
import type { Font } from './font.ts'
import { type Paper, type Picture, WIDTH } from './paper.ts'
import { paragraph } from './paragraph.ts'

const serif = (size: number, bold = false): Font => ({ family: 'serif', size, bold })
/** The logo's box in points. */
const LOGO = { width: 52, height: 60 }

export const letterhead = (
  paper: Paper,
  { above, village, library, address }: Letterhead,
  logo: Picture | undefined,
): Piece => {
  const tag = logo && paper.tags.tag('Figure', paper.tags.root, { alt: 'Logo' })
  const lines: readonly (readonly [string, Font])[] = [
    ...above.map((text) => [text, serif(12.5)] as const),
    ...(village ? [[village, serif(12.5, true)] as const] : []),
    [library, serif(library.length > 42 ? 13 : 16, true)],
    ...(address ? [[address, serif(10.5)] as const] : []),
  ]
  // In the middle of the page, if that keeps clear of the logo at its left; else in the middle of what it leaves.
  const side = logo ? LOGO.width + 8 : 0
  const isWide = lines.some(([text, font]) => paper.measure(text, font) > WIDTH - 2 * side)
  const width = isWide ? WIDTH - side : WIDTH - 2 * side
  const words = stack(
    lines.flatMap(([text, font]) => paragraph(paper, { text, font, width, align: 'center', leading: 1.24 })),
  )
  const height = Math.max(words.height, logo ? LOGO.height : 0)
  return {
    height: height + 12,
    draw: (x, y) => {
      if (logo && tag) {
        const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height)
        const [across, down] = [logo.width * scale, logo.height * scale]
        paper.picture(logo, x + (LOGO.width - across) / 2, y + (height - down) / 2, across, down, tag)
      }
      words.draw(x + side, y + (height - words.height) / 2)
      paper.rule(x, y + height + 6.5, WIDTH, 2.3)
      paper.rule(x, y + height + 10, WIDTH, 0.75)
    },
  }
}
