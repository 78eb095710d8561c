import { describe, expect, test } from 'vitest'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { openPromises, stageOf, stepsOf } from '../../src/domain/matters.ts'
import { monthlyReport } from '../../src/domain/monthly-report.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { recordMonth } from '../../src/domain/record-month.ts'
import { reportCode } from '../../src/domain/report-code.ts'

const matter = (values: Values, id = 'm'): Entry => ({
  id,
  kind: 'advocacy',
  values: { date: '2026-11-08', title: 'Anggaran buku', result: 'money', ...values },
})
let made = 0
const step = (date: string, values: Values, id = `f${++made}`): Entry => ({
  id,
  kind: 'followUp',
  values: { date, advocacy: 'm', what: 'Ditanyakan lagi', ...values },
})
const reportOf = (month: string, ...records: Entry[]) => {
  const facts: MonthFacts = {
    month,
    entries: records.filter(({ id, kind, values }) => recordMonth(kind, id, values) === month),
    facilities: [],
    partners: [],
    matters: records,
  }
  return monthlyReport(facts)
}
const figuresIn = (month: string, ...records: Entry[]) => reportOf(month, ...records).figures

describe('money', () => {
  const promised = matter({ stage: 'promised', amount: 10_000_000 })
  const parts = [
    step('2026-12-10', { stage: 'received', amount: 4_000_000 }),
    step('2027-01-12', { stage: 'received', amount: 6_000_000 }),
  ]

  test('counts promised in the month of the promise, and received in the months in which it came', () => {
    const all = [promised, ...parts]
    expect(figuresIn('2026-11', ...all)).toMatchObject({
      'advocacy.promised': 10_000_000,
      'advocacy.received': 0,
      'advocacy.open': 10_000_000,
    })
    expect(figuresIn('2026-12', ...all)).toMatchObject({
      'advocacy.count': null,
      'advocacy.promised': 0,
      'advocacy.received': 4_000_000,
      'advocacy.open': 6_000_000,
    })
    expect(figuresIn('2027-01', ...all)).toMatchObject({
      'advocacy.received': 6_000_000,
      'advocacy.open': 0,
    })
  })

  test('that comes later changes neither figures nor code of a month that is over', () => {
    const code = (...all: Entry[]) =>
      reportCode({ village: '33', period: '2026-11', report: reportOf('2026-11', ...all) })
    expect(figuresIn('2026-11', promised, ...parts)).toEqual(figuresIn('2026-11', promised))
    expect(code(promised, ...parts)).toBe(code(promised))
  })

  test('a month in which only money came was reported on', () => {
    expect(reportOf('2026-12', promised, ...parts).state).toBe('filled')
  })

  test('more than was promised leaves nothing open, and takes nothing from another matter', () => {
    const other = matter({ stage: 'promised', amount: 3_000_000 }, 'other')
    const more = step('2026-12-10', { stage: 'received', amount: 25_000_000 })
    expect(figuresIn('2026-12', promised, other, more)['advocacy.open']).toBe(3_000_000)
  })

  test('of a matter that was refused is owed no more, from the month of the refusal on', () => {
    const refused = step('2026-12-20', { stage: 'refused' })
    const steps = stepsOf([promised, refused])
    expect(openPromises(steps, '2026-11-30')).toBe(10_000_000)
    expect(openPromises(steps, '2026-12-31')).toBe(0)
    expect(
      openPromises(
        stepsOf([promised, refused, step('2027-01-02', { stage: 'promised', amount: 2 })]),
        '2027-01-31',
      ),
    ).toBe(10_000_002)
  })

  test('counts nothing by steps of a matter that was deleted, or is not known', () => {
    const told = figuresIn('2026-12', ...parts)
    expect(told['advocacy.received']).toBeNull()
    expect(reportOf('2026-12', ...parts).state).toBe('empty')
  })

  test('of a matter that was asked for something else counts too', () => {
    const rule = matter({ result: 'regulation', stage: 'raised' })
    const came = step('2026-12-10', { stage: 'received', result: 'money', amount: 5 })
    expect(figuresIn('2026-12', rule, came)).toMatchObject({ 'advocacy.received': 5, 'advocacy.rules': 0 })
  })
})

describe('people, goods and rules', () => {
  const books = (stage: string, goods: number) => matter({ result: 'inKind', stage, inKind: { goods } })

  test('of a follow-up count once they came, not when they were promised', () => {
    const raised = books('raised', 0)
    const promised = step('2026-12-01', { stage: 'promised', inKind: { goods: 20 } })
    const came = step('2027-01-05', { stage: 'received', inKind: { goods: 20, people: 2 } })
    expect(figuresIn('2026-12', raised, promised, came)['advocacy.goods']).toBe(0)
    expect(figuresIn('2027-01', raised, promised, came)).toMatchObject({
      'advocacy.goods': 20,
      'advocacy.people': 2,
    })
  })

  test('count only beyond what the matter counted already', () => {
    const promised = books('promised', 20)
    const parts = [
      step('2026-12-01', { stage: 'received', inKind: { goods: 12 } }),
      step('2027-01-05', { stage: 'received', inKind: { goods: 10 } }),
    ]
    expect(figuresIn('2026-11', promised, ...parts)['advocacy.goods']).toBe(20)
    expect(figuresIn('2026-12', promised, ...parts)['advocacy.goods']).toBe(0)
    expect(figuresIn('2027-01', promised, ...parts)['advocacy.goods']).toBe(2)
  })

  test('a rule counts once, when it was issued or received', () => {
    const received = step('2026-12-01', { stage: 'received' })
    const rule = (values: Values) => matter({ result: 'regulation', ...values })
    expect(figuresIn('2026-12', rule({ stage: 'promised' }), received)['advocacy.rules']).toBe(1)
    const issued = rule({ stage: 'promised', regulation: { issued: '2026-11-20' } })
    expect(figuresIn('2026-11', issued, received)['advocacy.rules']).toBe(1)
    expect(figuresIn('2026-12', issued, received)['advocacy.rules']).toBe(0)
  })
})

test('a matter stands where its latest step stands, whatever order they were written in', () => {
  const raised = matter({ stage: 'raised' })
  const steps = [
    step('2027-01-02', { stage: 'received' }),
    step('2027-02-02', {}),
    step('2026-12-01', { stage: 'promised' }),
    step('2027-03-01', { stage: 'refused', advocacy: 'another' }),
  ]
  expect(stageOf(raised, steps)).toBe('received')
  expect(stageOf(raised, [])).toBe('raised')
})
