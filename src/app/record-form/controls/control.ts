// What every widget of a form is given: its field, the text so far, and whom to tell.
import type { SimpleField } from '../../../domain/field.ts'

export interface ControlProps<F extends SimpleField = SimpleField> {
  readonly field: F
  /** Its path in the form's text, `people.men`. */
  readonly path: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** Id, description and mark of a mistake, as `fieldAria` gives them. */
  readonly aria: {
    readonly id: string
    readonly 'aria-describedby'?: string
    readonly 'aria-invalid'?: boolean
    readonly 'aria-required'?: boolean
  }
}
