// One HTTP client for all servers that are measured: connections stay open, bodies are gzipped both ways.
import { Agent, request } from 'node:http'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

export interface Answered {
  readonly status: number
  readonly body: string
}

export async function postJson(
  port: number,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<Answered> {
  return post(port, path, await pack(JSON.stringify(body)), headers, method)
}

export function post(
  port: number,
  path: string,
  gzipped: Uint8Array,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<Answered> {
  const all = {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'content-length': String(gzipped.length),
    'accept-encoding': 'gzip',
    ...headers,
  }
  return new Promise((answered, failed) => {
    const asking = request({ agent, port, host: '127.0.0.1', path, method, headers: all }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', failed)
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const read = answer.headers['content-encoding'] === 'gzip' ? unpack(bytes) : Promise.resolve(bytes)
        read.then((text) => answered({ status: answer.statusCode ?? 0, body: text.toString() }), failed)
      })
    })
    asking.on('error', failed)
    asking.end(gzipped)
  })
}

/** How long it takes to be told that the server is well, in milliseconds, on a connection of its own. */
export const askHealth = (port: number): Promise<number> => {
  const start = performance.now()
  return new Promise((answered, failed) => {
    const asking = request({ port, host: '127.0.0.1', path: '/v1/health', agent: false }, (answer) => {
      answer.resume()
      answer.on('end', () => answered(performance.now() - start))
    })
    asking.on('error', failed)
    asking.end()
  })
}
