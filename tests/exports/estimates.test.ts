// An estimate stands beside the figures, is called one and says how it was reckoned: on paper, in the workbook, in the
// message. It is in no figure, in no code and in no sheet of SIM.
import { describe, expect, test } from 'vitest'
import { weeksEndingIn } from '../../src/domain/counting-week.ts'
import { addDays } from '../../src/domain/day.ts'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { estimatesInWords } from '../../src/exports/estimates.ts'
import { periodDocument } from '../../src/exports/period-document.ts'
import type { ReportDocument } from '../../src/exports/report-document.ts'
import { reportJson } from '../../src/exports/report-json.ts'
import { simMonth } from '../../src/exports/sim-month.ts'
import { simSheets } from '../../src/exports/sim-sheets.ts'
import { summaryRows } from '../../src/exports/summary-rows.ts'
import { LONGEST_MESSAGE, whatsappText } from '../../src/exports/whatsapp-text.ts'
import { en } from '../../src/i18n/en/index.ts'
import { id } from '../../src/i18n/id/index.ts'
import { letter } from './letter.ts'
import { emptyMonth, karangsariPlaces, karangsariProfile } from './november.ts'

let ids = 0
const entry = (kind: string, values: Values): Entry => ({ id: `${kind}${++ids}`, kind, values })
const first = '2026-11-09'
const counted: Entry[] = [
  ...[0, 1, 2, 3, 4, 5].map((day) =>
    entry('visit', { date: addDays(first, day), people: { men: 80, women: 120 } }),
  ),
  entry('serviceDay', { date: addDays(first, 6), state: 'closed' }),
  entry('computerUse', { date: first, service: 'wifi', way: 'counted', sessions: 30 }),
]
const week = entry('countingWeek', { date: first, weeksOpen: 26 })
const facts = (...entries: Entry[]): MonthFacts => ({
  ...emptyMonth,
  month: '2026-11',
  entries,
  previous: [],
})

const visitors =
  'Perkiraan pengunjung, Semester II 2026: 31.200 orang. Dari minggu hitung 9 sampai 15 November 2026: 1.200 orang × 26 minggu buka. Perkiraan tidak ikut dijumlahkan.'
const wifi =
  'Perkiraan pemakaian wifi, Semester II 2026: 780 kali. Dari minggu hitung 9 sampai 15 November 2026: 30 kali × 26 minggu buka. Perkiraan tidak ikut dijumlahkan.'

const sentences = (document: ReportDocument, part: string) =>
  document.parts
    .filter((one) => one.id === part)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'sentence' ? [block.text] : []))

const before = letter(facts(...counted))
const after = letter(facts(...counted, week))

describe('the month in which a counting week ends', () => {
  test('tells the estimate on paper, part by part', () => {
    expect(sentences(after, 'visits')).toContain(visitors)
    expect(sentences(after, 'computers')).toContain(wifi)
    expect(before.parts.flatMap(({ blocks }) => JSON.stringify(blocks)).join()).not.toContain('Perkiraan')
  })
  test('tells it in the workbook as words, which nobody adds up', () => {
    const cells = summaryRows(after).flatMap(({ cells: row }) =>
      row.flatMap((one) => (one ? [one.cell] : [])),
    )
    expect(cells.map(({ value }) => value)).toContain(visitors)
    expect(cells.map(({ value }) => value)).not.toContain(31_200)
  })
  test('tells it in the message, whole or not at all', () => {
    expect(whatsappText(after, id).split('\n')).toContain(visitors)
    expect(whatsappText(before, id)).not.toContain('Perkiraan')
    const long = letter(
      facts(
        ...counted,
        week,
        ...['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map((date) =>
          entry('countingWeek', { date, weeksOpen: 26 }),
        ),
      ),
    )
    expect(whatsappText(long, id).length).toBeLessThanOrEqual(LONGEST_MESSAGE)
  })
  test('has the same figures, code and data for programs, and the same sheets of SIM', () => {
    expect(after.code).toEqual(before.code)
    expect(after.data).toEqual(before.data)
    expect(reportJson(after)).toBe(reportJson(before))
    const sim = (of: MonthFacts) => simSheets([simMonth(of, () => null)])
    expect(sim(facts(...counted, week))).toEqual(sim(facts(...counted)))
  })
  test('speaks English where the letter does', () => {
    const [words] = estimatesInWords(
      { covers: '2026-11', weeks: weeksEndingIn(facts(...counted, week), '2026-12-02') },
      'visits',
      { language: 'en', words: en.report.paper },
    )
    expect(words).toMatch(
      /^Estimated visitors, .*31,200 people\. From the counting week of 9 to 15 November 2026/,
    )
  })
})

test('a year tells of both weeks, and of them together', () => {
  const spring = (date: string) => addDays(date, -245)
  const march: MonthFacts = {
    ...emptyMonth,
    month: '2026-03',
    entries: [...counted, week].map(({ kind, values }) =>
      entry(kind, { ...values, date: spring(String(values.date)) }),
    ),
  }
  const report = periodReport({
    period: '2026',
    today: '2027-01-05',
    months: [march, facts(...counted, week)],
  })
  const document = periodDocument({
    report,
    library: karangsariProfile,
    places: karangsariPlaces,
    today: '2027-01-05',
    language: 'id',
    phrases: id,
  })
  const told = sentences(document, 'visits').filter((text) => text.startsWith('Perkiraan'))
  expect(told).toHaveLength(3)
  expect(told[0]).toContain('Semester I 2026')
  expect(told[1]).toBe(visitors)
  expect(told[2]).toBe('Perkiraan pengunjung, Tahun 2026: 62.400 orang, kedua semester bersama.')
  expect(report.figures['visits.total']).toBe(2_400)
})
