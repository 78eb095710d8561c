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
  const tag = logo && paper.tags.tag('Figure', paper.tags.root, 'Logo')
  // The words stay in the middle of the page, clear of the logo at its left.
  const side = logo ? LOGO.width + 10 : 0
  const width = WIDTH - 2 * side
  const line = (text: string, font: Font, leading = 1.22) =>
    paragraph(paper, { text, font, width, align: 'center', leading })
  const words = stack([
    ...above.flatMap((text) => line(text, serif(12.5))),
    ...(village ? line(village, serif(12.5, true)) : []),
    ...line(library, serif(library.length > 42 ? 13 : 16, true)),
    ...(address ? line(address, serif(10.5), 1.35) : []),
  ])
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
