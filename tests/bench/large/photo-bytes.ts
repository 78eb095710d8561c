// What passes for a photo: it begins as a JPEG does, and packs as badly as one. The same for the same number.
export function photoBytes(n: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let state = n + 1
  for (let at = 0; at < length; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state
  }
  bytes.set([0xff, 0xd8, 0xff])
  return bytes
}
