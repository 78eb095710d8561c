// Makes of any picture one that a village's line can carry. It is drawn anew, so nothing of the file goes along but
// what can be seen: not the place where it was taken, nor when, nor with which phone.

export interface PictureWishes {
  /** Pixels of the longer side, at most. */
  readonly side: number
  /** Bytes to stay under. A picture that cannot be brought there gets as close as it can. */
  readonly bytes: number
  /** What can be seen through stays so, as PNG. Else it becomes white. */
  readonly mayBeTransparent: boolean
}

export type ShrunkPicture =
  | { readonly ok: true; readonly picture: Blob; readonly preview: Blob }
  /** `broken`: the browser can't read it. `tooLarge`: more pixels than a phone can hold in its memory. */
  | { readonly ok: false; readonly problem: 'broken' | 'tooLarge' }

const QUALITIES = [0.82, 0.72, 0.6]
const SCALES = [1, 0.8, 0.64, 0.5]
/** The small picture of lists and forms: about 8 kB. */
const PREVIEW_SIDE = 240
const PREVIEW_QUALITY = 0.7
/** Pixels of the largest picture that is opened: 100 million, 400 MB unpacked. */
const MOST_PIXELS = 100_000_000

/** Needs a browser; made to run in a worker. */
export async function shrinkPicture(file: Blob, wishes: PictureWishes): Promise<ShrunkPicture> {
  let bitmap: ImageBitmap
  try {
    // No options: every browser then turns the picture as its EXIF says; Chrome 109 knows no word for it.
    bitmap = await createImageBitmap(file)
  } catch {
    return { ok: false, problem: 'broken' }
  }
  try {
    if (bitmap.width * bitmap.height > MOST_PIXELS) return { ok: false, problem: 'tooLarge' }
    const isTransparent = wishes.mayBeTransparent && canBeSeenThrough(drawn(bitmap, PREVIEW_SIDE, false))
    const picture = await smallEnough(bitmap, wishes, isTransparent)
    const preview = await drawn(bitmap, PREVIEW_SIDE, true).convertToBlob({
      type: 'image/jpeg',
      quality: PREVIEW_QUALITY,
    })
    return { ok: true, picture, preview }
  } finally {
    bitmap.close()
  }
}

/** Less quality first, then fewer pixels. */
async function smallEnough(
  bitmap: ImageBitmap,
  { side, bytes }: PictureWishes,
  isTransparent: boolean,
): Promise<Blob> {
  let smallest: Blob | undefined
  for (const scale of SCALES) {
    const canvas = drawn(bitmap, Math.round(side * scale), !isTransparent)
    for (const quality of isTransparent ? [1] : QUALITIES) {
      const type = isTransparent ? 'image/png' : 'image/jpeg'
      smallest = await canvas.convertToBlob({ type, quality })
      if (smallest.size <= bytes) return smallest
    }
  }
  return smallest!
}

/** The picture with its longer side at most so long; halved step by step, which keeps letters readable. */
function drawn(bitmap: ImageBitmap, side: number, onWhite: boolean): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [bitmap.width, bitmap.height].map((length) =>
    Math.max(1, Math.round(length * scale)),
  )
  let source: ImageBitmap | OffscreenCanvas = bitmap
  while (source.width > 2 * width!) {
    source = painted(source, Math.round(source.width / 2), Math.round(source.height / 2), false)
  }
  return painted(source, width!, height!, onWhite)
}

function painted(
  source: ImageBitmap | OffscreenCanvas,
  width: number,
  height: number,
  onWhite: boolean,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  const context = contextOf(canvas)
  if (onWhite) {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
  }
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, width, height)
  return canvas
}

function canBeSeenThrough(canvas: OffscreenCanvas): boolean {
  const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height)
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha]! < 250) return true
  return false
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw on')
  return context
}
