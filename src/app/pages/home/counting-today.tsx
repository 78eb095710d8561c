// In a counting week: which of its days this is, and the way to the others.
import CalendarRange from 'lucide-react/icons/calendar-range'
import { daysBetween } from '../../../domain/day.ts'
import { countingWeekAddress } from '../../addresses.ts'
import { useCountingWeeks } from '../../counting-weeks.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'

export function CountingToday() {
  const { t, format } = useWords()
  const today = useToday()
  const week = useCountingWeeks()?.find(({ first, last }) => first <= today && today <= last)
  if (!week) return null
  return (
    <Ledger label={t.countingWeek.title}>
      <LedgerRow
        lamp
        icon={CalendarRange}
        title={t.countingWeek.onDay(format.number(daysBetween(week.first, today) + 1))}
        note={t.countingWeek.onDayNote}
        to={countingWeekAddress}
      />
    </Ledger>
  )
}
