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

  test('but not at another time or in another place, where both are written', () => {
    const morning = { date, title: 'Kelas komputer', time: { start: '08:00', end: '10:00' } }
    expect(isAlike('activity', morning, { ...morning, time: { start: '13:00' } })).toBe(false)
    expect(isAlike('activity', morning, { ...morning, time: { start: '08:00' } })).toBe(true)
    expect(isAlike('activity', morning, { date, title: 'Kelas komputer', place: 'Balai RW 2' })).toBe(true)
    expect(
      isAlike('activity', { ...morning, place: 'Balai RW 1' }, { ...morning, place: 'Balai RW 2' }),
    ).toBe(false)
  })

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

  test('of a few people may well repeat, of a class or of a group that says where it is from not', () => {
    const alone = { date: '2026-11-07', way: 'counted', people: { men: 1, women: 0 } }
    expect(isAlike('visit', alone, alone)).toBe(false)
    expect(isAlike('visit', { ...alone, people: { women: 2 } }, { ...alone, people: { women: 2 } })).toBe(
      false,
    )
    const class24 = { ...alone, people: { men: 12, women: 12 } }
    expect(isAlike('visit', class24, class24)).toBe(true)
    const few = { ...alone, way: 'group', people: { men: 2 }, from: 'SDN 1 Karangsari' }
    expect(isAlike('visit', few, few)).toBe(true)
  })

  test('one by one or by tally may well repeat', () => {
    for (const way of ['one', 'tally'])
      expect(isAlike('visit', { ...values, way }, { ...values, way })).toBe(false)
  })
})

describe('publications', () => {
  const news = {
    date: '2026-11-07',
    title: 'Kelas ibu hamil di perpustakaan',
    medium: 'online',
    mediaName: 'Instagram',
  }

  test('of one event in two media are two', () => {
    expect(isAlike('publication', news, { ...news, medium: 'print', mediaName: 'Suara Merdeka' })).toBe(false)
    expect(isAlike('publication', news, { ...news, mediaName: 'Facebook' })).toBe(false)
    expect(isAlike('publication', { ...news, medium: 'broadcast' }, { ...news, medium: 'print' })).toBe(false)
  })

  test('of one event in one medium are one', () => {
    expect(isAlike('publication', news, { ...news, mediaName: 'instagram' })).toBe(true)
    expect(isAlike('publication', news, { ...news, link: 'https://instagram.com/p/1' })).toBe(true)
  })
})

test.each<[string, Values, Values]>([
  [
    'advocacy',
    { date: '2026-11-07', title: 'Anggaran buku', target: 'villageHead' },
    { target: 'localOffice' },
  ],
  ['equipment', { date: '2026-11-07', what: 'Komputer', serial: 'A1', source: 'aid' }, { serial: 'B2' }],
  ['equipment', { date: '2026-11-07', what: 'Komputer', source: 'aid' }, { source: 'villageFund' }],
  ['plan', { year: '2026', indicator: 'Pengunjung', each: 'year' }, { each: 'month' }],
  ['story', { title: 'Usaha kue', initials: 'S.W.' }, { initials: 'T.M.' }],
  ['training', { date: '2026-11-07', title: 'Pelatihan TIK', place: 'Purwodadi' }, { place: 'Semarang' }],
])('two of %s that say something else where it matters are two', (kind, values, other) => {
  expect(isAlike(kind, values, values)).toBe(true)
  expect(isAlike(kind, values, { ...values, ...other })).toBe(false)
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
