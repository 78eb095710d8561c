import { describe, expect, test } from 'vitest'
import {
  formatBytes,
  formatDay,
  formatDuration,
  formatLasting,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRupiah,
  formatTime,
} from '../../src/i18n/format.ts'

describe('a day', () => {
  test('is said with its weekday, in both languages', () => {
    expect(formatDay('id', '2026-11-26')).toBe('Kamis, 26 November 2026')
    expect(formatDay('en', '2026-11-26')).toBe('Thursday, 26 November 2026')
    expect(formatDay('id', '2026-08-02', 'long')).toBe('Minggu, 2 Agustus 2026')
  })
  test('has shorter forms', () => {
    const said = (style: Parameters<typeof formatDay>[2]) => formatDay('id', '2026-08-07', style)
    expect(said('weekdayDay')).toBe('Jumat, 7 Agustus')
    expect(said('date')).toBe('7 Agustus 2026')
    expect(said('dayMonth')).toBe('7 Agustus')
    expect(said('short')).toBe('7 Agu')
    expect(said('shortYear')).toBe('7 Agu 2026')
    expect(said('weekday')).toBe('Jumat')
    expect(said('weekdayShort')).toBe('Jum')
    expect(said('number')).toBe('7')
  })
  test('is the day that was written, whatever zone the computer thinks it is in', () => {
    const zone = process.env.TZ
    for (const tz of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env.TZ = tz
      expect(formatDay('id', '2026-01-01')).toBe('Kamis, 1 Januari 2026')
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
  test('that is none is shown as it was written', () => {
    expect(formatDay('id', 'besok')).toBe('besok')
    expect(formatDay('id', '2026-13-01')).toBe('2026-13-01')
  })
})

test('a month is said in both languages, long and short', () => {
  expect(formatMonth('id', '2026-05')).toBe('Mei 2026')
  expect(formatMonth('en', '2026-05')).toBe('May 2026')
  expect(formatMonth('id', '2026-12', 'name')).toBe('Desember')
  expect(formatMonth('id', '2026-12', 'short')).toBe('Des 2026')
  expect(formatMonth('en', '2026-08', 'shortName')).toBe('Aug')
})

describe('a number', () => {
  test('has points for thousands and a comma for decimals, in English the reverse', () => {
    expect(formatNumber('id', 1234.5, { decimals: 1 })).toBe('1.234,5')
    expect(formatNumber('en', 1234.5, { decimals: 1 })).toBe('1,234.5')
    expect(formatNumber('id', 12_345_678)).toBe('12.345.678')
    expect(formatNumber('id', 999)).toBe('999')
  })
  test('shows as many decimals as asked, trailing zeros only where they are fixed', () => {
    expect(formatNumber('id', 32, { decimals: 1 })).toBe('32')
    expect(formatNumber('id', 32, { decimals: 1, fixed: true })).toBe('32,0')
    expect(formatNumber('id', 17.249, { decimals: 1 })).toBe('17,2')
  })
  test('that is not known is a dash, and zero is a number', () => {
    expect(formatNumber('id', null)).toBe('–')
    expect(formatNumber('id', undefined)).toBe('–')
    expect(formatNumber('id', Number.NaN)).toBe('–')
    expect(formatNumber('id', 0)).toBe('0')
  })
  test('never reads "minus zero"', () => {
    expect(formatNumber('id', -0.04, { decimals: 1, fixed: true })).toBe('0,0')
    expect(formatNumber('id', -12.5, { decimals: 1 })).toBe('−12,5')
  })
})

test('money is whole rupiah', () => {
  expect(formatRupiah('id', 1_500_000)).toBe('Rp1.500.000')
  expect(formatRupiah('en', 1_500_000)).toBe('Rp1,500,000')
  expect(formatRupiah('id', null)).toBe('–')
})

test('a percentage has one decimal, and a change its sign', () => {
  expect(formatPercent('id', 19.87)).toBe('19,9 %')
  expect(formatPercent('id', 12, { sign: true })).toBe('+12,0 %')
  expect(formatPercent('id', -3.25, { sign: true })).toBe('−3,3 %')
  expect(formatPercent('id', 0, { sign: true })).toBe('0,0 %')
  expect(formatPercent('id', null, { sign: true })).toBe('–')
})

test('a clock time has a point and a duration a colon, so that they are never confused', () => {
  expect(formatTime('10:07')).toBe('10.07')
  expect(formatDuration(35)).toBe('0:35')
  expect(formatDuration(70)).toBe('1:10')
})

test('in a sentence a duration is said in words', () => {
  expect([0, 1, 41, 60, 135].map((minutes) => formatLasting('id', minutes))).toEqual([
    '0 menit',
    '1 menit',
    '41 menit',
    '1 jam',
    '2 jam 15 menit',
  ])
  expect([1, 41, 61, 120].map((minutes) => formatLasting('en', minutes))).toEqual([
    '1 min',
    '41 min',
    '1 h 1 min',
    '2 h',
  ])
})

test('an amount of data is told in the unit that fits', () => {
  expect(formatBytes('id', 120)).toBe('1 kB')
  expect(formatBytes('id', 58_400)).toBe('58 kB')
  expect(formatBytes('id', 1_240_000)).toBe('1,2 MB')
  expect(formatBytes('en', 2_100_000_000)).toBe('2.1 GB')
})
