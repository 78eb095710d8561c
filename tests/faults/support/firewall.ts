// What stands between a village and the server: a proxy of HTTP that refuses, drops and rewrites as a test tells it.
import { once } from 'node:events'
import {
  request as ask,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { gunzipSync, gzipSync } from 'node:zlib'

export interface Rules {
  /** Refuses with this status and a page; the stock OWASP rules say 403. */
  readonly refuses?: (request: Passing) => boolean
  readonly status?: number
  /** Headers of the request that never arrive at the server. */
  readonly dropsAsked?: readonly string[]
  /** Headers of the answer that never arrive at the device. */
  readonly dropsAnswered?: readonly string[]
  /** Compresses every answer again. */
  readonly compresses?: boolean
}

export interface Passing {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** As a firewall reads it that looks into gzip. */
  readonly text: string
}

const page = '<html><head><title>403 Forbidden</title></head><body>Forbidden</body></html>'

export class Firewall {
  rules: Rules = {}
  /** What came by, refused or not. */
  readonly seen: Passing[] = []
  refused = 0
  private readonly server: Server
  private readonly target: number

  private constructor(server: Server, target: number) {
    this.server = server
    this.target = target
    server.on('request', (request, response) => this.pass(request, response))
  }

  /** One before the server on this port of this machine. */
  static async before(target: number): Promise<Firewall> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Firewall(server, target)
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`
  }

  async end(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const { method = 'GET', url = '/', headers } = request
    const isZipped = headers['content-encoding'] === 'gzip'
    const passing = {
      method,
      url,
      headers,
      body,
      text: (isZipped ? gunzipSync(body) : body).toString('latin1'),
    }
    this.seen.push(passing)
    if (this.rules.refuses?.(passing)) {
      this.refused++
      response.writeHead(this.rules.status ?? 403, { 'content-type': 'text/html' })
      response.end(method === 'HEAD' ? undefined : page)
      return
    }
    const asked = without(headers, [...(this.rules.dropsAsked ?? []), 'host', 'connection'])
    const onward = ask(
      { port: this.target, host: 'localhost', method, path: url, headers: asked },
      (answer) => {
        this.answer(answer, response, method).catch(() => response.destroy())
      },
    )
    onward.on('error', () => response.destroy())
    onward.end(body)
  }

  private async answer(answer: IncomingMessage, response: ServerResponse, method: string): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    const whole = Buffer.concat(chunks)
    const kept = without(answer.headers, [
      ...(this.rules.dropsAnswered ?? []),
      'connection',
      'transfer-encoding',
    ])
    const packs = this.rules.compresses && !kept['content-encoding'] && whole.length > 0
    if (packs || (this.rules.compresses && method === 'HEAD')) {
      delete kept['content-length']
      kept['content-encoding'] = 'gzip'
    }
    response.writeHead(answer.statusCode ?? 500, kept)
    response.end(packs ? gzipSync(whole) : whole)
  }
}

const without = (headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
