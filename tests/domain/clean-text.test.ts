import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText, cleanValue, cutText } from '../../src/domain/clean-text.ts'
import { newInput } from '../../src/domain/new-input.ts'
import { changedValues, type Input, parseInput, toInput } from '../../src/domain/parse-input.ts'
import type { Values } from '../../src/domain/record.ts'
import { activity } from '../../src/domain/records/activity.ts'
import { isClean, nastyText } from '../exports/nasty-texts.ts'

test('what no file can hold is left out, and every other character stays', () => {
  expect(cleanText('a\u0000b\u001Fc\u007F\u009F\uFFFE\uFFFF\uFDD0\u{1FFFE}\u{10FFFF}d')).toBe('abcd')
  expect(cleanText('\uD83Dx\uDE00 😀 👩‍🌾 ꦧꦸꦏꦸ كتاب\u200F \uFFFD \uE000\t')).toBe(
    'x 😀 👩‍🌾 ꦧꦸꦏꦸ كتاب\u200F \uFFFD \uE000\t',
  )
  expect(cleanText('a\r\nb\rc\u000Bd\u0085e\u2028f\u2029g')).toBe('a\nb\nc\nd\ne\nf\ng')
  expect(cleanText('\uFEFFlaporan\u202Efdp.exe\u2067')).toBe('laporanfdp.exe')
  expect(cleanLine('\uFFFE  Bu\u2028Siti \n')).toBe('Bu Siti')
  expect(cutText('ab😀', 3)).toBe('ab')
})

test('any text comes out clean, and a clean one as it was', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const clean = cleanText(text)
      expect(isClean(clean)).toBe(true)
      expect(cleanText(clean)).toBe(clean)
      if (isClean(text)) expect(clean).toBe(text)
    }),
  )
})

test('texts are cleaned wherever they stand in a value, and nothing else is changed', () => {
  expect(cleanValue({ name: 'a\uFFFE', list: ['b\u0000', 1, null, true], deep: { x: undefined } })).toEqual({
    name: 'a',
    list: ['b', 1, null, true],
    deep: { x: undefined },
  })
})

const today = '2026-11-30'
const filled = (changes: Input): Input => ({
  ...newInput(activity, today),
  title: 'Kelas',
  field: 'economy',
  'people.men': '1',
  'people.women': '1',
  ...changes,
})
const valuesOf = (input: Input): Values => {
  const parsed = parseInput(activity, input, { today })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.values
}

test('what a form is given is clean, and nothing but odd characters is nothing', () => {
  expect(valuesOf(filled({ title: 'Kelas\uFFFE me\uD800nulis\u2028baru' })).title).toBe('Kelas menulis baru')
  expect(parseInput(activity, filled({ title: '\uFFFE\u0000' }), { today })).toMatchObject({
    ok: false,
    problems: [{ field: 'title', rule: 'required' }],
  })
})

test('a text that another device sent is not rewritten because its form was saved', () => {
  const before = { ...valuesOf(filled({})), title: 'Cafe\u0301 \uFFFE' }
  const input = { ...toInput(activity, before), 'people.men': '2' }
  expect(changedValues(activity, before, valuesOf(input))).toEqual({ people: { men: 2, women: 1 } })
  expect(changedValues(activity, before, valuesOf({ ...input, title: 'Lain' }))).toMatchObject({
    title: 'Lain',
  })
})
