// From when the figures on an officer's page are, and why they are no newer.
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './as-of.module.css'
import { useMoment } from './office-scope.ts'
import { useOfficeWords } from './office-words.ts'
import type { Answered } from './use-answer.ts'

export function AsOf({ answered }: { readonly answered: Answered<{ readonly at: number }> }) {
  const { office } = useOfficeWords()
  const moment = useMoment()
  const { value, failure, askAgain } = answered
  if (!value) return null
  const when = moment(value.at)
  if (!failure) return <p className={styles.state}>{office.asOf(when)}</p>
  return (
    <Notice
      tone="lamp"
      live="status"
      action={
        <Button size="row" onClick={askAgain}>
          {office.tryAgain}
        </Button>
      }
    >
      {failure.why === 'offline' ? office.keptFrom(when) : office.failedFrom(when)}
    </Notice>
  )
}
