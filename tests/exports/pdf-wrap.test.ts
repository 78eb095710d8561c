import { expect, test } from 'vitest'
import type { Font } from '../../src/exports/pdf/font.ts'
import { wrap, wrapRuns } from '../../src/exports/pdf/wrap.ts'

const font: Font = { family: 'sans', size: 10 }
const bold: Font = { ...font, bold: true }
/** Every character is one wide. */
const measure = (text: string) => [...text].length
const lines = (text: string, width: number) => wrap(text, font, width, measure)

test('breaks between words, and at the line breaks that were written', () => {
  expect(lines('satu dua tiga', 8)).toEqual(['satu dua', 'tiga'])
  expect(lines('satu\ndua tiga', 20)).toEqual(['satu', 'dua tiga'])
  expect(lines('', 8)).toEqual([''])
})

test('breaks a word only where it alone is wider than the line', () => {
  expect(lines('ya aaaaaaaaaaaa ya', 5)).toEqual(['ya', 'aaaaa', 'aaaaa', 'aa ya'])
})

test('keeps together what must not be: a fixed space, a letter with its marks, a joined emoji', () => {
  expect(lines('Rp\u00A0500 ribu', 7)).toEqual(['Rp\u00A0500', 'ribu'])
  for (const line of lines('ꦥꦼꦂꦥꦸꦱ꧀ꦠꦏꦲꦤ꧀', 3)) expect(line).not.toMatch(/^\p{M}/u)
  expect(lines('👩‍🏫👩‍🏫', 3)).toEqual(['👩‍🏫', '👩‍🏫'])
})

test('one character always fits, however narrow the line, so it ends', () => {
  expect(lines('abc', 0)).toEqual(['a', 'b', 'c'])
})

test('a line changes its font on the way, with a space between', () => {
  const [first, second] = wrapRuns(
    [
      { text: 'Kendala.', font: bold },
      { text: 'PC 4 rusak.', font },
    ],
    13,
    measure,
  )
  expect(first).toEqual([
    { text: 'Kendala.', font: bold, x: 0 },
    { text: 'PC 4', font, x: 9 },
  ])
  expect(second).toEqual([{ text: 'rusak.', font, x: 0 }])
})
