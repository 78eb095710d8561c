// Texts as people paste them, and as broken programs send them.
import fc from 'fast-check'

const nastyCharacters = [
  '\u0000',
  '\u0001',
  '\u0008',
  '\u000B',
  '\u000C',
  '\r',
  '\r\n',
  '\u001F',
  '\u007F',
  '\u0085',
  '\u009F',
  '\uD800',
  '\uDFFF',
  '\uFFFE',
  '\uFFFF',
  '\uFDD0',
  '\u{1FFFE}',
  '\u{10FFFF}',
  '\u2028',
  '\u2029',
  '\u202E',
  '\u2066',
  '\u2069',
  '\uFEFF',
  '\u200D',
  '😀',
  '👩‍🌾',
  'ꦧꦸꦏꦸ',
  'كتاب',
  '&',
  '<',
  ']]>',
  '"',
  "'",
  '_x0041_',
  '_x000D_',
  '=1+1',
  '+62',
  '-',
  '@',
  '\t',
  '\n',
  ';',
  ',',
  '\\',
  '(',
  ')',
  '%',
  '[',
  ']',
  ':',
  '*',
  '?',
  '/',
]

export const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...nastyCharacters), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

/** What XML 1.0, JSON for strict readers and this app call text. */
export const isClean = (text: string): boolean =>
  text.isWellFormed() && !/[^\P{Cc}\n\t]|\p{NChar}|[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(text)
