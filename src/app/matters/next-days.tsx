// A week or a month on, for the next step's day.
import { addDays, type Day } from '../../domain/day.ts'
import { monthOn } from '../../domain/month-on.ts'
import { useWords } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import controls from '../record-form/controls/controls.module.css'

interface NextDaysProps {
  readonly value: string
  readonly onChange: (day: Day) => void
}

export function NextDays({ value, onChange }: NextDaysProps) {
  const { t } = useWords()
  const today = useToday()
  const days = [
    { day: addDays(today, 7), text: t.matters.inAWeek },
    { day: monthOn(today), text: t.matters.inAMonth },
  ]
  return (
    <div className={controls.quick}>
      {days.map(({ day, text }) => (
        <button
          key={text}
          type="button"
          className={controls.quickDay}
          aria-pressed={value === day}
          onClick={() => onChange(day)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
