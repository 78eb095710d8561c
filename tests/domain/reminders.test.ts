import { expect, test } from 'vitest'
import { remindersFrom, remindersOf } from '../../src/domain/reminders.ts'

test('a month is reminded of on the 25th, its last day, and the 1st and 5th after it', () => {
  expect(remindersOf('2026-11').map(({ kind, day, until }) => [kind, day, until])).toEqual([
    ['soon', '2026-11-25', '2026-11-30'],
    ['lastDay', '2026-11-30', '2026-12-01'],
    ['over', '2026-12-01', '2026-12-05'],
    ['late', '2026-12-05', '2026-12-10'],
  ])
  expect(remindersOf('2027-02').map(({ day }) => day)).toEqual([
    '2027-02-25',
    '2027-02-28',
    '2027-03-01',
    '2027-03-05',
  ])
  expect(remindersOf('2026-12').at(-1)?.day).toBe('2027-01-05')
})

test('one that was missed holds until the next', () => {
  const on = (today: string) => remindersFrom(today, ['2026-11'])[0]?.kind
  expect([on('2026-11-24'), on('2026-11-29'), on('2026-11-30'), on('2026-12-04')]).toEqual([
    'soon',
    'soon',
    'lastDay',
    'over',
  ])
  expect(remindersFrom('2026-12-10', ['2026-11'])).toEqual([])
})
