import { expect, test } from 'vitest'
import { monthlyReport } from '../../src/domain/monthly-report.ts'
import { reportCode } from '../../src/domain/report-code.ts'
import { currentRules } from '../../src/domain/rules.ts'
import { reportJson } from '../../src/exports/report-json.ts'
import { letter } from './letter.ts'
import { emptyMonth, karangsariProfile, november } from './november.ts'

const json = (facts: typeof november) => JSON.parse(reportJson(letter(facts)))
const code = reportCode({
  village: karangsariProfile.village,
  period: '2026-11',
  report: monthlyReport(november),
})
const closed = (values: Record<string, unknown>) => ({
  ...november,
  entries: november.entries.map((entry) =>
    entry.id === 'monthReport:2026-11' ? { ...entry, values: { ...entry.values, ...values } } : entry,
  ),
})

test('has every figure of the domain under its own key, and the code', () => {
  const { figures, ...others } = json(november)
  expect(figures).toEqual(monthlyReport(november).figures)
  expect(others).toMatchObject({
    format: 'lumbung-report',
    version: 1,
    library: { name: 'Perpustakaan Desa Karangsari', village: '33.15.14.2006' },
    period: '2026-11',
    state: 'filled',
    code,
    revision: null,
    changed: false,
  })
  expect(others.breakdowns['activities.byField']).toEqual([
    { code: 'education', count: 1, people: 10 },
    { code: 'economy', count: 1, people: 27 },
  ])
})

test('says which revision was handed in, and whether the figures are still those', () => {
  expect(json(closed({ closing: { at: 1, revision: 2, rules: currentRules, code } }))).toMatchObject({
    revision: 2,
    changed: false,
  })
  expect(
    json(closed({ closing: { at: 1, revision: 2, rules: currentRules, code: 'AAAA-AA' } })),
  ).toMatchObject({
    revision: 2,
    changed: true,
  })
})

test('names no person', () => {
  expect(JSON.stringify(json(november))).not.toMatch(/sutrisno|endah/i)
})

test('what is not known is null', () => {
  expect(json(emptyMonth)).toMatchObject({ state: 'empty', figures: { 'visits.total': null } })
})
