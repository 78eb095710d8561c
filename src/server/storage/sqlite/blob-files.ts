// Blobs as files under the data folder: `blobs/<library>/<hash>`, and `<hash>.part` while an upload is not
// finished. A file has its own name only once it is whole and on the disk.
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isAttachmentHash } from '../../../domain/attachment-hash.ts'
import type { Blobs } from '../blobs.ts'

export const blobFolder = 'blobs'
/** Beside a blob that no record names: since when, as text. */
const unnamed = '.unnamed'

/** Throws on what is no hash: it comes from outside, and the callers' checks are not relied on here. */
export function blobPath(folder: string, library: string, hash: string): string {
  if (!isAttachmentHash(hash)) throw new Error('no name for a blob')
  return join(libraryFolder(folder, library), hash)
}

function libraryFolder(folder: string, library: string): string {
  if (!/^[\w-]{1,80}$/.test(library)) throw new Error('no name for a folder of blobs')
  return join(folder, blobFolder, library)
}

export function fileBlobs(folder: string): Blobs {
  const pathOf = (library: string, hash: string): string => blobPath(folder, library, hash)
  const partOf = (library: string, hash: string): string => `${pathOf(library, hash)}.part`
  /** Sizes by file name. Reading a folder of thousands of photos at every upload would be slow. */
  const sizes = new Map<string, Promise<Map<string, number>>>()
  const sizesOf = (library: string) => {
    const known = sizes.get(library) ?? readSizes(libraryFolder(folder, library))
    sizes.set(library, known)
    return known
  }
  /** Looks again at a file that was changed. */
  const lookAt = async (library: string, path: string) => {
    const [known, size] = [await sizesOf(library), await sizeOf(path)]
    if (size === undefined) known.delete(basename(path))
    else known.set(basename(path), size)
  }
  const dropPart = async (library: string, hash: string) => {
    await rm(partOf(library, hash), { force: true })
    await lookAt(library, partOf(library, hash))
  }

  return {
    size: (library, hash) => sizeOf(pathOf(library, hash)),
    read: async (library, hash, start, end) => {
      const handle = await openIfThere(pathOf(library, hash))
      if (!handle) return undefined
      try {
        const bytes = new Uint8Array(end - start)
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
        return bytes.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
    keep: async (library, hash, bytes) => {
      const path = pathOf(library, hash)
      const part = `${path}.${randomUUID()}.tmp`
      await makeFolder(dirname(path))
      await writeAt(part, 0, bytes)
      await rename(part, path)
      await syncFolder(dirname(path))
      await lookAt(library, path)
      await dropPart(library, hash)
    },

    held: async (library, hash) => (await sizeOf(partOf(library, hash))) ?? 0,
    append: async (library, hash, offset, bytes) => {
      const path = partOf(library, hash)
      const held = (await sizeOf(path)) ?? 0
      if (held !== offset) return held
      await makeFolder(dirname(path))
      // At its place, not at the end: two that send the same bytes at once write them over each other.
      await writeAt(path, offset, bytes)
      if (offset === 0) await syncFolder(dirname(path))
      await lookAt(library, path)
      return offset + bytes.length
    },
    part: async (library, hash) => {
      const path = partOf(library, hash)
      return (await sizeOf(path)) === undefined ? new Uint8Array() : readFile(path)
    },
    dropPart,

    list: async (library) => {
      const names = await namesIn(libraryFolder(folder, library))
      const noted = new Set(names.filter((name) => name.endsWith(unnamed)))
      return Promise.all(
        names.filter(isAttachmentHash).map(async (hash) => ({
          hash,
          unnamedSince: noted.has(hash + unnamed) ? await readNote(pathOf(library, hash)) : null,
        })),
      )
    },
    noteUnnamed: async (library, hash, since) => {
      const path = pathOf(library, hash) + unnamed
      if (since === null) await rm(path, { force: true })
      else await writeFile(path, String(since), { mode: 0o600 })
    },
    remove: async (library, hash) => {
      const path = pathOf(library, hash)
      await rm(path, { force: true })
      await rm(path + unnamed, { force: true })
      await lookAt(library, path)
    },
    sweepParts: async (library, before) => {
      const own = libraryFolder(folder, library)
      for (const name of await namesIn(own)) {
        if (name.endsWith(unnamed) || isAttachmentHash(name)) continue
        const path = join(own, name)
        const { mtimeMs } = await stat(path).catch(ifMissing({ mtimeMs: before }))
        if (mtimeMs >= before) continue
        await rm(path, { force: true })
        await lookAt(library, path)
      }
    },
    total: async (library) => {
      let total = 0
      for (const size of (await sizesOf(library)).values()) total += size
      return total
    },
  }
}

/** What can't be read was never noted. */
async function readNote(path: string): Promise<number | null> {
  const text = await readFile(path + unnamed, 'utf8').catch(ifMissing(''))
  return /^\d+$/.test(text) ? Number(text) : null
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
const ifMissing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (isMissing(error)) return instead
    throw error
  }

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(ifMissing([]))
const sizeOf = (path: string): Promise<number | undefined> =>
  stat(path).then(({ size }) => size, ifMissing(undefined))
const openIfThere = (path: string): Promise<FileHandle | undefined> =>
  open(path, 'r').catch(ifMissing(undefined))

async function readSizes(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const name of await namesIn(folder)) sizes.set(name, (await sizeOf(join(folder, name))) ?? 0)
  return sizes
}

async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made !== undefined)
    for (const path of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(path)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeAt(path: string, start: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, constants.O_WRONLY | constants.O_CREAT, 0o600)
  try {
    for (let done = 0; done < bytes.length; ) {
      done += (await handle.write(bytes, done, bytes.length - done, start + done)).bytesWritten
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}
