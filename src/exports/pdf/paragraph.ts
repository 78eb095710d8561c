// Running text, line by line, so that it can go over a page's end; never with a single line left alone.
import type { Piece } from './flow.ts'
import type { Font } from './font.ts'
import type { Paper } from './paper.ts'
import type { TagType } from './tags.ts'
import { type Run, wrapRuns } from './wrap.ts'

interface ParagraphInput {
  /** In `font`, or each in its own. */
  readonly text: string | readonly Run[]
  readonly font: Font
  readonly width: number
  readonly gap?: number
  readonly align?: 'start' | 'center'
  /** The whole of it stays with what follows. */
  readonly staysWithNext?: boolean
  readonly as?: TagType
  /** From one line to the next, in parts of the font's size. */
  readonly leading?: number
}

export const paragraph = (paper: Paper, input: ParagraphInput): Piece[] => {
  const { text, font, width, gap = 0, align = 'start', as = 'P', leading = 1.28 } = input
  const runs = typeof text === 'string' ? [{ text, font }] : text
  const lines = wrapRuns(runs, width, (words, used) => paper.measure(words, used))
  const height = font.size * leading
  const tag = paper.tags.tag(as)
  return lines.map((line, at) => {
    const isEdge = at === 0 || at === lines.length - 2
    return {
      height,
      gap: at === 0 ? gap : 0,
      // No single first or last line is left alone on a page.
      staysWithNext: input.staysWithNext === true || (isEdge && at < lines.length - 1),
      draw: (left, y) => {
        const last = line[line.length - 1]
        const used = last ? last.x + paper.measure(last.text, last.font) : 0
        const indent = align === 'center' ? (width - used) / 2 : 0
        for (const { text: words, font: own, x } of line)
          paper.text(words, left + indent + x, y + height / 2 + font.size * 0.35, own, tag)
      },
    }
  })
}
