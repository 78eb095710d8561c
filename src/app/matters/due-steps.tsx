// "Perlu ditindaklanjuti" on "Hari ini": what is overdue, until it is settled or put off, then what comes next.
import Clock from 'lucide-react/icons/clock'
import { listAddress, recordAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { Link } from '../ui/link.tsx'
import { matterTitle, stepWords, whenDue } from './matter-words.ts'
import styles from './matters.module.css'
import { NextStepButtons } from './next-step-buttons.tsx'
import { useMatters } from './use-matters.ts'

/** More would push the report away; the list has them all. */
const shown = 3

export function DueSteps() {
  const words = useWords()
  const { t } = words
  const today = useToday()
  const due = useMatters()?.filter(({ next }) => next?.day !== undefined) ?? []
  if (due.length === 0) return null
  return (
    <Ledger
      heading={t.matters.due}
      aside={due.length > shown && <Link to={listAddress('advocacy')}>{t.matters.allDue(due.length)}</Link>}
    >
      {due.slice(0, shown).map((matter) => {
        const { next } = matter
        if (next?.day === undefined) return null
        const isDue = next.day <= today
        const isLate = next.day < today
        return (
          <LedgerRow
            key={matter.matter.id}
            strand="advocacy"
            lamp={isDue}
            title={stepWords(next, words)}
            titleLang={next.what ? 'id' : undefined}
            to={recordAddress('advocacy', matter.matter.id)}
            note={
              <>
                <span lang="id">{matterTitle(matter.matter.values, words)}</span>
                <span className={isLate ? styles.late : styles.line}>
                  {isLate && <Clock size={18} aria-hidden />} {whenDue(next.day, today, words)}
                </span>
              </>
            }
            action={isDue && <NextStepButtons matter={matter} />}
          />
        )
      })}
    </Ledger>
  )
}
