// The rows of the table.

export type RowName =
  | 'insertMany'
  | 'insertOne'
  | 'editOne'
  | 'readMonth'
  | 'coldOpen'
  | 'firstSync'
  | 'firstSyncSent'
  | 'firstSyncReceived'
  | 'push'
  | 'pushSent'
  | 'pushReceived'

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

export const syncRows: readonly TableRow[] = [
  { name: 'firstSync', words: 'first sync', unit: 'ms' },
  { name: 'firstSyncReceived', words: '  bytes received', unit: 'kB' },
  { name: 'firstSyncSent', words: '  bytes sent', unit: 'kB' },
  { name: 'push', words: 'push of what was queued', unit: 'ms' },
  { name: 'pushSent', words: '  bytes sent', unit: 'kB' },
  { name: 'pushReceived', words: '  bytes received', unit: 'kB' },
]
