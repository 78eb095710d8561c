// Whatever holds records, names or hashes of tokens is for the server's own account: files 0600, the folder 0700.
import { chmodSync, chownSync, closeSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { databaseName, noteName } from './database-name.ts'

const [privateFile, privateFolder] = [0o600, 0o700]
/** What Lumbung itself leaves in a data folder. */
const ours = /^(lumbung[.-]|blobs$)/

/** Makes a file that is to be filled by somebody else, or narrows the one that is there. */
export function privateFileAt(path: string): void {
  closeSync(openSync(path, 'a', privateFile))
  narrow(path, privateFile)
}

/** The folder, unless it is somebody else's, and our files in it. The note is left: one that is touched counts as copied. */
export function keepFolderPrivate(folder: string): void {
  const names = readdirSync(folder)
  if (names.includes(databaseName) || names.every((name) => ours.test(name))) narrow(folder, privateFolder)
  for (const name of names) {
    const path = join(folder, name)
    if (ours.test(name) && name !== noteName && statSync(path).isFile()) narrow(path, privateFile)
  }
}

export const isPrivate = (path: string): boolean => (statSync(path).mode & 0o077) === 0

/** As the file, or folder, beside it: who restores is often root, and the server is not. */
export function ownAs(path: string, beside: string): void {
  const [{ uid, gid }, own] = [statSync(beside), statSync(path)]
  if (own.uid === uid && own.gid === gid) return
  try {
    chownSync(path, uid, gid)
  } catch {
    // Only root may give a file away; whoever restores as another account owns what he made.
  }
}

function narrow(path: string, mode: number): void {
  if ((statSync(path).mode & 0o777 & ~mode) === 0) return
  try {
    chmodSync(path, mode)
  } catch {
    // Somebody else's folder, or a disk that knows no modes.
  }
}
