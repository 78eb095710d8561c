// From a month's report on: into SIM, and to the reports of longer periods.
import CalendarRange from 'lucide-react/icons/calendar-range'
import ClipboardCopy from 'lucide-react/icons/clipboard-copy'
import type { Month } from '../../domain/month.ts'
import { periodAt } from '../../domain/period.ts'
import { periodAddress, simAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'

export function ReportLinks({ month }: { readonly month: Month }) {
  const { t } = useWords()
  return (
    <Ledger heading={t.period.goOn}>
      <LedgerRow icon={ClipboardCopy} title={t.sim.title} note={t.sim.linkNote} to={simAddress(month)} />
      <LedgerRow
        icon={CalendarRange}
        title={t.period.linkTitle}
        note={t.period.linkNote}
        to={periodAddress(periodAt('year', month))}
      />
    </Ledger>
  )
}
