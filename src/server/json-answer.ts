// An answer of JSON, gzipped where that is asked for. Devices pay for each byte, so short ones are gzipped too.
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { Context } from 'hono'

/** Characters that are zipped at once; more are zipped beside what else there is to do. */
const atOnce = 16 * 1024
/** For what is short: with tables as large as usual, setting them up would take longer than zipping. */
const small = { level: 6, memLevel: 5, windowBits: 13 } as const

const gzipBeside = promisify(gzip)

export async function answerJson(context: Context, value: unknown): Promise<Response> {
  const text = JSON.stringify(value)
  context.header('content-type', 'application/json')
  if (!acceptsGzip(context.req.header('accept-encoding'))) return context.body(text)
  const zipped = text.length <= atOnce ? gzipSync(text, small) : await gzipBeside(text)
  context.header('content-encoding', 'gzip')
  context.header('vary', 'accept-encoding')
  return context.body(new Uint8Array(zipped))
}

/** `gzip;q=0` says no. */
const acceptsGzip = (accepted: string | undefined): boolean =>
  (accepted ?? '').split(',').some((one) => /^\s*(x-)?gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one))
