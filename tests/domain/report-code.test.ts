import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc30 } from '../../src/domain/crc30.ts'
import { hasFigure, indicators } from '../../src/domain/indicators.ts'
import { monthlyReport, reportByRules } from '../../src/domain/monthly-report.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { type CodedReport, canonicalReport, isReportCode, reportCode } from '../../src/domain/report-code.ts'
import { currentRules, type Rules } from '../../src/domain/rules.ts'

let next = 0
const entry = (kind: string, values: Values, id = `${kind}-${++next}`): Entry => ({ id, kind, values })
const factsOf = (entries: readonly Entry[]) => ({
  month: '2026-11',
  entries,
  facilities: [],
  partners: [],
})
const coded = (entries: readonly Entry[], more: Partial<CodedReport> = {}): CodedReport => ({
  village: '33.15.14.2006',
  period: '2026-11',
  report: monthlyReport(factsOf(entries)),
  ...more,
})
const activity = entry('activity', {
  date: '2026-11-21',
  title: 'Kelas merajut',
  field: 'health',
  type: 'training',
  target: 'public',
  people: { men: 2, women: 12 },
})

test('the canonical text of a month with one activity, by the second rules, whatever came later', () => {
  const report = reportByRules(factsOf([activity]), 2)
  expect(canonicalReport(coded([], { report }))).toBe(
    `lumbung-report 2
33.15.14.2006
2026-11
filled
activities.count 1
activities.entrepreneurs -
activities.mean 14
activities.men 2
activities.people 14
activities.unknown -
activities.women 12
activities.youth -
advocacy.count -
advocacy.goods -
advocacy.partners 0
advocacy.people -
advocacy.promised -
advocacy.received -
advocacy.rules -
computers.helped -
computers.hours -
computers.occupancy -
computers.perComputer -
computers.sessions -
computers.trained -
computers.wifi -
facilities.bandwidth -
facilities.books -
facilities.computers -
facilities.digitalBooks -
facilities.noInternetDays -
facilities.noPowerDays -
facilities.wifi -
facilities.working -
publications.count -
visits.men -
visits.openDays -
visits.perDay -
visits.total -
visits.unknown -
visits.women -
activities.byField "health" 1 14
activities.byTarget "public" 1 14
activities.byType "training" 1 14`,
  )
  expect(reportCode(coded([], { report }))).toBe('K5SF-8B')
})

test('released rules keep their figures: a new one comes with rules of its own (`since`)', () => {
  const counted = (rules: Rules) => indicators.filter(({ id }) => hasFigure(rules, id)).length
  expect({ 1: counted(1), 2: counted(2) }).toEqual({ 1: 36, 2: 39 })
})

test('a month that is open is coded by the rules of today', () => {
  expect(canonicalReport(coded([activity]))).toMatch(new RegExp(`^lumbung-report ${currentRules}\n`))
})

test('the checksum is the published one', () => expect(crc30('123456789')).toBe(0x04c34abf))

describe('the code is another', () => {
  const codes = (...reports: CodedReport[]) => new Set(reports.map(reportCode)).size
  const { report } = coded([activity])
  const nothing = coded([]).report

  test('for another village, another period, and nil instead of no report', () => {
    expect(
      codes(
        coded([activity]),
        coded([activity], { village: '33.15.14.2007' }),
        coded([activity], { period: '2026-10' }),
        coded([], { report: nothing }),
        coded([], { report: { ...nothing, state: 'nil' } }),
        coded([], { report: { ...nothing, months: [{ month: '2026-09', state: 'empty' }] } }),
        coded([], { report: { ...nothing, months: [{ month: '2026-09', state: 'nil' }] } }),
      ),
    ).toBe(7)
  })

  test('for a number that is not known instead of 0', () => {
    const counted = { ...report, figures: { ...report.figures, 'visits.total': 0 } }
    expect(report.figures['visits.total']).toBeNull()
    expect(codes(coded([], { report }), coded([], { report: counted }))).toBe(2)
  })

  test('whichever digit of whichever number is another one', () => {
    const figure = fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constant(null))
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,12}\.[a-z]{1,12}$/), figure, { minKeys: 1, maxKeys: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (figures, where, more) => {
          const text = canonicalReport(coded([activity], { report: { ...report, figures } }))
          const digits = [...text.matchAll(/\d/g)]
          const { 0: digit, index } = digits[where % digits.length]!
          const other = (Number(digit) + more) % 10
          expect(crc30(`${text.slice(0, index)}${other}${text.slice(index + 1)}`)).not.toBe(crc30(text))
        },
      ),
    )
  })
})

describe('the code is the same', () => {
  test('for 0 and -0, and for what differs beyond the fourth decimal', () => {
    const { report } = coded([activity])
    const withTotal = (total: number) =>
      reportCode(coded([], { report: { ...report, figures: { ...report.figures, 'visits.total': total } } }))
    expect(withTotal(-0)).toBe(withTotal(0))
    expect(withTotal(0.1 + 0.2)).toBe(withTotal(0.3))
    expect(withTotal(0.3001)).not.toBe(withTotal(0.3))
    expect(withTotal(Number.MAX_SAFE_INTEGER)).not.toBe(withTotal(Number.MAX_SAFE_INTEGER - 1))
  })

  test('in whatever order figures and rows come, and after a way as JSON', () => {
    const { report } = coded([activity])
    const turned = {
      state: report.state,
      figures: Object.fromEntries(Object.entries(report.figures).reverse()),
      parts: [...report.parts].reverse().map((part) => ({
        ...part,
        tables: part.tables.map((table) => ({ ...table, rows: [...table.rows].reverse() })),
      })),
    }
    expect(reportCode(coded([], { report: turned }))).toBe(reportCode(coded([activity])))
    expect(reportCode(JSON.parse(JSON.stringify(coded([activity]))))).toBe(reportCode(coded([activity])))
  })

  test('where only the comparison with the month before is another', () => {
    const { report } = coded([activity])
    const figures = { ...report.figures, 'visits.change': 12.5 }
    expect(reportCode(coded([], { report: { ...report, figures } }))).toBe(reportCode(coded([activity])))
  })

  test('where a newer app knows one more choice, which nothing was counted under', () => {
    const { report } = coded([activity])
    const added = { code: 'space', label: { id: 'Antariksa', en: 'Space' }, count: 0, people: 0 }
    const parts = report.parts.map((part) => ({
      ...part,
      tables: part.tables.map((table) => ({ ...table, rows: [...table.rows, added] })),
    }))
    expect(reportCode(coded([], { report: { ...report, parts } }))).toBe(reportCode(coded([activity])))
  })
})

test('a choice that somebody made up can not pass for a line of its own', () => {
  const made = (field: string) => canonicalReport(coded([entry('activity', { ...activity.values, field })]))
  expect(made('x" 1 14\nvisits.total 9').split('\n')).toHaveLength(made('health').split('\n').length)
  expect(made('ꦱꦼꦤꦶ \ud800')).toMatch(/^[\n -~]*$/)
})

test('a code is known again as people type it', () => {
  const code = reportCode(coded([activity]))
  const typed = [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' - ')}`]
  expect(typed.every(isReportCode)).toBe(true)
  expect(['', 'K7Q2-M', 'K7Q2-M90', 'K7O2-M9', 'K7Q2-M1', 'K7Q2_M9'].some(isReportCode)).toBe(false)
})

test('codes have only letters and digits that look like no other', () => {
  for (let total = 0; total < 500; total++) {
    const { report } = coded([])
    const code = reportCode(coded([], { report: { ...report, figures: { 'visits.total': total } } }))
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{2}$/)
    expect(isReportCode(code)).toBe(true)
  }
})
