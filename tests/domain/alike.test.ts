import { describe, expect, test } from 'vitest'
import { findAlike } from '../../src/domain/alike.ts'
import type { Values } from '../../src/domain/record.ts'
import { definitionOf } from '../../src/domain/records/index.ts'

const isAlike = (kind: string, values: Values, other: Values, otherKind = kind) =>
  findAlike(definitionOf(kind)!, values, [{ id: 'earlier', kind: otherKind, values: other }]) !== undefined

describe('two activities are probably one', () => {
  const date = '2026-11-07'
  test.each([
    ['Kelas ibu hamil', 'kelas  Ibu Hamil.'],
    ['Pelatihan pemasaran daring', 'Pelatihan pemasran daring'],
    ['Pelatihan pemasaran daring', 'Pelathan pemasran daring'],
    ['Senam lansia', 'Senam-lansia'],
  ])('on one day, "%s" and "%s"', (title, other) =>
    expect(isAlike('activity', { date, title }, { date, title: other, people: { men: 1, women: 2 } })).toBe(
      true,
    ),
  )

  test.each([
    ['Kelas ibu hamil', 'Kelas ibu menyusui'],
    ['Posyandu lansia RW 1', 'Posyandu lansia RW 2'],
    ['Catur', 'Catut'],
    ['🎉', '🎈'],
  ])('but not "%s" and "%s"', (title, other) =>
    expect(isAlike('activity', { date, title }, { date, title: other })).toBe(false),
  )

  test('not on another day, nor of another kind', () => {
    expect(isAlike('activity', { date, title: 'Senam' }, { date: '2026-11-14', title: 'Senam' })).toBe(false)
    expect(isAlike('activity', { date, title: 'Senam' }, { date, title: 'Senam' }, 'advocacy')).toBe(false)
  })
})

describe('visits', () => {
  const values = { date: '2026-11-07', way: 'counted', people: { men: 8, women: 12 } }

  test('of the same day and the same heads are alike, of other heads or another purpose not', () => {
    expect(isAlike('visit', values, { ...values })).toBe(true)
    expect(isAlike('visit', values, { ...values, people: { women: 12, men: 8 }, purpose: null })).toBe(true)
    expect(isAlike('visit', values, { ...values, people: { men: 8, women: 13 } })).toBe(false)
    expect(isAlike('visit', values, { ...values, purpose: 'read' })).toBe(false)
  })

  test('one by one or by tally may well repeat', () => {
    for (const way of ['one', 'tally'])
      expect(isAlike('visit', { ...values, way }, { ...values, way })).toBe(false)
  })
})

test('a single computer use may repeat; the same timed one, or the same number of many, may not', () => {
  const date = '2026-11-07'
  const single = { date, service: 'computer', way: 'counted', sessions: 1 }
  expect(isAlike('computerUse', single, single)).toBe(false)
  expect(isAlike('computerUse', { ...single, sessions: 9 }, { ...single, sessions: 9 })).toBe(true)
  const timed = { date, service: 'computer', way: 'timed', time: { start: '08:00' }, computer: 'PC 1' }
  expect(isAlike('computerUse', timed, timed)).toBe(true)
  expect(isAlike('computerUse', timed, { ...timed, computer: 'PC 2' })).toBe(false)
})

test('a second service day of a date is found, a partner by its name, and nothing by what is empty', () => {
  expect(isAlike('serviceDay', { date: '2026-11-07' }, { date: '2026-11-07', state: 'closed' })).toBe(true)
  expect(isAlike('partner', { name: 'PKK Desa Karangsari' }, { name: 'Pkk desa Karangsari' })).toBe(true)
  expect(isAlike('activity', {}, {})).toBe(false)
  expect(isAlike('device', { name: 'PC' }, { name: 'PC' })).toBe(false)
})
