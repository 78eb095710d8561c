// Several months side by side: a row for every figure of the report, a column for every month.
import type { MonthFacts } from '../domain/indicator.ts'
import { indicatorOf } from '../domain/indicators.ts'
import { monthlyReport } from '../domain/monthly-report.ts'
import { reportParts } from '../domain/report-parts.ts'
import { formatMonth } from '../i18n/format.ts'
import type { Phrases } from '../i18n/phrases.ts'
import { type Language, labelIn } from '../i18n/translate.ts'
import { figureCell } from './report-blocks.ts'
import { type Table, text } from './table.ts'

export const figuresTable = (
  months: readonly MonthFacts[],
  language: Language,
  { report: words }: Phrases,
): Table => {
  const reports = months.map((facts) => monthlyReport(facts))
  const rows = reportParts
    .flatMap(({ figures }) => figures.flatMap((id) => indicatorOf(id) ?? []))
    .filter(({ id, onlyKnown }) => !onlyKnown || reports.some(({ figures }) => figures[id] != null))
  return {
    name: words.file.byMonth,
    columns: [
      { header: words.paper.figure, width: 34 },
      { header: words.paper.unit, width: 12 },
      ...months.map(({ month }) => ({ header: formatMonth(language, month, 'short'), width: 15 })),
    ],
    rows: rows.map((indicator) => [
      text(labelIn(language, indicator.label)),
      text(indicator.unit && labelIn(language, indicator.unit)),
      ...reports.map((report) => figureCell(indicator, report, words.file)),
    ]),
  }
}
