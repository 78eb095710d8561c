// Numbers that look random and are the same for the same seed, so that the demonstration never changes under
// whoever is looking at it.

export interface Random {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** Around 1, always above 0, skewed as head counts are: half of them below 1. */
  readonly spread: (width: number) => number
}

/** mulberry32, seeded by the FNV-1a hash of a text. */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    // The sum of twelve uniform numbers, less six, is nearly normal.
    spread: (width) =>
      Math.exp(width * (Array.from({ length: 12 }, next).reduce((sum, one) => sum + one) - 6)),
  }
}
