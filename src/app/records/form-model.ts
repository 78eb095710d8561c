// The shape of a form, read from its definition: which inputs there are, in which order, which of them
// stand in front and which under "Rincian lain". Pure; the widgets are chosen in form-field.tsx.
import type { Field, SimpleField } from '../../domain/field.ts'
import { type Input, readLeniently, shownFields } from '../../domain/parse-input.ts'
import { parseValue } from '../../domain/parse-value.ts'
import type { RecordDefinition } from '../../domain/record.ts'

export interface NamedField {
  readonly name: string
  readonly field: Field
}

/** One input: its path in the form's text, and the field that it fills in. */
export interface Leaf {
  readonly path: string
  readonly field: SimpleField
}

/** The fields to ask while the form says this, in the definition's order. */
export const fieldsToAsk = (definition: RecordDefinition, text: Input): NamedField[] =>
  shownFields(definition, readLeniently(definition, text)).map(([name, field]) => ({ name, field }))

/** Whether a field stands in front, or waits under "Rincian lain". */
export const isMain = (field: Field): boolean =>
  (field.place ?? (field.required ? 'main' : 'details')) === 'main'

/** The inputs of a field: itself, or the parts of a group. */
export const leavesOf = ({ name, field }: NamedField): Leaf[] =>
  field.type === 'group'
    ? Object.entries(field.parts)
        .filter(([, part]) => part.hidden !== true)
        .map(([key, part]) => ({ path: `${name}.${key}`, field: part }))
    : [{ path: name, field }]

/** The register that a path belongs to: `people` for `people.men`. */
export const registerOf = (path: string): string => path.split('.', 1)[0] ?? path

/** The number that is written so far, while it is one. */
export const numberIn = (field: SimpleField, text: string): number | undefined => {
  const parsed = parseValue(field, text)
  return parsed.ok && typeof parsed.value === 'number' ? parsed.value : undefined
}
