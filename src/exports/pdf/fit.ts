// How closely a letter is set, and what keeps together at its end.
import type { Piece } from './flow.ts'
import type { Density } from './parts.ts'

/** From roomy to close. */
type Densities = readonly [Density, ...Density[]]

/** On as few pages as can be, one if it can be, and there as roomily as that goes. */
export const densityFor = ([first, ...closer]: Densities, pagesIn: (density: Density) => number): Density => {
  let best = { density: first, pages: pagesIn(first) }
  for (const density of closer) {
    if (best.pages === 1) break
    const pages = pagesIn(density)
    if (pages < best.pages) best = { density, pages }
  }
  return best.density
}

/** Signatures on a page by themselves would sign nothing: the last lines come along. */
export const lastStays = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => (at >= pieces.length - 2 ? { ...piece, staysWithNext: true } : piece))
