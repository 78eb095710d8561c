// A picture file of any kind that the browser knows, as a JPEG no larger than paper needs: what is clear in it
// becomes white.
import type { Picture } from '../../exports/pdf/paper.ts'

/** The longer side in pixels: 8 cm of paper at 360 to the inch. */
const LONGEST = 1200
const QUALITY = 0.85

/** Undefined where the file is no picture, or one that this device can't open. */
export const asJpeg = async (file: Blob): Promise<Picture | undefined> => {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file)
  } catch {
    return undefined
  }
  try {
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
    const width = Math.max(1, Math.round(picture.width * scale))
    const height = Math.max(1, Math.round(picture.height * scale))
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (!context) return undefined
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, width, height)
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
    return { jpeg: new Uint8Array(await jpeg.arrayBuffer()), width, height }
  } finally {
    picture.close()
  }
}
