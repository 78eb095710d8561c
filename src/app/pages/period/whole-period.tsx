// A period that has something in it: how it stands, its figures month by month, its months, the plan, the report.
import { reportCode } from '../../../domain/report-code.ts'
import { useWords } from '../../language.tsx'
import { reportAddress } from '../../report/addresses.ts'
import { CodeBox } from '../../report/code-box.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PeriodMonths } from './period-months.tsx'
import { PeriodTable } from './period-table.tsx'
import { PeriodTargets } from './period-targets.tsx'
import type { OpenPeriod } from './use-period.ts'
import styles from './whole-period.module.css'

export function WholePeriod({ open }: { readonly open: OpenPeriod }) {
  const { t, format } = useWords()
  const { report, library, closings } = open
  const begun = report.months.filter(({ isAhead }) => !isAhead)
  const village = typeof library.village === 'string' ? library.village : ''
  return (
    <>
      <p className={styles.state}>
        <b>{report.isRunning ? t.period.running : t.period.over}</b>{' '}
        {t.period.closedMonths(format.number(closings.size), format.number(begun.length))}
      </p>
      <Holes open={open} />
      <div className={styles.page}>
        <div className={styles.main}>
          <PeriodTable report={report} />
          <PeriodTargets open={open} />
        </div>
        <div className={styles.side}>
          <CodeBox
            code={reportCode({ village, period: report.period, report })}
            note={report.isRunning ? t.period.codeRunning : t.period.codeNote}
          />
          <PeriodMonths open={open} />
        </div>
      </div>
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
