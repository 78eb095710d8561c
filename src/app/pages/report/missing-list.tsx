// What the month still lacks, each line leading to where it is mended. Never a score.
import ChevronRight from 'lucide-react/icons/chevron-right'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { useLocation } from 'react-router'
import type { Missing } from '../../../domain/missing.ts'
import type { Month } from '../../../domain/month.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { comingFrom } from '../../record-form/came-from.ts'
import { mendAddress } from '../../record-form/mend-address.ts'
import { Link } from '../../ui/link.tsx'
import styles from './missing-list.module.css'

export function MissingList({
  month,
  missing,
  heading,
  note,
}: {
  readonly month: Month
  readonly missing: readonly Missing[]
  readonly heading?: string
  readonly note?: string
}) {
  const { t, label } = useWords()
  const { pathname } = useLocation()
  const today = useToday()
  return (
    <section className={styles.section}>
      <h2>{heading ?? t.report.beforeSending}</h2>
      {note && <p className={styles.note}>{note}</p>}
      <ul>
        {missing.length === 0 && (
          <li className={styles.row}>
            <CircleCheck className={styles.done} aria-hidden />
            <span>{t.report.allFilled}</span>
          </li>
        )}
        {missing.map((item) => (
          <li key={item.what}>
            <Link className={styles.row} to={mendAddress(item, month, today)} state={comingFrom(pathname)}>
              <CircleDashed aria-hidden />
              <span>{label(item.label)}</span>
              <ChevronRight aria-hidden size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
