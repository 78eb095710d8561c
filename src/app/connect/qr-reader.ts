// Reads QR codes in pictures of a camera: the browser's own reader where it has one (Chrome on Android), else one
// in JavaScript, which is fetched only then.

/** The text of a QR code in the picture; undefined where none is seen. */
export type QrReader = (video: HTMLVideoElement) => Promise<string | undefined>

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Larger pictures hold no more of a code that fills a third of them, and take an old PC a second each. */
const widestPicture = 800

export async function qrReader(): Promise<QrReader> {
  return (await nativeReader()) ?? (await ownReader())
}

async function nativeReader(): Promise<QrReader | undefined> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass }
  // It may be there and know nothing, where the system's library is missing.
  const formats = await BarcodeDetector?.getSupportedFormats().catch((): readonly string[] => [])
  if (!BarcodeDetector || !formats?.includes('qr_code')) return undefined
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return async (video) => (await detector.detect(video))[0]?.rawValue
}

async function ownReader(): Promise<QrReader> {
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const scale = Math.min(1, widestPicture / video.videoWidth)
    canvas.width = Math.floor(video.videoWidth * scale)
    canvas.height = Math.floor(video.videoHeight * scale)
    context?.drawImage(video, 0, 0, canvas.width, canvas.height)
    const picture = context?.getImageData(0, 0, canvas.width, canvas.height)
    try {
      return picture && decodeQR(picture)
    } catch {
      return undefined // None in this picture; the next may show one.
    }
  }
}
