import { expect, test } from 'vitest'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { reportCode } from '../../src/domain/report-code.ts'
import { yearSoFar } from '../../src/domain/year-so-far.ts'

let next = 0
const entry = (kind: string, values: Values, id = `${kind}-${++next}`): Entry => ({ id, kind, values })
const visit = (date: string, men: number) => entry('visit', { date, people: { men, women: 0 } })
const open = (date: string) => entry('serviceDay', { date, state: 'open' })
const about = (month: string, values: Values) => entry('monthReport', values, `monthReport:${month}`)
const facilities = [
  entry('facility', { books: 100, noPowerDays: 2, computers: { total: 3, working: 3 } }, 'facility:2026-01'),
  entry('facility', { books: 120, noPowerDays: 1, computers: { total: 2, working: 2 } }, 'facility:2026-03'),
  entry('facility', { books: 999, noPowerDays: 9 }, 'facility:2026-05'),
]
const facts = (month: string, entries: readonly Entry[]): MonthFacts => ({
  month,
  entries,
  facilities,
  partners: [
    entry('partner', { period: { start: '2025-01-01', end: '2026-01-01' } }),
    entry('partner', { period: { start: '2026-05-01' } }),
  ],
})
const fourMonths = [
  facts('2026-01', [
    visit('2026-01-05', 30),
    open('2026-01-05'),
    entry('activity', { date: '2026-01-05', field: 'health', people: { men: 1, women: 2 } }),
    entry('computerUse', { date: '2026-01-05', service: 'computer', sessions: 10 }),
  ]),
  facts('2026-03', [
    visit('2026-03-05', 10),
    open('2026-03-05'),
    open('2026-03-06'),
    open('2026-03-07'),
    entry('activity', { date: '2026-03-05', field: 'health', people: { men: 5, women: 5 } }),
    entry('activity', { date: '2026-03-06', field: 'sport', people: { men: 4, women: 4 } }),
  ]),
  facts('2026-04', [about('2026-04', { nil: true })]),
]
/** February was nil. */
const noHole = [...fourMonths, facts('2026-02', [about('2026-02', { nil: true })])]
/** C3 of 2025, 50 visits in all. */
const lastYear = [
  visit('2025-09-01', 10),
  visit('2025-10-01', 10),
  about('2025-11', { nil: true }),
  visit('2025-12-01', 30),
]
const report = (today = '2026-06-01', more: Partial<Parameters<typeof periodReport>[0]> = {}) =>
  periodReport({ period: '2026-C1', today, months: fourMonths, ...more })

test('sums are those of all months, averages are made of days and counts', () => {
  expect(report().figures).toMatchObject({
    'visits.total': 40,
    'visits.openDays': 4,
    'visits.perDay': 10, // the means of the months are 30 and 3.33
    'activities.count': 3,
    'activities.people': 21,
    'activities.mean': 7,
    'computers.sessions': 10,
    'computers.perComputer': 5,
    'advocacy.partners': 1,
    'visits.change': null,
  })
})

test('facilities are the latest up to the end, days without power those of every month', () => {
  expect(report().figures).toMatchObject({ 'facilities.books': 120, 'facilities.noPowerDays': 3 })
  expect(report().facilityMonth).toBe('2026-03')
})

test('tables add up over the months', () => {
  const rows = report()
    .parts.flatMap(({ tables }) => tables)[0]
    ?.rows.filter(({ count }) => count > 0)
  expect(rows).toMatchObject([
    { code: 'health', count: 2, people: 13 },
    { code: 'sport', count: 1, people: 8 },
  ])
})

test('a month without a report is a hole and nothing in it is 0; one reported as nil is not', () => {
  const { months, holes, state } = report()
  expect(holes).toEqual(['2026-02'])
  expect(months.map((one) => [one.month, one.state, one.figures['visits.total']])).toEqual([
    ['2026-01', 'filled', 30],
    ['2026-02', 'empty', null],
    ['2026-03', 'filled', 10],
    ['2026-04', 'nil', 0],
  ])
  expect(months[1]?.figures['facilities.books']).toBe(100)
  expect(state).toBe('filled')
})

test('a month that runs or is to come is no hole', () => {
  const { months, holes, isRunning } = report('2026-03-31', { months: [] })
  expect([holes, isRunning]).toEqual([['2026-01', '2026-02'], true])
  expect(months.map(({ isAhead }) => isAhead)).toEqual([false, false, false, true])
  expect(report('2026-04-30').isRunning).toBe(true)
  expect(report('2026-05-01').isRunning).toBe(false)
})

test('a period of which nobody said anything is empty, one of nil months is nil', () => {
  expect(report('2026-06-01', { months: [] }).state).toBe('empty')
  expect(report('2026-06-01', { months: fourMonths.slice(2) }).state).toBe('nil')
})

test('the change is against the period before, and says so', () => {
  const { figures, parts } = report('2026-06-01', { months: noHole, previous: lastYear })
  expect(figures['visits.change']).toBe(-20)
  const change = parts[0]?.figures.find(({ indicator }) => indicator.id === 'visits.change')
  expect([change?.value, change?.indicator.label.id]).toEqual([-20, 'Dibanding masa sebelumnya'])
})

test('there is no change where one of the periods lacks a month, or still runs', () => {
  const changeOf = (...given: Parameters<typeof report>) => report(...given).figures['visits.change']
  expect(changeOf('2026-06-01', { months: fourMonths, previous: lastYear })).toBeNull()
  expect(changeOf('2026-06-01', { months: noHole, previous: lastYear.slice(1) })).toBeNull()
  expect(changeOf('2026-04-30', { months: noHole, previous: lastYear })).toBeNull()
})

test('what the months say stands with its month; of the plans only the last', () => {
  const { parts } = report('2026-06-01', {
    months: [
      facts('2026-03', [about('2026-03', { problems: 'Hujan', plan: 'Panen' })]),
      facts('2026-01', [about('2026-01', { problems: 'Listrik', actions: 'Genset', plan: 'Kelas' })]),
    ],
  })
  expect(parts.at(-1)?.texts.map(({ month, field, text }) => [month, field, text])).toEqual([
    ['2026-01', 'problems', 'Listrik'],
    ['2026-01', 'actions', 'Genset'],
    ['2026-03', 'problems', 'Hujan'],
    ['2026-03', 'plan', 'Panen'],
  ])
})

test('a period of one month has the figures of the month', () => {
  const one = periodReport({ period: '2026-03', today: '2026-06-01', months: fourMonths })
  expect(one.figures).toEqual(one.months[0]?.figures)
})

test('the code does not change by the passing of time, but with a report that came late', () => {
  const code = (today: string, months = fourMonths) =>
    reportCode({ village: '33.15.14.2006', period: '2026-C1', report: report(today, { months }) })
  expect(code('2026-02-10')).toBe(code('2026-06-01'))
  expect(code('2026-06-01', noHole)).not.toBe(code('2026-06-01'))
})

test('the year so far counts from January to the month, and says which months it knows', () => {
  const months = [
    ...fourMonths,
    facts('2025-12', [visit('2025-12-01', 1)]),
    facts('2026-05', [visit('2026-05-01', 1)]),
  ]
  expect(yearSoFar('2026-04', months)).toMatchObject({
    figures: { 'visits.total': 40, 'visits.perDay': 10, 'facilities.books': 120, 'visits.change': null },
    reported: ['2026-01', '2026-03', '2026-04'],
  })
  expect(yearSoFar('2026-01', months).figures['visits.total']).toBe(30)
  expect(yearSoFar('2026-04', []).reported).toEqual([])
})
