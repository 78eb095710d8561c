// What an answer about a blob says. What it means is in its status and body; headers are hints, for proxies drop and
// rewrite them.
import * as v from 'valibot'
import type { StoredAttachment } from '../database.ts'
import { foreign, retryAfter, wholeNumber } from '../sync/send.ts'
import type { BlobAnswer } from './blob-request.ts'

export type Pass = { readonly kind: 'sent' } | { readonly kind: 'set aside'; readonly code: string }
export type Stop =
  | { readonly kind: 'stopped' | 'refused' | 'unsupported' }
  | { readonly kind: 'wait'; readonly ms: number | undefined }
  /** This one did not get through; another may. */
  | { readonly kind: 'offline' | 'blocked' | 'failed' }
type Said =
  | Pass
  | Stop
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'hash' }
  /** Asking told nothing; or something on the line takes no part of this size. */
  | { readonly kind: 'unclear' | 'tooMuch' }

const answerShape = v.object({
  ok: v.optional(v.literal(true)),
  offset: v.optional(wholeNumber),
  error: v.optional(v.pipe(v.string(), v.regex(/^[a-z_]+$/))),
})

/** `isAsked`: the answer is to HEAD. */
export const readAnswer = (answer: BlobAnswer, attachment: StoredAttachment, isAsked: boolean): Said =>
  isAsked ? toHead(answer, attachment) : toPart(answer)

function toHead({ status, headers }: BlobAnswer, { type }: StoredAttachment): Said {
  if (status === 200 && headers.get('content-type')?.split(';')[0] === type) return { kind: 'sent' }
  if (status === 429 || status === 503 || status === 507) return { kind: 'wait', ms: retryAfter(headers) }
  const held = headers.get('lumbung-offset') ?? headers.get('upload-offset')
  const offset = Number(held ?? Number.NaN)
  return status === 404 && offset >= 0 ? { kind: 'offset', offset } : { kind: 'unclear' }
}

function toPart({ status, headers, bytes }: BlobAnswer): Said {
  const { ok, offset, error } = readBody(bytes)
  if (ok) return { kind: 'sent' }
  if (offset !== undefined && (error === undefined || error === 'offset')) return { kind: 'offset', offset }
  // A server from before there were blobs, or a proxy that cuts bodies off: nobody else refuses so tersely.
  if (bytes.length === 0 && status === 404) return { kind: 'unsupported' }
  if (bytes.length === 0 && status === 401) return { kind: 'refused' }
  // Whatever is not surely ours: a portal's page counts as no answer, and a firewall's says that it was one.
  if (error === undefined) {
    if (status === 413) return { kind: 'tooMuch' }
    const { kind } = foreign({ status, headers })
    if (kind === 'wait') return { kind: 'failed' }
    return { kind: kind === 'blocked' ? 'blocked' : 'offline' }
  }
  if (error === 'hash') return { kind: 'hash' }
  if (status === 413 || status === 415) return { kind: 'set aside', code: error }
  if (status === 401) return { kind: 'refused' }
  if (status === 404 || status === 405) return { kind: 'unsupported' }
  if (status === 429 || status === 503 || status === 507) return { kind: 'wait', ms: retryAfter(headers) }
  return { kind: 'failed' }
}

/** What our own server says; nothing where the body is not its JSON. */
export function readBody(bytes: Uint8Array): v.InferOutput<typeof answerShape> {
  try {
    const parsed = v.safeParse(answerShape, JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}
