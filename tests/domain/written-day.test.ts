import { describe, expect, test } from 'vitest'
import { nextWrittenDay, readWrittenDay } from '../../src/domain/written-day.ts'

const today = '2026-11-30'
const read = (text: string, near?: string) => {
  const found = readWrittenDay(text, near, today)
  return found.ok ? found.day : found.rule
}

describe('a day beside a line of a notebook', () => {
  test.each([
    ['3/11', '2026-11-03'],
    ['03-11-26', '2026-11-03'],
    ['3.11.2026', '2026-11-03'],
    ['3 11', '2026-11-03'],
    ['3 Nov', '2026-11-03'],
    ['Senin, 3 nopember 2025', '2025-11-03'],
    ['2026-11-03', '2026-11-03'],
    ['3', '2026-11-03'],
    [' 30 ', '2026-11-30'],
  ])('"%s" is %s', (text, day) => expect(read(text)).toBe(day))

  test('takes what is left out from the line above, the nearest such day', () => {
    expect(read('1', '2026-09-30')).toBe('2026-10-01')
    expect(read('18', '2026-09-19')).toBe('2026-09-18')
    expect(read('31', '2026-09-30')).toBe('2026-08-31')
    expect(read('2/1', '2025-12-30')).toBe('2026-01-02')
    expect(read('30/12', '2026-01-02')).toBe('2025-12-30')
  })

  test('is none that has yet to come, unless its year is written', () => {
    expect(read('1', '2026-11-30')).toBe('2026-11-01')
    expect(read('5/12')).toBe('2025-12-05')
    expect(read('5/12/2026')).toBe('2026-12-05')
  })

  test.each(['31/11', '32', '0', '5/13', '29/2/2026'])('"%s" is in no calendar', (text) =>
    expect(read(text)).toBe('impossibleDate'),
  )
  test.each(['1o', 'Senin', '3 Nopy', '3/11/026', '3/11/26/1'])('"%s" is no day', (text) =>
    expect(read(text)).toBe('notDate'),
  )

  test('and the one after is written so that it is read again', () => {
    expect(nextWrittenDay('2026-10-31')).toBe('1/11/2026')
    expect(read(nextWrittenDay('2025-12-31'), '2025-12-31')).toBe('2026-01-01')
  })
})
