// A server that one record is too much for: a push with it is refused whole, whatever else is in it.
import type { Fetch } from '../../../src/store/sync/send.ts'
import type { SyncRequest } from '../../../src/sync/wire.ts'
import type { Status } from './act.ts'

/** Says no with this status where the record is in a push; what would be refused anyway is refused as it would be. */
export const poisonedBy =
  (poison: string | undefined, status: Status, fetch: Fetch): Fetch =>
  async (url, init) => {
    const request = (await new Response(await unzipped(init)).json()) as SyncRequest
    if (!request.push.some(({ i }) => i === poison)) return fetch(url, init)
    const { 'Content-Encoding': _, ...headers } = init.headers as Record<string, string>
    const body = JSON.stringify({ ...request, push: [] })
    const without = await fetch(url, { ...init, headers, body })
    if (without.status !== 200) return without
    return Response.json({ error: status === 400 ? 'malformed' : 'unexpected' }, { status })
  }

async function unzipped({ body, headers }: RequestInit): Promise<BodyInit> {
  const zipped = new Headers(headers).get('Content-Encoding') === 'gzip'
  const stream = new Response(body as BodyInit).body!
  return zipped ? stream.pipeThrough(new DecompressionStream('gzip')) : stream
}
