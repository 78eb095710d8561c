// POST of /v1/blobs/<sha256>?offset=N: what PUT does, for lines that let only GET and POST through. The offset stands
// in the address, since firewalls refuse `content-range`; the bytes may come as they are, or as the file of a form.
import { createHash } from 'node:crypto'
import { blobSizeLimit } from '../../sync/blob-type.ts'
import { Refused } from '../answers.ts'
import { malformed, tooLarge } from '../read-body.ts'
import type { Blobs } from '../storage/blobs.ts'
import {
  append,
  type BlobName,
  blobQuota,
  keepHeld,
  partly,
  type ReadBody,
  refuseOtherOffset,
  refuseType,
  whole,
} from './blob-endpoint.ts'

/** What a form puts around its one file. */
const formLimit = 4 * 1024

/** Answers and throws as `putBlob` does. `size`, if said, is how long the whole is; else its hash tells when it is. */
export async function postBlob(
  blobs: Blobs,
  { library, hash }: BlobName,
  request: Pick<Request, 'url' | 'headers'>,
  read: ReadBody,
  quota: number = blobQuota,
): Promise<Response> {
  const said = new URL(request.url).searchParams
  const from = readCount(said.get('offset') ?? '0')
  const size = said.has('size') ? readCount(said.get('size') ?? '') : undefined
  if (Math.max(from, size ?? 0) > blobSizeLimit) throw tooLarge()
  const { bytes, cut } = await readFile(request.headers.get('content-type') ?? '', read)
  if (from + bytes.length > blobSizeLimit) throw tooLarge()
  if (size !== undefined && from + bytes.length > size) throw malformed()
  if ((await blobs.size(library, hash)) !== undefined) return whole()
  if ((await blobs.total(library)) + bytes.length > quota) throw new Refused(413, { error: 'library_full' })

  if (from > 0) refuseOtherOffset(await blobs.held(library, hash), from)
  // From the beginning again, and with other bytes: what is held led nowhere.
  else if (!(await beginsAlike(blobs, { library, hash }, bytes))) await blobs.dropPart(library, hash)
  refuseType(from, bytes)
  const held = await append(blobs, { library, hash }, from, bytes)
  if (cut || (size !== undefined && held < size)) return partly(held)
  const all = await blobs.part(library, hash)
  if (size === undefined && createHash('sha256').update(all).digest('hex') !== hash) return partly(held)
  return keepHeld(blobs, { library, hash }, all)
}

async function beginsAlike(blobs: Blobs, { library, hash }: BlobName, bytes: Uint8Array): Promise<boolean> {
  const held = await blobs.part(library, hash)
  const shared = Math.min(held.length, bytes.length)
  return Buffer.compare(held.subarray(0, shared), bytes.subarray(0, shared)) === 0
}

function readCount(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw malformed()
  return Number(text)
}

async function readFile(
  type: string,
  read: ReadBody,
): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean }> {
  const isForm = /^multipart\/form-data/i.test(type)
  const body = await read(blobSizeLimit + (isForm ? formLimit : 0), tooLarge)
  if (!isForm) return body
  const form = await new Response(new Uint8Array(body.bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw malformed()
    })
  const file = form.get('file')
  if (!(file instanceof Blob)) throw malformed()
  return { bytes: new Uint8Array(await file.arrayBuffer()), cut: false }
}
