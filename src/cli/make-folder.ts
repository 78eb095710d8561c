// Makes a folder and those above it, one after the other. Node's own way goes on for ever where a folder says that it
// is there and takes no names (/proc).
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** For the server's account alone. Throws what the system says; nothing where it is there already. */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  mkdirSync(path, { mode: 0o700 })
}
