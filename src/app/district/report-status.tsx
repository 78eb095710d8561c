// How a report stands, as icon and word, and a year of them as a strip of small boxes. Never by colour alone.
import type { LucideIcon } from 'lucide-react'
import Circle from 'lucide-react/icons/circle'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import Clock from 'lucide-react/icons/clock'
import Minus from 'lucide-react/icons/minus'
import { addMonths, type Month } from '../../domain/month.ts'
import type { ReportStatus } from '../../sync/officer-wire.ts'
import { useOfficeWords } from './office-words.ts'
import styles from './report-status.module.css'

export const statusIcon: Readonly<Record<ReportStatus, LucideIcon>> = {
  onTime: CircleCheck,
  nil: Circle,
  late: Clock,
  missing: CircleDashed,
  notDue: Minus,
}

/** In the order in which a board speaks of them. */
export const statuses = [
  'onTime',
  'late',
  'nil',
  'missing',
  'notDue',
] as const satisfies readonly ReportStatus[]

export const isHandedIn = (status: ReportStatus): boolean => status !== 'missing' && status !== 'notDue'

export function StatusMark({ status }: { readonly status: ReportStatus }) {
  const { office } = useOfficeWords()
  const Icon = statusIcon[status]
  return (
    <span className={styles.mark} data-status={status}>
      <Icon size={20} aria-hidden /> {office.status[status]}
    </span>
  )
}

interface YearStripProps {
  /** The last of the months. */
  readonly month: Month
  /** The oldest first. */
  readonly year: readonly ReportStatus[]
}

/** Read aloud, it names the months that were not handed in on time. */
export function YearStrip({ month, year }: YearStripProps) {
  const { office, format } = useOfficeWords()
  const said = year.flatMap((status, index) =>
    status === 'late' || status === 'missing'
      ? [
          office.monthStatus(
            format.month(addMonths(month, index - year.length + 1), 'shortName'),
            office.status[status].toLowerCase(),
          ),
        ]
      : [],
  )
  return (
    <span className={styles.strip}>
      <span aria-hidden>
        {year.map((status, index) => (
          <i key={addMonths(month, index - year.length + 1)} data-status={status} />
        ))}
      </span>
      <span className="visually-hidden">{office.strip(said)}</span>
    </span>
  )
}

/** What the boxes mean. */
export function StatusLegend() {
  const { office } = useOfficeWords()
  return (
    <p className={styles.legend} aria-hidden>
      {statuses.map((status) => (
        <span key={status} className={styles.strip}>
          <span>
            <i data-status={status} />
          </span>{' '}
          {office.status[status].toLowerCase()}
        </span>
      ))}
    </p>
  )
}
