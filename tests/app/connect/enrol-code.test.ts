import { describe, expect, it } from 'vitest'
import { readEnrolCode } from '../../../src/app/connect/enrol-code.ts'

describe('a code as people type it', () => {
  it.each([
    ['ABCD2345', 'ABCD2345'],
    ['abcd 2345', 'ABCD2345'],
    [' ab-cd–23.45 ', 'ABCD2345'],
    ['ABCD-2345-WXYZ', 'ABCD2345WXYZ'],
    ['abcd 2345 wxyz', 'ABCD2345WXYZ'],
    // Neither a 1 nor an I is ever in a code, and each looks like a small L.
    ['1bcd2345', 'LBCD2345'],
    ['abci2345', 'ABCL2345'],
    ['abcl2345', 'ABCL2345'],
  ])('%s is %s', (typed, code) => {
    expect(readEnrolCode(typed)).toEqual({ ok: true, code })
  })

  it.each([
    ['', 'empty', 0],
    [' - ', 'empty', 0],
    ['ABCD234', 'length', 7],
    ['ABCD2345W', 'tooLong', 9],
    ['ABCD2345WXY', 'tooLong', 11],
    ['ABCD2345WXYZ2', 'tooLong', 13],
    // It may be a Q, a D, or something else.
    ['ABCO2345', 'confusing', 8],
    ['ABC02345WXYZ', 'confusing', 12],
    ['ABCD2345?', 'otherSigns', 9],
    ['ÄBCD2345', 'otherSigns', 8],
  ])('%s is none: %s', (typed, problem, count) => {
    expect(readEnrolCode(typed)).toEqual({ ok: false, problem, count })
  })
})
