import { expect, test } from 'vitest'
import type { Entry, Values } from '../../src/domain/record.ts'
import { numberInWords, targetsOf } from '../../src/domain/targets.ts'
import { yearSoFar } from '../../src/domain/year-so-far.ts'

const plan = (values: Values, id = `plan-${values.indicator}`): Entry => ({
  id,
  kind: 'plan',
  values: { year: '2026', target: '300 orang', ...values },
})
const visit = (date: string, men: number): Entry => ({
  id: date,
  kind: 'visit',
  values: { date, people: { men, women: 0 } },
})
const months = [
  { month: '2026-01', entries: [visit('2026-01-05', 300)] },
  { month: '2026-03', entries: [visit('2026-03-05', 100)] },
].map((facts) => ({ ...facts, facilities: [], partners: [] }))
const reached = (values: Values, month = '2026-03') =>
  targetsOf(month, [plan(values)], yearSoFar(month, months))[0]?.reached

test('a target is compared with the figure that the plan names', () => {
  expect(reached({ measure: 'visits' })).toBe(400)
  expect(reached({ measure: 'visits' }, '2026-02')).toBe(300)
  expect(targetsOf('2026-03', [plan({ measure: 'visits' })], yearSoFar('2026-03', months))[0]).toMatchObject({
    target: 300,
    words: '300 orang',
    figure: { id: 'visits.total' },
  })
})

test('one for every month is compared with the mean of the months that have a report', () => {
  expect(reached({ measure: 'visits', each: 'month' })).toBe(200)
  expect(reached({ measure: 'partners', each: 'month' })).toBe(0)
})

test.each([
  ['3 kegiatan per bulan', 'month', '3 kegiatan', true],
  ['3 kegiatan tiap bulan', 'month', '3 kegiatan', true],
  ['3 kegiatan/bulan', 'month', '3 kegiatan', true],
  ['100 orang sebulan', 'month', '100 orang', true],
  ['100 people a month', 'month', '100 people', true],
  ['3 kegiatan', 'month', '3 kegiatan', true],
  ['3 kegiatan per bulan', 'year', '3 kegiatan', true],
  ['36 kegiatan setahun', 'month', '36 kegiatan setahun', false],
  ['kelas bulanan', 'year', 'kelas bulanan', false],
])('"%s", said for the %s, says once how often', (target, each, words, isMonthly) => {
  const values = { measure: 'activities', target, each }
  expect(targetsOf('2026-03', [plan(values)], yearSoFar('2026-03', months))[0]).toMatchObject({
    words,
    isMonthly,
  })
})

test('nothing is compared where the plan names no figure, or nothing was reported', () => {
  expect(reached({})).toBeNull()
  expect(reached({ measure: 'ofANewerApp' })).toBeNull()
  expect(reached({ measure: 'toString' })).toBeNull()
  expect(targetsOf('2026-01', [plan({ measure: 'visits' })], yearSoFar('2026-01', []))[0]?.reached).toBeNull()
})

test('the targets are those of the year, in the order of their words', () => {
  const plans = [
    plan({ indicator: 'Pengunjung' }),
    plan({ indicator: 'Kegiatan' }),
    plan({ indicator: 'Lama', year: '2025' }),
    plan({ indicator: 7, target: null }),
  ]
  const targets = targetsOf('2026-03', plans, yearSoFar('2026-03', months))
  expect(targets.map(({ indicator, target }) => [indicator, target])).toEqual([
    ['', null],
    ['Kegiatan', 300],
    ['Pengunjung', 300],
  ])
})

test('a number beyond all numbers is none', () => expect(numberInWords('9'.repeat(400))).toBeNull())

test('a target is read as people write it, and only where it is surely one number', () => {
  expect(
    [
      '300 orang',
      '1.500',
      'Rp5.000.000',
      'Rp2,3 juta',
      '12,5 Mbps',
      '10 ribu orang',
      '3 kegiatan per bulan',
      '15jt',
      '10 rb orang',
      '1,5 milyar',
      '300m2',
    ].map(numberInWords),
  ).toEqual([300, 1_500, 5_000_000, 2_300_000, 12.5, 10_000, 3, 15e6, 10_000, 1.5e9, null])
  expect(
    ['', 'sebanyak mungkin', '300–400 orang', '2 kelas, 30 orang', '1.5 juta'].map(numberInWords),
  ).toEqual([null, null, null, null, null])
  expect(['3 lusin', '2 kodi batik', '15 m', '15k'].map(numberInWords)).toEqual([null, null, null, null])
})
