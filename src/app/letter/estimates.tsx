// What counting weeks let one estimate, below the figures that were counted, with the way to the week.
import type { Estimated } from '../../domain/counting-week.ts'
import { type Estimates, estimatesInWords } from '../../exports/estimates.ts'
import { countingWeekAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Link } from '../ui/link.tsx'
import styles from './estimates.module.css'

interface EstimateNotesProps extends Estimates {
  readonly of: readonly Estimated[]
}

export function EstimateNotes({ of, covers, weeks }: EstimateNotesProps) {
  const { t, language } = useWords()
  const told = of.flatMap((what) =>
    estimatesInWords({ covers, weeks }, what, { language, words: t.report.paper }),
  )
  if (told.length === 0) return null
  return (
    <div className={styles.estimates}>
      {told.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <Link to={countingWeekAddress}>{t.countingWeek.toWeek}</Link>
    </div>
  )
}
