import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { addMonths, type Month } from '../../src/domain/month.ts'
import { type MonthlyReport, monthlyReport } from '../../src/domain/monthly-report.ts'
import { monthsOf, periodsOf, previousPeriod } from '../../src/domain/period.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import type { Entry } from '../../src/domain/record.ts'
import { recordMonth } from '../../src/domain/record-month.ts'
import { reportCode } from '../../src/domain/report-code.ts'
import { yearSoFar } from '../../src/domain/year-so-far.ts'
import { entriesOf, randomYears } from './random-year.ts'
import { slowReport } from './slow-report.ts'

const YEAR = monthsOf('2026')

/** Reads a month as device and server do: by the month that each record is stored under. */
const readerOf = (all: readonly Entry[]): ((month: Month) => MonthFacts) => {
  const byMonth = new Map<Month | null, Entry[]>()
  for (const entry of all) {
    const month = recordMonth(entry.kind, entry.id, entry.values)
    byMonth.set(month, [...(byMonth.get(month) ?? []), entry])
  }
  const ofKind = (kind: string) => all.filter((entry) => entry.kind === kind)
  return (month) => ({
    month,
    entries: byMonth.get(month) ?? [],
    previous: byMonth.get(addMonths(month, -1)) ?? [],
    facilities: ofKind('facility'),
    partners: ofKind('partner'),
    matters: all.filter(({ kind }) => kind === 'advocacy' || kind === 'followUp'),
    library: all.find(({ id }) => id === 'library')?.values ?? {},
  })
}

type Counted = Pick<MonthlyReport, 'state' | 'figures' | 'parts'>

/** The rows that count something, in the form of the slow report. */
const tablesOf = ({ parts }: Pick<Counted, 'parts'>) =>
  Object.fromEntries(
    parts
      .flatMap(({ tables }) => tables)
      .map(({ breakdown, rows }) => [
        breakdown.id,
        Object.fromEntries(
          rows.filter(({ count }) => count > 0).map(({ code, count, people }) => [code, [count, people]]),
        ),
      ]),
  )

/** Quotients may differ in the last bit of their rounding, sums not at all. */
const closely = (figures: Readonly<Partial<Record<string, number | null>>>) =>
  Object.fromEntries(
    Object.entries(figures).map(([id, value]) => [
      id,
      typeof value !== 'number' || Number.isInteger(value) ? value : Number(value.toPrecision(12)),
    ]),
  )

const compare = (where: string, fast: Counted, slow: Counted | ReturnType<typeof slowReport>): void => {
  const [mine, theirs] = [closely(fast.figures), closely(slow.figures)]
  const tables = 'tables' in slow ? slow.tables : tablesOf(slow)
  expect({ where, state: fast.state, figures: mine, tables: tablesOf(fast) }).toEqual({
    where,
    state: slow.state,
    figures: theirs,
    tables,
  })
}

test('every figure of every month is what a slow and obvious count gives, on each device and together', () => {
  fc.assert(
    fc.property(randomYears, ({ apart, together }) => {
      for (const copy of [...apart, together[0]!]) {
        const all = entriesOf(copy)
        const read = readerOf(all)
        for (const month of YEAR) {
          const before = addMonths(month, -1)
          compare(month, monthlyReport(read(month)), slowReport(all, month, month, [before, before]))
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('so is every figure of longer periods and of the year so far', () => {
  fc.assert(
    fc.property(randomYears, ({ together }) => {
      const all = entriesOf(together[0]!)
      const read = readerOf(all)
      for (const period of (['fourMonths', 'halfYear', 'year'] as const).flatMap((kind) =>
        periodsOf(kind, '2026'),
      )) {
        const [months, beforeMonths] = [monthsOf(period), monthsOf(previousPeriod(period))]
        const report = periodReport({
          period,
          today: '2026-11-22',
          months: months.map(read),
          previous: beforeMonths.flatMap((month) => read(month).entries),
        })
        const empty = months.filter((month) => slowReport(all, month, month).state === 'empty')
        const isWhole =
          months.at(-1)! < '2026-11' &&
          empty.length === 0 &&
          beforeMonths.every((month) => slowReport(all, month, month).state !== 'empty')
        const before = isWhole ? ([beforeMonths[0]!, beforeMonths.at(-1)!] as const) : undefined
        compare(period, report, slowReport(all, months[0]!, months.at(-1)!, before))
        const alone = periodReport({ period, today: '2026-11-22', months: months.map(read) })
        expect(alone.figures).toEqual({ ...report.figures, 'visits.change': null })
        expect(report.holes).toEqual(empty.filter((month) => month < '2026-11'))
      }
      for (const month of YEAR) {
        const { figures, reported } = yearSoFar(month, ['2025-12', ...YEAR, '2027-01'].map(read))
        const soFar = YEAR.filter((one) => one <= month)
        expect(closely(figures)).toEqual(closely(slowReport(all, '2026-01', month).figures))
        expect(reported).toEqual(soFar.filter((one) => slowReport(all, one, one).state !== 'empty'))
      }
    }),
    { numRuns: 100 },
  )
})

test('devices and server that know the same have the same code, in whatever order they got the records', () => {
  fc.assert(
    fc.property(randomYears, ({ together }) => {
      const codes = together.flatMap((copy, index) => {
        const all = [...entriesOf(copy)]
        const read = readerOf(index === 1 ? all.reverse() : all)
        const months = YEAR.map((month) => ({ period: month, report: monthlyReport(read(month)) }))
        const year = periodReport({ period: '2026', today: '2026-11-22', months: YEAR.map(read) })
        return [
          [...months, { period: '2026', report: year }].map((one) => reportCode({ village: '33', ...one })),
        ]
      })
      expect(codes[1]).toEqual(codes[0])
      expect(codes[2]).toEqual(codes[0])
    }),
    { numRuns: 100 },
  )
})

test('what is entered as of today stands on the day that a calendar in the village shows', () => {
  const places = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' }
  fc.assert(
    fc.property(randomYears, ({ zone, today }) => {
      const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: places[zone], dateStyle: 'short' })
      for (const { at, day } of today) expect(day).toBe(calendar.format(at))
    }),
    { numRuns: 100 },
  )
})
