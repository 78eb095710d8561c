// A day or a clock time. The browser's own input, because its pickers are the best there are on a phone; but it shows
// 11/25/2026 or 03:30 PM where the PC is set to English. So the day stands there in words ("Rabu, 25 November 2026"), the
// time as 15.30: over the browser's numbers, and beside them while somebody writes. They are read out with the field.
import Calendar from 'lucide-react/icons/calendar'
import Clock from 'lucide-react/icons/clock'
import { type ComponentProps, useState } from 'react'
import { useWords } from '../language.tsx'
import styles from './picked-input.module.css'

type InputProps = Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange' | 'onFocus' | 'onBlur'>

interface PickedInputProps extends InputProps {
  readonly id: string
  readonly type: 'date' | 'time'
  /** `YYYY-MM-DD` or `HH:MM`, '' for none. */
  readonly value: string
  /** The browser holds something that is no day or time ("31/02/2026") where `isUnreadable`: it gives no text then. */
  readonly onChange: (text: string, isUnreadable: boolean) => void
  /** The input itself was left, perhaps for the quick choices beside it. */
  readonly onLeave?: (isUnreadable: boolean) => void
}

export function PickedInput({ id, type, value, onChange, onLeave, ...rest }: PickedInputProps) {
  const { t, format } = useWords()
  const [isWriting, setWriting] = useState(false)
  const [isUnreadable, setUnreadable] = useState(false)
  const Sign = type === 'date' ? Calendar : Clock
  const inWords = !isWriting && !isUnreadable
  const isKnown = value !== '' && !isUnreadable
  const words = (style: 'long' | 'shortYear') =>
    type === 'time'
      ? format.time(value)
      : style === 'long'
        ? format.day(value)
        : `${format.day(value, 'weekdayShort')}, ${format.day(value, style)}`
  const describedBy = [rest['aria-describedby'], isKnown && `${id}-words`].filter(Boolean).join(' ')
  return (
    <span className={styles.picked} data-in-words={inWords || undefined}>
      <input
        {...rest}
        id={id}
        {...(describedBy && { 'aria-describedby': describedBy })}
        className="field"
        type={type}
        value={value}
        {...(type === 'date' && { max: '2147-12-31' })}
        onChange={({ target }) => {
          setUnreadable(target.validity.badInput)
          onChange(target.value, target.validity.badInput)
        }}
        onFocus={() => setWriting(true)}
        onBlur={({ target }) => {
          setWriting(false)
          setUnreadable(target.validity.badInput)
          onLeave?.(target.validity.badInput)
        }}
      />
      {isKnown ? (
        <span id={`${id}-words`} className={inWords ? styles.words : styles.beside}>
          {words(inWords ? 'long' : 'shortYear')}
        </span>
      ) : (
        inWords && (
          <span className={styles.noWords} aria-hidden="true">
            {type === 'date' ? t.records.chooseDay : t.records.writeTime}
          </span>
        )
      )}
      {inWords && <Sign className={styles.sign} aria-hidden />}
    </span>
  )
}
