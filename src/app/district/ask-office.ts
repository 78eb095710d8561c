// Asks the officers' part of the server. What was answered is read as what it is; what failed, as why.

/**
 * `offline`: nobody answered. `signIn`: whoever asks is not, or no longer, signed in. `wait`: not before so many
 * `seconds`. `refused`: the server said no, by its stable `code`. `failed`: it could not, or somebody between refused.
 */
export type Failure =
  | { readonly why: 'offline' }
  | { readonly why: 'signIn' }
  | { readonly why: 'wait'; readonly seconds: number }
  | { readonly why: 'refused'; readonly code: string }
  | { readonly why: 'failed' }

type OfficeAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

const PATIENCE_MS = 20_000

/** With a `body` it is sent as JSON; `method` is GET without one and POST with one, unless it is said. */
export async function askOffice<Value>(
  path: string,
  {
    body,
    method = body === undefined ? 'GET' : 'POST',
  }: { readonly body?: object; readonly method?: string } = {},
): Promise<OfficeAnswer<Value>> {
  const failed = (failure: Failure) => ({ ok: false, failure }) as const
  let response: Response
  try {
    response = await fetch(`/v1/officer/${path}`, {
      method,
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
  } catch {
    return failed({ why: 'offline' })
  }
  // A captive portal answers everything with a page of its own.
  const answer: unknown = await response.json().catch(() => undefined)
  const said = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : undefined
  if (response.ok) return said?.v === 1 ? { ok: true, value: answer as Value } : failed({ why: 'failed' })
  const code = typeof said?.error === 'string' ? said.error : undefined
  if (response.status === 401 && code === 'session') return failed({ why: 'signIn' })
  if (response.status === 429) {
    const seconds = Number(said?.retryAfter ?? response.headers.get('retry-after'))
    return failed({ why: 'wait', seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 60 })
  }
  return failed(code === undefined || response.status >= 500 ? { why: 'failed' } : { why: 'refused', code })
}
