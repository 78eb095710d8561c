// One request and what became of it. Whatever comes back, from our server or from something that only looks
// like it (a captive portal answers 200 with a page), is one of a few outcomes.
import * as v from 'valibot'
import { msLimit } from '../../sync/stamp.ts'
import { type SyncAnswer, wireVersion } from '../../sync/wire.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export type Outcome =
  | { readonly kind: 'answer'; readonly answer: SyncAnswer }
  /** No answer of ours: no network, time-out, cut, a portal. Nothing changes. */
  | { readonly kind: 'offline' }
  /** A firewall or a proxy on the way refused the request. */
  | { readonly kind: 'blocked'; readonly code: string }
  /** The server doesn't know this device, or has revoked it. */
  | { readonly kind: 'needsCode' | 'revoked' }
  | { readonly kind: 'epoch'; readonly epoch: string }
  /** 413 and 400: this push can't be taken as it is. 500: perhaps not, or the server is ill. */
  | { readonly kind: 'tooLarge' | 'malformed' | 'failed'; readonly code: string }
  | { readonly kind: 'wait'; readonly ms: number | undefined }
  | { readonly kind: 'updateApp' }
  /** An answer of ours that this app has no rule for. */
  | { readonly kind: 'trouble'; readonly code: string }

const TIMEOUT_MS = 20_000
/** Smaller bodies fit a packet or two anyway. */
const GZIP_ABOVE = 2_000

/** A rule of our own is a quarter of a kilobyte smaller than the library's pipes, and the sync has ten in all. */
export const wholeNumber = v.custom<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0)

const answerShape = v.object({
  v: v.literal(wireVersion),
  library: v.string(),
  epoch: v.string(),
  now: v.custom<number>((now) => typeof now === 'number' && now >= 0 && now <= msLimit),
  cursor: wholeNumber,
  more: v.boolean(),
  rejected: v.array(
    // The codes of a newer server are no reason to be deaf to the rest of its answer.
    v.object({ i: v.string(), registers: v.array(v.string()), code: v.string() }),
  ),
  // Looked into one by one: a row that can't be read must not hold up the others.
  rows: v.array(v.unknown()),
  minApp: v.string(),
})
/** Codes are words in small letters; a firewall's own JSON says "Forbidden". */
export const errorShape = v.object({
  error: v.pipe(v.string(), v.regex(/^[a-z_]+$/)),
  epoch: v.optional(v.string()),
})

/**
 * Posts JSON and reads the whole answer within 20 s; `undefined` where there was none, `json` where it was none.
 * `plain` sends a long body as it is, too.
 */
export async function post(
  fetch: Fetch,
  url: string,
  body: unknown,
  { plain, ...headers }: { readonly plain?: boolean; readonly Authorization?: string } = {},
): Promise<{ readonly response: Response; readonly json: unknown } | undefined> {
  const text = JSON.stringify(body)
  const packed = plain ? { body: text, headers: {} } : await gzipped(text)
  const cut = new AbortController()
  const timer = setTimeout(() => cut.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: packed.body,
      headers: { 'Content-Type': 'application/json', ...packed.headers, ...headers },
      cache: 'no-store',
      credentials: 'omit',
      signal: cut.signal,
    })
    return { response, json: parsed(await response.text()) }
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends one sync request to the device's own server. `library` is the server's id of it. */
export async function send(
  fetch: Fetch,
  { library, token }: { readonly library: string; readonly token: string },
  request: unknown,
  plain = false,
): Promise<Outcome> {
  const answered = await post(fetch, '/v1/sync', request, { Authorization: `Bearer ${token}`, plain })
  if (!answered) return { kind: 'offline' }
  const { response, json } = answered
  if (response.status === 200) {
    const parsed = v.safeParse(answerShape, json)
    const ours = parsed.success && parsed.output.library === library
    return ours ? { kind: 'answer', answer: parsed.output as SyncAnswer } : { kind: 'offline' }
  }
  const error = v.safeParse(errorShape, json)
  return error.success ? refusal(response, error.output) : foreign(response)
}

/** What an answer comes to that is not this API's: a firewall refuses, a proxy finds no server, a portal shows a page. */
export function foreign({ status, headers }: Pick<Response, 'status' | 'headers'>): Outcome {
  if (status === 429 || (status >= 500 && status !== 511)) return { kind: 'wait', ms: retryAfter(headers) }
  // 408: a proxy got tired of waiting for a slow line.
  const isRefusal = status >= 400 && status < 500 && status !== 408
  return isRefusal ? { kind: 'blocked', code: String(status) } : { kind: 'offline' }
}

/** The same in a word, for what is asked once and not again by itself. */
export function foreignReason(
  response: Pick<Response, 'status' | 'headers'>,
): { readonly reason: 'offline' | 'trouble' } | { readonly reason: 'blocked'; readonly code: string } {
  const end = foreign(response)
  if (end.kind === 'blocked') return { reason: 'blocked', code: end.code }
  return { reason: end.kind === 'wait' ? 'trouble' : 'offline' }
}

function refusal(response: Response, { error, epoch }: v.InferOutput<typeof errorShape>): Outcome {
  const { status } = response
  if (status === 401 && error === 'revoked') return { kind: 'revoked' }
  // The server got no token at all: a proxy took it away, and no new code would help.
  const isBare = response.headers.get('www-authenticate') === 'Bearer'
  if (status === 401 && error === 'token')
    return isBare ? { kind: 'blocked', code: '401' } : { kind: 'needsCode' }
  if (status === 409 && epoch !== undefined) return { kind: 'epoch', epoch }
  if (status === 400) return { kind: 'malformed', code: error }
  const isFull = error === 'library_full'
  if (status === 413) return { kind: 'tooLarge', code: isFull ? error : 'too_large' }
  if (status === 426) return { kind: 'updateApp' }
  if (status === 500) return { kind: 'failed', code: 'refused' }
  if (status === 429 || status > 500) return { kind: 'wait', ms: retryAfter(response.headers) }
  return { kind: 'trouble', code: error }
}

/** The header in seconds, as our server gives it; a date, or nothing, leaves it to the back-off. */
export function retryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN)
  return seconds >= 0 ? seconds * 1000 : undefined
}

/** The body as it travels: gzipped, but for small ones. */
export async function gzipped(text: string): Promise<{ body: BodyInit; headers: Record<string, string> }> {
  if (text.length < GZIP_ABOVE || typeof CompressionStream === 'undefined') return { body: text, headers: {} }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return { body: await new Response(stream).arrayBuffer(), headers: { 'Content-Encoding': 'gzip' } }
}
