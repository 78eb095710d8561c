// Text without what is no text: what some file can't hold (XML has no U+FFFE, JSON no half of a pair, PostgreSQL no
// U+0000), and what would turn the words after it around. It comes with pasted text, never from a keyboard. Cleaned
// where a person gives it, and again where a file is written, for what came from elsewhere is kept as it came.

/** All that parts lines anywhere: Windows, old Macs, a word processor's soft break, and Unicode's own two. */
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Controls but line break and tab, halves of a pair, noncharacters, a byte order mark, and turns of direction. */
const NO_TEXT = /[^\P{Cc}\n\t]|\p{Cs}|\p{NChar}|[\uFEFF\u202A-\u202E\u2066-\u2069]/gu

/** Every other character stays as it is, and a line break is `\n`. */
export const cleanText = (text: string): string => text.replace(LINE_BREAKS, '\n').replace(NO_TEXT, '')

/** The same in one line, for names: no space at its ends, one between words. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

/** At most so many UTF-16 units from the beginning, and never half a character. */
export const cutText = (text: string, longest: number): string =>
  text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')

/** Whatever a record holds or a file is made of, with every text in it cleaned. */
export const cleanValue = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanValue(part)]))
}
