import { describe, expect, it } from 'vitest'
import { busiest, busyHours, quietest } from '../../src/domain/busy-hours.ts'
import type { Entry, Values } from '../../src/domain/record.ts'

let drawn = 0
const entry = (kind: string, values: Values): Entry => ({ id: `${kind}:${drawn++}`, kind, values })
const tally = (date: string, hours: Record<string, [number, number]>): Entry => {
  const pairs = Object.values(hours)
  const sum = (at: 0 | 1) => pairs.reduce((all, pair) => all + pair[at], 0)
  return entry('visit', { date, way: 'tally', people: { men: sum(0), women: sum(1), hours } })
}
const open = (date: string) => entry('serviceDay', { date, state: 'open' })
const closed = (date: string) => entry('serviceDay', { date, state: 'closed' })

// 2026-11-02 and 2026-11-09 are Mondays, 2026-11-07 is a Saturday.
describe('visitors of an hour', () => {
  it('are those of all days of that weekday, by its open days', () => {
    const { days, hours, withHour, withoutHour, openDays } = busyHours([
      tally('2026-11-02', { '09': [2, 1], '11': [0, 1] }),
      open('2026-11-02'),
      open('2026-11-09'),
      entry('visit', { date: '2026-11-09', way: 'group', people: { men: 10, women: 18 } }),
    ])
    const monday = days[0]!
    expect(monday).toMatchObject({ weekday: 1, openDays: 2, perDay: 2 })
    expect(monday.hours.get('09')).toBe(1.5)
    expect(hours).toEqual(['09', '10', '11'])
    expect({ withHour, withoutHour, openDays }).toEqual({ withHour: 4, withoutHour: 28, openDays: 2 })
  })

  it('counts a day with visits as open, and one that was recorded as closed as not', () => {
    const { openDays } = busyHours([
      tally('2026-11-02', { '09': [1, 0] }),
      tally('2026-11-09', { '09': [1, 0] }),
      closed('2026-11-09'),
    ])
    expect(openDays).toBe(1)
  })

  it('counts a day that is said to be open and closed as open, as the report does', () => {
    expect(busyHours([open('2026-11-09'), closed('2026-11-09')]).openDays).toBe(1)
  })

  it('says nothing of hours that no clock has', () => {
    expect(busyHours([tally('2026-11-02', { '99': [5, 0], __proto__: [1, 1] })]).hours).toEqual([])
  })

  it('is empty without visits', () => {
    const { hours, openWeeks } = busyHours([])
    expect({ hours, openWeeks }).toEqual({ hours: [], openWeeks: 0 })
  })
})

describe('the sentence', () => {
  const weeks = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']
  const month = busyHours([
    ...weeks.map((date) => tally(date, { '08': [1, 0], '09': [1, 1], '13': [1, 0], '15': [0, 1] })),
    tally('2026-11-07', { '09': [3, 3], '10': [4, 3] }),
  ])

  it('names the two neighbouring hours in which most come', () => {
    expect(busiest(month)).toEqual({ weekday: 6, from: '09', to: '11', visitors: 13 })
  })

  it('names the end of working days, where few come', () => {
    expect(quietest(month)).toEqual({ after: '14', visitors: 1 })
    expect(month.openWeeks).toBe(4)
  })
})
