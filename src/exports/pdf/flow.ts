// Puts pieces below each other and turns the page where one does not fit. A piece may stay with the next one, and
// may ask for something to be repeated above it on a new page (the header of its table).
import { BOTTOM, type Paper, TOP } from './paper.ts'

export interface Piece {
  readonly height: number
  /** `x`, `y`: its upper left corner. */
  readonly draw: (x: number, y: number) => void
  /** Room above it, which the top of a page does not need. */
  readonly gap?: number
  readonly staysWithNext?: boolean
  /** Drawn above it where it begins a page. */
  readonly repeated?: Piece
}

/** Below `y`, and on as many pages as it takes; gives where the next may begin. */
export const flow = (paper: Paper, pieces: readonly Piece[], x: number, from = TOP): number => {
  let y = from
  const turn = () => {
    paper.addPage()
    y = TOP
  }
  const place = (piece: Piece) => {
    if (y === TOP && paper.pages > 1 && piece.repeated) {
      piece.repeated.draw(x, y)
      y += piece.repeated.height
    }
    if (y > TOP) y += piece.gap ?? 0
    piece.draw(x, y)
    y += piece.height
  }
  for (const group of groupsOf(pieces)) {
    if (y > TOP && y + heightOf(group) > BOTTOM) turn()
    for (const [at, piece] of group.entries()) {
      // More than a page together: broken where it must be.
      if (at > 0 && y > TOP && y + (piece.gap ?? 0) + piece.height > BOTTOM) turn()
      place(piece)
    }
  }
  return y
}

/** All below each other on one page. */
export const stack = (pieces: readonly Piece[]): Piece => ({
  height: heightOf(pieces) - (pieces[0]?.gap ?? 0),
  draw: (x, top) => {
    let y = top - (pieces[0]?.gap ?? 0)
    for (const piece of pieces) {
      y += piece.gap ?? 0
      piece.draw(x, y)
      y += piece.height
    }
  },
})

/** Two beside each other, the second one `across` to the right. */
export const beside = (left: Piece, right: Piece, across: number): Piece => ({
  height: Math.max(left.height, right.height),
  draw: (x, y) => {
    left.draw(x, y)
    right.draw(x + across, y)
  },
})

const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { gap = 0, height }) => sum + gap + height, 0)

const groupsOf = (pieces: readonly Piece[]): Piece[][] => {
  const groups: Piece[][] = []
  let staysOpen = false
  for (const piece of pieces) {
    const last = groups[groups.length - 1]
    if (staysOpen && last) last.push(piece)
    else groups.push([piece])
    staysOpen = piece.staysWithNext === true
  }
  return groups
}
