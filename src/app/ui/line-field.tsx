// One line of text to write, and what stands around it.
import type { ComponentProps } from 'react'
import { FieldFrame, fieldAria } from './field-frame.tsx'

type Frame = Omit<ComponentProps<typeof FieldFrame>, 'group' | 'part' | 'children'>

interface LineFieldProps
  extends Frame,
    Omit<ComponentProps<'input'>, keyof Frame | 'className' | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

export function LineField(props: LineFieldProps) {
  const { id, label, optional = false, help, problem, warning, onChange, ...input } = props
  const said = { help, problem, warning }
  return (
    <FieldFrame id={id} label={label} optional={optional} {...said}>
      <input
        autoComplete="off"
        {...input}
        {...fieldAria(id, said)}
        className="field"
        onChange={({ target }) => onChange(target.value)}
      />
    </FieldFrame>
  )
}
