// The months of the period, each with how it stands and the way to its own page.
import Circle from 'lucide-react/icons/circle'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import Clock from 'lucide-react/icons/clock'
import Lock from 'lucide-react/icons/lock'
import { monthOf } from '../../../domain/month.ts'
import type { PeriodMonth } from '../../../domain/period-report.ts'
import { reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import type { OpenPeriod } from './use-period.ts'

export function PeriodMonths({ open: { report, states } }: { readonly open: OpenPeriod }) {
  const { t, format } = useWords()
  const now = monthOf(useToday())
  const standing = ({ month, state, isAhead }: PeriodMonth) => {
    const { standing: stands, closing, isReturned } = states.get(month) ?? {}
    if (isReturned) return { icon: CircleAlert, note: t.fromOffice.returned }
    if (stands === 'twice') return { icon: CircleAlert, note: t.closing.twice }
    if (stands === 'changed') return { icon: CircleAlert, note: t.closing.changed }
    if (stands === 'closed')
      return {
        icon: Lock,
        done: true,
        note: closing?.code ? t.period.monthClosed(closing.code) : t.period.monthClosedNoCode,
      }
    if (isAhead) return { icon: Clock, note: t.period.monthAhead }
    if (month === now) return { icon: Clock, note: t.period.monthRunning }
    if (state === 'empty') return { icon: CircleDashed, note: t.period.monthEmpty }
    return { icon: Circle, note: state === 'nil' ? t.period.monthNil : t.period.monthOpen }
  }
  return (
    <Ledger heading={t.period.months}>
      {report.months.map((month) => (
        <LedgerRow
          key={month.month}
          title={format.month(month.month)}
          {...standing(month)}
          {...(!month.isAhead && { to: reportAddress(month.month) })}
        />
      ))}
    </Ledger>
  )
}
