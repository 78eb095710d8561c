import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayIn,
  daysBetween,
  isDay,
  isTime,
  minutesBetween,
  minutesOf,
  timeIn,
  weekday,
} from '../../src/domain/day.ts'
import { addMonths, daysIn, firstDay, isMonth, lastDay, monthOf } from '../../src/domain/month.ts'
import { recordMonth } from '../../src/domain/record-month.ts'
import { zoneOf } from '../../src/domain/zone.ts'

describe('a day', () => {
  test.each([
    ['2026-11-30', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-11-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['0000-01-01', false],
    ['26-11-01', false],
    ['2026-1-1', false],
    ['2026-11-30T00:00', false],
    ['12026-11-30', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => expect(isDay(text)).toBe(exists))

  test('other things are no days', () => {
    expect([null, undefined, 20261130, new Date(), ['2026-11-30']].map(isDay)).not.toContain(true)
  })

  test('steps over months, leap days and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-11-30', '2026-11-01')).toBe(-29)
  })

  test('knows its weekday, 0 is Sunday', () => {
    expect(weekday('2026-11-22')).toBe(0)
    expect(weekday('2026-11-27')).toBe(5)
  })

  test('is the library’s own: one moment, three days and clocks', () => {
    const ms = Date.parse('2026-11-22T15:30:00Z')
    expect([dayIn('WIB', ms), timeIn('WIB', ms)]).toEqual(['2026-11-22', '22:30'])
    expect([dayIn('WITA', ms), timeIn('WITA', ms)]).toEqual(['2026-11-22', '23:30'])
    expect([dayIn('WIT', ms), timeIn('WIT', ms)]).toEqual(['2026-11-23', '00:30'])
  })

  test('has times from 00:00 to 23:59', () => {
    expect(['00:00', '23:59', '09:05'].every(isTime)).toBe(true)
    expect(['24:00', '9:05', '12:60', '12.30', ''].some(isTime)).toBe(false)
    expect(minutesOf('10:07')).toBe(607)
  })
})

describe('a month', () => {
  test('is of a year and exists', () => {
    expect(isMonth('2026-11')).toBe(true)
    expect(['2026-13', '2026-00', '2026-1', '2026-11-01', '', 202611].some(isMonth)).toBe(false)
  })

  test('has its days', () => {
    expect([daysIn('2024-02'), daysIn('2026-02'), daysIn('2026-11'), daysIn('2026-12')]).toEqual([
      29, 28, 30, 31,
    ])
    expect([firstDay('2026-11'), lastDay('2026-11'), monthOf('2026-11-30')]).toEqual([
      '2026-11-01',
      '2026-11-30',
      '2026-11',
    ])
  })

  test('steps over years both ways', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(addMonths('2026-11', -23)).toBe('2024-12')
  })
})

test('a village’s zone follows from its province', () => {
  expect(['33.15.14.2006', '11', '62.01', '99', ''].map(zoneOf)).toEqual(['WIB', 'WIB', 'WIB', 'WIB', 'WIB'])
  expect(['51.01.01.2001', '64', '73'].map(zoneOf)).toEqual(['WITA', 'WITA', 'WITA'])
  expect(['81', '96.01'].map(zoneOf)).toEqual(['WIT', 'WIT'])
})

describe('the month of a record', () => {
  test('is that of its date', () => {
    expect(recordMonth('visit', 'v1', { date: '2026-11-30' })).toBe('2026-11')
    expect(recordMonth('visit', 'v1', { date: '2026-11-31' })).toBeNull()
    expect(recordMonth('visit', 'v1', { date: null })).toBeNull()
    expect(recordMonth('visit', 'v1', {})).toBeNull()
  })

  test('is in the id of a monthly singleton, whatever its values say', () => {
    expect(recordMonth('facility', 'facility:2026-11', { date: '2020-01-01' })).toBe('2026-11')
    expect(recordMonth('monthReport', 'monthReport:2026-12', {})).toBe('2026-12')
    expect(recordMonth('facility', 'facility:2026-13', {})).toBeNull()
    expect(recordMonth('facility', 'monthReport:2026-11', {})).toBeNull()
  })

  test('is none for what is simply true, and for kinds of a newer app', () => {
    expect(recordMonth('partner', 'p1', { date: '2026-11-30' })).toBeNull()
    expect(recordMonth('hologram', 'h1', { date: '2026-11-30' })).toBeNull()
  })
})

test('an end before the start is after midnight, where a night is not longer than twelve hours', () => {
  expect(minutesBetween('09:00', '11:30')).toBe(150)
  expect(minutesBetween('22:30', '00:45')).toBe(135)
  expect(minutesBetween('23:59', '00:00')).toBe(1)
  expect(minutesBetween('19:00', '07:00')).toBe(720)
  expect(minutesBetween('19:00', '07:01')).toBeNull()
  expect(minutesBetween('11:00', '09:00')).toBeNull()
})
