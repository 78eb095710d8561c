// Over real sockets: what somebody may do to the server before anybody knows who they are.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bodyRoom } from '../../src/server/operations/body-room.ts'
import { httpServer } from '../../src/server/operations/http-server.ts'
import { bearer, envelope, testServer } from './support/server.ts'

let running: Server
let port: number
let village: Awaited<ReturnType<typeof testServer>>
const sockets: Socket[] = []
const unreadable: number[] = []
/** How many requests the app was asked, and how many at once at most. */
const asked = { inAll: 0, now: 0, most: 0 }

beforeEach(async () => {
  Object.assign(asked, { inAll: 0, now: 0, most: 0 })
  unreadable.length = 0
  village = await testServer()
  running = httpServer(
    async (request, env) => {
      asked.inAll += 1
      asked.now += 1
      asked.most = Math.max(asked.most, asked.now)
      try {
        return await village.app.fetch(request, env)
      } finally {
        asked.now -= 1
      }
    },
    (status) => unreadable.push(status),
  )
  running.listen(0)
  await once(running, 'listening')
  port = (running.address() as AddressInfo).port
})
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  running.closeAllConnections()
  running.close()
})

function open(): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  sockets.push(socket)
  return socket
}
const health = 'GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n'
const isWell = async () => (await fetch(`http://127.0.0.1:${port}/v1/health`)).status

describe('a connection', () => {
  test('with 10,000 pipelined requests is answered in order, one at a time', async () => {
    const socket = open()
    let text = ''
    socket.on('data', (chunk) => (text += chunk))
    socket.write(health.repeat(9_999) + health.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))
    await once(socket, 'close')
    expect(text.split('HTTP/1.1 200').length - 1).toBe(10_000)
    expect(asked).toMatchObject({ inAll: 10_000, most: 1 })
  })

  test('that sends 200,000 requests and reads nothing is left alone, while others are answered', async () => {
    const socket = open()
    socket.pause()
    socket.write(health.repeat(200_000))
    let before = -1
    await vi.waitFor(
      () => {
        const still = before === asked.inAll
        before = asked.inAll
        expect(still && before > 0).toBe(true)
      },
      { timeout: 20_000, interval: 500 },
    )
    expect(asked.inAll).toBeLessThan(50_000)
    expect(await isWell()).toBe(200)
  })

  test('that goes away with requests waiting takes them along', async () => {
    const socket = open()
    socket.write(health.repeat(500))
    await once(socket, 'data')
    socket.destroy()
    expect(await isWell()).toBe(200)
    expect(asked.inAll).toBeLessThan(502)
  })

  test('goes on after a request whose body comes in pieces', async () => {
    const device = await village.device()
    const body = JSON.stringify(envelope(device))
    const socket = open()
    let text = ''
    socket.on('data', (chunk) => (text += chunk))
    const head = `POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: ${bearer(device).authorization}\r\nContent-Length: ${body.length}\r\n\r\n`
    socket.write(health + head + body.slice(0, 10))
    await new Promise((later) => setTimeout(later, 100))
    socket.write(body.slice(10) + health)
    await vi.waitFor(() => expect(text.match(/HTTP\/1.1 200/g)).toHaveLength(3))
    expect(text.indexOf('"cursor"')).toBeLessThan(text.lastIndexOf('"ok":true'))
  })

  test('with headers above 16 kB is refused', async () => {
    const socket = open()
    socket.write(`GET /v1/health HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)
    const [chunk] = await once(socket, 'data')
    expect(String(chunk)).toContain('431')
  })
})

test('a body above the limit is answered 413 over a socket too', async () => {
  const device = await village.device()
  const response = await fetch(`http://127.0.0.1:${port}/v1/sync`, {
    method: 'POST',
    headers: { ...bearer(device), 'content-type': 'application/json' },
    body: JSON.stringify(envelope(device, { pad: 'x'.repeat(4 * 1024 * 1024) })),
  })
  expect([response.status, await response.json()]).toEqual([413, { error: 'too_large' }])
})

describe('the room for bodies', () => {
  const rooms = { all: 1_000, library: 600, small: 10 }
  const request = () => ({}) as Parameters<ReturnType<typeof bodyRoom>['take']>[0]

  test('refuses what is too much in all, or of one library, until somebody is answered', () => {
    const room = bodyRoom(rooms)
    const [one, two] = [request(), request()]
    room.take(one, 'a', 600)
    expect(() => room.take(one, 'a', 1)).toThrow('busy')
    expect(() => room.take(two, 'b', 401)).toThrow('busy')
    room.take(two, 'b', 400)
    room.free(one)
    room.free(one)
    expect(room.held).toBe(400)
    room.take(request(), 'b', 200)
    expect(room.held).toBe(600)
  })

  test('has some left for small ones', () => {
    const room = bodyRoom(rooms)
    room.take(request(), 'a', 600)
    room.take(request(), 'b', 400)
    for (let n = 0; n < 60; n++) room.take(request(), 'a', 10)
    expect(() => room.take(request(), 'a', 10)).toThrow('busy')
    expect(() => room.take(request(), 'b', 11)).toThrow('busy')
  })

  test('is free again after every answer, a refusal too', async () => {
    const device = await village.device()
    const post = (body: string) =>
      fetch(`http://127.0.0.1:${port}/v1/sync`, {
        method: 'POST',
        headers: { ...bearer(device), 'content-type': 'application/json' },
        body,
      })
    // More than the room of a library, one after the other.
    for (let n = 0; n < 12; n++) {
      const whole = JSON.stringify(envelope(device, { pad: 'x'.repeat(3_000_000) }))
      expect((await post(n % 2 ? whole : whole.slice(1))).status).toBe(n % 2 ? 200 : 400)
    }
  })
})

test('the log takes 60 lines a minute of strangers, short ones, and says how many it left out', async () => {
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST' })
  for (let n = 0; n < 100; n++) await get(`/v1/sync?${'x'.repeat(8_000)}`)
  await get(`/v1/blobs/${'x'.repeat(8_000)}`)
  expect(village.logged.length).toBe(60)
  expect(Math.max(...village.logged.map((line) => line.length))).toBeLessThan(400)
  village.clock.now += 60_000
  await get('/v1/sync')
  expect(village.logged.at(-2)).toMatch(/"leftOut":4\d/)
})

describe('what can not be read as a request', () => {
  const answerTo = async (text: string) => {
    const socket = open()
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk))
    socket.write(text)
    await once(socket, 'close')
    return [Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), answer.split('\r\n\r\n').at(-1)]
  }
  const line = 'POST /v1/sync HTTP/1.1\r\n'
  test.each([
    ['no HTTP at all', '\x16\x03\x01\x02', 400, 'malformed'],
    ['two lengths', `${line}Host: x\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc`, 400, 'malformed'],
    [
      'a length and chunks',
      `${line}Host: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n`,
      400,
      'malformed',
    ],
    ['headers of 20 kB', `${line}Host: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'too_large'],
    ['no host', 'GET /v1/health HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed'],
    [
      'a host that is none',
      'GET /v1/health HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n',
      400,
      'malformed',
    ],
    ['a tunnel', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405, 'method'],
  ])('%s, is answered in JSON, by its status, and told of once', async (_what, text, status, error) => {
    expect(await answerTo(text)).toEqual([status, JSON.stringify({ error })])
    expect(unreadable).toEqual([status])
    expect(await isWell()).toBe(200)
  })

  test.each([
    ['nothing, as where a browser opened it ahead', '', []],
    ['half a head', 'GET /v1', [408]],
  ])('%s by the end of its time, is told of only where somebody asked', async (_what, text, told) => {
    const socket = open()
    socket.resume()
    const [theirs] = (await once(running, 'connection')) as [Socket]
    socket.write(text)
    await vi.waitFor(() => expect(theirs.bytesRead).toBe(text.length))
    running.emit('clientError', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), theirs)
    await once(socket, 'close')
    expect(unreadable).toEqual(told)
  })

  test('expects what we do not do, and is answered all the same', async () => {
    const text = health.replace('\r\n\r\n', '\r\nExpect: 200-maybe\r\nConnection: close\r\n\r\n')
    expect((await answerTo(text))[0]).toBe(200)
  })
})
