// Breaks text into lines: between words, and inside a word only where it alone is wider than the line. Letters
// keep the marks that belong to them, as in Javanese script. A line may change its font on the way.
import { cleanText } from '../../domain/clean-text.ts'
import type { Font } from './font.ts'

/** Text in one font; a line break in it is one on paper. */
export interface Run {
  readonly text: string
  readonly font: Font
}

/** Part of a line, `x` from the line's begin. Drawn as a whole, so that right-to-left words keep their order. */
interface Segment extends Run {
  readonly x: number
}

type Measure = (text: string, font: Font) => number

export const wrapRuns = (runs: readonly Run[], width: number, measure: Measure): Segment[][] => {
  const lines: Segment[][] = [[]]
  let [line, end] = [lines[0] as Segment[], 0]
  const turn = () => {
    line = []
    lines.push(line)
    end = 0
  }
  for (const { text, font } of runs) {
    const space = measure(' ', font)
    let segment: Segment | undefined
    /** Adds the words if they fit behind what the line has. */
    const add = (words: string, glue: string): boolean => {
      const x = segment?.x ?? (line.length > 0 ? end + space : 0)
      const longer = segment ? segment.text + glue + words : words
      const reach = x + measure(longer, font)
      if (reach > width && (segment || line.length > 0)) return false
      if (reach > width && clustersOf(words).length > 1) return false
      if (segment) line.pop()
      segment = { text: longer, font, x }
      line.push(segment)
      end = reach
      return true
    }
    for (const [at, paragraph] of cleanText(text).split('\n').entries()) {
      if (at > 0) {
        turn()
        segment = undefined
      }
      for (const word of paragraph.split(/[^\S\u00A0]+/).filter(Boolean)) {
        if (add(word, ' ')) continue
        if (line.length > 0) {
          turn()
          segment = undefined
          if (add(word, ' ')) continue
        }
        for (const cluster of clustersOf(word)) {
          if (add(cluster, '')) continue
          turn()
          segment = undefined
          add(cluster, '')
        }
      }
    }
  }
  return lines
}

/** The lines of text in one font. */
export const wrap = (text: string, font: Font, width: number, measure: Measure): string[] =>
  wrapRuns([{ text, font }], width, measure).map(([segment]) => segment?.text ?? '')

/** A letter with its marks; an emoji with what is joined to it. */
const clustersOf = (word: string): readonly string[] =>
  word.match(/\P{M}(?:\p{M}|\u200D\P{M}|[\u{1F3FB}-\u{1F3FF}])*/gu) ?? [word]
