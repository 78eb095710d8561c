// One field of a form with all that stands around it: label, widget, help, problem. Which widget a field
// gets is decided here and nowhere else.
import type { Field, GroupField, SimpleField } from '../../domain/field.ts'
import { parseValue } from '../../domain/parse-value.ts'
import type { Notice } from '../../domain/problem.ts'
import { type Found, fieldAt, problemWords } from '../../i18n/problem-words.ts'
import { useWords, type Words } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { FieldFrame, FieldProblem, fieldAria } from '../ui/field-frame.tsx'
import { AttachmentsControl } from './controls/attachments-control.tsx'
import { ChoiceControl, isSplit } from './controls/choice-control.tsx'
import { ChoicesControl } from './controls/choices-control.tsx'
import controls from './controls/controls.module.css'
import { MoneyControl } from './controls/money-control.tsx'
import { NumberControl } from './controls/number-control.tsx'
import { PickedControl } from './controls/picked-control.tsx'
import { QuickDays } from './controls/quick-days.tsx'
import { RecordControl } from './controls/record-control.tsx'
import { TextControl } from './controls/text-control.tsx'
import { VillageControl } from './controls/village-control.tsx'
import { leavesOf, type NamedField } from './form-model.ts'
import type { RecordFormState } from './use-record-form.ts'
import { valueWords } from './value-words.ts'
import { WrittenMeanwhile } from './written-meanwhile.tsx'

interface FormFieldProps {
  readonly named: NamedField
  readonly form: Pick<
    RecordFormState,
    'id' | 'text' | 'shown' | 'questions' | 'meanwhile' | 'write' | 'leave' | 'answer' | 'setUnreadable'
  >
  /** The asked-about warnings; shown at their fields. */
  readonly warnings: readonly Notice[]
  readonly suggestions: Readonly<Record<string, readonly string[]>>
  readonly fields: Readonly<Record<string, Field>>
  /** It has the form's whole width. */
  readonly hasRoom: boolean
}

/** The id of a path's input; a group's first part, a split bar's and a list's frame stand for the whole. */
export const inputId = (path: string): string => `isian-${path.replaceAll('.', '-')}`

export function FormField(props: FormFieldProps) {
  const { named, form } = props
  const { name, field } = named
  const words = useWords()
  const { label } = words
  if (field.type !== 'group') return <SimpleFormField {...props} path={name} field={field} />
  const { problem, warning } = said(props, name, words)
  const parts = leavesOf(named)
  // Parts that stand side by side are too narrow for a sentence each: it stands below them, across the form.
  const isNarrow = !isRoomy(field)
  return (
    // Leaving the group as a whole is leaving its own path: rules over its parts are judged then.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the focus going elsewhere.
    <div
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) form.leave(name)
      }}
    >
      <FieldFrame
        group
        id={inputId(name)}
        label={label(field.label)}
        optional={!field.required}
        help={field.help && label(field.help)}
        problem={problem}
        warning={warning}
      >
        <div className={controls.parts} data-roomy={!isNarrow || undefined}>
          {parts.map(({ path, field: part }) => (
            <SimpleFormField key={path} {...props} path={path} field={part} part saidBelow={isNarrow} />
          ))}
        </div>
        {isNarrow &&
          parts.map(({ path }) => (
            <FieldProblem key={path} id={inputId(path)} {...said(props, path, words)} />
          ))}
      </FieldFrame>
    </div>
  )
}

const isRoomy = ({ parts }: GroupField): boolean =>
  Object.values(parts).some(({ type }) => type === 'text' || type === 'date')

interface SimpleProps extends FormFieldProps {
  readonly path: string
  readonly field: SimpleField
  readonly part?: boolean
  /** The group shows what is wrong with it. */
  readonly saidBelow?: boolean
}

function SimpleFormField(props: SimpleProps) {
  const { path, field, part, saidBelow, form } = props
  const words = useWords()
  const { label } = words
  const found = said(props, path, words)
  const id = inputId(path)
  const help = field.help && label(field.help)
  const isSeveral =
    field.type === 'choices' ||
    field.type === 'attachments' ||
    ((field.type === 'choice' || field.type === 'yesNo') && isSplit(field))
  const aria = fieldAria(id, { help, ...found, required: field.required === true && !isSeveral })
  const name = label(field.label)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the focus going elsewhere.
    <div
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) form.leave(path)
      }}
    >
      <FieldFrame
        id={id}
        label={name}
        // A part is only marked where its group is not: "boleh kosong" once is enough.
        optional={!field.required && !part}
        help={help}
        {...(!saidBelow && found)}
        group={isSeveral}
        part={part ?? false}
      >
        <Control {...props} aria={aria} />
      </FieldFrame>
    </div>
  )
}

function Control({
  path,
  field,
  form,
  suggestions,
  hasRoom,
  aria,
}: SimpleProps & { readonly aria: ReturnType<typeof fieldAria> }) {
  const today = useToday()
  const shared = {
    path,
    aria,
    value: form.text[path] ?? '',
    onChange: (text: string) => form.write(path, text),
  }
  switch (field.type) {
    case 'village':
      return <VillageControl {...shared} field={field} />
    case 'text':
      return <TextControl {...shared} field={field} suggestions={suggestions[path] ?? []} />
    case 'money':
      return (
        <MoneyControl
          {...shared}
          field={field}
          question={form.questions.find((question) => question.field === path)}
          onAnswer={form.answer}
        />
      )
    case 'count':
    case 'decimal':
      return <NumberControl {...shared} field={field} />
    case 'date':
    case 'time':
      return (
        <div className={controls.dated}>
          <PickedControl
            {...shared}
            field={field}
            onUnreadable={(unreadable) => form.setUnreadable(path, unreadable)}
            onLeave={(unreadable) => form.leave(path, unreadable)}
          />
          {field.type === 'date' && field.required && hasRoom && (
            <QuickDays value={shared.value} today={today} onChange={shared.onChange} />
          )}
        </div>
      )
    case 'choice':
    case 'yesNo':
      return <ChoiceControl {...shared} field={field} />
    case 'choices':
      return <ChoicesControl {...shared} field={field} />
    case 'record':
      return <RecordControl {...shared} field={field} />
    case 'attachments':
      return (
        <AttachmentsControl
          {...shared}
          field={field}
          about={form.text}
          onBusy={(isBusy) => form.setUnreadable(path, isBusy)}
        />
      )
    case 'opaque':
      return null // The form model leaves these out: no form shows them.
  }
}

/** The problem and the warning to show at a path, in words. */
function said({ form, warnings, fields }: FormFieldProps, path: string, words: Words) {
  const first = (problems: readonly Found[]) => {
    // A small amount is asked about by its own control, with the answers to it.
    const found = problems.find(({ field, rule }) => field === path && rule !== 'smallMoney')
    return found && problemWords(found, fields, words)
  }
  const other = form.meanwhile[path]
  const elsewhere = other !== undefined && form.id !== undefined && (
    <WrittenMeanwhile record={form.id} path={path} text={shownText(fields, path, other, words)} />
  )
  return { problem: first(form.shown), warning: first(warnings) ?? (elsewhere || undefined) }
}

/** A field's text as a person reads it: the label of a choice, a day in words. */
function shownText(fields: FormFieldProps['fields'], path: string, text: string, words: Words): string {
  const field = fieldAt(fields, path)
  if (!field || field.type === 'group') return text
  const parsed = parseValue(field, text)
  return (parsed.ok && valueWords(field, parsed.value, words)) || words.t.records.notFilledIn
}
