// A day or a clock time of a record.
import type { DateField, TimeField } from '../../../domain/field.ts'
import { PickedInput } from '../../ui/picked-input.tsx'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'

interface PickedControlProps extends ControlProps<DateField | TimeField> {
  /** Tells whether the browser holds something that is no day or time: it gives us no text. */
  readonly onUnreadable: (unreadable: boolean) => void
  readonly onLeave: (unreadable: boolean) => void
}

export function PickedControl(props: PickedControlProps) {
  const { field, path, value, onChange, aria, onUnreadable, onLeave } = props
  return (
    <div className={styles.picked}>
      <PickedInput
        {...aria}
        type={field.type}
        name={path}
        value={value}
        onChange={(text, isUnreadable) => {
          onUnreadable(isUnreadable)
          onChange(text)
        }}
        onLeave={(isUnreadable) => {
          onUnreadable(isUnreadable)
          onLeave(isUnreadable)
        }}
      />
    </div>
  )
}
