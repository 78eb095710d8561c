// Counts and measures. The text stays as typed ("18 org"); what is wrong is said in words on leaving. A count of people
// or uses is also stepped by − and +, or the arrow keys.
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import type { KeyboardEvent } from 'react'
import type { CountField, DecimalField } from '../../../domain/field.ts'
import { numberIn } from '../../../domain/parse-value.ts'
import { unitIn } from '../../../i18n/unit-in.ts'
import { useWords } from '../../language.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'

/** Nobody counts the books of a library one by one. */
const mostToStep = 1_000_000

export function NumberControl({
  field,
  path,
  value,
  onChange,
  aria,
}: ControlProps<CountField | DecimalField>) {
  const { t, label, language, format } = useWords()
  const announce = useAnnounce()
  const unit = field.unit && unitIn(language, field.unit, numberIn(field, value) ?? 0)
  const isStepped = field.type === 'count' && field.max <= mostToStep
  const step = (by: 1 | -1, isAloud: boolean) => {
    const number = value.trim() === '' ? 0 : numberIn(field, value)
    if (number === undefined) return
    const next = Math.min(field.max, Math.max(0, number + by))
    onChange(String(next))
    if (isAloud) announce(`${label(field.label)} ${format.number(next)}`)
  }
  const stepByKey = (event: KeyboardEvent) => {
    if (!isStepped || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    step(event.key === 'ArrowUp' ? 1 : -1, false)
  }
  const stepper = (by: 1 | -1) => (
    // Tab goes from number to number; the arrow keys do the same as these.
    <button
      type="button"
      tabIndex={-1}
      className={styles.step}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => step(by, true)}
    >
      {by > 0 ? <Plus aria-hidden /> : <Minus aria-hidden />}
      <span className="visually-hidden">
        {by > 0 ? t.records.oneMore : t.records.oneLess}, {label(field.label)}
      </span>
    </button>
  )
  return (
    <span className={styles.measured}>
      <span className={styles.stepped}>
        {isStepped && stepper(-1)}
        <input
          {...aria}
          className={isStepped ? `field ${styles.steppedInput}` : 'field'}
          type="text"
          name={path}
          inputMode={field.type === 'decimal' ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={stepByKey}
        />
        {isStepped && stepper(1)}
      </span>
      {unit && <span className={styles.unit}>{unit}</span>}
    </span>
  )
}
