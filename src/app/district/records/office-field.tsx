// One field of what an office records, by its definition: the same widgets, rules and words as a village's forms.
import type { SimpleField } from '../../../domain/field.ts'
import { ChoiceControl } from '../../record-form/controls/choice-control.tsx'
import { MoneyControl } from '../../record-form/controls/money-control.tsx'
import { NumberControl } from '../../record-form/controls/number-control.tsx'
import { PickedControl } from '../../record-form/controls/picked-control.tsx'
import { TextControl } from '../../record-form/controls/text-control.tsx'
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'
import { useOfficeWords } from '../office-words.ts'

interface OfficeFieldProps {
  readonly path: string
  readonly field: SimpleField
  readonly value: string
  readonly onChange: (text: string) => void
  /** The browser holds something that is no day: it gives us no text. */
  readonly onUnreadable: (isUnreadable: boolean) => void
  readonly problem: string | undefined
}

export const officeInputId = (path: string): string => `catatan-kabupaten-${path}`

export function OfficeField({ path, field, problem, ...text }: OfficeFieldProps) {
  const { label } = useOfficeWords()
  const id = officeInputId(path)
  const about = { help: field.help && label(field.help), problem }
  return (
    <FieldFrame id={id} label={label(field.label)} optional={!field.required} {...about}>
      <Control
        path={path}
        field={field}
        {...text}
        aria={fieldAria(id, { ...about, required: field.required === true })}
      />
    </FieldFrame>
  )
}

type ControlProps = Omit<OfficeFieldProps, 'problem'> & { readonly aria: ReturnType<typeof fieldAria> }

function Control({ field, onUnreadable, ...shared }: ControlProps) {
  switch (field.type) {
    case 'text':
      return <TextControl {...shared} field={field} suggestions={[]} />
    case 'count':
    case 'decimal':
      return <NumberControl {...shared} field={field} />
    case 'money':
      return <MoneyControl {...shared} field={field} question={undefined} onAnswer={() => {}} />
    case 'date':
      return <PickedControl {...shared} field={field} onUnreadable={onUnreadable} onLeave={onUnreadable} />
    case 'choice':
      return <ChoiceControl {...shared} field={field} />
    default:
      return null
  }
}
