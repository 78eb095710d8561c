// In which month's report this counts, and that what was handed in stays as it is.
import { isDay } from '../../domain/day.ts'
import { promiseOf } from '../../domain/matter-standing.ts'
import { monthOf } from '../../domain/month.ts'
import { useWords } from '../language.tsx'
import styles from './matters.module.css'
import type { Matter } from './use-matters.ts'

interface MonthNoteProps {
  readonly matter: Matter
  readonly stage: string
  readonly date: string
  readonly amount: number
}

export function MonthNote({ matter, stage, date, amount }: MonthNoteProps) {
  const { t, format } = useWords()
  if (!isDay(date) || (stage !== 'promised' && stage !== 'received')) return null
  const month = monthOf(date)
  const promise = promiseOf(matter)
  const promisedOn = promise?.entry.values.date
  const earlier = isDay(promisedOn) && monthOf(promisedOn) < month ? monthOf(promisedOn) : undefined
  return (
    <p className={styles.note}>
      {stage === 'received' &&
        earlier &&
        promise &&
        `${t.matters.monthStays(format.month(earlier, 'name'), format.rupiah(promise.brought.promised))} `}
      {amount > 0
        ? t.matters.moneyCountsIn(stage, format.month(month, 'name'))
        : t.matters.countsIn(format.month(month, 'name'))}
    </p>
  )
}
