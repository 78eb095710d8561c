// "Tutup bulan": the last look at a month before its report is handed in, the first time or again. It never
// insists: what is missing is listed, and the button closes.
import { useRef } from 'react'
import { useParams } from 'react-router'
import { monthReportId } from '../../../../domain/closed-month.ts'
import { isMonth, lastDay, type Month, monthOf } from '../../../../domain/month.ts'
import { reportAddress, reportsAddress } from '../../../addresses.ts'
import { useOpenDraft } from '../../../kept-text/use-open-draft.ts'
import { useWords } from '../../../language.tsx'
import { useToday } from '../../../library-context.tsx'
import { Loading } from '../../../shell/loading.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { EmptyShelf } from '../../../ui/empty-shelf.tsx'
import { Page } from '../../../ui/page.tsx'
import { useReport } from '../use-report.ts'
import { CloseMonthForm } from './close-month-form.tsx'
import { MonthState } from './month-state.tsx'

export function CloseMonthPage() {
  const { t, format } = useWords()
  const { month } = useParams()
  const thisMonth = monthOf(useToday())
  if (!isMonth(month)) return <NotNow title={t.closing.noMonth} to={reportsAddress} />
  const name = format.month(month)
  if (month > thisMonth)
    return (
      <NotNow title={t.closing.futureTitle(name)} to={reportAddress(month)}>
        {t.closing.future}
      </NotNow>
    )
  return <OneMonth key={month} month={month} />
}

function OneMonth({ month }: { readonly month: Month }) {
  const { t, format } = useWords()
  const today = useToday()
  const open = useReport(month)
  const kept = useOpenDraft(monthReportId(month))
  // Once begun the form stays until it is left, also in the moment after it closed the month.
  const isBegun = useRef(false)
  if (!open || !kept) return <Loading />
  const { closing, standing, isReturned } = open.state
  const name = format.month(month)
  if (standing === 'twice')
    return (
      <Page title={t.closing.title(name)} back={reportAddress(month)}>
        <MonthState open={open} />
      </Page>
    )
  // What was sent back may turn out to be right: then the reason says so.
  if (!isBegun.current && standing === 'closed' && !isReturned && !kept.draft)
    return (
      <NotNow title={t.closing.unchangedTitle(name)} to={reportAddress(month)}>
        {t.closing.unchanged}
      </NotNow>
    )
  // Nobody can say yet that nothing happens in a month that still runs.
  if (!closing && open.report.state === 'empty' && today < lastDay(month))
    return (
      <NotNow title={t.closing.nil(name)} to={reportAddress(month)}>
        {t.closing.nilEarly(format.day(lastDay(month), 'weekdayDay'))}
      </NotNow>
    )
  isBegun.current = true
  return <CloseMonthForm open={open} kept={kept} />
}

interface NotNowProps {
  readonly title: string
  readonly to: string
  readonly children?: string
}

function NotNow({ title, to, children }: NotNowProps) {
  const { t } = useWords()
  return (
    <Page title={title} back={to}>
      <EmptyShelf title={title} action={<ButtonLink to={to}>{t.closing.toReport}</ButtonLink>}>
        {children && <p>{children}</p>}
      </EmptyShelf>
    </Page>
  )
}
