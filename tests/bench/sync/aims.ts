// What is asked of each number: ahead of every peer, and close to raw Dexie where that does the same work.
import type { RowName } from './rows.ts'

export type Aim =
  /** Theirs ÷ ours is at least this. */
  | { readonly atLeast: number }
  /** Nothing is asked, for it does other work; it is said where it is ahead. */
  | { readonly because: string }

/** Ours takes at most 1.15 times as long. */
const close = 1 / 1.15
const ahead = 1

const inMemory = 'keeps all in memory, and on the disk as one piece that every save writes whole'
const asksNothing = 'reads neither a clock nor whether the month is closed in the transaction that saves'

/** Rows in which a peer does other work than ours, by contender. */
const otherWork: Readonly<Record<string, Partial<Record<RowName | 'all', string>>>> = {
  'Dexie, plain rows': { all: 'keeps values without stamps, which could not be synced' },
  RxDB: {
    insertOne: asksNothing,
    firstSyncBytes: 'sends documents without stamps: of two edits of one record, one is dropped',
  },
  PouchDB: {
    insertOne: asksNothing,
    push: 'has a server that answers before the disk has it, and computes no figures',
  },
  TinyBase: { insertMany: inMemory, readMonth: inMemory },
}

export function aimOf(contender: string, row: RowName): Aim {
  const because = otherWork[contender]?.all ?? otherWork[contender]?.[row]
  if (because) return { because }
  return { atLeast: contender.startsWith('Dexie') ? close : ahead }
}
