// Turns what a person chose into what is kept: a photo of at most 300 kB with its small picture, a logo, or a PDF
// as it is. What can't be used comes back as a problem that has words with a way out.
import type { FilesField } from '../../domain/field.ts'
import { fileSizeLimit } from '../../sync/file-type.ts'
import { BYTES_TO_TELL, pictureKind } from './picture-kind.ts'
import type { PictureWishes, ShrunkPicture } from './shrink-picture.ts'

export type FileTrouble =
  | 'notPicture'
  | 'notDocument'
  | 'pdfNotHere'
  | 'heic'
  | 'broken'
  | 'tooLarge'
  | 'pdfTooLarge'
  | 'failed'

export type PreparedFile =
  | { readonly ok: true; readonly file: Blob; readonly preview?: Blob }
  | { readonly ok: false; readonly problem: FileTrouble }

const wishesOf: Readonly<Record<FilesField['holds'], PictureWishes>> = {
  photos: { side: 1_600, bytes: 300_000, mayBeTransparent: false },
  // The letters of a page have to stay readable, and 2 MB is what may travel.
  document: { side: 2_200, bytes: 600_000, mayBeTransparent: false },
  logo: { side: 600, bytes: 300_000, mayBeTransparent: true },
}
/** Bytes. No camera makes more; opening it could take the phone down. */
const MOST_BYTES = 80_000_000

export async function prepareFile(file: Blob, holds: FilesField['holds']): Promise<PreparedFile> {
  const kind = pictureKind(new Uint8Array(await file.slice(0, BYTES_TO_TELL).arrayBuffer()))
  if (kind === 'pdf') return preparedPdf(file, holds)
  if (kind === 'unknown') return trouble(holds === 'document' ? 'notDocument' : 'notPicture')
  if (file.size > MOST_BYTES) return trouble('tooLarge')
  const shrunk = await shrink(file, wishesOf[holds])
  if (shrunk === undefined) return trouble('failed')
  if (shrunk.ok) return { ok: true, file: shrunk.picture, preview: shrunk.preview }
  return trouble(kind === 'heic' ? 'heic' : shrunk.problem)
}

/** The small picture of one that came from the server without it; undefined where it can't be read. */
export async function makePreview(file: Blob): Promise<Blob | undefined> {
  const shrunk = await shrink(file, wishesOf.photos)
  return shrunk?.ok ? shrunk.preview : undefined
}

function preparedPdf(file: Blob, holds: FilesField['holds']): PreparedFile {
  if (holds !== 'document') return trouble('pdfNotHere')
  return file.size > fileSizeLimit ? trouble('pdfTooLarge') : { ok: true, file }
}

const trouble = (problem: FileTrouble) => ({ ok: false, problem }) as const

/** Undefined where the worker gave up: it did not start, or its memory ran out. */
async function shrink(file: Blob, wishes: PictureWishes): Promise<ShrunkPicture | undefined> {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ShrunkPicture>) => resolve(data))
      worker.addEventListener('error', () => resolve(undefined))
      worker.addEventListener('messageerror', () => resolve(undefined))
      worker.postMessage({ file, wishes })
    })
  } finally {
    worker.terminate()
  }
}
