// Any number of several: a list of checkboxes. Choices that this version does not know are kept as they are.
import type { ChoicesField } from '../../../domain/field.ts'
import { useWords } from '../../language.tsx'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'

/** Stands inside a `FieldFrame` with `group`, whose legend names it. */
export function ChoicesControl({ field, path, value, onChange, aria }: ControlProps<ChoicesField>) {
  const { label } = useWords()
  const chosen = value === '' ? [] : value.split(',')
  const unknown = chosen.filter((code) => !field.choices.some((choice) => choice.code === code))
  const options = [
    ...field.choices
      .filter(({ code, retired }) => !retired || chosen.includes(code))
      .map((choice) => ({ code: choice.code, text: label(choice.label) })),
    ...unknown.map((code) => ({ code, text: code })),
  ]
  const toggle = (code: string) =>
    onChange(
      options
        .map((option) => option.code)
        .filter((other) => (other === code ? !chosen.includes(code) : chosen.includes(other)))
        .join(','),
    )

  return (
    <div className={styles.choices}>
      {options.map(({ code, text }) => (
        <label key={code} className={styles.choicesItem}>
          <input
            type="checkbox"
            id={`${aria.id}-${code}`}
            name={path}
            value={code}
            checked={chosen.includes(code)}
            onChange={() => toggle(code)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  )
}
