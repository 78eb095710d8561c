import { describe, expect, test } from 'vitest'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { recordMonth } from '../../src/domain/record-month.ts'
import { simMonth } from '../../src/exports/sim-month.ts'
import { simSheets } from '../../src/exports/sim-sheets.ts'
import { simSteps } from '../../src/exports/sim-steps.ts'

const matter = (values: Values): Entry => ({
  id: 'm',
  kind: 'advocacy',
  values: { date: '2026-11-08', title: 'Anggaran buku', target: 'villageHead', result: 'money', ...values },
})
const step = (id: string, date: string, values: Values): Entry => ({
  id,
  kind: 'followUp',
  values: { date, advocacy: 'm', what: 'Ditanyakan lagi', ...values },
})
const factsOf = (month: string, all: readonly Entry[]): MonthFacts => ({
  month,
  entries: all.filter(({ id, kind, values }) => recordMonth(kind, id, values) === month),
  facilities: [],
  partners: [],
  matters: all,
})
const monthsOf = (all: readonly Entry[], ...months: string[]) =>
  months.map((month) => simMonth(factsOf(month, all), () => null))
const rows = (all: readonly Entry[], ...months: string[]) =>
  simSheets(monthsOf(all, ...months))
    .find(({ name }) => name === 'Advokasi')
    ?.rows.map((row) => row.map(({ value }) => value))
    .map(([day, title, , result, rule, money, people, goods]) => [
      day,
      title,
      result,
      rule,
      money,
      people,
      goods,
    ])

const money = [
  matter({ stage: 'raised' }),
  step('f1', '2026-12-05', { stage: 'received', amount: 4_000_000 }),
  step('f2', '2026-12-20', { stage: 'received', amount: 1_000_000 }),
  step('f3', '2027-01-12', { stage: 'received', amount: 5_000_000 }),
]

describe('a matter in the sheet of SIM', () => {
  test('has a row for each month in which it brought something', () => {
    expect(rows(money, '2026-12')).toEqual([['2026-12-05', 'Anggaran buku', 'Dana', '-', 5_000_000, 0, 0]])
    expect(rows(money, '2027-01')).toEqual([['2027-01-12', 'Anggaran buku', 'Dana', '-', 5_000_000, 0, 0]])
    expect(rows(money, '2026-11', '2026-12', '2027-01')?.map(([day]) => day)).toEqual([
      '2026-12-05',
      '2027-01-12',
    ])
  })

  test('else has one for the month in which it was raised, which no later money changes', () => {
    const raised = [['2026-11-08', 'Anggaran buku', 'Dana', '-', 0, 0, 0]]
    expect(rows(money, '2026-11')).toEqual(raised)
    expect(rows([money[0]!], '2026-11', '2026-12')).toEqual(raised)
    const asked = step('f', '2026-12-01', { stage: 'raised' })
    expect(rows([money[0]!, asked], '2026-12')).toEqual([])
  })

  test('is one row where it was raised and paid in one month', () => {
    const paid = [
      matter({ stage: 'promised', amount: 9 }),
      step('f', '2026-11-20', { stage: 'received', amount: 7 }),
    ]
    expect(rows(paid, '2026-11')).toEqual([['2026-11-08', 'Anggaran buku', 'Dana', '-', 7, 0, 0]])
  })

  test('says what came, also where something else was asked for', () => {
    const came = step('f', '2026-12-05', {
      stage: 'received',
      result: 'regulation',
      regulation: { name: 'Perdes 4' },
    })
    expect(rows([money[0]!, came], '2026-12')).toEqual([
      ['2026-12-05', 'Anggaran buku', 'Regulasi', 'Perdes 4', 0, 0, 0],
    ])
  })

  test('is marked at the record of its month', () => {
    const marked = (month: string) =>
      simSteps(monthsOf(money, month)[0]!).map((one) => [one.marked.kind, one.marked.id])
    expect(marked('2026-11')).toEqual([['advocacy', 'm']])
    expect(marked('2026-12')).toEqual([['followUp', 'f1']])
  })
})
