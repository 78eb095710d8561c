// Reads a long range of records a portion at a time: between two of them a key that is pressed is answered, where one
// long answer of the database would hold the page up.
import type { Table } from 'dexie'
import type { StoredRecord } from '../database.ts'

/** Rows that an old PC makes out of the database's answer within a blink. */
const PORTION = 500

type Key = readonly unknown[]

const keys = {
  '[month+kind+order]': ({ month, kind, order }: StoredRecord): Key => [month, kind, order],
  '[kind+order]': ({ kind, order }: StoredRecord): Key => [kind, order],
}

/**
 * What is made of every record between two keys of an index, both included, in its order. More than one portion is
 * read in one transaction, so that all of it is of the same moment.
 */
export async function inPortions<Made>(
  table: Table<StoredRecord, string>,
  index: keyof typeof keys,
  [first, last]: readonly [Key, Key],
  make: (record: StoredRecord) => Made,
): Promise<Made[]> {
  const portion = (from: Key, limit: number) =>
    table.where(index).between(from, last, true, true).limit(limit).toArray()
  const few = await portion(first, PORTION)
  if (few.length < PORTION) return few.map(make)
  return table.db.transaction('r', table, async () => {
    const made: Made[] = []
    let from = first
    let limit = PORTION
    // Several records may have one key: the next portion begins with those that it shares with this one.
    let had = new Set<string>()
    for (;;) {
      const rows = await portion(from, limit)
      for (const row of rows) if (!had.has(row.id)) made.push(make(row))
      const end = rows.at(-1)
      if (!end || rows.length < limit) return made
      const key = keys[index](end)
      const shared = rows.filter((row) => isSame(keys[index](row), key))
      limit = shared.length === rows.length ? limit * 2 : PORTION
      had = new Set([...(isSame(from, key) ? had : []), ...shared.map(({ id }) => id)])
      from = key
    }
  })
}

const isSame = (one: Key, other: Key): boolean =>
  one.length === other.length && one.every((part, at) => part === other[at])
