// The files of the built app, in memory: each is read once, and was compressed when the app was built (`.br`, `.gz`
// beside it). However many ask, and however slowly they read, there is one copy.
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { getMimeType } from 'hono/utils/mime'

export interface AppFile {
  readonly type: string
  /** Of its content. */
  readonly etag: string
  /** Bytes by encoding; what is no smaller compressed is there only as it is. */
  readonly encodings: ReadonlyMap<'br' | 'gzip' | 'identity', Uint8Array>
}

const compressible = /^(text\/|application\/(javascript|json|manifest\+json|wasm)|image\/svg)/
const gzipBeside = promisify(gzip)

/** Gives a file by the address's path, as decoded; undefined where there is none. A file that changed is read again. */
export function appFiles(folder: string): (path: string) => Promise<AppFile | undefined> {
  const kept = new Map<string, { readonly changed: number; readonly file: Promise<AppFile> }>()
  return async (path) => {
    if (/(^|[/\\])\.{1,2}($|[/\\])|\\|\0|\.(br|gz)$/.test(path)) return undefined
    const name = join(folder, path)
    const stats = statSync(name, { throwIfNoEntry: false })
    if (!stats?.isFile()) return undefined
    const known = kept.get(name)
    if (known?.changed === stats.mtimeMs) return known.file
    const file = readApp(name)
    kept.set(name, { changed: stats.mtimeMs, file })
    file.catch(() => kept.delete(name))
    return file
  }
}

async function readApp(name: string): Promise<AppFile> {
  const plain = await readFile(name)
  const type = getMimeType(name) ?? 'application/octet-stream'
  const encodings = new Map<'br' | 'gzip' | 'identity', Uint8Array>([['identity', new Uint8Array(plain)]])
  if (compressible.test(type)) {
    const add = (encoding: 'br' | 'gzip', bytes: Buffer | undefined) => {
      if (bytes && bytes.length < plain.length) encodings.set(encoding, new Uint8Array(bytes))
    }
    add('br', await readIfThere(`${name}.br`))
    // A folder that was not made by our build: once is little, for each request it would be much.
    add('gzip', (await readIfThere(`${name}.gz`)) ?? (await gzipBeside(plain)))
  }
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { type, etag, encodings }
}

const readIfThere = (name: string): Promise<Buffer | undefined> => readFile(name).catch(() => undefined)
