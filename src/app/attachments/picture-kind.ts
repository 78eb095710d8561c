// What a chosen file is, by its first bytes: the refusals have to name the way out, and "HEIC" and "a PDF" have
// other ways out than "no picture at all".
import { blobType } from '../../sync/blob-type.ts'

type PictureKind = 'picture' | 'pdf' | 'heic' | 'unknown'

/** Enough of a file to tell. */
export const BYTES_TO_TELL = 32

export function pictureKind(start: Uint8Array): PictureKind {
  const type = blobType(start)
  if (type) return type === 'application/pdf' ? 'pdf' : 'picture'
  const text = String.fromCharCode(...start.subarray(0, BYTES_TO_TELL))
  // ISO base media: the brand after "ftyp" says which of its many formats it is.
  const [, brands = ''] = /^.{4}ftyp([\s\S]*)/.exec(text) ?? []
  if (/hei[cxms]|hev[cx]|mif1|msf1/.test(brands)) return 'heic'
  // Whatever else browsers read as pictures is turned into JPEG like the rest.
  return /^(GIF8|BM)/.test(text) || /avif|avis/.test(brands) ? 'picture' : 'unknown'
}
