// The month's report as one model that print, workbook and later the PDF read: the seven parts in order, with
// every figure of the domain. The words are those of the chosen language, Indonesian on the official letter.
import type { Day } from '../domain/day.ts'
import type { MonthFacts } from '../domain/indicator.ts'
import { lastDay } from '../domain/month.ts'
import { type MonthlyReport, monthlyReport } from '../domain/monthly-report.ts'
import type { Values } from '../domain/record.ts'
import { formatMonth } from '../i18n/format.ts'
import type { Phrases } from '../i18n/phrases.ts'
import { type Language, labelIn } from '../i18n/translate.ts'
import { letterheadOf, type PlaceNames, signingOf } from './letterhead.ts'
import type { ReportDocument } from './report-document.ts'
import { type Context, drawPart } from './report-parts.ts'

export interface ReportInput {
  readonly facts: MonthFacts
  /** The profile's values, and the names of the places above it where this device knows them. */
  readonly library: Values
  readonly places: PlaceNames | undefined
  readonly today: Day
  readonly language: Language
  readonly phrases: Phrases
}

export const reportDocument = (input: ReportInput): ReportDocument => {
  const { facts, library, places, today, language, phrases } = input
  const report = monthlyReport(facts)
  const words = phrases.report.paper
  const context: Context = { facts, report, language, words, yesNo: phrases.report.file }
  return {
    month: facts.month,
    letterhead: letterheadOf(library, places, words),
    title: words.title.toUpperCase(),
    period: words.period(formatMonth(language, facts.month)),
    ...noticeOf(report, words),
    parts: report.parts.map((part) => ({
      id: part.id,
      title: `${part.number}. ${labelIn(language, part.label)}`,
      blocks: drawPart(part, context),
    })),
    signing: signingOf(library, places, dayOfSigning(facts.month, today), language, words),
  }
}

const noticeOf = ({ state }: MonthlyReport, words: Phrases['report']['paper']) =>
  state === 'filled' ? {} : { notice: state === 'nil' ? words.nil : words.nothing }

/** The month's last day, as the letter says; today while the month is still running. */
const dayOfSigning = (month: string, today: Day): Day => (today < lastDay(month) ? today : lastDay(month))
