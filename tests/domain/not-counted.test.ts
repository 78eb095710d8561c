import { describe, expect, test } from 'vitest'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { monthlyReport } from '../../src/domain/monthly-report.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { reportCode } from '../../src/domain/report-code.ts'
import { yearSoFar } from '../../src/domain/year-so-far.ts'

let made = 0
const entry = (kind: string, values: Values = {}): Entry => ({
  id: `${kind}-${++made}`,
  kind,
  values: { date: '2026-11-05', ...values },
})
const factsOf = (...entries: Entry[]): MonthFacts => ({
  month: '2026-11',
  entries,
  facilities: [],
  partners: [],
})
const figures = (...entries: Entry[]) => monthlyReport(factsOf(...entries)).figures
const use = (service: string, values: Values = {}) =>
  entry('computerUse', { service, way: 'counted', sessions: 3, ...values })
const nil: Entry = { id: 'monthReport:2026-11', kind: 'monthReport', values: { nil: true } }

/** What each record alone makes known, beside what is always told. */
const kinds: readonly (readonly [Entry, readonly string[]])[] = [
  [entry('visit', { people: { men: 1, women: 2 } }), ['visits.men', 'visits.women', 'visits.total']],
  [
    entry('activity', { people: { men: 1, women: 2 }, ofThem: { youth: 1, entrepreneurs: 0 } }),
    [
      'activities.count',
      'activities.people',
      'activities.men',
      'activities.women',
      'activities.youth',
      'activities.entrepreneurs',
      'activities.mean',
    ],
  ],
  [use('computer'), ['computers.sessions']],
  [use('wifi'), ['computers.wifi']],
  [use('basicTraining'), ['computers.trained']],
  [use('staffHelp'), ['computers.helped']],
  [
    entry('advocacy', { stage: 'raised' }),
    ['count', 'promised', 'received', 'open', 'people', 'goods', 'rules'].map((name) => `advocacy.${name}`),
  ],
  [entry('publication'), ['publications.count']],
]

test.each(kinds)('a month with one %s knows only the figures of its kind and service', (record, known) => {
  const told = Object.entries(figures(record)).filter(([, value]) => value !== null)
  expect(told.map(([id]) => id).sort()).toEqual([...known, 'advocacy.partners'].sort())
})

test('a planned activity or advocacy counts nothing yet', () => {
  const told = figures(
    use('wifi'),
    entry('activity', { status: 'planned' }),
    entry('advocacy', { stage: 'planned' }),
  )
  expect(told['activities.count']).toBeNull()
  expect(told['advocacy.count']).toBeNull()
})

test('0 visits can be recorded, and is 0', () => {
  expect(figures(entry('visit', { people: { men: 0, women: 0 } }))).toMatchObject({
    'visits.men': 0,
    'visits.women': 0,
    'visits.total': 0,
    'activities.count': null,
  })
})

test('a month that was reported as nil is 0 in all of it', () => {
  const told = figures(nil)
  for (const id of [
    'visits.total',
    'activities.count',
    'computers.wifi',
    'advocacy.count',
    'publications.count',
  ] as const)
    expect([id, told[id]]).toEqual([id, 0])
  expect(figures(nil, use('wifi'))).toMatchObject({ 'computers.wifi': 3, 'visits.total': null })
})

test('a table of what nobody counted has no rows, rather than rows of 0', () => {
  const { parts } = monthlyReport(factsOf(use('wifi')))
  expect(parts.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))).toEqual([])
})

test('the code tells 0 from what nobody counted', () => {
  const codeOf = (...entries: Entry[]) =>
    reportCode({ village: '33', period: '2026-11', report: monthlyReport(factsOf(...entries)) })
  const nobody = entry('visit', { people: { men: 0, women: 0 } })
  expect(codeOf(use('wifi'), nobody)).not.toBe(codeOf(use('wifi')))
})

test('so it is in longer periods and in the year so far', () => {
  const october = {
    ...factsOf({ ...entry('publication'), values: { date: '2026-10-05' } }),
    month: '2026-10',
  }
  const months = [october, factsOf(use('wifi'))]
  const year = periodReport({ period: '2026', today: '2026-11-30', months })
  expect(year.figures).toMatchObject({ 'publications.count': 1, 'computers.wifi': 3, 'visits.total': null })
  expect(year.months[9]?.figures['computers.wifi']).toBeNull()
  expect(yearSoFar('2026-11', months).figures).toMatchObject({
    'publications.count': 1,
    'visits.total': null,
  })
})

describe('people of whom only the total was written', () => {
  test('count in the total, and are told apart', () => {
    expect(figures(entry('visit', { people: { total: 12 } }))).toMatchObject({
      'visits.total': 12,
      'visits.unknown': 12,
      'visits.men': null,
      'visits.women': null,
    })
    const mixed = [
      entry('visit', { people: { total: 12 } }),
      entry('visit', { people: { men: 3, women: 4 } }),
    ]
    expect(figures(...mixed)).toMatchObject({
      'visits.total': 19,
      'visits.unknown': 12,
      'visits.men': 3,
      'visits.women': 4,
    })
  })

  test('also of activities, and of those who were trained', () => {
    const told = figures(
      entry('activity', { people: { total: 20 }, field: 'health' }),
      use('basicTraining', { people: { total: 7 } }),
    )
    expect(told).toMatchObject({
      'activities.people': 20,
      'activities.unknown': 20,
      'activities.mean': 20,
      'activities.men': null,
      'computers.trained': 7,
    })
  })

  test('are not spoken of where everybody is known', () => {
    const { parts, figures: told } = monthlyReport(factsOf(entry('visit', { people: { men: 3, women: 4 } })))
    expect(told['visits.unknown']).toBeNull()
    expect(parts[0]?.figures.map(({ indicator }) => indicator.id)).not.toContain('visits.unknown')
  })
})

describe('hours used of hours available', () => {
  const facts = (timed: number, counted: number) => ({
    ...factsOf(
      ...Array.from({ length: timed }, () =>
        use('computer', { way: 'timed', time: { start: '08:00', end: '09:00' } }),
      ),
      use('computer', { sessions: counted }),
      entry('serviceDay', { state: 'open', hours: { start: '08:00', end: '16:00' } }),
    ),
    facilities: [
      { id: 'facility:2026-11', kind: 'facility', values: { computers: { total: 1, working: 1 } } },
    ],
  })
  const occupancy = (timed: number, counted: number) =>
    monthlyReport(facts(timed, counted)).figures['computers.occupancy']

  test('are a share only where at least 80 % of the uses were timed', () => {
    expect(occupancy(8, 2)).toBe(100)
    expect(occupancy(4, 1)).toBe(50)
    expect(occupancy(7, 2)).toBeNull()
    expect(occupancy(1, 400)).toBeNull()
    expect(occupancy(0, 5)).toBeNull()
  })

  test('a use that is still open was not timed', () => {
    const open = use('computer', { way: 'timed', time: { start: '10:00' } })
    const { entries, ...others } = facts(3, 0)
    expect(
      monthlyReport({ ...others, entries: [...entries, open] }).figures['computers.occupancy'],
    ).toBeNull()
  })
})
