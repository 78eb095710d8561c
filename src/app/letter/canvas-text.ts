// Text that Times and Helvetica can't show (Javanese, Arabic, emoji), drawn by a canvas with the fonts of the
// device, sharp enough for print.
import type { Font, TextDrawer } from '../../exports/pdf/font.ts'

/** What a canvas of a worker does, and one of a test. */
interface Canvas {
  getContext(
    kind: '2d',
  ): Pick<
    OffscreenCanvasRenderingContext2D,
    'font' | 'fillStyle' | 'measureText' | 'fillText' | 'getImageData'
  > | null
}

/** Pixels in a point: 288 of them in an inch. */
const SHARPNESS = 4
/** Room for marks above and below the letters, in parts of the font's size. */
const [ABOVE, BELOW] = [1.15, 0.55]
const FAMILIES: Readonly<Record<Font['family'], string>> = {
  serif: '"Times New Roman", Times, "Liberation Serif", serif',
  sans: 'Helvetica, Arial, "Liberation Sans", sans-serif',
}

const keyOf = (text: string, { family, bold, size }: Font) => `${family} ${bold} ${size} ${text}`

export const canvasText = (makeCanvas: (width: number, height: number) => Canvas): TextDrawer => {
  const contextOf = (width: number, height: number, { family, bold, size }: Font) => {
    const context = makeCanvas(width, height).getContext('2d')
    if (!context) throw new Error('the canvas has no context')
    context.font = `${bold ? 'bold ' : ''}${size * SHARPNESS}px ${FAMILIES[family]}`
    return context
  }
  const measuring = new Map<string, ReturnType<typeof contextOf>>()
  const measured = new Map<string, number>()
  const measure = (text: string, font: Font): number => {
    const key = keyOf(text, font)
    const known = measured.get(key)
    if (known !== undefined) return known
    const context = measuring.get(keyOf('', font)) ?? contextOf(1, 1, font)
    measuring.set(keyOf('', font), context)
    const width = context.measureText(text).width / SHARPNESS
    measured.set(key, width)
    return width
  }
  const draw: TextDrawer['draw'] = (text, font) => {
    // A letter may reach over its own width.
    const width = Math.ceil((measure(text, font) + font.size * 0.3) * SHARPNESS)
    const height = Math.ceil((ABOVE + BELOW) * font.size * SHARPNESS)
    const context = contextOf(width, height, font)
    context.fillStyle = '#000'
    context.fillText(text, 0, ABOVE * font.size * SHARPNESS)
    return {
      data: context.getImageData(0, 0, width, height).data,
      width,
      height,
      widthInPoints: width / SHARPNESS,
      heightInPoints: height / SHARPNESS,
      baseline: ABOVE * font.size,
    }
  }
  return { measure, draw }
}
