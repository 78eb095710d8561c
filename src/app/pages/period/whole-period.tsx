// A period that has something in it: how it stands, its figures month by month, its months, the plan, the report.
import { useMemo } from 'react'
import { monthsOf, periodKind } from '../../../domain/period.ts'
import { periodDocument } from '../../../exports/period-document.ts'
import { useWords } from '../../language.tsx'
import { reportAddress } from '../../report/addresses.ts'
import { CodeBox } from '../../report/code-box.tsx'
import { PlanTargets } from '../../report/plan-targets.tsx'
import { PrintedReport } from '../../report/printed-report.tsx'
import { ReportActions } from '../../report/report-actions.tsx'
import { useLetter } from '../../report/use-letter.ts'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PeriodMonths } from './period-months.tsx'
import { PeriodTable } from './period-table.tsx'
import type { OpenPeriod } from './use-period.ts'
import styles from './whole-period.module.css'

export function WholePeriod({ open }: { readonly open: OpenPeriod }) {
  const { t, format } = useWords()
  const { report, library, closings } = open
  const begun = report.months.filter(({ isAhead }) => !isAhead)
  const letter = useLetter(library)
  const document = useMemo(() => periodDocument({ ...letter.input, report }), [letter.input, report])
  const months = monthsOf(report.period)
  const isYear = periodKind(report.period) === 'year'
  return (
    <>
      <p className={styles.state}>
        <b>{report.isRunning ? t.period.running : t.period.over}</b>{' '}
        {t.period.closedMonths(format.number(closings.size), format.number(begun.length))}
      </p>
      <Holes open={open} />
      <div className={`${styles.page} ${isYear ? styles.year : ''}`}>
        <div className={styles.main}>
          <PeriodTable report={report} />
          <PlanTargets targets={open.targets} until={open.targetsUntil} />
        </div>
        <div className={styles.side}>
          <CodeBox
            code={document.code.code}
            note={report.isRunning ? t.period.codeRunning : t.period.codeNote}
          />
          <ReportActions
            letter={letter}
            document={document}
            months={{ first: months[0] ?? report.period, last: months.at(-1) ?? report.period }}
          />
          <PeriodMonths open={open} />
        </div>
      </div>
      <PrintedReport document={document} />
    </>
  )
}

/** Months without a report are named, each with the way to it. */
function Holes({ open: { report } }: { readonly open: OpenPeriod }) {
  const { t, format } = useWords()
  if (report.holes.length === 0) return null
  return (
    <Notice
      tone="lamp"
      title={t.period.holes(report.holes.map((month) => format.month(month, 'name')).join(', '))}
      action={report.holes.map((month) => (
        <Link key={month} className={styles.hole} to={reportAddress(month)}>
          {format.month(month)}
        </Link>
      ))}
    >
      {t.period.holesNote}
    </Notice>
  )
}
