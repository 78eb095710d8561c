// Files that a power cut leaves whole: what was there, or what was written, and never half of it.
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** The new name shows on the disk only once the content is there. */
export function moveSafely(part: string, file: string): void {
  syncToDisk(part)
  renameSync(part, file)
  syncToDisk(dirname(file))
}

export function syncToDisk(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
