// The month: every figure of the report, what is still missing, and the report to take along. Any figure opens
// the records that it counts.
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useEffect, useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { addMonths, isMonth, type Month, monthOf } from '../../../domain/month.ts'
import { reportDocument } from '../../../exports/month-document.ts'
import { noteError } from '../../../store/error-log.ts'
import { noteHandedOver } from '../../../store/report/handed-over.ts'
import { reportAddress } from '../../addresses.ts'
import { noteReportSeen } from '../../first-things.ts'
import { useWords } from '../../language.tsx'
import { PrintedReport } from '../../letter/printed-report.tsx'
import { ReportActions } from '../../letter/report-actions.tsx'
import { ReportLinks } from '../../letter/report-links.tsx'
import { TakeDialogs, TakeNotices } from '../../letter/taken.tsx'
import { useLetter } from '../../letter/use-letter.ts'
import { useTakeReport } from '../../letter/use-take-report.ts'
import { useLibrary, useToday } from '../../library-context.tsx'
import { useThisMonth } from '../../shell/month-context.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import columns from '../../ui/columns.module.css'
import { Page } from '../../ui/page.tsx'
import { CloseBlock } from './closing/close-block.tsx'
import { MonthState } from './closing/month-state.tsx'
import { NextSteps } from './closing/next-steps.tsx'
import { UnclosedMonths } from './closing/unclosed-months.tsx'
import { MissingList } from './missing-list.tsx'
import { EmptyMonth, NilMonth } from './nil-month.tsx'
import { OpenedFigure, opensFigure } from './opened-figure.tsx'
import { hasPaper, moreId, ReportDock, SkipToDock } from './report-dock.tsx'
import styles from './report-page.module.css'
import { ReportSections } from './report-sections.tsx'
import { useCompare } from './use-compare.ts'
import { type OpenReport, useReport } from './use-report.ts'
import { useYear, type Year } from './use-year.ts'

export function ReportPage() {
  const { month: asked } = useParams()
  const [search] = useSearchParams()
  const today = useToday()
  const due = useThisMonth()?.reportMonth
  const month = isMonth(asked) ? asked : (due ?? monthOf(today))
  const open = useReport(month)
  // Read side by side; shown together, or what comes first would jump when the charts come.
  const year = useYear(month, open?.facts)
  if (open && opensFigure(search)) return <OpenedFigure open={open} year={year} search={search} />
  return <MonthPage month={month} whole={open && year && { open, year }} />
}

interface Whole {
  readonly open: OpenReport
  readonly year: Year
}

function MonthPage({ month, whole }: { readonly month: Month; readonly whole: Whole | undefined }) {
  const { t, format } = useWords()
  const today = useToday()
  const navigate = useNavigate()
  const arrow = (by: 1 | -1) => {
    const to = addMonths(month, by)
    const words = by === 1 ? t.frame.monthAfter : t.frame.monthBefore
    return (
      <IconButton
        icon={by === 1 ? ChevronRight : ChevronLeft}
        label={words(format.month(to))}
        disabled={by === 1 && to > monthOf(today)}
        onClick={() => navigate(reportAddress(to))}
      />
    )
  }
  return (
    <Page title={t.report.title(format.month(month))} lead={arrow(-1)} action={arrow(1)} sticks>
      {whole ? <WholeMonth {...whole} /> : <p>{t.shell.loading}</p>}
    </Page>
  )
}

function WholeMonth({ open, year }: Whole) {
  useEffect(noteReportSeen, [])
  const { t } = useWords()
  const { report, facts, missing, entry } = open
  const months = year.visits
  const [isComparing, setComparing] = useCompare()
  const thisMonth = monthOf(useToday())
  const letter = useLetter(facts.library)
  const isPast = report.month <= thisMonth
  const library = useLibrary()
  const document = useMemo(
    () => reportDocument({ ...letter.input, facts, visits: months }),
    [letter.input, facts, months],
  )
  const { standing, code, isReturned } = open.state
  const take = useTakeReport({
    letter,
    document,
    months: { first: report.month, last: report.month },
    onTaken: (what) => {
      if (standing !== 'closed') return
      noteHandedOver(library, report.month, code, what).catch((error: unknown) =>
        noteError('handed over', error),
      )
    },
  })
  const hasDock = isPast && standing !== 'empty'
  return (
    <>
      {hasDock && <SkipToDock />}
      <MonthState open={open} />
      {standing === 'closed' && !isReturned && <NextSteps open={open} take={take} />}
      {entry?.values.nil === true && <NilMonth month={report.month} hasRecords={report.state === 'filled'} />}
      <div className={columns.columns} data-around="report">
        <div className={columns.column}>
          {report.state === 'empty' ? (
            <EmptyMonth month={report.month} />
          ) : (
            <>
              <Button variant="third" className={styles.compare} onClick={() => setComparing(!isComparing)}>
                {isComparing ? t.report.stopComparing : t.report.compare}
              </Button>
              <ReportSections open={open} year={year} isComparing={isComparing} />
            </>
          )}
        </div>
        <div className={columns.column}>
          {isPast && (
            <>
              <MissingList
                month={report.month}
                missing={missing}
                {...(open.state.closing && { heading: t.closing.missing })}
              />
              <CloseBlock open={open} />
              <div id={moreId} className={`${columns.column} ${styles.more}`} tabIndex={-1}>
                <ReportActions take={take} withoutPdf={hasDock && hasPaper(open)} />
                {!hasDock && <TakeNotices {...take} />}
                <ReportLinks month={report.month} />
              </div>
            </>
          )}
          <UnclosedMonths besides={report.month} />
        </div>
      </div>
      <TakeDialogs take={take} />
      <PrintedReport document={document} />
      {hasDock && <ReportDock open={open} take={take} />}
    </>
  )
}
