// Makes the PDF away from the page, photos and all, so that nothing freezes meanwhile.
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

self.addEventListener('message', ({ data: { document, photos, files } }: MessageEvent<PdfOrder>) => {
  const answer = (answer: PdfAnswer, transfer: Transferable[] = []) => self.postMessage(answer, { transfer })
  reportPdf(document, {
    photos,
    picture: async (file) => {
      const blob = files.get(file)
      return blob && asJpeg(blob)
    },
    drawer: canvasText((width, height) => new OffscreenCanvas(width, height)),
    onProgress: (progress) => answer({ progress }),
    // A rejected promise would end in the worker's console; reported, it reaches the page that waits.
  }).then((bytes) => answer({ bytes }, [bytes.buffer]), self.reportError)
})
