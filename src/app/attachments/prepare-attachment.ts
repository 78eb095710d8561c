// Turns what a person chose into what is kept: a photo of at most 300 kB with its small picture, a logo, or a PDF
// as it is. What can't be used comes back as a problem that has words with a way out.
import type { AttachmentsField } from '../../domain/field.ts'
import { blobSizeLimit } from '../../sync/blob-type.ts'
import { isFileGone } from '../app-file.ts'
import { askWorker } from '../ask-worker.ts'
import { BYTES_TO_TELL, pictureKind } from './picture-kind.ts'
import pictureWorker from './picture-worker.ts?worker&url'
import type { PictureWishes, ShrunkPicture } from './shrink-picture.ts'

export type AttachmentTrouble =
  | 'notPicture'
  | 'notDocument'
  | 'pdfNotHere'
  | 'heic'
  | 'broken'
  | 'tooLarge'
  | 'pdfTooLarge'
  | 'failed'
  | 'gone'

type PreparedAttachment =
  | { readonly ok: true; readonly file: Blob; readonly preview?: Blob }
  | { readonly ok: false; readonly problem: AttachmentTrouble }

const wishesOf: Readonly<Record<AttachmentsField['holds'], PictureWishes>> = {
  photos: { side: 1_600, bytes: 300_000, mayBeTransparent: false },
  // The letters of a page have to stay readable, and 2 MB is what may travel.
  document: { side: 2_200, bytes: 600_000, mayBeTransparent: false },
  logo: { side: 600, bytes: 300_000, mayBeTransparent: true },
}
/** Bytes. No camera makes more; opening it could take the phone down. */
const MOST_BYTES = 80_000_000

export async function prepareAttachment(
  file: Blob,
  holds: AttachmentsField['holds'],
): Promise<PreparedAttachment> {
  const kind = pictureKind(new Uint8Array(await file.slice(0, BYTES_TO_TELL).arrayBuffer()))
  if (kind === 'pdf') return preparedPdf(file, holds)
  if (kind === 'unknown') return trouble(holds === 'document' ? 'notDocument' : 'notPicture')
  if (file.size > MOST_BYTES) return trouble('tooLarge')
  const shrunk = await shrink(file, wishesOf[holds])
  if (shrunk === 'failed' || shrunk === 'gone') return trouble(shrunk)
  if (shrunk.ok) return { ok: true, file: shrunk.picture, preview: shrunk.preview }
  return trouble(kind === 'heic' ? 'heic' : shrunk.problem)
}

/** The small picture of one that came from the server without it; undefined where it can't be read. */
export async function makePreview(file: Blob): Promise<Blob | undefined> {
  const shrunk = await shrink(file, wishesOf.photos)
  return typeof shrunk === 'object' && shrunk.ok ? shrunk.preview : undefined
}

function preparedPdf(file: Blob, holds: AttachmentsField['holds']): PreparedAttachment {
  if (holds !== 'document') return trouble('pdfNotHere')
  return file.size > blobSizeLimit ? trouble('pdfTooLarge') : { ok: true, file }
}

const trouble = (problem: AttachmentTrouble) => ({ ok: false, problem }) as const

/** `failed`: the worker gave up, its memory ran out. `gone`: it is no longer on the server. */
async function shrink(file: Blob, wishes: PictureWishes): Promise<ShrunkPicture | 'failed' | 'gone'> {
  try {
    return await askWorker(pictureWorker, { file, wishes }, (shrunk: ShrunkPicture) => shrunk)
  } catch (error) {
    return (await isFileGone(error)) ? 'gone' : 'failed'
  }
}
