// The official letter of the month, ready for the printer whenever the page is open.
import { useId, useMemo } from 'react'
import { reportDocument } from '../../../exports/report-table.ts'
import { formatMonth, formatNumber } from '../../../i18n/format.ts'
import styles from './printed-report.module.css'
import { PrintedReport } from './printed-report.tsx'
import type { FileInput } from './report-files.ts'
import type { ReportFacts } from './use-report.ts'
import { type MonthVisits, VisitsChart } from './visits-chart.tsx'

export function ReportOnPaper({
  facts,
  input,
  months,
}: {
  readonly facts: ReportFacts
  readonly input: FileInput
  readonly months: readonly MonthVisits[] | undefined
}) {
  const id = useId()
  const { language, phrases } = input
  const words = phrases.report.paper
  const document = useMemo(() => reportDocument({ ...input, facts }), [input, facts])
  const library = typeof input.library.name === 'string' ? input.library.name : ''
  return (
    <PrintedReport
      document={document}
      language={language}
      name={phrases.report.file.report(library, facts.month)}
      footer={{
        left: words.footer(formatMonth(language, facts.month), library),
        page: words.page,
        of: words.of,
      }}
      chart={
        months?.some(({ visits }) => visits) && (
          <>
            <VisitsChart
              months={months}
              label={words.chartNote}
              monthName={(month) => formatMonth(language, month, 'shortName')}
              number={(value) => formatNumber(language, value)}
              patternId={`${id}-paper`}
              bars={84}
            />
            <p className={styles.chartNote}>{words.chartNote}</p>
          </>
        )
      }
    />
  )
}
