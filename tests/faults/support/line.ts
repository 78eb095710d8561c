// A bad line: a TCP proxy in front of the real server, which cuts where a test tells it to. It knows nothing of
// HTTP: it counts bytes.
import { once } from 'node:events'
import { createServer, connect as open, type Server, type Socket } from 'node:net'

type Direction = 'request' | 'answer'

export class Line {
  readonly port: number
  /** The connections so far: what was sent on each, as it can be sent again. */
  readonly sent: Buffer[] = []
  /** Bytes that went through, both ways. */
  carried = 0
  /** Every so many bytes the whole line is cut. */
  cutsEvery = Number.POSITIVE_INFINITY
  private readonly target: number
  private readonly server: Server
  private readonly sockets = new Set<Socket>()
  private sinceCut = 0
  private next: { direction: Direction; left: number; done: () => void } | undefined

  private constructor(target: number, server: Server) {
    this.target = target
    this.server = server
    this.port = (server.address() as { port: number }).port
  }

  /** A line to the server on this port of this machine. */
  static async to(target: number): Promise<Line> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const line = new Line(target, server)
    server.on('connection', (near) => line.join(near))
    return line
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Lets so many bytes of the next request or answer through and then hangs up; resolves when it has. */
  cutAfter(direction: Direction, bytes: number): Promise<void> {
    return new Promise((done) => {
      this.next = { direction, left: bytes, done }
    })
  }

  /** Takes back a cut that has not come yet. */
  heal(): void {
    this.next = undefined
  }

  /** Sends the bytes of an earlier connection once more, and waits until the server has answered them. */
  async repeat(bytes: Buffer): Promise<string> {
    const far = open(this.target, 'localhost')
    let answer = ''
    far.on('data', (chunk) => (answer += chunk.toString('latin1')))
    far.end(bytes)
    await once(far, 'close')
    return answer
  }

  async end(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((closed) => this.server.close(closed))
  }

  private join(near: Socket): void {
    const far = open(this.target, 'localhost')
    const connection = this.sent.push(Buffer.alloc(0)) - 1
    for (const [from, to, direction] of [
      [near, far, 'request'],
      [far, near, 'answer'],
    ] as const) {
      this.sockets.add(from)
      from.on('data', (chunk) => {
        if (direction === 'request') this.sent[connection] = Buffer.concat([this.sent[connection]!, chunk])
        this.carry(chunk, to, direction)
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        this.sockets.delete(from)
        to.destroy()
      })
    }
  }

  private carry(chunk: Buffer, to: Socket, direction: Direction): void {
    const passing = Math.min(chunk.length, this.allowed(direction))
    this.carried += passing
    this.sinceCut += passing
    if (this.next?.direction === direction) this.next.left -= passing
    if (passing > 0) to.write(chunk.subarray(0, passing))
    if (passing < chunk.length) this.cut(direction)
  }

  private allowed(direction: Direction): number {
    const left = this.next?.direction === direction ? this.next.left : Number.POSITIVE_INFINITY
    return Math.min(left, this.cutsEvery - this.sinceCut)
  }

  /** What was let through still arrives: the sockets are ended, not reset. */
  private cut(direction: Direction): void {
    this.sinceCut = 0
    const cut = this.next?.direction === direction ? this.next : undefined
    if (cut) this.next = undefined
    for (const socket of this.sockets) socket.end()
    setImmediate(() => {
      for (const socket of this.sockets) socket.destroy()
      cut?.done()
    })
  }
}
