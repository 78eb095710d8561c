import { describe, expect, test } from 'vitest'
import { monthReportId } from '../../src/domain/closed-month.ts'
import { nextClosing } from '../../src/domain/closing.ts'
import { countingWeek, estimateOf, estimateOfYear, weeksEndingIn } from '../../src/domain/counting-week.ts'
import { addDays } from '../../src/domain/day.ts'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { monthState } from '../../src/domain/month-state.ts'
import { monthlyReport } from '../../src/domain/monthly-report.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { reportCode } from '../../src/domain/report-code.ts'

let ids = 0
const entry = (kind: string, values: Values): Entry => ({ id: `${kind}${++ids}`, kind, values })
const week = (date: string, weeksOpen: unknown = 26) => entry('countingWeek', { date, weeksOpen })
const visits = (date: string, men: number, women: number) => entry('visit', { date, people: { men, women } })
const closed = (date: string) => entry('serviceDay', { date, state: 'closed' })
const after = '2026-12-01'

/** Monday to Saturday 20 each, Sunday closed. */
const wholeWeek = (first: string): Entry[] => [
  ...[0, 1, 2, 3, 4, 5].map((day) => visits(addDays(first, day), 8, 12)),
  closed(addDays(first, 6)),
]

describe('a counting week', () => {
  test('makes an estimate of its total and the weeks open, for its half-year', () => {
    const read = countingWeek(week('2026-11-09'), wholeWeek('2026-11-09'), after)!
    expect(read).toMatchObject({ half: '2026-S2', last: '2026-11-15', isWhole: true })
    expect(read.counted).toEqual({ visits: 120, computers: null, wifi: null })
    expect(estimateOf(read, 'visits')).toBe(120 * 26)
    expect(estimateOf(read, 'wifi')).toBeNull()
  })
  test('says nothing while a day is missing: not counted is not 0', () => {
    const entries = wholeWeek('2026-11-09').filter(({ values }) => values.date !== '2026-11-11')
    const read = countingWeek(week('2026-11-09'), entries, after)!
    expect(read.days.map(({ state }) => state)).toEqual([
      'counted',
      'counted',
      'missing',
      'counted',
      'counted',
      'counted',
      'closed',
    ])
    expect(estimateOf(read, 'visits')).toBeNull()
    const zero = [...entries, visits('2026-11-11', 0, 0)]
    expect(estimateOf(countingWeek(week('2026-11-09'), zero, after)!, 'visits')).toBe(100 * 26)
  })
  test('is not whole on its last day, and days to come are not missing', () => {
    const entries = wholeWeek('2026-11-09')
    const lastDay = countingWeek(week('2026-11-09'), entries, '2026-11-15')!
    expect(lastDay.isWhole).toBe(false)
    const begun = countingWeek(week('2026-11-09'), entries.slice(0, 1), '2026-11-09')!
    expect(begun.days.map(({ state }) => state)).toEqual(['counted', ...Array(6).fill('ahead')])
  })
  test('counts uses of computers and wifi apart, and nothing of another week', () => {
    const read = countingWeek(
      week('2026-11-09', 20),
      [
        ...wholeWeek('2026-11-09'),
        visits('2026-11-16', 100, 100),
        entry('computerUse', { date: '2026-11-10', service: 'computer', way: 'counted', sessions: 3 }),
        entry('computerUse', { date: '2026-11-10', service: 'wifi', way: 'counted', sessions: 5 }),
      ],
      after,
    )!
    expect(read.counted).toEqual({ visits: 120, computers: 3, wifi: 5 })
    expect([estimateOf(read, 'computers'), estimateOf(read, 'wifi')]).toEqual([60, 100])
  })
  test('survives what a broken or newer app wrote', () => {
    for (const values of [{}, { date: 'kapan' }, { date: 7 }])
      expect(countingWeek(entry('countingWeek', values), [], after)).toBeNull()
    for (const weeksOpen of [0, -3, 'banyak', null, 2.5])
      expect(
        estimateOf(countingWeek(week('2026-11-09', weeksOpen), wholeWeek('2026-11-09'), after)!, 'visits'),
      ).toBeNull()
  })
})

describe('in a report', () => {
  const across: Entry[] = [week('2026-10-26'), ...wholeWeek('2026-10-26')]
  const inMonth = (month: string) => across.filter(({ values }) => String(values.date).startsWith(month))

  test('a week stands where it ends, with its days of the month before', () => {
    const october = { month: '2026-10', entries: inMonth('2026-10') }
    const november = { month: '2026-11', entries: inMonth('2026-11'), previous: october.entries }
    expect(weeksEndingIn(october, after)).toEqual([])
    expect(weeksEndingIn(november, after).map((one) => estimateOf(one, 'visits'))).toEqual([120 * 26])
  })

  const facts = (entries: readonly Entry[]): MonthFacts => ({
    month: '2026-11',
    entries,
    facilities: [],
    partners: [],
  })
  const counted = wholeWeek('2026-11-09')
  const withWeek = facts([...counted, week('2026-11-09')])

  test('no figure, state or code knows of it', () => {
    const [before, now] = [monthlyReport(facts(counted)), monthlyReport(withWeek)]
    expect(now.figures).toEqual(before.figures)
    expect(now.state).toBe(before.state)
    const code = (report: typeof now) => reportCode({ village: '33.15.14.2006', period: '2026-11', report })
    expect(code(now)).toBe(code(before))
    expect(monthlyReport(facts([week('2026-11-09')])).state).toBe('empty')
  })
  test('a month that was closed before does not read as changed', () => {
    const report = monthlyReport(facts(counted))
    const { code } = monthState(facts(counted), report)
    const closing = nextClosing(undefined, { at: 1, code, figures: report.figures, rules: report.rules })
    const about: Entry = { id: monthReportId('2026-11'), kind: 'monthReport', values: { closing } }
    expect(monthState(facts([...counted, about])).standing).toBe('closed')
    expect(monthState(facts([...counted, week('2026-11-09'), about])).standing).toBe('closed')
  })
  test('a year has an estimate once both halves have one; two weeks of a half count by their mean', () => {
    const first = countingWeek(week('2026-03-09', 24), wholeWeek('2026-03-09'), after)!
    const second = countingWeek(week('2026-11-09'), counted, after)!
    const third = countingWeek(
      week('2026-09-07'),
      [...wholeWeek('2026-09-07'), visits('2026-09-07', 10, 10)],
      after,
    )!
    expect(estimateOfYear([second], '2026', 'visits')).toBeNull()
    expect(estimateOfYear([first, second], '2026', 'visits')).toBe(120 * 24 + 120 * 26)
    expect(estimateOfYear([first, second, third], '2026', 'visits')).toBe(120 * 24 + 130 * 26)
    expect(estimateOfYear([first, second], '2025', 'visits')).toBeNull()
  })
  test('a longer period knows all weeks that end in it, and counts none of them', () => {
    const report = periodReport({ period: '2026-S2', today: '2027-01-05', months: [withWeek] })
    expect(report.weeks.map(({ first }) => first)).toEqual(['2026-11-09'])
    expect(report.figures['visits.total']).toBe(120)
  })
})
