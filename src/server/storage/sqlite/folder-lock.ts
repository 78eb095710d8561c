// Tells whether a server runs on a data folder. SQLite's own file locks do it: the system lets go of them
// when a process ends, however it ends.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { privateFileAt } from './keep-private.ts'

const lockName = 'lumbung.lock'

/** Shared by all that work on the folder's database; gives a function that lets go. */
export const shareFolder = (folder: string): (() => void) | undefined =>
  hold(folder, 'BEGIN; SELECT count(*) FROM sqlite_schema')

/** For whoever replaces the database; undefined while anybody shares the folder. */
export const ownFolder = (folder: string): (() => void) | undefined => hold(folder, 'BEGIN EXCLUSIVE')

function hold(folder: string, take: string): (() => void) | undefined {
  privateFileAt(join(folder, lockName))
  const lock = new DatabaseSync(join(folder, lockName))
  try {
    lock.exec(take)
    return () => lock.close()
  } catch (error) {
    lock.close()
    if ((error as { errcode?: number }).errcode === 5) return undefined
    throw error
  }
}
