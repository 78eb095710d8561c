// How many bytes go at a time: fewer after a cut, more again while the line holds. A line that cuts every
// 30 kB still ends, because every part that went through stays.

const MOST = 64 * 1024
const LEAST = 4 * 1024
/** Parts that must go through before a larger one is tried: a line that cut once cuts again. */
const GOOD_BEFORE_GROWING = 6

export class PartSize {
  bytes = MOST
  /** Cuts without a part in between. */
  cuts = 0
  private good = 0

  /** `whole`: the part went through without a cut. */
  movedOn(whole = true): void {
    this.cuts = 0
    if (!whole || ++this.good < GOOD_BEFORE_GROWING) return
    this.good = 0
    this.bytes = Math.min(MOST, this.bytes * 2)
  }

  wasCut(): void {
    this.cuts++
    this.good = 0
    this.bytes = Math.max(LEAST, Math.floor(this.bytes / 2))
  }
}
