// The rows of the table.

export type RowName =
  | 'insertMany'
  | 'insertOne'
  | 'editOne'
  | 'readMonth'
  | 'coldOpen'
  | 'firstSync'
  | 'firstSyncBytes'
  | 'push'
  | 'pushBytes'

export interface TableRow {
  readonly name: RowName
  readonly words: string
  readonly unit: 'ms' | 'kB'
}

export const localRows: readonly TableRow[] = [
  { name: 'insertMany', words: 'insert all, in bulk', unit: 'ms' },
  { name: 'insertOne', words: 'insert one, as a person saves', unit: 'ms' },
  { name: 'editOne', words: 'edit one field', unit: 'ms' },
  { name: 'readMonth', words: 'read one month', unit: 'ms' },
  { name: 'coldOpen', words: 'cold open, with one month', unit: 'ms' },
]

/** Bytes are those of both directions, headers too. */
export const syncRows: readonly TableRow[] = [
  { name: 'firstSync', words: 'first sync', unit: 'ms' },
  { name: 'firstSyncBytes', words: 'first sync, bytes on the wire', unit: 'kB' },
  { name: 'push', words: 'push of what was queued', unit: 'ms' },
  { name: 'pushBytes', words: 'push, bytes on the wire', unit: 'kB' },
]
