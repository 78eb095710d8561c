// Files that begin like what they say to be and go on with bytes that repeat for a seed: enough for whatever
// looks at the beginning, the length and the hash.
import { randomFrom } from './test-env.ts'

const beginnings = {
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31],
}

const made =
  (type: keyof typeof beginnings) =>
  (size: number, seed = 0): Blob => {
    const random = randomFrom(seed + 1)
    const bytes = Uint8Array.from({ length: size }, () => random() * 256)
    bytes.set(beginnings[type].slice(0, size))
    return new Blob([bytes], { type })
  }

export const jpeg = made('image/jpeg')
export const png = made('image/png')
export const pdf = made('application/pdf')
