// Small files of each kind that the server keeps, and how a device asks for them.
import { createHash, randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import type { EnrolAnswer } from '../../../src/sync/wire.ts'
import { bearer } from './server.ts'

const beginnings = {
  jpeg: [0xff, 0xd8, 0xff, 0xe0],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  webp: [...Buffer.from('RIFF\u0010\u0020\u0030\u0000WEBPVP8 ')],
  pdf: [...Buffer.from('%PDF-1.7\n')],
}

export interface Photo {
  readonly hash: string
  readonly bytes: Buffer
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What is answered to the last part of an upload. */
export const whole = [201, { ok: true }]

/** Never the same twice. */
export function photo(size = 5_000, kind: keyof typeof beginnings = 'jpeg'): Photo {
  const beginning = Buffer.from(beginnings[kind])
  const bytes = Buffer.concat([beginning, randomBytes(size - beginning.length)])
  return { hash: hashOf(bytes), bytes }
}

export const blobRequest = (
  app: Hono,
  device: EnrolAnswer,
  method: 'PUT' | 'POST' | 'GET' | 'HEAD',
  hash: string,
  more: { readonly body?: Uint8Array | ReadableStream; readonly headers?: Record<string, string> } = {},
): Promise<Response> =>
  Promise.resolve(
    app.request(`/v1/blobs/${hash}`, {
      method,
      headers: { ...bearer(device), ...more.headers },
      ...(more.body && { body: more.body as BodyInit, duplex: 'half' }),
    } as RequestInit),
  )

/** Sends the bytes from `from` up to `to`, that one left out. */
export const putPart = (app: Hono, device: EnrolAnswer, { hash, bytes }: Photo, from: number, to: number) =>
  blobRequest(app, device, 'PUT', hash, {
    body: bytes.subarray(from, to),
    headers: { 'content-range': `bytes ${from}-${to - 1}/${bytes.length}` },
  })

/** A body that is cut after these bytes. */
export const cutAfter = (bytes: Uint8Array): ReadableStream => {
  let sent = false
  return new ReadableStream({
    pull: (controller) => {
      if (sent) controller.error(new Error('the line was cut'))
      else controller.enqueue(new Uint8Array(bytes))
      sent = true
    },
  })
}
