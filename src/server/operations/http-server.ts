// What one connection may cost, before anybody knows whose it is. Every number is far above what a phone on a bad
// line needs, and far below what would stop everybody else.
import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { answerRefusal } from '../answers.ts'
import { malformed } from '../read-body.ts'

type Request = Parameters<RequestListener>[0]

const second = 1_000

const limits: ServerOptions = {
  /** Who names no host is answered as all others are who ask what can't be read. */
  requireHostHeader: false,
  /** Bytes. A token and what a proxy adds are below 2 kB. */
  maxHeaderSize: 16 * 1024,
  /** Until the headers are there, and until the body is: the app itself gives up after 20 seconds. */
  headersTimeout: 15 * second,
  requestTimeout: 120 * second,
  /** Between two requests: a little longer than proxies keep a connection, so that it is they who let go. */
  keepAliveTimeout: 65 * second,
  connectionsCheckingInterval: 5 * second,
}
/** Nothing came or went for so long: who does not read an answer is not waited for either. */
const idleLimit = 120 * second
/** Connections at once; a proxy needs some hundred. */
const connectionLimit = 5_000
/** Requests that are read already and wait for the one before them, on all connections. */
const waitingLimit = 10_000

/** A server over HTTP that does not listen yet. `onUnreadable` hears the status of what could not be read as a request. */
export function httpServer(
  fetch: Parameters<typeof getRequestListener>[0],
  onUnreadable: (status: number) => void = () => {},
): Server {
  const answering = new WeakMap<Socket, ServerResponse>()
  const errorHandler = () => {
    onUnreadable(400)
    return answerRefusal(malformed())
  }
  const listener = inTurn(getRequestListener(fetch, { errorHandler }), answering)
  const server = createServer(limits, listener)
  // Who says that nothing more will be sent still waits for the answer, which may have to wait for the disk.
  Object.assign(server, { httpAllowHalfOpen: true })
  server.setTimeout(idleLimit)
  server.maxConnections = connectionLimit
  // What is expected of us beside an answer, we do not do; the answer is given all the same.
  server.on('checkExpectation', listener)
  server.on('connect', (_request, socket) => {
    onUnreadable(405)
    refuseBare(socket as Socket, 405, 'method')
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Browsers open connections ahead, and use only some of them: nobody asked for anything.
    if (socket.bytesRead === 0) return socket.destroy()
    const response = answering.get(socket)
    const [status, code] = statuses[error.code ?? ''] ?? [400, 'malformed']
    if (!socket.writable || error.code === 'ECONNRESET' || response?.headersSent) socket.destroy()
    else refuseBare(socket, status, code)
    // A request that breaks off is told of by whoever was reading it.
    if (!response && error.code !== 'ECONNRESET') onUnreadable(status)
  })
  return server
}

const statuses: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'too_large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'too_large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'timeout'],
}

/** Answers where there is no request to answer to, and hangs up. */
function refuseBare(socket: Socket, status: number, error: string): void {
  const body = JSON.stringify({ error })
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}`
  const headers = `content-type: application/json\r\ncache-control: no-store\r\nconnection: close`
  socket.end(`${head}\r\n${headers}\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
  socket.destroySoon()
}

/**
 * One request of a connection at a time, and the next one read only when it was answered. Browsers and proxies never
 * send more; who does (pipelining) is answered in order, and does not fill the memory.
 */
function inTurn(
  listener: RequestListener,
  answering: Pick<WeakMap<Socket, ServerResponse>, 'set' | 'delete'>,
): RequestListener {
  const queues = new WeakMap<Socket, [Request, ServerResponse][]>()
  let waiting = 0

  const begin = (request: Request, response: ServerResponse, queue: [Request, ServerResponse][]) => {
    const { socket } = request
    answering.set(socket, response)
    response.once('close', () => {
      answering.delete(socket)
      if (socket.destroyed) {
        waiting -= queue.splice(0).length
        return
      }
      const next = queue.shift()
      if (!next) {
        queues.delete(socket)
        return
      }
      waiting -= 1
      if (queue.length === 0) socket.resume()
      begin(...next, queue)
    })
    listener(request, response as Parameters<RequestListener>[1])
  }

  return (request, response) => {
    const { socket } = request
    if (socket.destroyed) return
    const queue = queues.get(socket)
    if (!queue) {
      const empty: [Request, ServerResponse][] = []
      queues.set(socket, empty)
      begin(request, response, empty)
    } else if (waiting >= waitingLimit) {
      socket.destroy()
    } else {
      waiting += 1
      queue.push([request, response])
      socket.pause()
    }
  }
}
