// IndexedDB itself, without any library: the least that a browser and its disk take for a save.
import type { LumbungDatabase } from '../../src/store/database.ts'

/** The rows of each table in one strict transaction; resolves once it is on the disk. */
export function rawPut(
  database: LumbungDatabase,
  rows: Readonly<Record<string, readonly unknown[]>>,
): Promise<void> {
  const transaction = connectionOf(database).transaction(Object.keys(rows), 'readwrite', {
    durability: 'strict',
  })
  for (const [table, all] of Object.entries(rows))
    for (const row of all) transaction.objectStore(table).put(row)
  return new Promise((kept, failed) => {
    transaction.oncomplete = () => kept()
    transaction.onabort = () => failed(transaction.error)
  })
}

/** Dexie's own connection: that of another one would have to be opened, and upgraded, beside it. */
const connectionOf = (database: LumbungDatabase): IDBDatabase => database.backendDB()
