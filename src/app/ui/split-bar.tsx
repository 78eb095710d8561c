// Two (or three short) choices side by side, as radio buttons; the chosen one has a tick and a tint.
import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import './split-bar.css'

interface SplitBarProps<Value extends string> {
  /** The radio buttons' common name; also the start of their ids: `<name>-<value>`. */
  readonly name: string
  readonly choices: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
  readonly invalid?: boolean
}

/** Stands inside a `FieldFrame` with `group`, whose legend names it. */
export function SplitBar<Value extends string>(props: SplitBarProps<Value>) {
  const { name, choices, value, onChange, invalid } = props
  return (
    <div className={invalid ? 'split-bar split-bar-invalid' : 'split-bar'}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            id={`${name}-${choice.value}`}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <Check aria-hidden />
            {choice.label}
          </span>
        </label>
      ))}
    </div>
  )
}
