// Four months, half a year or a year: the months side by side and what they come to, which of them are missing or
// still open, and the report to take along.
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useNavigate, useParams } from 'react-router'
import { addMonths, monthOf } from '../../../domain/month.ts'
import {
  isPeriod,
  monthsOf,
  type Period,
  periodAt,
  periodKind,
  previousPeriod,
} from '../../../domain/period.ts'
import { periodName } from '../../../exports/period-name.ts'
import { periodAddress, reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { ButtonLink, IconButton } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Page } from '../../ui/page.tsx'
import { ChoosePeriod } from './choose-period.tsx'
import { usePeriod } from './use-period.ts'
import { WholePeriod } from './whole-period.tsx'

export function PeriodPage() {
  const { period: asked } = useParams()
  const now = monthOf(useToday())
  // A month has a page of its own.
  const period = isPeriod(asked) && periodKind(asked) !== 'month' ? asked : periodAt('year', now)
  const { t, language } = useWords()
  const navigate = useNavigate()
  const [before, after] = [previousPeriod(period), nextPeriod(period)]
  return (
    <Page
      title={t.period.title(periodName(period, t.report.paper, language))}
      lead={
        <IconButton
          icon={ChevronLeft}
          label={t.period.before(periodName(before, t.report.paper, language))}
          onClick={() => navigate(periodAddress(before))}
        />
      }
      action={
        <IconButton
          icon={ChevronRight}
          label={t.period.after(periodName(after, t.report.paper, language))}
          disabled={after > periodAt(periodKind(period), now)}
          onClick={() => navigate(periodAddress(after))}
        />
      }
    >
      <ChoosePeriod period={period} />
      {(monthsOf(period)[0] ?? now) > now ? <NotYet period={period} /> : <Opened period={period} />}
    </Page>
  )
}

const nextPeriod = (period: Period): Period =>
  periodAt(periodKind(period), addMonths(monthsOf(period).at(-1) ?? period, 1))

function Opened({ period }: { readonly period: Period }) {
  const { t, language } = useWords()
  const now = monthOf(useToday())
  const open = usePeriod(period)
  if (!open) return <p>{t.shell.loading}</p>
  if (open.report.state !== 'empty') return <WholePeriod open={open} />
  return (
    <EmptyShelf
      title={t.period.nothing(periodName(period, t.report.paper, language))}
      action={
        <ButtonLink
          variant="primary"
          to={reportAddress([monthsOf(period).at(-1) ?? now, now].sort()[0] ?? now)}
        >
          {t.period.toMonths}
        </ButtonLink>
      }
    >
      <p>{t.period.nothingNote}</p>
    </EmptyShelf>
  )
}

function NotYet({ period }: { readonly period: Period }) {
  const { t, language } = useWords()
  const now = monthOf(useToday())
  return (
    <EmptyShelf
      title={t.period.notYet(periodName(period, t.report.paper, language))}
      action={
        <ButtonLink variant="primary" to={periodAddress(periodAt(periodKind(period), now))}>
          {t.period.toRunning}
        </ButtonLink>
      }
    >
      <p>{t.period.notYetNote}</p>
    </EmptyShelf>
  )
}
