// Reads a body, plain or gzipped, without ever holding more of it than is allowed: a small body that inflates
// to gigabytes is stopped on the way.

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Refused } from './answers.ts'

export const bodyLimit = 4 * 1024 * 1024

/** Throws Refused: 415 for what is not JSON or not gzip, 413 above the limit, 400 for what can't be read. */
export async function readJson(request: Request, limit: number = bodyLimit): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type.trim())) {
    throw new Refused(415, { error: 'content_type' })
  }
  const encoding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase()
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Refused(415, { error: 'content_encoding' })
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge()

  const bytes = await inflated(request.body, encoding === 'gzip', limit)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw malformed()
  }
}

export const malformed = (): Refused => new Refused(400, { error: 'malformed' })
export const tooLarge = (): Refused => new Refused(413, { error: 'too_large' })

/**
 * Reads bytes as they are, and keeps those that arrived before the line was cut. Throws `excess` as soon as
 * there are more than `limit`.
 */
export async function readBytes(
  body: ReadableStream | null,
  limit: number,
  excess: () => Refused,
): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean }> {
  const chunks: Uint8Array[] = []
  let size = 0
  let cut = false
  try {
    for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > limit) throw excess()
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    cut = true
  }
  return { bytes: Buffer.concat(chunks), cut }
}

async function inflated(body: ReadableStream | null, gzipped: boolean, limit: number): Promise<Buffer> {
  if (!body) return Buffer.alloc(0)
  const chunks: Buffer[] = []
  let size = 0
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length
      if (size > limit) throw tooLarge()
      chunks.push(chunk)
    }
  }
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  try {
    await (gzipped ? pipeline(source, createGunzip(), collect) : pipeline(source, collect))
  } catch (error) {
    // What remains is a broken gzip, or a line that was cut: there is no whole body to read.
    throw error instanceof Refused ? error : malformed()
  }
  return Buffer.concat(chunks)
}
