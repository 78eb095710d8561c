import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakdownOf, breakdowns, countsInRow } from '../../src/domain/breakdowns.ts'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { countedIndicators, figuresOf, indicatorOf, indicators, sumsOf } from '../../src/domain/indicators.ts'
import { monthlyReport, reportByRules } from '../../src/domain/monthly-report.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { reportParts } from '../../src/domain/report-parts.ts'

let next = 0
const entry = (kind: string, values: Values, id = `${kind}-${++next}`): Entry => ({ id, kind, values })
const visit = (men: number, women: number, date = '2026-11-03') =>
  entry('visit', { date, people: { men, women } })
const activity = (values: Values) => entry('activity', { date: '2026-11-05', status: 'done', ...values })
const use = (values: Values) => entry('computerUse', { date: '2026-11-05', way: 'counted', ...values })
const advocacy = (values: Values) => entry('advocacy', { date: '2026-11-05', ...values })
const openDay = (date: string, hours?: Values) =>
  entry('serviceDay', { date, state: 'open', ...(hours && { hours }) })

const figures = (entries: readonly Entry[], more: Partial<MonthFacts> = {}) =>
  figuresOf({ month: '2026-11', entries, facilities: [], partners: [], ...more })

describe('visits', () => {
  test('are sums of people, whatever the way they were recorded', () => {
    const entries = [
      visit(3, 4),
      visit(0, 1),
      entry('visit', { way: 'group', people: { men: 10, women: 10 } }),
    ]
    expect(figures(entries)).toMatchObject({ 'visits.men': 13, 'visits.women': 15, 'visits.total': 28 })
  })

  test('a day is counted once among the days open, and days closed are not', () => {
    const entries = [
      visit(6, 4),
      openDay('2026-11-03'),
      openDay('2026-11-03'),
      openDay('2026-11-04'),
      entry('serviceDay', { date: '2026-11-05', state: 'closed' }),
    ]
    expect(figures(entries)).toMatchObject({ 'visits.openDays': 2, 'visits.perDay': 5 })
  })

  test('are whole people, and are summed no further than numbers are exact', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(figures([visit(1.5, 2), visit(-1, 1)])['visits.total']).toBe(3)
    expect(figures([visit(most, most), visit(1, 1)])['visits.total']).toBe(most)
  })

  test('have no average where no day open was recorded', () => {
    expect(figures([visit(6, 4)])).toMatchObject({ 'visits.openDays': null, 'visits.perDay': null })
  })

  test('are compared with the month before; not where it was 0 or is not known', () => {
    const entries = [visit(6, 4), visit(2, 3)]
    expect(figures(entries, { previous: [visit(10, 10)] })['visits.change']).toBe(-25)
    expect(figures(entries, { previous: [visit(5, 5)] })['visits.change']).toBe(50)
    expect(figures(entries, { previous: [visit(0, 0)] })['visits.change']).toBeNull()
    expect(figures(entries, { previous: [] })['visits.change']).toBeNull()
    expect(figures(entries)['visits.change']).toBeNull()
    expect(figures([visit(0, 0)], { previous: [visit(5, 5)] })['visits.change']).toBe(-100)
    expect(figures([], { previous: [visit(5, 5)] })['visits.change']).toBeNull()
  })
})

describe('activities', () => {
  test('count once they took place; planned and cancelled ones do not, those without a status do', () => {
    const people = { men: 5, women: 10 }
    const entries = [
      activity({ people }),
      activity({ people, status: undefined }),
      activity({ people, status: 'planned' }),
      activity({ people, status: 'cancelled' }),
      activity({ people, status: 'postponedByNewerApp' }),
    ]
    expect(figures(entries)).toMatchObject({
      'activities.count': 2,
      'activities.people': 30,
      'activities.men': 10,
      'activities.women': 20,
      'activities.mean': 15,
    })
  })

  test('have a rounded mean, and none where there was no activity', () => {
    const entries = [activity({ people: { men: 5, women: 5 } }), activity({ people: { men: 5, women: 6 } })]
    expect(figures(entries)['activities.mean']).toBe(11)
    expect(figures([])).toMatchObject({
      'activities.count': null,
      'activities.people': null,
      'activities.mean': null,
    })
  })

  test('youth is not known, rather than 0, where no activity that took place says it', () => {
    const people = { men: 5, women: 5 }
    expect(figures([activity({ people })])['activities.youth']).toBeNull()
    const entries = [activity({ people }), activity({ people, ofThem: { youth: 0 } })]
    expect(figures(entries)).toMatchObject({ 'activities.youth': 0, 'activities.entrepreneurs': null })
    expect(figures([activity({ people, status: 'planned' })])['activities.youth']).toBeNull()
  })
})

describe('computers and internet', () => {
  const facility = entry('facility', { computers: { total: 5, working: 4 } }, 'facility:2026-09')

  test('one use is one session, however long; wifi is never added', () => {
    const entries = [
      use({ service: 'computer', sessions: 7 }),
      use({ service: 'computer', way: 'timed', time: { start: '08:00', end: '12:00' } }),
      use({ service: 'computer', way: 'timed', time: { start: '13:00' } }),
      use({ service: 'wifi', sessions: 20 }),
      use({ service: 'wifi', way: 'timed', time: { start: '08:00', end: '09:00' } }),
    ]
    expect(figures(entries)).toMatchObject({
      'computers.sessions': 9,
      'computers.wifi': 21,
      'computers.hours': 4,
    })
  })

  test('a use over midnight lasts as long as it did, on the day it began', () => {
    const late = use({ service: 'computer', way: 'timed', time: { start: '22:30', end: '00:45' } })
    expect(figures([late])).toMatchObject({ 'computers.sessions': 1, 'computers.hours': 2.25 })
  })

  test('hours are not known where computer use was only counted, nor where there was none', () => {
    expect(figures([use({ service: 'computer', sessions: 7 })])['computers.hours']).toBeNull()
    expect(figures([use({ service: 'wifi', sessions: 7 })])['computers.hours']).toBeNull()
  })

  test('people trained and helped are heads, or uses where nobody counted heads', () => {
    const entries = [
      use({ service: 'basicTraining', sessions: 1, people: { men: 3, women: 5 } }),
      use({ service: 'basicTraining', sessions: 6 }),
      use({ service: 'staffHelp', sessions: 2, people: { men: 0, women: 0 } }),
    ]
    expect(figures(entries)).toMatchObject({ 'computers.trained': 14, 'computers.helped': 2 })
  })

  test('sessions per computer use the working ones of the latest snapshot', () => {
    const entries = [use({ service: 'computer', sessions: 10 })]
    expect(figures(entries, { facilities: [facility] })['computers.perComputer']).toBe(2.5)
    expect(figures(entries)['computers.perComputer']).toBeNull()
    const none = entry('facility', { computers: { total: 1, working: 0 } }, 'facility:2026-10')
    expect(figures(entries, { facilities: [facility, none] })['computers.perComputer']).toBeNull()
  })

  test('hours used are compared with hours open times working computers, where times were recorded', () => {
    const entries = [
      use({ service: 'computer', way: 'timed', time: { start: '08:00', end: '11:12' } }),
      openDay('2026-11-03', { start: '08:00', end: '16:00' }),
      openDay('2026-11-04'),
    ]
    const library = { hours: { start: '08:00', end: '16:00' } }
    expect(figures(entries, { facilities: [facility], library })['computers.occupancy']).toBeCloseTo(5, 10)
    expect(figures(entries, { facilities: [facility] })['computers.occupancy']).toBeCloseTo(10, 10)
    expect(figures(entries.slice(1), { facilities: [facility], library })['computers.occupancy']).toBeNull()
    const counted = [use({ service: 'computer', sessions: 3 }), ...entries.slice(1)]
    expect(figures(counted, { facilities: [facility], library })['computers.occupancy']).toBeNull()
  })
})

describe('advocacy', () => {
  test('keeps money promised and money received apart, and counts no other money', () => {
    const money = (stage: string | undefined, amount: number) => advocacy({ result: 'money', stage, amount })
    const entries = [
      money('promised', 1_000),
      money('received', 200),
      money('received', 30),
      money('raised', 4),
      money('planned', 5),
      money('refused', 6),
      money(undefined, 7),
      advocacy({ result: 'regulation', stage: 'received', amount: 8_000 }),
    ]
    expect(figures(entries)).toMatchObject({
      'advocacy.promised': 1_000,
      'advocacy.received': 230,
      'advocacy.count': 7,
      'advocacy.rules': 1,
    })
  })

  test('people and goods count once promised or received, a rule once received or issued', () => {
    const inKind = { people: 2, goods: 3 }
    const entries = [
      advocacy({ result: 'inKind', stage: 'received', inKind }),
      advocacy({ result: 'inKind', stage: 'promised', inKind: { goods: 1 } }),
      advocacy({ result: 'inKind', stage: 'refused', inKind }),
      advocacy({ result: 'regulation', stage: 'raised', regulation: { issued: '2026-11-10' } }),
      advocacy({ result: 'regulation', stage: 'promised', regulation: { name: 'Perdes' } }),
    ]
    expect(figures(entries)).toMatchObject({ 'advocacy.people': 2, 'advocacy.goods': 4, 'advocacy.rules': 1 })
  })

  test('a partner is active in every month that its period touches', () => {
    const partners = [
      {},
      { period: { start: '2026-11-30' } },
      { period: { end: '2026-11-01' } },
      { period: { start: '2026-12-01' } },
      { period: { start: '2025-01-01', end: '2026-10-31' } },
    ].map((values) => entry('partner', values))
    expect(figures([], { partners })['advocacy.partners']).toBe(3)
  })
})

describe('facilities', () => {
  const snapshot = (month: string, books: number) =>
    entry('facility', { books, noPowerDays: 2, wifi: true, bandwidth: 12.5 }, `facility:${month}`)
  const facilities = [snapshot('2026-08', 80), snapshot('2026-12', 120), snapshot('2026-10', 100)]

  test('are the latest snapshot on or before the month’s end', () => {
    expect(figures([], { facilities })).toMatchObject({
      'facilities.books': 100,
      'facilities.bandwidth': 12.5,
      'facilities.wifi': 1,
      'facilities.computers': null,
    })
    expect(figures([], { facilities, month: '2026-12' })['facilities.books']).toBe(120)
    expect(figures([], { facilities, month: '2026-07' })['facilities.books']).toBeNull()
    expect(monthlyReport({ month: '2026-11', entries: [], facilities, partners: [] }).facilityMonth).toBe(
      '2026-10',
    )
  })

  test('days without power are of their own month only', () => {
    expect(figures([], { facilities })['facilities.noPowerDays']).toBeNull()
    expect(figures([], { facilities, month: '2026-10' })['facilities.noPowerDays']).toBe(2)
  })
})

describe('the report', () => {
  const report = (entries: readonly Entry[], more: Partial<MonthFacts> = {}) =>
    monthlyReport({ month: '2026-11', entries, facilities: [], partners: [], ...more })

  test('has its seven parts in order, and every figure stands in one of them', () => {
    expect(report([]).parts.map(({ number, label }) => `${number} ${label.id}`)).toEqual([
      '1 Kunjungan',
      '2 Pelibatan masyarakat',
      '3 Komputer & internet',
      '4 Advokasi & kemitraan',
      '5 Publikasi',
      '6 Fasilitas',
      '7 Kendala, cerita, dan rencana',
    ])
    const listed = reportParts.flatMap(({ figures: ids }) => ids)
    expect([...listed].sort()).toEqual(indicators.map(({ id }) => id).sort())
  })

  test('a month of which nobody said anything is not one reported as nil', () => {
    const about = (values: Values) => entry('monthReport', values, 'monthReport:2026-11')
    expect(report([]).state).toBe('empty')
    expect(report([about({ problems: 'Listrik padam' })]).state).toBe('empty')
    expect(report([about({ nil: true })]).state).toBe('nil')
    expect(report([about({ nil: true }), visit(1, 0)]).state).toBe('filled')
    expect(report([entry('facility', { books: 3 }, 'facility:2026-11')]).state).toBe('empty')
  })

  test('what is only planned or was called off leaves a month as empty as it was', () => {
    const plans = [
      activity({ status: 'planned' }),
      activity({ status: 'cancelled' }),
      advocacy({ stage: 'planned', result: 'money' }),
    ]
    expect(report(plans).state).toBe('empty')
    expect(report([...plans, activity({})]).state).toBe('filled')
  })

  test('figures of a month of which nobody said anything are not known, but for what lasts', () => {
    const facilities = [entry('facility', { books: 3 }, 'facility:2026-10')]
    const { figures: unknown, parts } = report([], { facilities, previous: [visit(1, 1)] })
    expect(Object.entries(unknown).filter(([, value]) => value !== null)).toEqual([
      ['advocacy.partners', 0],
      ['facilities.books', 3],
    ])
    expect(parts[0]?.figures.every(({ value }) => value === null)).toBe(true)
    const nil = entry('monthReport', { nil: true }, 'monthReport:2026-11')
    expect(report([nil]).figures['visits.total']).toBe(0)
  })

  test('tells the month’s texts and only the stories that may be told', () => {
    const told = entry('story', { title: 'A', consent: true })
    const { parts, stories } = report([
      entry('monthReport', { problems: 'Listrik padam', plan: 7 }, 'monthReport:2026-11'),
      entry('monthReport', { problems: 'Lama' }, 'monthReport:2026-10'),
      told,
      entry('story', { title: 'B', consent: false }),
      entry('story', { title: 'C' }),
    ])
    expect(parts.at(-1)?.texts.map(({ field, text }) => [field, text])).toEqual([
      ['problems', 'Listrik padam'],
      ['actions', ''],
      ['plan', ''],
    ])
    expect(stories).toEqual([told])
  })

  test('splits activities by a choice, every choice in a row, others and unfilled ones after them', () => {
    const entries = [
      activity({ field: 'health', people: { men: 1, women: 9 } }),
      activity({ field: 'health', people: { men: 5, women: 5 } }),
      activity({ field: 'space', people: { men: 1, women: 1 } }),
      activity({ people: { men: 2, women: 2 } }),
      activity({ field: 'health', status: 'planned', people: { men: 1, women: 1 } }),
    ]
    const rows = breakdownOf(breakdowns.activitiesByField, entries)
    expect(rows).toHaveLength(10)
    expect(rows.find(({ code }) => code === 'health')).toMatchObject({ count: 2, people: 20 })
    expect(rows.find(({ code }) => code === 'sport')).toMatchObject({ count: 0, people: 0 })
    expect(rows.slice(-2)).toMatchObject([
      { code: '', label: { id: 'Belum diisi' }, count: 1, people: 4 },
      { code: 'space', label: { id: 'space' }, count: 1, people: 2 },
    ])
    expect(entries.filter((one) => countsInRow(breakdowns.activitiesByField, 'health', one))).toHaveLength(2)
  })
})

test('a figure opens the records that it counts', () => {
  const entries = [
    visit(3, 0),
    visit(0, 2),
    activity({ people: { men: 1, women: 1 } }),
    advocacy({ result: 'money', stage: 'received', amount: 5 }),
    advocacy({ result: 'money', stage: 'promised', amount: 5 }),
  ]
  const opened = (id: string) => entries.filter((one) => indicatorOf(id)!.counts(one))
  expect(opened('visits.men')).toEqual([entries[0]])
  expect(opened('visits.perDay')).toEqual([entries[0], entries[1]])
  expect(opened('activities.mean')).toEqual([entries[2]])
  expect(opened('advocacy.received')).toEqual([entries[3]])
})

test('every figure has words in both languages and says how it is made', () => {
  for (const { label, formula, unit } of indicators)
    for (const words of [label, formula, ...(unit ? [unit] : [])])
      expect(words.id.length * words.en.length).toBeGreaterThan(0)
})

// Records as any app may have written them: right, half filled in, or broken.
const amount = fc.oneof(fc.nat(500), fc.constantFrom(undefined, null, -3, 1.5, Number.NaN, '12', {}))
const people = fc.oneof(fc.record({ men: amount, women: amount }), fc.constantFrom(undefined, null, 7, 'x'))
const someEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ people }).map((values) => entry('visit', values)),
  fc
    .record({
      people,
      status: fc.constantFrom('done', 'planned', undefined, null),
      ofThem: fc.constantFrom(undefined, { youth: 3 }, { entrepreneurs: 2 }),
      field: fc.constantFrom('health', 'economy', undefined),
    })
    .map((values) => entry('activity', values)),
  fc
    .record({
      people,
      service: fc.constantFrom('computer', 'wifi', 'basicTraining', 'staffHelp', 'other'),
      way: fc.constantFrom('counted', 'timed', undefined),
      sessions: amount,
      time: fc.constantFrom(undefined, { start: '08:00' }, { start: '08:00', end: '09:30' }, { start: 8 }),
    })
    .map((values) => entry('computerUse', values)),
  fc
    .record({
      result: fc.constantFrom('money', 'inKind', 'regulation', undefined),
      stage: fc.constantFrom('planned', 'raised', 'promised', 'received', 'refused', undefined),
      amount,
      inKind: fc.constantFrom(undefined, { people: 1 }, { goods: 2, people: 3 }),
    })
    .map((values) => entry('advocacy', values)),
  fc.record({ medium: fc.constantFrom('online', 'print') }).map((values) => entry('publication', values)),
  fc.anything().map((value) => entry('unknownKind', { people: value })),
)

test('records in another order, or counted apart and added, come to the same', () => {
  fc.assert(
    fc.property(fc.array(someEntry, { maxLength: 40 }), fc.nat(40), (entries, cut) => {
      const [all, left, right] = [entries, entries.slice(0, cut), entries.slice(cut)].map(sumsOf)
      for (const { id } of countedIndicators)
        expect(all![id] ?? 0).toBeCloseTo((left![id] ?? 0) + (right![id] ?? 0), 6)
      expect(sumsOf([...entries].reverse())).toEqual(all)
    }),
  )
})

test('a figure that is more than 0 opens at least one record, and one of 0 none', () => {
  fc.assert(
    fc.property(fc.array(someEntry, { maxLength: 30 }), (entries) => {
      const sums = sumsOf(entries)
      for (const { id, counts } of countedIndicators) expect(entries.some(counts)).toBe((sums[id] ?? 0) > 0)
    }),
  )
})

test('the same facts are counted once, and anew by other rules', () => {
  const facts: MonthFacts = { month: '2026-11', entries: [visit(3, 4)], facilities: [], partners: [] }
  const report = monthlyReport(facts)
  expect(monthlyReport(facts)).toBe(report)
  expect(reportByRules(facts, 1).figures['activities.count']).toBe(0)
  expect(monthlyReport(facts)).toEqual(report)
  expect(monthlyReport({ ...facts, entries: [visit(3, 5)] }).figures['visits.total']).toBe(8)
})
