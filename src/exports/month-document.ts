// The month's report as one model that print, PDF, workbook, message and JSON read: the seven parts in order, with
// every figure of the domain. The words are those of the chosen language, Indonesian on the official letter.

import { hashesIn } from '../domain/attachment-hash.ts'
import { weeksEndingIn } from '../domain/counting-week.ts'
import type { Day } from '../domain/day.ts'
import type { MonthFacts } from '../domain/indicator.ts'
import { lastDay, type Month } from '../domain/month.ts'
import { monthState } from '../domain/month-state.ts'
import { type MonthlyReport, monthlyReport } from '../domain/monthly-report.ts'
import { readRecord } from '../domain/read-record.ts'
import { textIn } from '../domain/read-values.ts'
import type { Values } from '../domain/record.ts'
import { activity } from '../domain/records/activity.ts'
import { formatDay, formatMonth } from '../i18n/format.ts'
import type { Phrases } from '../i18n/phrases.ts'
import { type Language, labelIn } from '../i18n/translate.ts'
import { estimatesInWords } from './estimates.ts'
import { letterheadOf, type PlaceNames, signingOf } from './letterhead.ts'
import { type Context, doneActivities, drawPart } from './part-blocks.ts'
import type { ChartMonth, PhotoOnPaper, ReportCode, ReportData, ReportDocument } from './report-document.ts'

/** What every report needs beside its figures. */
export interface LetterInput {
  /** The profile's values, and the names of the places above it where this device knows them. */
  readonly library: Values
  readonly places: PlaceNames | undefined
  readonly today: Day
  readonly language: Language
  readonly phrases: Phrases
}

/** A month of the chart; null where nothing was recorded at all. */
export interface MonthVisits {
  readonly month: Month
  readonly visits: ChartMonth['visits']
}

interface ReportInput extends LetterInput {
  readonly facts: MonthFacts
  /** The months of the chart, the report's own last. */
  readonly visits?: readonly MonthVisits[] | undefined
}

export const reportDocument = (input: ReportInput): ReportDocument => {
  const { facts, library, places, today, language, phrases, visits } = input
  const report = monthlyReport(facts)
  const words = phrases.report.paper
  const estimates = { covers: facts.month, weeks: weeksEndingIn(facts, today) }
  const context: Context = { facts, report, estimates, language, words, yesNo: phrases.report.file }
  return {
    covers: facts.month,
    letterhead: letterheadOf(library, places, words),
    title: words.title.toUpperCase(),
    period: words.period(formatMonth(language, facts.month)),
    ...noticeOf(report, words),
    code: codeOf(input, report),
    parts: report.parts.map((part) => ({
      id: part.id,
      title: `${part.number}. ${labelIn(language, part.label)}`,
      blocks: drawPart(part, context),
    })),
    estimates: estimatesInWords(estimates, 'visits', context),
    ...chartOf(visits, input),
    photos: photosOf(facts, language),
    signing: signingOf(library, places, dayOfSigning(lastDay(facts.month), today), language, words),
    ...commonOf(facts.month, input),
    data: dataOf(library, report),
  }
}

/** What a month's letter and a longer period's say the same way. */
export const commonOf = (
  covers: string,
  { library, language, phrases }: LetterInput,
): Pick<ReportDocument, 'language' | 'name' | 'footer' | 'photoTitle'> => ({
  language,
  name: phrases.report.file.report(textIn(library.name) ?? '', covers),
  photoTitle: phrases.report.paper.photos,
  footer: {
    codeLabel: phrases.report.paper.code,
    page: phrases.report.paper.page,
    of: phrases.report.paper.of,
  },
})

export const dataOf = (
  library: Values,
  { state, figures, parts }: Pick<MonthlyReport, 'state' | 'figures' | 'parts'>,
): ReportData => ({
  library: textIn(library.name) ?? '',
  village: textIn(library.village) ?? '',
  state,
  figures,
  breakdowns: parts.flatMap(({ tables }) =>
    tables.map(({ breakdown, rows }) => ({
      id: breakdown.id,
      rows: rows.filter((row) => row.count > 0).map(({ code, count, people }) => ({ code, count, people })),
    })),
  ),
})

export const chartOf = (
  visits: readonly MonthVisits[] | undefined,
  { language, phrases }: LetterInput,
): Pick<ReportDocument, 'chart'> => {
  const [first, last] = [visits?.[0], visits?.[visits.length - 1]]
  if (!visits || !first || !last || !visits.some((month) => month.visits)) return {}
  const words = phrases.report
  return {
    chart: {
      title: words.chart(formatMonth(language, first.month), formatMonth(language, last.month)),
      note: words.paper.chartNote,
      months: visits.map(({ month, visits: people }) => ({
        name: formatMonth(language, month, 'shortName'),
        visits: people,
      })),
    },
  }
}

/** On the last day of what is reported, as letters say; today while it is still running. */
export const dayOfSigning = (last: Day, today: Day): Day => (today < last ? today : last)

const noticeOf = ({ state }: MonthlyReport, words: Phrases['report']['paper']) =>
  state === 'filled' ? {} : { notice: state === 'nil' ? words.nil : words.nothing }

/** The code of the figures as they are printed, and how they stand to those that were handed in. */
const codeOf = ({ facts, library, phrases }: ReportInput, report: MonthlyReport): ReportCode => {
  const words = phrases.report.paper
  const { code, closing, standing } = monthState({ ...facts, library }, report)
  if (!closing) return { code, standing: words.notClosed }
  const { revision } = closing
  const number = String(revision)
  if (standing === 'twice') return { code, revision, standing: words.closedTwice, isChanged: true }
  return standing === 'closed'
    ? { code, revision, standing: words.revision(number) }
    : { code, revision, standing: words.changedSince(number), isChanged: true }
}

const photosOf = (facts: MonthFacts, language: Language): PhotoOnPaper[] =>
  doneActivities(facts.entries).flatMap(({ values }) => {
    const { title = '', date = '' } = readRecord(activity, values)
    const caption = `${title}, ${formatDay(language, date, 'dayMonth')}`
    return hashesIn(values.photos).map((file) => ({ file, caption }))
  })
