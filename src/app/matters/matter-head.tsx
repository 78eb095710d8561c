// The matter that a follow-up is of: what it is about, who promised how much, and its stage.
import { isDay } from '../../domain/day.ts'
import { promiseOf } from '../../domain/matter-standing.ts'
import { recordAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Link } from '../ui/link.tsx'
import { StrandSquare } from '../ui/strand.tsx'
import { matterTitle, stakeholderWords } from './matter-words.ts'
import styles from './matters.module.css'
import { StageSteps } from './stage-steps.tsx'
import type { Matter } from './use-matters.ts'

export function MatterHead({ matter }: { readonly matter: Matter }) {
  const words = useWords()
  const { t, format } = words
  const { values, kind, id } = matter.matter
  const promise = promiseOf(matter)
  const date = promise?.entry.values.date
  return (
    <div className={styles.head}>
      <StrandSquare strand="advocacy" />
      <div className={styles.words}>
        <Link lang="id" to={recordAddress(kind, id)}>
          {matterTitle(values, words)}
        </Link>
        <span>
          {stakeholderWords(values, words)}
          {promise && isDay(date) && (
            <>
              {'. '}
              {t.matters.promisedOn(format.rupiah(promise.brought.promised), format.day(date, 'date'))}
            </>
          )}
        </span>
        <StageSteps
          stage={matter.stage}
          {...(matter.owed > 0 &&
            matter.received > 0 && { note: t.matters.partReceived(format.rupiah(matter.received)) })}
        />
      </div>
    </div>
  )
}
