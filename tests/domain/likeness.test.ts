import { expect, it } from 'vitest'
import { distance, sound } from '../../src/domain/likeness.ts'

it.each([
  ['tjandi', 'candi'],
  ['djoewana', 'juwana'],
  ['wonosoyo', 'wonosoio'],
  ['bathok', 'batok'],
  ['kradennan', 'kradenan'],
])('"%s" sounds as "%s"', (old, today) => {
  expect(sound(old)).toBe(sound(today))
})

it.each([
  ['kwaron', 'kuwaron', 1],
  ['kuwaroon', 'kuwaron', 1],
  ['gaci', 'guci', 1],
  ['trekesi', 'terkesi', 1],
  ['padang', 'padang', 0],
])('from "%s" to "%s" it is %i slip', (typed, name, slips) => {
  expect(distance(typed, name, 2)[1]).toBe(slips)
})

it('counts to the beginning of the name while it is still being typed', () => {
  expect(distance('kwar', 'kuwaron', 2)).toEqual([1, 3])
})

it('gives up on what is too far', () => {
  expect(distance('xyzzy', 'kuwaron', 2)[0]).toBe(Number.POSITIVE_INFINITY)
})
