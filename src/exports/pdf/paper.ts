// A4 sheets to draw on, in points from the top left corner: lines of text in any script, rules, pictures, all
// tagged for who reads them by ear.
import { jsPDF } from 'jspdf'
import { type Font, inOneLine, isLatin, type TextDrawer, withoutForeign } from './font.ts'
import { keepClear, keepCompressing } from './jspdf-internals.ts'
import { type Tag, Tags } from './tags.ts'

export const PAGE = { width: 595.28, height: 841.89 }
export const LEFT = 51
export const WIDTH = PAGE.width - 2 * LEFT
/** Where a page begins, and where it ends above its foot. */
export const TOP = 30
export const BOTTOM = 804

type Color = 'black' | 'grey' | 'white' | 'nila'
const COLORS: Readonly<Record<Color, readonly [number, number, number]>> = {
  black: [0, 0, 0],
  grey: [187, 187, 187],
  white: [255, 255, 255],
  nila: [19, 58, 112],
}

export interface PaperInput {
  readonly language: string
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly drawer?: TextDrawer | undefined
  /** Only to see how many pages it takes: pictures, which are slow, are left out. */
  readonly isDraft: boolean
}

/** A picture ready to be placed. */
export interface Picture {
  /** The bytes of a JPEG file. */
  readonly jpeg: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

export class Paper {
  readonly tags: Tags
  readonly #document: jsPDF
  readonly #drawer: TextDrawer | undefined
  readonly #isDraft: boolean

  constructor({ language, title, subject, author, drawer, isDraft }: PaperInput) {
    this.#document = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true })
    keepCompressing(this.#document)
    this.#document.setDocumentProperties({
      title: inOneLine(title),
      subject: inOneLine(subject),
      author: inOneLine(author),
      creator: 'Lumbung',
    })
    this.tags = new Tags(this.#document, language)
    this.#drawer = drawer
    this.#isDraft = isDraft
  }

  get pages(): number {
    return this.#document.getNumberOfPages()
  }

  addPage(): void {
    this.#document.addPage()
  }

  /** Goes on drawing on a page that is there already, the first is 1. */
  turnTo(page: number): void {
    this.#document.setPage(page)
  }

  toBytes(): Uint8Array {
    return new Uint8Array(this.#document.output('arraybuffer'))
  }

  /** The text as it can be measured and drawn here. */
  #shown(text: string): string {
    const line = inOneLine(text)
    return this.#drawer || isLatin(line) ? line : withoutForeign(line)
  }

  /** Width of one line in points. */
  measure(text: string, font: Font): number {
    const line = this.#shown(text)
    if (!isLatin(line) && this.#drawer) return this.#drawer.measure(line, font)
    this.#use(font)
    // Without kerning, as readers draw it.
    return this.#document.getStringUnitWidth(line, { doKerning: false }) * font.size
  }

  /** One line, its letters standing at `y`; `tag` undefined for what is said elsewhere already. */
  text(line: string, x: number, y: number, font: Font, tag: Tag | undefined): void {
    const shown = this.#shown(line)
    if (shown.trim() === '') return
    const draw = isLatin(shown)
      ? () => this.#letters(shown, x, y, font)
      : () => this.#drawn(shown, x, y, font)
    if (tag) this.tags.mark(tag, draw, isLatin(shown) ? undefined : shown)
    else this.tags.decoration(draw)
  }

  #letters(line: string, x: number, y: number, font: Font): void {
    this.#use(font)
    this.#document.setTextColor(0, 0, 0)
    this.#document.text(line, x, y)
  }

  /** A picture of the text, from the device's own fonts. */
  #drawn(line: string, x: number, y: number, font: Font): void {
    if (!this.#drawer || this.#isDraft) return
    const picture = this.#drawer.draw(line, font)
    const { data, width, height, widthInPoints, heightInPoints, baseline } = picture
    const alias = `text ${font.family} ${font.bold} ${font.size} ${line}`
    this.#document.addImage(
      { data, width, height },
      'RGBA',
      x,
      y - baseline,
      widthInPoints,
      heightInPoints,
      alias,
    )
    keepClear(this.#document, alias)
  }

  #use({ family, bold, size }: Font): void {
    this.#document.setFont(family === 'serif' ? 'times' : 'helvetica', bold ? 'bold' : 'normal')
    this.#document.setFontSize(size)
  }

  /** A line across, `y` being its middle. */
  rule(x: number, y: number, width: number, thickness: number, color: Color = 'black'): void {
    this.tags.decoration(() => {
      this.#pen(color, thickness)
      this.#document.line(x, y, x + width, y)
    })
  }

  /** Dots to write on. */
  dots(x: number, y: number, width: number): void {
    this.tags.decoration(() => {
      this.#pen('black', 0.8)
      this.#document.setLineDashPattern([0.8, 2], 0)
      this.#document.line(x, y, x + width, y)
      this.#document.setLineDashPattern([], 0)
    })
  }

  frame(x: number, y: number, width: number, height: number, thickness: number): void {
    this.tags.decoration(() => {
      this.#pen('black', thickness)
      this.#document.rect(x, y, width, height, 'S')
    })
  }

  /** A bar of a chart, filled or hatched; within `tags.mark`, as the whole chart is one picture. */
  bar(x: number, y: number, width: number, height: number, fill: 'solid' | 'hatched', color: Color): void {
    const page = this.#document
    this.#pen(color, 0.8)
    page.setFillColor(...(fill === 'solid' ? COLORS[color] : COLORS.white))
    page.rect(x, y, width, height, 'F')
    if (fill === 'hatched') {
      page.saveGraphicsState()
      page.rect(x, y, width, height, null)
      page.clip()
      page.discardPath()
      page.setLineWidth(1.5)
      for (let across = 2; across < width + height; across += 3.8)
        page.line(x + across - height - 2, y + height + 2, x + across + 2, y - 2)
      page.restoreGraphicsState()
      this.#pen(color, 0.8)
    }
    page.rect(x, y, width, height, 'S')
  }

  /** Lines and words of a chart, within `tags.mark` too. */
  plainRule(x: number, y: number, width: number, thickness: number, color: Color): void {
    this.#pen(color, thickness)
    this.#document.line(x, y, x + width, y)
  }

  plainText(line: string, x: number, y: number, font: Font): void {
    this.#use(font)
    this.#document.text(withoutForeign(inOneLine(line)), x, y)
  }

  picture({ jpeg }: Picture, x: number, y: number, width: number, height: number, tag: Tag): void {
    if (this.#isDraft) return
    this.tags.mark(tag, () => this.#document.addImage(jpeg, 'JPEG', x, y, width, height))
  }

  #pen(color: Color, thickness: number): void {
    this.#document.setDrawColor(...COLORS[color])
    this.#document.setLineWidth(thickness)
  }
}
