// What a photo or an attachment is, told by its first bytes: a name or a sender can say anything.

/** What may travel by `/v1/blobs`. */
export type BlobType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'

/** Bytes that one file may have, on the device as on the server. */
export const blobSizeLimit = 2 * 1024 * 1024

/** The type, or undefined for whatever else: a text with the name of a picture, a picture of another kind. */
export function blobType(bytes: Uint8Array): BlobType | undefined {
  const begins = (signs: readonly number[], at = 0) =>
    signs.every((sign, index) => bytes[at + index] === sign)
  if (begins([0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins([0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'image/png'
  if (begins(ascii('RIFF')) && begins(ascii('WEBP'), 8)) return 'image/webp'
  if (begins(ascii('%PDF-'))) return 'application/pdf'
  return undefined
}

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0))
