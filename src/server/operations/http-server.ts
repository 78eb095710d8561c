// What one connection may cost, before anybody knows whose it is. Every number is far above what a phone on a bad
// line needs, and far below what would stop everybody else.
import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'

type Request = Parameters<RequestListener>[0]

const second = 1_000

const limits: ServerOptions = {
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

/** A server over HTTP that does not listen yet. */
export function httpServer(fetch: Parameters<typeof getRequestListener>[0]): Server {
  const server = createServer(limits, inTurn(getRequestListener(fetch)))
  server.setTimeout(idleLimit)
  server.maxConnections = connectionLimit
  return server
}

/**
 * One request of a connection at a time, and the next one read only when it was answered. Browsers and proxies never
 * send more; who does (pipelining) is answered in order, and does not fill the memory.
 */
function inTurn(listener: RequestListener): RequestListener {
  const queues = new WeakMap<Socket, [Request, ServerResponse][]>()
  let waiting = 0

  const begin = (request: Request, response: ServerResponse, queue: [Request, ServerResponse][]) => {
    response.once('close', () => {
      const { socket } = request
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
