// One request about a blob, to its end or to the cut.
import type { Fetch } from '../sync/send.ts'

export interface BlobAnswer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array<ArrayBuffer>
}

const TIMEOUT_MS = 20_000

export const blobAddress = (hash: string): string => `/v1/blobs/${hash}`

/** The whole answer within 20 s; undefined where there was none, or its end is missing. */
export async function askForBlob(
  fetch: Fetch,
  url: string,
  request: Pick<RequestInit, 'method' | 'headers'> & { readonly body?: Uint8Array<ArrayBuffer> | FormData },
): Promise<BlobAnswer | undefined> {
  const cut = new AbortController()
  const timer = setTimeout(() => cut.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(url, {
      ...request,
      cache: 'no-store',
      credentials: 'omit',
      signal: cut.signal,
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, bytes }
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
