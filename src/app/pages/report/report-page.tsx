// The month: every figure of the report, what is still missing, and the report to take along. Any figure opens
// the records that it counts.
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { addMonths, isMonth, type Month, monthOf } from '../../../domain/month.ts'
import { reportDocument } from '../../../exports/report-table.ts'
import { reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { PrintedReport } from '../../letter/printed-report.tsx'
import { ReportActions } from '../../letter/report-actions.tsx'
import { ReportLinks } from '../../letter/report-links.tsx'
import { useLetter } from '../../letter/use-letter.ts'
import { useToday } from '../../library-context.tsx'
import { useThisMonth } from '../../shell/month-context.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { CloseBlock } from './closing/close-block.tsx'
import { MonthState } from './closing/month-state.tsx'
import { UnclosedMonths } from './closing/unclosed-months.tsx'
import { MissingList } from './missing-list.tsx'
import { EmptyMonth, NilMonth } from './nil-month.tsx'
import { OpenedFigure, opensFigure } from './opened-figure.tsx'
import styles from './report-page.module.css'
import { ReportSections } from './report-sections.tsx'
import { useCompare } from './use-compare.ts'
import { type OpenReport, useReport } from './use-report.ts'
import { useYear } from './use-year.ts'

export function ReportPage() {
  const { month: asked } = useParams()
  const [search] = useSearchParams()
  const today = useToday()
  const due = useThisMonth()?.reportMonth
  const month = isMonth(asked) ? asked : (due ?? monthOf(today))
  const open = useReport(month)
  if (open && opensFigure(search)) return <OpenedFigure open={open} search={search} />
  return <MonthPage month={month} open={open} />
}

function MonthPage({ month, open }: { readonly month: Month; readonly open: OpenReport | undefined }) {
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
    <Page title={t.report.title(format.month(month))} lead={arrow(-1)} action={arrow(1)}>
      {open ? <WholeMonth open={open} /> : <p>{t.shell.loading}</p>}
    </Page>
  )
}

function WholeMonth({ open }: { readonly open: OpenReport }) {
  const { t } = useWords()
  const { report, facts, missing, entry } = open
  const year = useYear(report.month)
  const months = year?.visits
  const [isComparing, setComparing] = useCompare()
  const thisMonth = monthOf(useToday())
  const letter = useLetter(facts.library)
  const document = useMemo(
    () => reportDocument({ ...letter.input, facts, visits: months }),
    [letter.input, facts, months],
  )
  return (
    <>
      <MonthState open={open} />
      {entry?.values.nil === true && <NilMonth month={report.month} hasRecords={report.state === 'filled'} />}
      <div className={styles.page}>
        <div className={styles.main}>
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
        <div className={styles.side}>
          {report.month <= thisMonth && (
            <>
              <MissingList
                month={report.month}
                missing={missing}
                {...(open.state.closing && { heading: t.closing.missing })}
              />
              <CloseBlock open={open} />
              <ReportActions
                letter={letter}
                document={document}
                months={{ first: report.month, last: report.month }}
                isWhole={year !== undefined}
              />
              <ReportLinks month={report.month} />
            </>
          )}
          <UnclosedMonths besides={report.month} />
        </div>
      </div>
      <PrintedReport document={document} />
    </>
  )
}
