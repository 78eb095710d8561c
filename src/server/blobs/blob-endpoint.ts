// PUT, GET and HEAD of /v1/blobs/<sha256>: photos and attachments, apart from the records that name them by
// hash. An upload may come in parts and go on after a cut where it ended; what is whole is what its hash says.
import { createHash } from 'node:crypto'
import { isAttachmentHash } from '../../domain/attachment-hash.ts'
import { type BlobType, blobSizeLimit, blobType } from '../../sync/blob-type.ts'
import { Refused } from '../answers.ts'
import { malformed, type readBytes, tooLarge } from '../read-body.ts'
import type { Blobs } from '../storage/blobs.ts'
import { readContentRange, readRange } from './byte-range.ts'

/** What the photos of one library may take up; some ten thousand photos. */
export const blobQuota = 4 * 1024 ** 3

/** So many bytes tell every type that may be kept. */
const headLength = 12
const endings: Readonly<Record<BlobType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** Which blob is meant; the library is the caller's. */
export interface BlobName {
  readonly library: string
  readonly hash: string
}

/** Throws Refused 404 for what is no hash, as for any other address that is not there. */
export function blobName(library: string, hash: string | undefined): BlobName {
  if (!isAttachmentHash(hash)) throw new Refused(404, { error: 'not_found' })
  return { library, hash }
}

/** Reads a request's body up to a limit. */
export type ReadBody = (limit: number, excess: () => Refused) => ReturnType<typeof readBytes>

/**
 * Takes in a blob, or a part of it. What arrived before the line was cut is kept.
 *
 * Answers 201 once it is whole, 202 with the offset to go on from until then. Throws Refused: 400 `malformed`
 * or `hash`, 409 `offset`, 413 `too_large` or `library_full`, 415 `content_type`.
 */
export async function putBlob(
  blobs: Blobs,
  { library, hash }: BlobName,
  headers: Headers,
  read: ReadBody,
  quota: number = blobQuota,
): Promise<Response> {
  const part = readContentRange(headers.get('content-range'))
  const said = Number(headers.get('content-length'))
  if ((part && part.total > blobSizeLimit) || said > blobSizeLimit) throw tooLarge()
  // Also where the answer to the last part was lost: there is nothing left to send.
  if ((await blobs.size(library, hash)) !== undefined) return whole()
  if (part) {
    const held = await blobs.held(library, hash)
    // All of it came once, and this server was ended before it looked.
    if (held >= part.total) return keepHeld(blobs, { library, hash })
    refuseOtherOffset(held, part.from)
  }
  if ((await blobs.total(library)) + said > quota) throw new Refused(413, { error: 'library_full' })

  const { bytes, cut } = await (part
    ? read(part.to - part.from + 1, malformed)
    : read(blobSizeLimit, tooLarge))
  const start = part?.from ?? 0
  refuseType(start, bytes)
  if (!part && !cut) return keepWhole(blobs, { library, hash }, bytes)

  const held = await append(blobs, { library, hash }, start, bytes)
  if ((await blobs.size(library, hash)) !== undefined) {
    // Somebody else brought all of it meanwhile.
    await blobs.dropPart(library, hash)
    return whole()
  }
  if (part) refuseOtherOffset(held, start + bytes.length)
  if (!part || held < part.total) return partly(held)
  return keepHeld(blobs, { library, hash })
}

/**
 * Gives a blob's bytes, or a range of them; to HEAD only what there is to know. Where it is not whole, 404
 * says how many bytes of it are held, in `upload-offset`, and again in `lumbung-offset`: proxies drop what they don't know.
 */
export async function getBlob(
  blobs: Blobs,
  { library, hash }: BlobName,
  request: Request,
): Promise<Response> {
  const size = await blobs.size(library, hash)
  if (size === undefined) {
    const held = await blobs.held(library, hash)
    throw notHere(held)
  }
  const head = (await blobs.read(library, hash, 0, Math.min(size, headLength))) ?? new Uint8Array()
  const type = blobType(head)
  const headers = {
    'accept-ranges': 'bytes',
    // Never shown as a page of this server, whatever is in it; the app reads the bytes and draws them itself.
    'content-disposition': `attachment; filename="${hash.slice(0, 12)}.${type ? endings[type] : 'bin'}"`,
    'content-type': type ?? 'application/octet-stream',
  }
  if (request.method === 'HEAD') {
    return new Response(null, { headers: { ...headers, 'content-length': String(size) } })
  }
  const range = readRange(request.headers.get('range'), size)
  const { start, end } = range ?? { start: 0, end: size }
  const bytes = await blobs.read(library, hash, start, end)
  if (!bytes) throw notHere(0)
  return new Response(new Uint8Array(bytes), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(bytes.length),
      ...(range && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    },
  })
}

export const whole = (): Response => Response.json({ ok: true }, { status: 201 })

/** More is to come, from this offset on. */
export const partly = (offset: number): Response =>
  Response.json({ offset }, { status: 202, headers: { 'lumbung-offset': String(offset) } })

const notHere = (offset: number): Refused =>
  new Refused(
    404,
    { error: 'not_found' },
    { 'upload-offset': String(offset), 'lumbung-offset': String(offset) },
  )

/** Throws 415 where the beginning is of no type that is kept. */
export function refuseType(start: number, bytes: Uint8Array): void {
  if (start === 0 && bytes.length >= headLength && !blobType(bytes)) throw wrongType()
}

const wrongType = (): Refused => new Refused(415, { error: 'content_type' })

async function keepWhole(blobs: Blobs, { library, hash }: BlobName, bytes: Uint8Array): Promise<Response> {
  if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Refused(400, { error: 'hash' })
  if (!blobType(bytes)) throw wrongType()
  await blobs.keep(library, hash, bytes)
  return whole()
}

/** Keeps what is held as the whole that it should be; if it is none, it is dropped, and begun again. */
export async function keepHeld(
  blobs: Blobs,
  { library, hash }: BlobName,
  held?: Uint8Array,
): Promise<Response> {
  try {
    return await keepWhole(blobs, { library, hash }, held ?? (await blobs.part(library, hash)))
  } catch (error) {
    const isKept = (await blobs.size(library, hash)) !== undefined
    await blobs.dropPart(library, hash)
    // Somebody else brought all of it meanwhile.
    if (isKept) return whole()
    throw error
  }
}

/** Adds what is new of these bytes; a whole upload that was cut may begin with what is held already. */
export async function append(
  blobs: Blobs,
  { library, hash }: BlobName,
  start: number,
  bytes: Uint8Array,
): Promise<number> {
  const held = await blobs.held(library, hash)
  const news = bytes.subarray(Math.max(0, held - start))
  return held < start || news.length === 0 ? held : blobs.append(library, hash, held, news)
}

export function refuseOtherOffset(held: number, expected: number): void {
  if (held === expected) return
  throw new Refused(409, { error: 'offset', offset: held }, { 'lumbung-offset': String(held) })
}
