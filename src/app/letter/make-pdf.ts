// The report's PDF, made in a worker from the document and the pictures on this device.
import type { PdfProgress } from '../../exports/pdf/report-pdf.ts'
import type { PhotoOnPaper, ReportDocument } from '../../exports/report-document.ts'
import {
  attachmentConnection,
  currentConnection,
  mayTravel,
} from '../../store/attachments/attachment-connection.ts'
import { attachmentOf, previewOf } from '../../store/attachments/attachments.ts'
import { fetchAttachment } from '../../store/attachments/fetch-attachment.ts'
import type { Library } from '../../store/library.ts'
import { askWorker } from '../ask-worker.ts'
import type { PdfAnswer, PdfOrder } from './pdf-worker.ts'
import pdfWorker from './pdf-worker.ts?worker&url'

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
  const { logo } = document.letterhead
  const found = await Promise.all([
    ...(logo ? [pictureOf(library, logo, false)] : []),
    // Who asks for photos lets them come.
    ...photos.map(({ file }) => pictureOf(library, file, true)),
  ])
  const files = new Map(found.filter((one) => one !== undefined))
  const missing = photos.filter(({ file }) => !files.has(file)).length
  if (missing > 0) onMissing(missing)
  const order: PdfOrder = { document, photos, files }
  return askWorker(pdfWorker, order, (answer: PdfAnswer) => {
    if ('bytes' in answer) return answer.bytes
    onProgress(answer.progress)
    return undefined
  })
}

/**
 * The picture and its hash: from here, else from the server where that was asked for or photos travel by themselves
 * just now, else the small one that stays when a photo went to make room.
 */
const pictureOf = async (
  library: Library,
  hash: string,
  isAsked: boolean,
): Promise<readonly [string, Blob] | undefined> => {
  const mayFetch = isAsked || mayTravel(await attachmentConnection(library), currentConnection()) === 'yes'
  const whole = mayFetch && navigator.onLine ? await fetchAttachment(library, hash) : undefined
  const blob = whole?.ok
    ? whole.blob
    : ((await attachmentOf(library, hash)) ?? (await previewOf(library, hash)))
  return blob && [hash, blob]
}
