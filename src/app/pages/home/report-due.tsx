// How far the month's report is: what it still lacks, each leading to where it is mended. Never a score.
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { daysBetween } from '../../../domain/day.ts'
import { lastDay, monthOf } from '../../../domain/month.ts'
import type { Strand } from '../../../domain/record.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { mendAddress } from '../../records/mend-address.ts'
import { useThisMonth } from '../../shell/month-context.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'
import styles from './home.module.css'

/** More would hide the most urgent; the report page shows all. */
const shown = 5

const strands: readonly (readonly [Strand, string])[] = [
  ['visit', 'noVisits'],
  ['activity', 'noActivities'],
  ['computerUse', 'noComputerUse'],
  ['advocacy', 'noAdvocacy'],
]

export function ReportDue() {
  const { t, label, format } = useWords()
  const today = useToday()
  const month = useThisMonth()
  if (!month?.missing) return null
  const { reportMonth, missing } = month
  const name = format.month(reportMonth, 'name')
  const address = `/laporan/${reportMonth}`
  const running = reportMonth === monthOf(today)
  const heading = running
    ? t.home.reportDays(name, daysBetween(today, lastDay(reportMonth)))
    : t.home.reportDue(name)
  const filled = strands
    .filter(([, absent]) => missing.every(({ what }) => what !== absent))
    .map(([strand], index) => (index === 0 ? t.shell[strand] : t.shell[strand].toLowerCase()))
  return (
    <Ledger
      heading={heading}
      aside={
        <Link className={styles.wideOnly} to={address}>
          {t.home.toReport}
        </Link>
      }
    >
      {missing.slice(0, shown).map((item) => (
        <LedgerRow
          key={item.what}
          icon={CircleDashed}
          title={label(item.label)}
          note={t.home.missingNotes[item.what]}
          to={mendAddress(item, reportMonth)}
        />
      ))}
      {missing.length > shown && (
        <LedgerRow icon={CircleDashed} title={t.home.moreMissing(missing.length - shown)} to={address} />
      )}
      {missing.length === 0 && (
        <LedgerRow
          icon={CircleCheck}
          done
          title={<Marked text={running ? t.home.completeSoFar(name) : t.home.complete(name)} />}
          note={running ? t.home.completeSoFarNote : t.home.completeNote}
          to={address}
        />
      )}
      {missing.length > 0 && filled.length > 0 && (
        <LedgerRow icon={CircleCheck} done title={<Marked text={t.home.filled(filled.join(', '))} />} />
      )}
    </Ledger>
  )
}
