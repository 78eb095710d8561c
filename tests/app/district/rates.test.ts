import { describe, expect, test } from 'vitest'
import { countsOf, rateOf, trendOf } from '../../../src/app/district/rates.ts'
import type { ReportStatus } from '../../../src/sync/officer-wire.ts'

/** `t` on time, `n` nil, `l` late, `m` missing, `-` not due. */
const year = (letters: string): readonly ReportStatus[] =>
  [...letters].map((letter) => {
    const status = { t: 'onTime', n: 'nil', l: 'late', m: 'missing', '-': 'notDue' } as const
    return status[letter as keyof typeof status]
  })

describe('completeness and timeliness', () => {
  test('count of the reports that were expected those that came, and those that came by the deadline', () => {
    expect(rateOf(countsOf(year('tttlmn-')))).toEqual({
      expected: 6,
      handedIn: 5,
      onTime: 4,
      complete: (5 / 6) * 100,
      timely: (4 / 6) * 100,
    })
  })
  test('are not known where nothing was expected', () => {
    expect(rateOf(countsOf(year('---')))).toMatchObject({ expected: 0, complete: null, timely: null })
  })
})

describe('the trend', () => {
  test.each([
    ['mmmttt', 'better'],
    ['tttmmm', 'worse'],
    ['tltltl', 'worse'],
    ['tttnnn', 'same'],
    ['tttttm---', 'worse'],
    ['mmmmmmltt', 'better'],
  ])('of %s is %s', (letters, trend) => expect(trendOf(year(letters))).toBe(trend))
  test('needs six months that were due', () => expect(trendOf(year('ttttt--'))).toBeUndefined())
})
