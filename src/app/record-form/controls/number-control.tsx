// Counts, money and measures. The text stays as typed ("1.500.000", "18 org"); what is wrong is said in
// words on leaving. Money is read back below while it is typed.
import type { CountField, DecimalField, MoneyField } from '../../../domain/field.ts'
import { useWords } from '../../language.tsx'
import { numberIn } from '../form-model.ts'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'

type NumberField = CountField | MoneyField | DecimalField

export function NumberControl({ field, path, value, onChange, aria }: ControlProps<NumberField>) {
  const { label } = useWords()
  const unit = field.type === 'money' ? undefined : field.unit && label(field.unit)
  return (
    <>
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
      {field.type === 'money' && <MoneyReading field={field} text={value} />}
    </>
  )
}

/** "Rp1.500.000" under the field while an amount is typed: so many noughts are easily miscounted. */
function MoneyReading({ field, text }: { readonly field: MoneyField; readonly text: string }) {
  const { format } = useWords()
  const amount = numberIn(field, text)
  return amount === undefined ? null : <p className={styles.reading}>{format.rupiah(amount)}</p>
}
