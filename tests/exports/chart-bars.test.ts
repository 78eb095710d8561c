import { expect, test } from 'vitest'
import { chartBars } from '../../src/exports/chart-bars.ts'
import type { ChartMonth } from '../../src/exports/report-document.ts'

const month = (name: string, men: number, women: number): ChartMonth => ({
  name,
  visits: { men, women, total: men + women },
})
const bars = (months: readonly ChartMonth[]) => chartBars({ title: '', note: '', months }, 'id')
const numbers = (months: readonly ChartMonth[]) => bars(months).map(({ number }) => number)

test('the highest, the lowest and the latest month say their number', () => {
  expect(
    numbers([
      month('Jan', 3, 4),
      month('Feb', 900, 600),
      month('Mar', 1, 1),
      month('Apr', 5, 5),
      month('Mei', 6, 6),
    ]),
  ).toEqual([undefined, '1.500', '2', undefined, '12'])
})

test('beside the latest, which is written large, there is no other number', () => {
  expect(numbers([month('Jan', 3, 3), month('Feb', 9, 9), month('Mar', 4, 4)])).toEqual(['6', undefined, '8'])
})

test('a month without a report is a gap with a dash; one with 0 visits is counted', () => {
  const [gap, zero] = bars([{ name: 'Jan', visits: null }, month('Feb', 0, 0), month('Mar', 2, 2)])
  expect(gap).toMatchObject({ number: '–', men: 0, women: 0 })
  expect(zero).toMatchObject({ men: 0, women: 0 })
})

test('the tallest bar has the full height, men below and women above', () => {
  const [first, second] = bars([month('Jan', 1, 3), month('Feb', 1, 1)])
  expect(first).toMatchObject({ men: 0.25, women: 0.75 })
  expect(second).toMatchObject({ men: 0.25, women: 0.25, isLatest: true })
})

test('bars stay within the chart, however many they are', () => {
  for (const count of [4, 6, 12]) {
    const drawn = bars(Array.from({ length: count }, () => month('Jan', 1, 1)))
    expect(drawn.at(0)?.left).toBeGreaterThan(0)
    expect((drawn.at(-1)?.left ?? 0) + (drawn.at(-1)?.width ?? 0)).toBeLessThan(1)
  }
})
