// SHA-256 (FIPS 180-4) without a platform: browsers keep theirs from pages that came over plain HTTP, which is
// how a village's own network serves the app. Tells a whole file from a damaged one; it guards no secret.

const BLOCK = 64

/** The first 32 bits of the fractional parts of the first primes' roots: `power` 1/2 or 1/3. */
const fractions = (count: number, power: number): Uint32Array => {
  const found = new Uint32Array(count)
  for (let candidate = 2, index = 0; index < count; candidate++) {
    if (isPrime(candidate)) found[index++] = (candidate ** power % 1) * 2 ** 32
  }
  return found
}
function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false
  return true
}
const start = fractions(8, 1 / 2)
const rounds = fractions(64, 1 / 3)

/** In 64 small letters and digits. */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(start)
  const whole = bytes.length - (bytes.length % BLOCK)
  for (let offset = 0; offset < whole; offset += BLOCK) digestBlock(state, bytes, offset)
  const tail = padded(bytes.subarray(whole), bytes.length)
  for (let offset = 0; offset < tail.length; offset += BLOCK) digestBlock(state, tail, offset)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** What is left of the message, a one, zeros, and the message's length in bits: one block or two. */
function padded(rest: Uint8Array, length: number): Uint8Array {
  const tail = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK)
  tail.set(rest)
  tail[rest.length] = 0x80
  const view = new DataView(tail.buffer)
  view.setUint32(tail.length - 8, Math.floor((length * 8) / 2 ** 32))
  view.setUint32(tail.length - 4, (length * 8) >>> 0)
  return tail
}

const schedule = new Uint32Array(BLOCK)

function digestBlock(state: Uint32Array, bytes: Uint8Array, offset: number): void {
  const w = schedule
  for (let t = 0; t < 16; t++) {
    const at = offset + t * 4
    w[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
  }
  for (let t = 16; t < BLOCK; t++) {
    const [early, late] = [w[t - 15]!, w[t - 2]!]
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    w[t] = w[t - 16]! + small + w[t - 7]! + large
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < BLOCK; t++) {
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + rounds[t]! + w[t]!) | 0
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = state[index]! + word
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
