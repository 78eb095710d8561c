// Which reports wait to be closed, and how far the running one is: what it still lacks, each leading to where it is
// mended. Never a score. Fetched after the first screen, like the rules that it asks.

import { useLiveQuery } from 'dexie-react-hooks'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { daysBetween } from '../../../domain/day.ts'
import type { Missing } from '../../../domain/missing.ts'
import { lastDay, type Month, monthOf } from '../../../domain/month.ts'
import { monthState } from '../../../domain/month-state.ts'
import { type Strand, strands } from '../../../domain/record.ts'
import { readMonth } from '../../../store/report/read-months.ts'
import { reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { mendAddress } from '../../record-form/mend-address.ts'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'
import styles from './home.module.css'
import { HowItStands, MonthsDue } from './months-due.tsx'

/** More would hide the most urgent; the report page shows all. */
const shown = 5

/** From this day on the running month's report counts down. */
const countdownFrom = 25

/** What `missing` says where a book has nothing yet. */
const absent: Readonly<Record<Strand, Missing['what']>> = {
  visit: 'noVisits',
  activity: 'noActivities',
  computerUse: 'noComputerUse',
  advocacy: 'noAdvocacy',
}

interface ReportDueProps {
  /** The month whose report is due: last month's in its first days, as long as it isn't closed. */
  readonly month: Month
  readonly missing: readonly Missing[]
  /** The month is closed; only the running one may be. */
  readonly isClosed: boolean
}

export function ReportDue({ month, missing, isClosed }: ReportDueProps) {
  const { t, format } = useWords()
  const today = useToday()
  const name = format.month(month, 'name')
  const isCounting = month === monthOf(today) && Number(today.slice(8)) >= countdownFrom && !isClosed
  return (
    <Ledger
      heading={
        isCounting ? t.closing.countdown(name, daysBetween(today, lastDay(month))) : t.closing.soFar(name)
      }
      aside={
        <Link className={styles.wideOnly} to={reportAddress(month)}>
          {t.closing.toReport}
        </Link>
      }
    >
      <MonthsDue />
      {isClosed ? <ClosedEarly month={month} /> : <HowFar month={month} missing={missing} />}
    </Ledger>
  )
}

/** The running month was closed before its end. */
function ClosedEarly({ month }: Pick<ReportDueProps, 'month'>) {
  const library = useLibrary()
  const state = useLiveQuery(async () => monthState(await readMonth(library, month)), [library, month])
  if (!state || state.standing === 'empty' || state.isReturned) return null
  return <HowItStands {...state} standing={state.standing} />
}

function HowFar({ month, missing }: Omit<ReportDueProps, 'isClosed'>) {
  const { t, label, format } = useWords()
  const today = useToday()
  const isRunning = month === monthOf(today)
  const filled = strands
    .filter((strand) => missing.every(({ what }) => what !== absent[strand]))
    .map((strand, index) => (index === 0 ? t.shell[strand] : t.shell[strand].toLowerCase()))
  return (
    <>
      {missing.slice(0, shown).map((item) => (
        <LedgerRow
          key={item.what}
          icon={CircleDashed}
          title={label(item.label)}
          note={t.closing.missingNotes[item.what]}
          to={mendAddress(item, month, today)}
        />
      ))}
      {missing.length > shown && (
        <LedgerRow
          icon={CircleDashed}
          title={t.closing.moreMissing(missing.length - shown)}
          to={reportAddress(month)}
        />
      )}
      {missing.length === 0 && (
        <LedgerRow
          icon={CircleCheck}
          done
          title={
            <Marked
              text={(isRunning ? t.closing.completeSoFar : t.closing.complete)(format.month(month, 'name'))}
            />
          }
          note={isRunning ? t.closing.completeSoFarNote : t.closing.completeNote}
          to={reportAddress(month)}
        />
      )}
      {missing.length > 0 && filled.length > 0 && (
        <LedgerRow icon={CircleCheck} done title={<Marked text={t.closing.filled(filled.join(', '))} />} />
      )}
    </>
  )
}
