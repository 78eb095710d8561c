// Codes of six digits that change every 30 seconds: RFC 6238 over RFC 4226, with SHA-1, as all authenticator apps have
// it. A few lines of our own, for one scheme that does not change.
import { createHmac } from 'node:crypto'
import { sameHash } from '../secrets.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const stepSeconds = 30
/** How many steps a telephone's clock may be off, either way. */
const steps = 1

export const stepAt = (ms: number): number => Math.floor(ms / 1000 / stepSeconds)

/** The code of a step; of six digits, or of as many as are asked for. */
export function codeAt(secret: string, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (hash[hash.length - 1] ?? 0) & 15
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step that a code is of; undefined where it is wrong, or too old or too new. */
export const stepOf = (secret: string, code: string, now: number): number | undefined => {
  const around = Array.from({ length: 2 * steps + 1 }, (_, index) => stepAt(now) - steps + index)
  return around.find((step) => sameHash(codeAt(secret, step), code))
}

/** As authenticator apps read it from a picture. */
export const otpauthOf = (secret: string, name: string): string =>
  `otpauth://totp/Lumbung:${encodeURIComponent(name)}?secret=${secret}&issuer=Lumbung`

/** RFC 4648, without the signs that fill it up. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
