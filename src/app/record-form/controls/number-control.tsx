// Counts and measures. The text stays as typed ("18 org"); what is wrong is said in words on leaving.
import type { CountField, DecimalField } from '../../../domain/field.ts'
import { useWords } from '../../language.tsx'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'

export function NumberControl({
  field,
  path,
  value,
  onChange,
  aria,
}: ControlProps<CountField | DecimalField>) {
  const { label } = useWords()
  const unit = field.unit && label(field.unit)
  return (
    <span className={styles.measured}>
      <input
        {...aria}
        className="field"
        type="text"
        name={path}
        inputMode={field.type === 'decimal' ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {unit && <span className={styles.unit}>{unit}</span>}
    </span>
  )
}
