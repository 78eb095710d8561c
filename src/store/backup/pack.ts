// A bundle's rows on their way into a file and out of it: gzipped, locked with a passphrase where one is wanted.
import type { Base64, Lock } from '../../sync/bundle.ts'

/** OWASP's advice for PBKDF2 with SHA-256; about a second on a PC of 2012. */
const ITERATIONS = 600_000
/** More than any app of ours asks for: a hostile file must not hold up a phone for an hour. */
const ITERATIONS_AT_MOST = 5_000_000
/** What a file may unfold to, in bytes: some 100 years of a busy library. */
const UNPACKED_AT_MOST = 400_000_000
/** Bytes that `String.fromCharCode` takes at once. A multiple of 3, so that the pieces can be joined. */
const PIECE = 24_000

/** Browsers lend their locks only to pages that came over HTTPS. */
export const canLock = (): boolean => globalThis.crypto?.subtle !== undefined

export const packed = (text: string): Promise<Uint8Array> =>
  through(new CompressionStream('gzip'), new TextEncoder().encode(text))

/** Undefined where the bytes are not what `packed` made. */
export async function unpacked(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const text = await through(new DecompressionStream('gzip'), bytes)
    return new TextDecoder('utf-8', { fatal: true }).decode(text)
  } catch {
    return undefined
  }
}

export async function locked(
  bytes: Uint8Array,
  passphrase: string,
): Promise<{ readonly bytes: Uint8Array; readonly lock: Lock }> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const lock = { iterations: ITERATIONS, salt: toHex(salt), iv: toHex(iv) }
  const key = await keyOf(passphrase, lock)
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: own(iv) }, key, own(bytes))
  return { bytes: new Uint8Array(secret), lock }
}

/** Undefined where the passphrase is another. */
export async function unlocked(
  bytes: Uint8Array,
  passphrase: string,
  lock: Lock,
): Promise<Uint8Array | undefined> {
  if (lock.iterations < 1 || lock.iterations > ITERATIONS_AT_MOST) return undefined
  const key = await keyOf(passphrase, lock)
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv: own(fromHex(lock.iv)) }, key, own(bytes)),
    )
  } catch {
    return undefined
  }
}

async function keyOf(passphrase: string, { iterations, salt }: Lock): Promise<CryptoKey> {
  // Two keyboards may write the same letters with different codes.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC').trim())
  const start = await crypto.subtle.importKey('raw', own(typed), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: own(fromHex(salt)) },
    start,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

async function through(
  { writable, readable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const writer = writable.getWriter()
  // What goes wrong is told by the reading side; here it would only be told once more.
  writer.write(own(bytes)).catch(() => undefined)
  writer.close().catch(() => undefined)
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = readable.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value)
    length += read.value.length
    if (length > UNPACKED_AT_MOST) throw new Error('The file unfolds to more than any library holds')
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export const base64: Base64 = {
  encode: (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += PIECE) {
      text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
    }
    return text
  },
  decode: (text) => {
    try {
      const signs = atob(text)
      const bytes = new Uint8Array(signs.length)
      for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at)
      return bytes
    } catch {
      return undefined
    }
  },
}

/** Over memory of its own, as the platform's types ask for. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
