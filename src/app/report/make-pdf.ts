// The report's PDF, made in a worker from the document and the pictures on this device.
import type { PdfProgress } from '../../exports/pdf/report-pdf.ts'
import type { PhotoOnPaper, ReportDocument } from '../../exports/report-document.ts'
import { fetchFile } from '../../store/fetch-file.ts'
import { currentConnection, fileConnection, mayTravel } from '../../store/file-connection.ts'
import { fileOf, previewOf } from '../../store/files.ts'
import type { Library } from '../../store/library.ts'
import { askWorker } from './ask-worker.ts'
import type { PdfAnswer, PdfOrder } from './pdf-worker.ts'

export interface PdfWatch {
  readonly onProgress: (progress: PdfProgress) => void
  /** How many of the photos are not to be had just now; they are left out. */
  readonly onMissing: (photos: number) => void
}

export const makePdf = async (
  library: Library,
  document: ReportDocument,
  photos: readonly PhotoOnPaper[],
  { onProgress, onMissing }: PdfWatch,
): Promise<Uint8Array> => {
  const wanted = [
    ...(document.letterhead.logo ? [document.letterhead.logo] : []),
    ...photos.map(({ file }) => file),
  ]
  const files = new Map<string, Blob>()
  for (const hash of wanted) {
    const blob = await pictureOf(library, hash)
    if (blob) files.set(hash, blob)
  }
  const missing = photos.filter(({ file }) => !files.has(file)).length
  if (missing > 0) onMissing(missing)
  const order: PdfOrder = { document, photos, files }
  return askWorker(
    new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }),
    order,
    (answer: PdfAnswer) => {
      if ('bytes' in answer) return answer.bytes
      onProgress(answer.progress)
      return undefined
    },
  )
}

/**
 * The picture from here, else from the server where the person lets photos travel just now, else the small one that
 * stays when a photo went to make room.
 */
const pictureOf = async (library: Library, hash: string): Promise<Blob | undefined> => {
  const here = await fileOf(library, hash)
  if (here) return here
  const allowed = await fileConnection(library)
  if (navigator.onLine && mayTravel(allowed, currentConnection()) === 'yes') {
    const fetched = await fetchFile(library, hash)
    if (fetched.ok) return fetched.blob
  }
  return previewOf(library, hash)
}
