// Which of the words that somebody typed name the village, which its kecamatan and which its kabupaten.
import type { Place } from './place-name.ts'

export type Part = 'name' | 'district' | 'regency'

/** A run of typed words, joined, so that "karang sari" is found in "Karangsari". */
export interface Span {
  readonly from: number
  readonly to: number
  readonly text: string
}

export const spansOf = (typed: readonly string[]): readonly Span[] => {
  const spans: Span[] = []
  for (let from = 0; from < typed.length; from++)
    for (let to = typed.length; to > from; to--)
      spans.push({ from, to, text: typed.slice(from, to).join('') })
  return spans
}

export const spansIn = (place: Place, spans: readonly Span[]): readonly Span[] =>
  spans.filter(({ text }) => place.starts.some((start) => start.startsWith(text)))

export interface Use {
  readonly part: Part
  readonly span: Span
}

/** Which part each typed word was found in, or undefined if one was found nowhere. The village comes first. */
export const cover = (
  spansBy: readonly (readonly [Part, readonly Span[]])[],
  from: number,
  end: number,
): Use[] | undefined => {
  if (from === end) return []
  for (const [part, spans] of spansBy)
    for (const span of spans) {
      if (span.from !== from) continue
      const rest = cover(spansBy, span.to, end)
      if (rest) return [{ part, span }, ...rest]
    }
  return undefined
}
