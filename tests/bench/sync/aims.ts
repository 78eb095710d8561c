// What is asked of each number: ahead of every peer, and close to raw Dexie where that does the same work.
import type { RowName } from './rows.ts'

export interface Aim {
  /** Theirs ÷ ours is at least this; nothing is asked where it is absent. */
  readonly atLeast?: number
  /** Why nothing is asked. */
  readonly because?: string
}

/** Ours takes at most 1.15 times as long. */
const close = 1 / 1.15
const ahead = 1

/** Rows in which a peer does other work than ours, by contender. */
const otherWork: Readonly<Record<string, Partial<Record<RowName | 'all', string>>>> = {
  'Dexie, plain rows': { all: 'keeps no stamps, so it could not sync: what having them costs' },
}

export function aimOf(contender: string, row: RowName): Aim {
  const because = otherWork[contender]?.all ?? otherWork[contender]?.[row]
  if (because) return { because }
  return { atLeast: contender.startsWith('Dexie') ? close : ahead }
}
