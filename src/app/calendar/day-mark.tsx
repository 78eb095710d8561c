// The mark of an activity on its day: held, planned, called off, or waiting for the answer whether it was held.
import Check from 'lucide-react/icons/check'
import Repeat from 'lucide-react/icons/repeat'
import type { Day } from '../../domain/day.ts'
import type { Entry } from '../../domain/record.ts'
import { isUnanswered } from '../../domain/repeats.ts'
import styles from './calendar.module.css'

export const marks = ['done', 'planned', 'cancelled', 'unanswered'] as const
type Mark = (typeof marks)[number]

export const markOf = (entry: Entry, today: Day): Mark => {
  if (isUnanswered(entry, today)) return 'unanswered'
  const { status } = entry.values
  return status === 'planned' || status === 'cancelled' ? status : 'done'
}

export const isRepeated = ({ values: { repeats } }: Entry): boolean =>
  repeats === 'weekly' || repeats === 'monthly'

export function DayMark({ mark }: { readonly mark: Mark }) {
  return (
    <i className={styles.mark} data-mark={mark} aria-hidden>
      {mark === 'done' && <Check />}
      {mark === 'unanswered' && '?'}
    </i>
  )
}

export function RepeatMark() {
  return <Repeat className={styles.repeat} aria-hidden />
}
