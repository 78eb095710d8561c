// Reads a body, plain or gzipped, without ever holding more of it than is allowed: a small body that inflates
// to gigabytes is stopped on the way.
import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gunzip, gunzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { Refused } from './answers.ts'
import type { BodyRoom } from './operations/body-room.ts'
import { nextTurn } from './operations/in-slices.ts'
import { pruneJson } from './prune-json.ts'

const bodyLimit = 4 * 1024 * 1024
/** Zipped bytes that are inflated at once; more are inflated beside what else there is to do. */
const atOnce = 16 * 1024
/** Bytes of JSON that are read without waiting for a turn. */
const short = 256 * 1024
/** For the room of bodies: who is not known by a token. */
export const stranger = ''

/** Whose body it is, and how much of it is read. */
interface Reading {
  readonly room: BodyRoom
  readonly library: string
  readonly limit?: number
}

/**
 * Throws Refused: 415 for what is not JSON or not gzip, 413 above the limit, 503 where too much is held of others, 400
 * for what can't be read.
 */
export async function readJson(
  context: Context,
  { limit = bodyLimit, ...reading }: Reading,
): Promise<unknown> {
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type.trim())) {
    throw new Refused(415, { error: 'content_type' })
  }
  const encoding = (context.req.header('content-encoding') ?? 'identity').trim().toLowerCase()
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Refused(415, { error: 'content_encoding' })
  if (Number(context.req.header('content-length')) > limit) throw tooLarge()

  const { bytes, cut } = await readBytes(context, { ...reading, limit }, tooLarge)
  if (cut) throw malformed()
  const whole = encoding === 'gzip' ? await inflated(bytes, limit) : bytes
  reading.room.take(context, reading.library, whole.length)
  if (whole.length > short) {
    await nextTurn()
    pruneJson(whole)
  }
  try {
    return JSON.parse(utf8.decode(whole))
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
  context: Context,
  { room, library, limit = bodyLimit }: Reading,
  excess: () => Refused,
): Promise<{ readonly bytes: Buffer; readonly cut: boolean }> {
  const chunks: Uint8Array[] = []
  let size = 0
  let cut = false
  try {
    for await (const chunk of bodyOf(context)) {
      size += chunk.length
      if (size > limit) throw excess()
      room.take(context, library, chunk.length)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    cut = true
  }
  return { bytes: Buffer.concat(chunks), cut }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Node's own stream where there is one: the web's stream around it costs as much as the rest of a small request. */
function bodyOf({ env, req }: Context): AsyncIterable<Uint8Array> {
  const { incoming } = (env ?? {}) as { readonly incoming?: IncomingMessage }
  // Left alone when reading ends early: whoever serves the connection still has to answer on it.
  if (incoming) return incoming.iterator({ destroyOnReturn: false })
  return (req.raw.body ?? []) as unknown as AsyncIterable<Uint8Array>
}

const gunzipBeside = promisify(gunzip)

async function inflated(bytes: Buffer, limit: number): Promise<Buffer> {
  try {
    if (bytes.length <= atOnce) return gunzipSync(bytes, { maxOutputLength: Math.min(limit, short) })
  } catch (error) {
    if (!isTooLong(error)) throw malformed()
  }
  try {
    return await gunzipBeside(bytes, { maxOutputLength: limit })
  } catch (error) {
    throw isTooLong(error) ? tooLarge() : malformed()
  }
}

const isTooLong = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
