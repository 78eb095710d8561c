// Text on one line or on several; the several grow with what is written. Offers what was written before.
import { useLayoutEffect, useRef } from 'react'
import type { TextField } from '../../../domain/field.ts'
import { wholeInView } from '../../ui/whole-in-view.ts'
import type { ControlProps } from './control.ts'

interface TextControlProps extends ControlProps<TextField> {
  /** What was written in this field before, most recent first. */
  readonly suggestions: readonly string[]
}

export function TextControl(props: TextControlProps) {
  return props.field.multiline ? <GrowingText {...props} /> : <OneLine {...props} />
}

// Keyboards only. Never type=email or type=url: those rewrite what was typed, and it has to stay.
const keyboards = { phone: 'tel', email: 'email', link: 'url', initials: 'text', year: 'numeric' } as const

function OneLine({ field, path, value, onChange, aria, suggestions }: TextControlProps) {
  const listId = `${aria.id}-before`
  const keyboard = field.format && keyboards[field.format]
  return (
    <>
      <input
        {...aria}
        className="field"
        type="text"
        lang="id"
        name={path}
        autoComplete="off"
        autoCapitalize={keyboard ? 'none' : 'sentences'}
        {...(keyboard && { inputMode: keyboard })}
        {...(suggestions.length > 0 && { list: listId })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </>
  )
}

function GrowingText({ path, value, onChange, aria }: TextControlProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    // Empty, it has the height of its rows, and nothing has to be measured while the form is being opened.
    element.style.height = value === '' ? '' : 'auto'
    if (value === '') return
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`
  }, [value])
  return (
    <textarea
      {...aria}
      {...wholeInView}
      ref={area}
      lang="id"
      className="field field-area"
      name={path}
      rows={3}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
