// The report of four months, half a year or a year as the same model as a month's, so that every form of it is made
// the same way. Months without a report are named under the title.

import { firstDay, lastDay } from '../domain/month.ts'
import { monthsOf } from '../domain/period.ts'
import type { PeriodReport } from '../domain/period-report.ts'
import { textIn } from '../domain/read-values.ts'
import { reportCode } from '../domain/report-code.ts'
import { formatDay, formatMonth } from '../i18n/format.ts'
import { labelIn } from '../i18n/translate.ts'
import { estimatesInWords } from './estimates.ts'
import { letterheadOf, signingOf } from './letterhead.ts'
import { chartOf, commonOf, dataOf, dayOfSigning, type LetterInput } from './month-document.ts'
import { periodName, periodTitle } from './period-name.ts'
import { drawPeriodPart, type PeriodContext } from './period-parts.ts'
import type { ReportDocument } from './report-document.ts'

interface PeriodInput extends LetterInput {
  readonly report: PeriodReport
}

export const periodDocument = (input: PeriodInput): ReportDocument => {
  const { report, library, places, today, language, phrases } = input
  const { period } = report
  const words = phrases.report.paper
  const months = monthsOf(period)
  const [first = period, last = period] = [months[0], months.at(-1)]
  const estimates = { covers: period, weeks: report.weeks }
  const context: PeriodContext = { report, estimates, language, words, yesNo: phrases.report.file }
  const village = textIn(library.village) ?? ''
  return {
    covers: period,
    letterhead: letterheadOf(library, places, words),
    title: periodTitle(period, words).toUpperCase(),
    period: words.monthsOf(
      periodName(period, words, language),
      formatMonth(language, first, 'name'),
      formatMonth(language, last),
    ),
    ...noticeOf(input),
    code: {
      code: reportCode({ village, period, report }),
      ...(report.isRunning && { standing: words.runningStill }),
    },
    parts: report.parts.map((part) => ({
      id: part.id,
      title: `${part.number}. ${labelIn(language, part.label)}`,
      blocks: drawPeriodPart(part, context),
    })),
    estimates: estimatesInWords(estimates, 'visits', context),
    ...chartOf(
      report.months.map(({ month, figures }) => ({ month, visits: visitsIn(figures) })),
      input,
    ),
    photos: [],
    signing: signingOf(library, places, dayOfSigning(lastDay(last), today), language, words),
    ...commonOf(period, input),
    data: {
      ...dataOf(library, report),
      months: report.months.map(({ month, state, figures }) => ({ month, state, figures })),
    },
  }
}

/** What the reader must know before the figures: what is missing in them, and up to when they go. */
const noticeOf = ({ report, today, language, phrases }: PeriodInput): Pick<ReportDocument, 'notice'> => {
  const words = phrases.report.paper
  const first = report.months[0]?.month
  const notices = [
    ...(report.state === 'empty' ? [words.nothingInPeriod] : []),
    ...(report.state === 'nil' ? [words.nilPeriod] : []),
    ...(report.state !== 'empty' && report.holes.length > 0
      ? [words.withoutReport(report.holes.map((month) => formatMonth(language, month, 'name')))]
      : []),
    ...(report.isRunning && first && today >= firstDay(first)
      ? [words.upTo(formatDay(language, today, 'date'))]
      : []),
  ]
  return notices.length > 0 ? { notice: notices.join(' ') } : {}
}

const visitsIn = (figures: PeriodReport['figures']) => {
  const [men, women, total] = [figures['visits.men'], figures['visits.women'], figures['visits.total']]
  return typeof total === 'number' ? { men: men ?? 0, women: women ?? 0, total } : null
}
