// A kept row, as far as the disk gave it back. One that can't be read costs itself: it is passed over, and counted.
import type { Row } from '../../../sync/row.ts'

const stamp = /^[0-9a-z]{21}$/

/** Undefined where the text is not the row that was kept under this id. */
export function readState(text: string, id: string): Row | undefined {
  try {
    const row = JSON.parse(text) as Partial<Row> | null
    const isWhole =
      row?.i === id &&
      typeof row.t === 'string' &&
      stamp.test(String(row.s)) &&
      typeof row.f === 'object' &&
      row.f !== null
    return isWhole ? (row as Row) : undefined
  } catch {
    return undefined
  }
}

/** So many are told apart; there being more changes nothing about what is to be done. */
const most = 10_000

export interface Damages {
  /** How many rows were found so far. */
  readonly count: number
  note(library: string, seq: number): void
}

/** `tell` hears of each once. */
export function damages(tell: ((library: string, seq: number) => void) | undefined): Damages {
  const found = new Set<string>()
  return {
    get count() {
      return found.size
    },
    note: (library, seq) => {
      const key = `${library} ${seq}`
      if (found.has(key) || found.size >= most) return
      found.add(key)
      tell?.(library, seq)
    },
  }
}
