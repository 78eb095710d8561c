// "Hari ini" and "Kemarin" under a day: most records are about one of them.
import { addDays, type Day } from '../../../domain/day.ts'
import { useWords } from '../../language.tsx'
import styles from './controls.module.css'

interface QuickDaysProps {
  readonly value: string
  readonly today: Day
  readonly onChange: (day: Day) => void
}

export function QuickDays({ value, today, onChange }: QuickDaysProps) {
  const { t } = useWords()
  const days = [
    { day: today, text: t.records.today },
    { day: addDays(today, -1), text: t.records.yesterday },
  ]
  return (
    <div className={styles.quick}>
      {days.map(({ day, text }) => (
        <button
          key={day}
          type="button"
          className={styles.quickDay}
          aria-pressed={value === day}
          onClick={() => onChange(day)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
