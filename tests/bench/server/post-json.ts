// One HTTP client for all servers that are measured: connections stay open, bodies are gzipped both ways.
import { Agent, request } from 'node:http'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

export interface Answered {
  readonly status: number
  readonly body: string
  /** The cookies that came with it, as they are sent back. */
  readonly cookie: string
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
    ...headers,
  }
  return ask(port, path, method, all, gzipped)
}

export const get = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answered> =>
  ask(port, path, 'GET', headers)

function ask(
  port: number,
  path: string,
  method: string,
  more: Record<string, string>,
  body?: Uint8Array,
): Promise<Answered> {
  const headers = { 'accept-encoding': 'gzip', ...more }
  return new Promise((answered, failed) => {
    const asking = request({ agent, port, host: '127.0.0.1', path, method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', failed)
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const read = answer.headers['content-encoding'] === 'gzip' ? unpack(bytes) : Promise.resolve(bytes)
        const cookie = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
        read.then(
          (text) => answered({ status: answer.statusCode ?? 0, body: text.toString(), cookie }),
          failed,
        )
      })
    })
    asking.on('error', failed)
    asking.end(body)
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
