import { describe, expect, test } from 'vitest'
import { asRows } from '../../../src/cli/demo/as-rows.ts'
import { demoRecords } from '../../../src/cli/demo/demo-records.ts'
import { demoVillages } from '../../../src/cli/demo/demo-villages.ts'
import { closingOf, figureChanges } from '../../../src/domain/closing.ts'
import { dayIn } from '../../../src/domain/day.ts'
import { standingsOf } from '../../../src/domain/matter-standing.ts'
import { addMonths } from '../../../src/domain/month.ts'
import { monthlyReport } from '../../../src/domain/monthly-report.ts'
import { parseInput, toInput } from '../../../src/domain/parse-input.ts'
import type { Entry } from '../../../src/domain/record.ts'
import { recordMonth } from '../../../src/domain/record-month.ts'
import { definitionOf } from '../../../src/domain/records/index.ts'
import { reportCode } from '../../../src/domain/report-code.ts'
import { fromRow } from '../../../src/sync/row.ts'
import { msOf } from '../../../src/sync/stamp.ts'

const until = '2026-11-22'
const years = demoVillages.map((library) => ({ library, records: demoRecords({ library, until }) }))
const reportOf = (records: readonly Entry[], month: string) =>
  monthlyReport({
    month,
    entries: records.filter(({ id, kind, values }) => recordMonth(kind, id, values) === month),
    facilities: records.filter(({ kind }) => kind === 'facility'),
    partners: records.filter(({ kind }) => kind === 'partner'),
    matters: records.filter(({ kind }) => kind === 'advocacy' || kind === 'followUp'),
    library: records.find(({ kind }) => kind === 'library')?.values ?? {},
  })

test('ten villages, each with its own year', () => {
  expect(new Set(demoVillages.map(({ code }) => code)).size).toBe(10)
  for (const { records } of years) {
    expect(records.length).toBeGreaterThan(250)
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  }
})

test('every record is one that a person could have typed: its form’s text gives the same values back', () => {
  for (const { records } of years)
    for (const { id, kind, values } of records) {
      const definition = definitionOf(kind)!
      const parsed = parseInput(definition, toInput(definition, values), { today: until })
      const visible = Object.fromEntries(
        Object.entries(values).filter(([name]) => !definition.fields[name]?.hidden),
      )
      expect({ id, ...parsed }).toEqual({ id, ok: true, values: visible, warnings: [] })
    }
})

test('the same village, day and seed give the same records, another seed gives others', () => {
  const library = demoVillages[0]!
  expect(demoRecords({ library, until })).toEqual(years[0]!.records)
  expect(demoRecords({ library, until, seed: 'another' })).not.toEqual(years[0]!.records)
})

test('it holds on any day of the year', () => {
  for (const day of ['2026-01-01', '2028-02-29', '2026-12-31'])
    for (const { entered, kind, values } of demoRecords({ library: demoVillages[0]!, until: day })) {
      expect(entered <= day).toBe(true)
      if (values.status !== 'planned' && kind !== 'monthReport' && values.date)
        expect(String(values.date) <= day).toBe(true)
    }
})

describe('the year looks like one', () => {
  test('matters are followed up: some money came in parts, and some next steps are due', () => {
    for (const { library, records } of years) {
      const own = records.filter(({ kind }) => kind === 'followUp')
      const matters = new Set(records.filter(({ kind }) => kind === 'advocacy').map(({ id }) => id))
      expect(own.every(({ values }) => matters.has(String(values.advocacy)))).toBe(true)
      if (library === demoVillages[3]) expect(own.length).toBeGreaterThan(0)
    }
    const standings = years.flatMap(({ records }) => standingsOf(records))
    expect(standings.filter(({ received, owed }) => received > 0 && owed > 0).length).toBeGreaterThan(0)
    expect(
      standings.filter(({ next }) => next?.day !== undefined && next.day < until).length,
    ).toBeGreaterThan(0)
    expect(
      standings.filter(({ next }) => next?.day !== undefined && next.day >= until).length,
    ).toBeGreaterThan(0)
  })

  test('activities have 4 to 50 people, about 20 as a rule', () => {
    const heads = years
      .flatMap(({ records }) => records)
      .filter(({ kind, values }) => kind === 'activity' && values.status === 'done')
      .map(({ values }) => values.people as { men: number; women: number })
      .map(({ men, women }) => men + women)
      .sort((a, b) => a - b)
    expect(heads[0]).toBeGreaterThanOrEqual(4)
    expect(heads.at(-1)).toBeLessThanOrEqual(50)
    expect(Math.abs(heads[Math.floor(heads.length / 2)]! - 20)).toBeLessThanOrEqual(3)
  })

  test('every month that was reported has figures; a nil month and a silent one are told apart', () => {
    for (const { library, records } of years)
      for (let ago = 0; ago < 12; ago++) {
        const { state, figures } = reportOf(records, addMonths('2026-11', -ago))
        const expected = library.nil === ago ? 'nil' : library.silent?.includes(ago) ? 'empty' : 'filled'
        expect([library.village, ago, state]).toEqual([library.village, ago, expected])
        if (state === 'filled') expect(figures['visits.total']).toBeGreaterThan(20)
      }
  })

  const closingIn = (records: readonly Entry[], month: string) =>
    closingOf(records.find(({ id }) => id === `monthReport:${month}`)?.values)

  test('every past month was handed in with its figures and code, but those without a report', () => {
    for (const { library, records } of years)
      for (let ago = 0; ago < 12; ago++) {
        const month = addMonths('2026-11', -ago)
        const closing = closingIn(records, month)
        const open = ago === 0 || library.silent?.includes(ago)
        expect([library.village, month, closing === undefined]).toEqual([
          library.village,
          month,
          open === true,
        ])
        if (!closing) continue
        const report = reportOf(records, month)
        const code = reportCode({ village: library.code, period: month, report })
        const changed = library.changed === ago
        expect([month, closing.code === code]).toEqual([month, !changed])
        expect(figureChanges(closing, report.figures).length > 0).toBe(changed)
        expect(closing.revision).toBe(library.corrected === ago ? 2 : 1)
        expect(dayIn('WIB', closing.at) > `${month}-31`).toBe(true)
      }
  })

  test('a report that was handed in again says why, and keeps what it said before', () => {
    const { library, records } = years[0]!
    const closing = closingIn(records, addMonths('2026-11', -library.corrected!))!
    expect(closing.reason).toMatch(/\w/)
    expect(closing.earlier?.map(({ revision }) => revision)).toEqual([1])
    expect(figureChanges(closing.earlier![0]!, closing.figures!).map(({ id }) => id)).toContain(
      'visits.total',
    )
  })

  test('the last month is still open on the first day of the next', () => {
    const records = demoRecords({ library: demoVillages[0]!, until: '2026-11-01' })
    expect(closingIn(records, '2026-10')).toBeUndefined()
    expect(closingIn(records, '2026-09')).toBeDefined()
  })

  test('most months say what stood in the way and what was done about it', () => {
    const reports = years.flatMap(({ records }) => records.filter(({ kind }) => kind === 'monthReport'))
    const told = reports.filter(({ values }) => values.problems && values.actions && values.plan)
    expect(told.length / reports.length).toBeGreaterThan(0.7)
    expect(told.length).toBeLessThan(reports.length)
  })

  test('money was promised and received, in different records', () => {
    const amounts = (stage: string) =>
      years
        .flatMap(({ records }) => records)
        .filter(({ kind, values }) => kind === 'advocacy' && values.stage === stage && values.amount)
    expect(amounts('promised').length).toBeGreaterThan(3)
    expect(amounts('received').length).toBeGreaterThan(3)
  })

  test('only Karangsari and Cingkrong received computers on 28 November 2019', () => {
    const rewarded = years.filter(({ records }) =>
      records.some(({ kind, values }) => kind === 'equipment' && values.date === '2019-11-28'),
    )
    expect(rewarded.map(({ library }) => library.village)).toEqual(['Karangsari', 'Cingkrong'])
  })
})

describe('as rows', () => {
  const { records } = years[0]!
  const rows = asRows(records, { writer: 'demo0001', device: 'demo', staff: 'demo-staff-1', zone: 'WIB' })

  test('each record travels whole, and one more says who wrote', () => {
    expect(rows).toHaveLength(records.length + 1)
    expect(rows[0]).toMatchObject({ i: 'writer:demo0001', t: 'writer' })
    for (const row of rows) expect(fromRow(row).refusals).toEqual([])
  })

  test('no two have the same stamp, and a stamp says the day of entry', () => {
    expect(new Set(rows.map(({ s }) => s)).size).toBe(rows.length)
    const entered = new Map(records.map((record) => [record.id, record.entered]))
    for (const { i, s } of rows.slice(1)) expect(dayIn('WIB', msOf(s))).toBe(entered.get(i))
  })
})
