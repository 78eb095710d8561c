// One of several: two are a split bar with a tick, more a native select. A choice that this version does
// not know, or no longer offers, stays in the list as long as the record has it.
import type { ChoiceField, YesNoField } from '../../../domain/field.ts'
import { useWords } from '../../language.tsx'
import { Select } from '../../ui/select.tsx'
import { SplitBar } from '../../ui/split-bar.tsx'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'

interface Option {
  readonly value: string
  readonly label: string
}

/** The choices to offer while the field holds `value`. */
function useOptions(field: ChoiceField | YesNoField, value: string): readonly Option[] {
  const { t, label } = useWords()
  if (field.type === 'yesNo')
    return [
      { value: 'yes', label: t.records.yes },
      { value: 'no', label: t.records.no },
    ]
  const offered = field.choices
    .filter((choice) => !choice.retired || choice.code === value)
    .map((choice) => ({ value: choice.code, label: label(choice.label) }))
  const known = value === '' || offered.some((option) => option.value === value)
  return known ? offered : [...offered, { value, label: value }]
}

/** A field whose choices stand side by side, and that therefore needs a legend rather than a label. */
export const isSplit = (field: ChoiceField | YesNoField): boolean =>
  field.type === 'yesNo' || field.choices.filter((choice) => !choice.retired).length === 2

export function ChoiceControl(props: ControlProps<ChoiceField | YesNoField>) {
  const { t } = useWords()
  const { field, path, value, onChange, aria } = props
  const options = useOptions(field, value)

  if (isSplit(field))
    return (
      <>
        <SplitBar
          name={aria.id}
          choices={options}
          value={value}
          onChange={onChange}
          invalid={aria['aria-invalid'] === true}
        />
        {!field.required && value !== '' && (
          <button type="button" className={styles.clear} onClick={() => onChange('')}>
            {t.records.clearChoice}
          </button>
        )}
      </>
    )
  return (
    <Select {...aria} name={path} value={value} onChange={(event) => onChange(event.target.value)}>
      {(!field.required || value === '') && (
        <option value="">{field.required ? t.records.chooseOne : t.records.notFilledIn}</option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  )
}
