// Draws by a seed, so that what was found can be tried again.

export interface Draw {
  /** A whole number from 0 up to `below`, that one left out. */
  int(below: number): number
  /** True once in so many times. */
  oneIn(times: number): boolean
  of<T>(all: readonly T[]): T
  list<T>(most: number, make: (n: number) => T): T[]
}

/** SplitMix32. */
export function drawing(seed: number): Draw {
  let state = seed | 0
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let drawn = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    drawn = Math.imul(drawn ^ (drawn >>> 13), 0xc2b2ae35)
    return ((drawn ^ (drawn >>> 16)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    int,
    oneIn: (times) => int(times) === 0,
    of: (all) => all[int(all.length)] as (typeof all)[number],
    list: (most, make) => Array.from({ length: int(most + 1) }, (_, n) => make(n)),
  }
}
