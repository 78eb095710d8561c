// The letter's two typefaces, which every PDF reader has, and what they can't show: Javanese, Arabic, emoji. Such
// text is drawn with the fonts of the device and placed as a picture.
import { cleanText } from '../../domain/clean-text.ts'

export interface Font {
  readonly family: 'serif' | 'sans'
  readonly bold?: boolean
  /** In points. */
  readonly size: number
}

/** Draws what the PDF's own typefaces can't; the app does it with a canvas. */
export interface TextDrawer {
  /** Width of one line in points. */
  readonly measure: (text: string, font: Font) => number
  readonly draw: (text: string, font: Font) => TextPicture
}

/** One line of text, black on clear. */
interface TextPicture {
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly data: Uint8ClampedArray
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** Of the whole picture, in points. */
  readonly widthInPoints: number
  readonly heightInPoints: number
  /** From the picture's top to the line that letters stand on, in points. */
  readonly baseline: number
}

/** Windows-1252, the encoding of Times and Helvetica in a PDF. */
const LATIN = /^[\u0020-\u007E\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/

export const isLatin = (text: string): boolean => LATIN.test(text)

/** The same text without what only looks like nothing or has a plain twin, in one line. */
export const inOneLine = (text: string): string =>
  cleanText(text)
    .normalize('NFC')
    .replace(/\u2212|[\u2010\u2011]/g, '-')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')

/** What stands where nobody can draw the text: better a sign that something is missing than nothing. */
export const withoutForeign = (text: string): string =>
  [...text].map((character) => (isLatin(character) ? character : '?')).join('')
