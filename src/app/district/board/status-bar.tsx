// How many villages stand how, as one bar of blocks; each shows just its own.
import type { BoardRow, ReportStatus } from '../../../sync/officer-wire.ts'
import { useOfficeWords } from '../office-words.ts'
import { statuses, statusIcon } from '../report-status.tsx'
import styles from './status-bar.module.css'

interface StatusBarProps {
  readonly rows: readonly BoardRow[]
  readonly chosen: ReportStatus | undefined
  readonly onChoose: (status: ReportStatus) => void
}

export function StatusBar({ rows, chosen, onChoose }: StatusBarProps) {
  const { office, format } = useOfficeWords()
  const counts = statuses.map((status) => ({
    status,
    count: rows.filter((row) => row.status === status).length,
  }))
  return (
    <fieldset className={styles.bar}>
      <legend className="visually-hidden">{office.filter}</legend>
      {counts.map(({ status, count }) => {
        const Icon = statusIcon[status]
        return (
          count > 0 && (
            <button
              key={status}
              type="button"
              data-status={status}
              style={{ flexGrow: Math.max(count, rows.length / 6) }}
              aria-pressed={status === chosen}
              onClick={() => onChoose(status)}
            >
              <b>{format.number(count)}</b> <Icon aria-hidden /> <span>{office.status[status]}</span>
            </button>
          )
        )
      })}
    </fieldset>
  )
}
