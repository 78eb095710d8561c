// Backups into a folder that the person chose once (a USB stick, a memory card), where the browser can do so: the
// File System Access API, Chromium. One dated file on each day that the app is used.

import { noteError } from '../error-log.ts'
import { type Library, onSaved, today } from '../library.ts'
import { type BackupFolder, readMeta, writeMeta } from '../meta.ts'
import { backupName, noteBackup } from './backup-state.ts'
import { makeBundle } from './make-bundle.ts'

/** What the types of browsers don't know yet. */
type Handle = FileSystemDirectoryHandle & {
  queryPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>
}

/** Work goes on for a while after a save: the file is made in the pause after it. */
const PAUSE_MS = 10_000

export const backupFolder = ({ database }: Library) => readMeta(database, 'backupFolder')

export const rememberFolder = ({ database }: Library, folder: BackupFolder) =>
  writeMeta(database, 'backupFolder', folder)

/** Files in it stay. */
export const forgetFolder = ({ database }: Library) => database.meta.delete('backupFolder')

export const mayWriteInto = async ({ handle }: BackupFolder): Promise<boolean> =>
  isGranted(await (handle as Handle).queryPermission?.({ mode: 'readwrite' }))

/** Call it at a tap: the browser asks the person. */
export const askForFolder = async ({ handle }: BackupFolder): Promise<boolean> =>
  isGranted(await (handle as Handle).requestPermission?.({ mode: 'readwrite' }))

/** A folder that can't be asked needs no permission. */
const isGranted = (answer: PermissionState | undefined): boolean =>
  answer === undefined || answer === 'granted'

/** Writes today's backup into the folder, over one of the same day. */
export async function backUpInto(library: Library, folder: BackupFolder): Promise<boolean> {
  try {
    const { text } = await makeBundle(library, { names: folder.names })
    const file = await folder.handle.getFileHandle(backupName(library), { create: true })
    // The old content stays until `close`: a stick pulled out in between keeps it whole.
    const writable = await file.createWritable()
    await writable.write(text)
    await writable.close()
  } catch (error) {
    noteError('backup folder', error, library.env)
    await rememberFolder(library, { ...folder, isMissing: true })
    return false
  }
  const { isMissing: _, ...found } = folder
  await rememberFolder(library, { ...found, day: today(library) })
  await noteBackup(library)
  return true
}

/**
 * Once a day, in the pause after the start and after each save: whoever closes the app right after saving gets
 * their file with the next start. While the browser still allows it. Call the result to stop.
 */
export function startAutoBackup(library: Library): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => backUpToday(library), PAUSE_MS)
  }
  soon()
  const stop = onSaved(library, soon)
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** True where a file was written: there is a folder, it may be written into, and it has none of today. */
async function backUpToday(library: Library): Promise<boolean> {
  try {
    const folder = await backupFolder(library)
    if (!folder || folder.day === today(library) || !(await mayWriteInto(folder))) return false
    return await backUpInto(library, folder)
  } catch (error) {
    noteError('backup folder', error, library.env)
    return false
  }
}
