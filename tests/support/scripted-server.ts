// A server that answers what a test tells it to, for the answers that a real one gives rarely or never.
import type { Fetch } from '../../src/store/sync/send.ts'
import type { EnrolAnswer, SyncAnswer, SyncRequest } from '../../src/sync/wire.ts'
import { morning } from './test-env.ts'

export type Reply = Response | 'cut' | ((request: SyncRequest) => Response | 'cut')

/** What the server of the library `srv` answers to a code that is right. */
export const enrolled: EnrolAnswer = {
  v: 1,
  library: 'srv',
  libraryName: 'Karangsari',
  code: '33.15.14.2006',
  device: 'd1',
  token: 'lb1.srv.d1.secret',
  epoch: 'e1',
  now: morning,
}

/** A 200 of the library `srv`, with whatever differs from "nothing new". */
export const ok = (change: Partial<SyncAnswer> = {}): Response =>
  Response.json({
    v: 1,
    library: 'srv',
    epoch: 'e1',
    now: Date.parse('2026-11-22T03:00:00Z'),
    cursor: 1,
    more: false,
    rejected: [],
    rows: [],
    minApp: '1.0.0',
    ...change,
  })

export const refuse = (status: number, error: string, more: object = {}, headers = {}): Response =>
  Response.json({ error, ...more }, { status, headers })

/** Gives the replies one after the other, the last one for ever, and keeps the requests. */
export function scriptedServer(...replies: Reply[]) {
  const requests: SyncRequest[] = []
  const fetch: Fetch = async (_url, init) => {
    const request = (await readBody(init)) as SyncRequest
    requests.push(request)
    const reply = replies.length > 1 ? replies.shift()! : replies[0]!
    const response = typeof reply === 'function' ? reply(request) : reply
    if (response === 'cut') throw new TypeError('Failed to fetch')
    return response.clone()
  }
  return { fetch, requests }
}

async function readBody({ body, headers }: RequestInit): Promise<unknown> {
  const stream = new Response(body as BodyInit).body!
  const zipped = new Headers(headers).get('Content-Encoding') === 'gzip'
  return new Response(zipped ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).json()
}
