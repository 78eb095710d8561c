// Fetches from the server what another device made, or what was thinned here: in parts, and kept only once
// the whole has the hash that the record names.
import { type BlobType, blobSizeLimit, blobType } from '../../sync/blob-type.ts'
import { isDiskFull, type Library } from '../library.ts'
import { readMeta } from '../meta.ts'
import { type Fetch, foreign, foreignReason } from '../sync/send.ts'
import { attachmentOf, hashOf, putAttachment } from './attachments.ts'
import { askForBlob, type BlobAnswer, blobAddress } from './blob-request.ts'
import { PartSize } from './part-size.ts'
import { withRoom } from './thin-attachments.ts'
import { readBody } from './upload-answer.ts'

type FetchingAttachment = { readonly ok: true; readonly blob: Blob } | NotFetched

/** `offline`: no answer of ours. `notThere`: the device that made it has not sent it yet. */
export type NotFetched = { readonly ok: false } & (
  | { readonly reason: 'offline' | 'notThere' | 'notConnected' | 'diskFull' | 'trouble' }
  /** A firewall on the way refused it: `code` is what it said, such as 403. */
  | { readonly reason: 'blocked'; readonly code: string }
)

const offline: NotFetched = { ok: false, reason: 'offline' }
const CUTS_AT_MOST = 6
const browserFetch: Fetch = (url, init) => globalThis.fetch(url, init)

/** The attachment from here, else from the server. Two who ask at once fetch it once. */
export function fetchAttachment(
  library: Library,
  hash: string,
  fetch: Fetch = browserFetch,
): Promise<FetchingAttachment> {
  const name = `${library.key} ${hash}`
  const running = underWay.get(name)
  if (running) return running
  const fetching = fetchAndKeep(library, hash, fetch).finally(() => underWay.delete(name))
  underWay.set(name, fetching)
  return fetching
}

const underWay = new Map<string, Promise<FetchingAttachment>>()

async function fetchAndKeep(library: Library, hash: string, fetch: Fetch): Promise<FetchingAttachment> {
  const here = await attachmentOf(library, hash)
  if (here) return { ok: true, blob: here }
  const [identity, position] = await Promise.all([
    readMeta(library.bulk, 'identity'),
    readMeta(library.bulk, 'position'),
  ])
  if (!identity?.server || !position) return { ok: false, reason: 'notConnected' }
  const bytes = await download(fetch, identity.server.token, hash)
  if (!(bytes instanceof Uint8Array)) return bytes
  const type = blobType(bytes)
  // A portal's page, say: what it claims to be is not what the record names.
  if (!type || (await hashOf(bytes)) !== hash) return offline
  return keep(library, { hash, bytes, type, received: position.epoch })
}

async function keep(
  library: Library,
  {
    hash,
    bytes,
    type,
    received,
  }: { hash: string; bytes: Uint8Array<ArrayBuffer>; type: BlobType; received: string },
): Promise<FetchingAttachment> {
  try {
    await withRoom(library, () => putAttachment(library, { hash, bytes }, { type, received }))
  } catch (error) {
    if (!isDiskFull(error)) throw error
    return { ok: false, reason: 'diskFull' }
  }
  return { ok: true, blob: new Blob([bytes], { type }) }
}

/**
 * Part by part, each asked for again after a cut. Where a proxy drops what says how long the whole is, a part that is
 * shorter than asked for, or none at all, is the last: the hash tells whether it was.
 */
async function download(
  fetch: Fetch,
  token: string,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | NotFetched> {
  const pace = new PartSize()
  const parts: Uint8Array[] = []
  let asksParts = true
  for (let from = 0, total = 1; from < total; ) {
    const { bytes: size } = pace
    const answer = await askForBlob(fetch, blobAddress(hash), {
      method: 'GET',
      headers: {
        Authorization: `Bearer ${token}`,
        ...(asksParts && { Range: `bytes=${from}-${from + size - 1}` }),
      },
    })
    if (!answer) {
      pace.wasCut()
      if (pace.cuts > CUTS_AT_MOST) return offline
      continue
    }
    const { status, headers, bytes } = answer
    if (status === 200) return joined([bytes])
    if (status === 416 && from > 0) break
    if (isNotThere(answer)) return { ok: false, reason: 'notThere' }
    if (status !== 206 || bytes.length === 0) {
      // A firewall may refuse the asking for parts: then the whole at once.
      if (!asksParts || foreign(answer).kind !== 'blocked') return notFetched(answer)
      asksParts = false
      continue
    }
    const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '')
    if (range && Number(range[1]) !== from) return offline
    parts.push(bytes)
    from += bytes.length
    total = range ? Number(range[2]) : bytes.length < size ? from : from + 1
    if (total > blobSizeLimit) return offline
    pace.movedOn()
  }
  return joined(parts)
}

/** An answer of our own server is no firewall's, whatever its status. */
const notFetched = (answer: BlobAnswer): NotFetched =>
  readBody(answer.bytes).error === undefined
    ? { ok: false, ...foreignReason(answer) }
    : { ok: false, reason: 'trouble' }

function isNotThere({ status, headers, bytes }: BlobAnswer): boolean {
  if (status !== 404) return false
  return headers.has('lumbung-offset') || new TextDecoder().decode(bytes).includes('"not_found"')
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
