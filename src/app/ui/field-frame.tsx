// What stands around a field: its label above, help and the problem below, tied to the control by ids.
// Inputs take the classes of field.css: `field`, `field-area`, `field-select`, `split-bar`.
import CircleAlert from 'lucide-react/icons/circle-alert'
import { type ReactNode, useMemo } from 'react'
import { useWords } from '../language.tsx'
import './field.css'

interface FieldFrameProps {
  /** The control's id. Help gets `<id>-help`, the problem `<id>-problem`. */
  readonly id: string
  readonly label: ReactNode
  /** Marks the field "boleh kosong". */
  readonly optional?: boolean
  readonly help?: ReactNode
  /** What to write instead, with the field's name. Set on leaving the field or on saving, never while typing. */
  readonly problem?: ReactNode
  /** Something to look at that doesn't stand in the way of saving. */
  readonly warning?: ReactNode
  /** Several controls under one name (men and women, a split bar): a fieldset and its legend. */
  readonly group?: boolean
  /** The label of one part of a group: lighter than the group's own. */
  readonly part?: boolean
  readonly children: ReactNode
}

/** The ids and marks that tie a control to its frame: spread them on the input. */
export const fieldAria = (
  id: string,
  {
    help,
    problem,
    warning,
    required,
  }: Pick<FieldFrameProps, 'help' | 'problem' | 'warning'> & { readonly required?: boolean },
) => {
  const describedBy = [help && `${id}-help`, (problem || warning) && `${id}-problem`]
    .filter(Boolean)
    .join(' ')
  return {
    id,
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(problem ? { 'aria-invalid': true } : {}),
    ...(required && { 'aria-required': true }),
  }
}

export function FieldFrame(props: FieldFrameProps) {
  const { id, label, optional, help, problem, warning, group, part, children } = props
  const { t } = useWords()
  const Frame = group ? 'fieldset' : 'div'
  const name = (
    <>
      {label}
      {optional && (
        <>
          {' '}
          <span className="field-optional">({t.shell.optional})</span>
        </>
      )}
    </>
  )
  return (
    <Frame
      className="field-frame"
      {...(group && {
        ...fieldAria(id, { help, problem, warning }),
        'aria-invalid': undefined,
        tabIndex: -1,
      })}
    >
      {group ? (
        <legend className="field-label">{name}</legend>
      ) : (
        <label className={part ? 'field-label field-part' : 'field-label'} htmlFor={id}>
          {name}
        </label>
      )}
      {children}
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <FieldProblem id={id} problem={problem} warning={warning} />
    </Frame>
  )
}

/** What `fieldAria` points to. A frame has its own; parts of a group may have theirs below them all. */
export function FieldProblem({ id, problem, warning }: Pick<FieldFrameProps, 'id' | 'problem' | 'warning'>) {
  // Who is in the field as it appears moves no focus to it, and would hear nothing; who comes to it later hears it there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the problem appears, and not at each drawing.
  const isHere = useMemo(() => problem && document.activeElement?.id === id, [problem])
  if (!problem && !warning) return null
  return (
    <p
      role={isHere ? 'alert' : undefined}
      className={problem ? 'field-problem' : 'field-warning'}
      id={`${id}-problem`}
    >
      <CircleAlert aria-hidden />
      <span>{problem || warning}</span>
    </p>
  )
}
