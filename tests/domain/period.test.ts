import { expect, test } from 'vitest'
import {
  isPeriod,
  monthsOf,
  periodAt,
  periodKind,
  periodsOf,
  previousPeriod,
} from '../../src/domain/period.ts'

test('a period is a month, four months, half a year or a year', () => {
  expect(['2026-11', '2026-C1', '2026-C3', '2026-S2', '2026'].map(periodKind)).toEqual([
    'month',
    'fourMonths',
    'fourMonths',
    'halfYear',
    'year',
  ])
  expect(['2026-01', '2026-C3', '2026-S1', '2026'].every(isPeriod)).toBe(true)
  expect(
    [
      '',
      '2026-13',
      '2026-C4',
      '2026-C0',
      '2026-S3',
      '2026-c1',
      '26',
      '0000',
      '2026-',
      '2026-C1 ',
      2026,
      null,
    ].some(isPeriod),
  ).toBe(false)
})

test('the periods of a kind hold each month of the year once, in order', () => {
  const year = monthsOf('2026')
  expect([year.length, year[0], year[11]]).toEqual([12, '2026-01', '2026-12'])
  for (const kind of ['month', 'fourMonths', 'halfYear', 'year'] as const) {
    expect(periodsOf(kind, '2026').flatMap(monthsOf)).toEqual(year)
    for (const period of periodsOf(kind, '2026')) {
      expect([isPeriod(period), periodKind(period)]).toEqual([true, kind])
      for (const month of monthsOf(period)) expect(periodAt(kind, month)).toBe(period)
    }
  }
  expect(monthsOf('2026-C2')).toEqual(['2026-05', '2026-06', '2026-07', '2026-08'])
  expect(monthsOf('2026-S2').at(-1)).toBe('2026-12')
})

test('the period before may be of the year before', () => {
  expect(['2026-01', '2026-C1', '2026-S1', '2026', '2026-C3', '2026-11'].map(previousPeriod)).toEqual([
    '2025-12',
    '2025-C3',
    '2025-S2',
    '2025',
    '2026-C2',
    '2026-10',
  ])
})
