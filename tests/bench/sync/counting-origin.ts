// One address for a page and its server, as the app has it: the page comes from here, all else goes on to the server,
// and every byte between browser and here is counted, headers too.
import { type ClientRequest, createServer, request, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface CountingOrigin {
  readonly address: string
  /** Bytes since the start, both ways. */
  bytes(): number
  close(): void
}

/** Serves the script at `/`; other addresses are asked at `serverPort`. */
export async function countingOrigin(script: string, serverPort = 0): Promise<CountingOrigin> {
  const sockets: Socket[] = []
  const server = createServer((asked, answer) => {
    const path = asked.url?.replace(/\?.*/, '')
    if (path === '/' || path === '/page.js') {
      answer.setHeader('Content-Type', path === '/' ? 'text/html' : 'text/javascript')
      answer.end(path === '/' ? html : script)
      return
    }
    const { headers, url } = asked
    const onward: ClientRequest = request(
      { port: serverPort, method: asked.method ?? 'GET', headers, path: url ?? '/' },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(answer)
      },
    )
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  })
  server.keepAliveTimeout = 60_000
  server.on('connection', (socket) => sockets.push(socket))
  server.on('upgrade', (asked, browser: Socket, head) => {
    const onward = connect(serverPort, 'localhost', () => {
      const headers = asked.rawHeaders.map((word, n) => word + (n % 2 === 0 ? ': ' : '\r\n')).join('')
      onward.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers}\r\n`)
      onward.write(head)
      onward.pipe(browser).pipe(onward)
    })
    onward.on('error', () => browser.destroy())
    browser.on('error', () => onward.destroy())
  })
  return {
    address: `http://localhost:${await listen(server)}`,
    bytes: () => sockets.reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0),
    close: () => {
      server.close()
      server.closeAllConnections()
      for (const socket of sockets) socket.destroy()
    },
  }
}

const html =
  '<!doctype html><title>bench</title><link rel="icon" href="data:,"><script src="/page.js"></script>'

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, () => resolve((server.address() as AddressInfo).port)))
