// A period that has something in it: how it stands, its figures month by month, its months, the plan, the report.
import { useMemo } from 'react'
import { estimated } from '../../../domain/counting-week.ts'
import { addMonths, type Month } from '../../../domain/month.ts'
import { monthsOf, periodKind } from '../../../domain/period.ts'
import { periodDocument } from '../../../exports/period-document.ts'
import { reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { CodeBox } from '../../letter/code-box.tsx'
import { EstimateNotes } from '../../letter/estimates.tsx'
import { PlanTargets } from '../../letter/plan-targets.tsx'
import { PrintedReport } from '../../letter/printed-report.tsx'
import { ReportActions } from '../../letter/report-actions.tsx'
import { TakeDialogs, TakeNotices } from '../../letter/taken.tsx'
import { useLetter } from '../../letter/use-letter.ts'
import { useTakeReport } from '../../letter/use-take-report.ts'
import columns from '../../ui/columns.module.css'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PeriodMonths } from './period-months.tsx'
import { PeriodTable } from './period-table.tsx'
import type { OpenPeriod } from './use-period.ts'
import styles from './whole-period.module.css'

export function WholePeriod({ open }: { readonly open: OpenPeriod }) {
  const { t, format } = useWords()
  const { report, library, states } = open
  const closed = [...states.values()].filter(({ closing }) => closing)
  const begun = report.months.filter(({ isAhead }) => !isAhead)
  const letter = useLetter(library)
  const document = useMemo(() => periodDocument({ ...letter.input, report }), [letter.input, report])
  const months = monthsOf(report.period)
  const take = useTakeReport({
    letter,
    document,
    months: { first: months[0] ?? report.period, last: months.at(-1) ?? report.period },
  })
  const isYear = periodKind(report.period) === 'year'
  return (
    <>
      <p className={styles.state}>
        <b>{report.isRunning ? t.period.running : t.period.over}</b>{' '}
        {t.period.closedMonths(format.number(closed.length), format.number(begun.length))}
      </p>
      <Holes open={open} />
      <div className={`${columns.columns} ${isYear ? styles.year : ''}`} data-around="report">
        <div className={columns.column}>
          <PeriodTable report={report} />
          <EstimateNotes of={estimated} covers={report.period} weeks={report.weeks} />
          <PlanTargets targets={open.targets} until={open.targetsUntil} />
        </div>
        <div className={`${columns.column} ${styles.side}`}>
          <CodeBox
            code={document.code.code}
            note={report.isRunning ? t.period.codeRunning : t.period.codeNote}
          />
          <ReportActions take={take} />
          <TakeNotices {...take} />
          <PeriodMonths open={open} />
        </div>
      </div>
      <TakeDialogs take={take} />
      <PrintedReport document={document} />
    </>
  )
}

/** More links than these would push the figures away; the list of months has them all. */
const FEW = 3

/** Months without a report are named, a few of them with the way to each. */
function Holes({ open: { report } }: { readonly open: OpenPeriod }) {
  const { t, format } = useWords()
  const { holes } = report
  if (holes.length === 0) return null
  const names = runsOf(holes).map((run) => {
    const [first, last] = [run[0], run.at(-1)].map((month = '') => format.month(month, 'name'))
    return run.length > 2 ? `${first}–${last}` : run.map((month) => format.month(month, 'name')).join(', ')
  })
  return (
    <Notice
      tone="lamp"
      title={t.period.holes(names.join(', '))}
      {...(holes.length <= FEW && {
        action: holes.map((month) => (
          <Link key={month} className={styles.hole} to={reportAddress(month)}>
            {format.month(month)}
          </Link>
        )),
      })}
    >
      {t.period.holesNote}
    </Notice>
  )
}

/** Months that follow each other stand together. */
const runsOf = (months: readonly Month[]): readonly (readonly Month[])[] =>
  months.reduce<Month[][]>((runs, month) => {
    const run = runs.at(-1)
    if (run && run.at(-1) === addMonths(month, -1)) run.push(month)
    else runs.push([month])
    return runs
  }, [])
