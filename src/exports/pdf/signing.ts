// Place and date, and the two signatures side by side, with room to sign and for the stamp. Never torn apart.
import type { Signature, Signing } from '../report-document.ts'
import { beside, type Piece, stack } from './flow.ts'
import type { Font } from './font.ts'
import { type Paper, WIDTH } from './paper.ts'
import { paragraph } from './paragraph.ts'

const FONT: Font = { family: 'serif', size: 11.5 }
export const COLUMN = WIDTH * 0.46
/** 18 mm: a village's round stamp is some 40 mm wide and lies across the name. */
const ROOM = 51

export const signing = (paper: Paper, { placeAndDate, left, right }: Signing, gap: number): Piece => {
  // Their first lines stand at one height: what acknowledges beside place and date.
  const leftLines = left.roles
  const rightLines = [placeAndDate, ...right.roles]
  return {
    ...beside(
      signature(paper, leftLines, left.name, Math.max(leftLines.length, rightLines.length)),
      signature(paper, rightLines, right.name, Math.max(leftLines.length, rightLines.length)),
      WIDTH - COLUMN,
    ),
    gap,
  }
}

export const signature = (
  paper: Paper,
  roles: readonly string[],
  name: Signature['name'],
  lines: number,
): Piece => {
  const line = (text: string, font = FONT) => paragraph(paper, { text, font, width: COLUMN, align: 'center' })
  const head = stack(roles.flatMap((role) => line(role)))
  const room: Piece = {
    height: ROOM + Math.max(0, lines - roles.length) * FONT.size * 1.28,
    draw: () => undefined,
  }
  if (name === undefined) {
    const dotted: Piece = {
      height: 16,
      draw: (x, y) => paper.dots(x + COLUMN * 0.15, y + 12, COLUMN * 0.7),
    }
    return stack([head, room, dotted])
  }
  const bold = { ...FONT, bold: true }
  const names = line(name, bold).map(
    (piece): Piece => ({
      ...piece,
      draw: (x, y) => {
        piece.draw(x, y)
        const width = Math.min(COLUMN, paper.measure(name, bold))
        paper.rule(x + (COLUMN - width) / 2, y + piece.height - 1.2, width, 0.7)
      },
    }),
  )
  return stack([head, room, ...names])
}
