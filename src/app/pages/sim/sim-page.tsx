// "Salin ke SIM": what the national system asks of a month, record by record and value by value, to copy on this
// PC or to read from the phone beside it.
import { useParams } from 'react-router'
import { isMonth, type Month, monthOf } from '../../../domain/month.ts'
import { reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useSimMonth } from '../../letter/use-sim-month.ts'
import { useToday } from '../../library-context.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Page } from '../../ui/page.tsx'
import { SimWalk } from './sim-walk.tsx'

export function SimPage() {
  const { month: asked } = useParams()
  const now = monthOf(useToday())
  const month = isMonth(asked) ? asked : now
  return month > now ? <NotYet month={month} /> : <OfMonth key={month} month={month} />
}

function OfMonth({ month }: { readonly month: Month }) {
  const { t, format } = useWords()
  const open = useSimMonth(month)
  if (open && open.steps.length > 0) return <SimWalk month={month} {...open} />
  return (
    <Page title={t.sim.title} back={reportAddress(month)}>
      {open ? (
        <Nothing month={month} title={t.sim.nothing(format.month(month))} note={t.sim.nothingNote} />
      ) : (
        <p>{t.shell.loading}</p>
      )}
    </Page>
  )
}

function NotYet({ month }: { readonly month: Month }) {
  const { t, format } = useWords()
  const now = monthOf(useToday())
  return (
    <Page title={t.sim.title} back={reportAddress(now)}>
      <Nothing month={now} title={t.sim.notYet(format.month(month))} note={t.sim.notYetNote} />
    </Page>
  )
}

interface NothingProps {
  readonly month: Month
  readonly title: string
  readonly note: string
}

function Nothing({ month, title, note }: NothingProps) {
  const { t } = useWords()
  return (
    <EmptyShelf
      title={title}
      action={
        <ButtonLink variant="primary" to={reportAddress(month)}>
          {t.sim.toReport}
        </ButtonLink>
      }
    >
      <p>{note}</p>
    </EmptyShelf>
  )
}
