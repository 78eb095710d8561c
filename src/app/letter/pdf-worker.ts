// Makes the PDF away from the page, photos and all, so that nothing freezes meanwhile: a library's report, or an office's.
import type { OfficeReport } from '../../exports/office-report.ts'
import { officePdf } from '../../exports/pdf/office-pdf.ts'
import { type PdfProgress, reportPdf } from '../../exports/pdf/report-pdf.ts'
import type { PhotoOnPaper, ReportDocument } from '../../exports/report-document.ts'
import { asJpeg } from './as-jpeg.ts'
import { canvasText } from './canvas-text.ts'

export interface PdfOrder {
  readonly document: ReportDocument
  readonly photos: readonly PhotoOnPaper[]
  /** The logo and the photos that are on this device, by their SHA-256. */
  readonly files: ReadonlyMap<string, Blob>
}

export type PdfAnswer = { readonly progress: PdfProgress } | { readonly bytes: Uint8Array }

self.addEventListener('message', ({ data }: MessageEvent<PdfOrder | OfficeReport>) => {
  // A rejected promise would end in the worker's console; reported, it reaches the page that waits.
  make(data).then((bytes) => answer({ bytes }, [bytes.buffer]), self.reportError)
})

const answer = (answer: PdfAnswer, transfer: Transferable[] = []) => self.postMessage(answer, { transfer })

const make = async (order: PdfOrder | OfficeReport): Promise<Uint8Array> => {
  const drawer = canvasText((width, height) => new OffscreenCanvas(width, height))
  if (!('document' in order)) return officePdf(order, drawer)
  const { document, photos, files } = order
  return reportPdf(document, {
    photos,
    picture: async (file) => {
      const blob = files.get(file)
      return blob && asJpeg(blob)
    },
    drawer,
    onProgress: (progress) => answer({ progress }),
  })
}
