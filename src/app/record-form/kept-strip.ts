// What the strip after a save is about, kept while it is shown: a reload, or a phone that ended the tab, finds it again.
import type { Entry } from '../../domain/record.ts'

export interface KeptStrip {
  readonly kind: string
  readonly id: string
  /** The record as it was; none where it is new. */
  readonly before?: Entry
  /** Wall clock, milliseconds. */
  readonly at: number
}

const storageKey = 'lumbung.strip'

/** Milliseconds. Later nobody remembers what it is that "Kembalikan" takes back. */
const keptFor = 10 * 60_000

export function keepStrip(strip: KeptStrip): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(strip))
  } catch {
    // Then it lasts as long as the page.
  }
}

export function keptStrip(now: number): KeptStrip | undefined {
  try {
    const strip = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as KeptStrip | null
    return strip && Math.abs(now - strip.at) < keptFor ? strip : undefined
  } catch {
    return undefined
  }
}

/** Does nothing where another one has taken its place. */
export function dropStrip({ at }: Pick<KeptStrip, 'at'>): void {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as KeptStrip | null
    if (kept?.at === at) sessionStorage.removeItem(storageKey)
  } catch {
    // Nothing was kept.
  }
}
