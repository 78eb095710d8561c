// Draws flat shapes and writes them as PNG: enough for the demonstration's pictures, which are nobody's photos.
import { crc32, deflateSync } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]

/** Each pixel is drawn from so many by so many points, for soft edges. */
const POINTS = 2
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export class Canvas {
  readonly width: number
  readonly height: number
  readonly #points: Uint8Array

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.#points = new Uint8Array(width * height * POINTS * POINTS * 3)
  }

  rectangle(x: number, y: number, width: number, height: number, colour: Colour): void {
    this.#fill([x, y, x + width, y + height], colour, () => true)
  }

  ellipse(x: number, y: number, across: number, down: number, colour: Colour): void {
    this.#fill([x - across, y - down, x + across, y + down], colour, (px, py) => {
      const [dx, dy] = [(px - x) / across, (py - y) / down]
      return dx * dx + dy * dy <= 1
    })
  }

  /** Corners in their order around it: x, y, x, y, … */
  polygon(corners: readonly number[], colour: Colour): void {
    const xs = corners.filter((_, index) => index % 2 === 0)
    const ys = corners.filter((_, index) => index % 2 === 1)
    const within = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
    this.#fill(within, colour, (px, py) => {
      let inside = false
      for (let index = 0; index < xs.length; index++) {
        const next = (index + 1) % xs.length
        const [x, y, nextX, nextY] = [xs[index]!, ys[index]!, xs[next]!, ys[next]!]
        // A line to the right crosses the border an odd number of times from inside.
        if (y > py !== nextY > py && px < ((nextX - x) * (py - y)) / (nextY - y) + x) inside = !inside
      }
      return inside
    })
  }

  #fill(
    [left, top, right, bottom]: readonly [number, number, number, number],
    [red, green, blue]: Colour,
    inside: (x: number, y: number) => boolean,
  ): void {
    const across = this.width * POINTS
    const [fromX, toX] = [Math.max(0, Math.floor(left * POINTS)), Math.min(across, Math.ceil(right * POINTS))]
    const toY = Math.min(this.height * POINTS, Math.ceil(bottom * POINTS))
    for (let y = Math.max(0, Math.floor(top * POINTS)); y < toY; y++) {
      for (let x = fromX; x < toX; x++) {
        if (!inside((x + 0.5) / POINTS, (y + 0.5) / POINTS)) continue
        const at = (y * across + x) * 3
        this.#points[at] = red
        this.#points[at + 1] = green
        this.#points[at + 2] = blue
      }
    }
  }

  toPng(): Buffer {
    const lines = Buffer.alloc(this.height * (this.width * 3 + 1))
    let at = 0
    for (let y = 0; y < this.height; y++) {
      at += 1
      for (let x = 0; x < this.width; x++) {
        for (let part = 0; part < 3; part++) lines[at++] = this.#mean(x, y, part)
      }
    }
    const header = Buffer.alloc(13)
    header.writeUInt32BE(this.width, 0)
    header.writeUInt32BE(this.height, 4)
    // Eight bits each of red, green and blue.
    header.set([8, 2, 0, 0, 0], 8)
    const body = deflateSync(lines, { level: 9 })
    return Buffer.concat([
      Buffer.from(SIGNATURE),
      chunk('IHDR', header),
      chunk('IDAT', body),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }

  #mean(x: number, y: number, part: number): number {
    let sum = 0
    for (let dy = 0; dy < POINTS; dy++) {
      for (let dx = 0; dx < POINTS; dx++) {
        sum += this.#points[((y * POINTS + dy) * this.width * POINTS + x * POINTS + dx) * 3 + part] ?? 0
      }
    }
    return Math.round(sum / POINTS ** 2)
  }
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
