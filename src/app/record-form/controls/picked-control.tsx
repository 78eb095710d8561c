// A day or a clock time. The browser's own input, because its pickers are the best there are on a phone;
// but it shows 11/25/2026 or 03:30 PM where the PC is set to English, so while nobody is writing in it,
// the day stands there in words ("Rabu, 25 November 2026"), the time as 15.30.
import Calendar from 'lucide-react/icons/calendar'
import Clock from 'lucide-react/icons/clock'
import { useState } from 'react'
import type { DateField, TimeField } from '../../../domain/field.ts'
import { useWords } from '../../language.tsx'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'

interface PickedControlProps extends ControlProps<DateField | TimeField> {
  /** Tells whether the browser holds something that is no day or time ("31/02/2026"): it gives us no text. */
  readonly onUnreadable: (unreadable: boolean) => void
  /** The input itself was left, perhaps for the quick choices beside it. */
  readonly onLeave: (unreadable: boolean) => void
}

export function PickedControl(props: PickedControlProps) {
  const { field, path, value, onChange, aria, onUnreadable, onLeave } = props
  const { t, format } = useWords()
  const [writing, setWriting] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  const Sign = field.type === 'date' ? Calendar : Clock
  const inWords = !writing && !unreadable
  const empty = field.type === 'date' ? t.records.chooseDay : t.records.writeTime
  const tell = (input: HTMLInputElement) => {
    setUnreadable(input.validity.badInput)
    onUnreadable(input.validity.badInput)
  }
  return (
    <span className={styles.picked} data-in-words={inWords || undefined}>
      <input
        {...aria}
        className="field"
        type={field.type}
        name={path}
        value={value}
        {...(field.type === 'date' && { max: '2147-12-31' })}
        onChange={(event) => {
          tell(event.target)
          onChange(event.target.value)
        }}
        onFocus={() => setWriting(true)}
        onBlur={(event) => {
          setWriting(false)
          tell(event.target)
          onLeave(event.target.validity.badInput)
        }}
      />
      {inWords && (
        <span className={value === '' ? styles.noWords : styles.words} aria-hidden="true">
          {value === '' ? empty : field.type === 'date' ? format.day(value, 'long') : format.time(value)}
        </span>
      )}
      {inWords && <Sign className={styles.sign} aria-hidden />}
    </span>
  )
}
