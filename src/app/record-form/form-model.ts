// The shape of a form, read from its definition: which inputs there are, in which order, which of them
// stand in front and which under "Rincian lain". Pure; the widgets are chosen in form-field.tsx.
import type { Field, SimpleField } from '../../domain/field.ts'
import { type Input, readLeniently, shownFields } from '../../domain/parse-input.ts'
import type { RecordDefinition } from '../../domain/record.ts'

export interface NamedField {
  readonly name: string
  readonly field: Field
}

/** One input: its path in the form's text, and the field that it fills in. */
interface Leaf {
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

/** The first input that has to be filled in and is not. */
export const firstGap = (fields: readonly NamedField[], text: Input): Leaf | undefined =>
  fields
    .filter(({ field }) => field.required)
    .flatMap(leavesOf)
    .find(({ path, field }) => field.required && (text[path] ?? '') === '')

/** The register that a path belongs to: `people` for `people.men`. */
export const registerOf = (path: string): string => path.split('.', 1)[0] ?? path

/** Takes the whole width on a PC; numbers, choices and times stand two and two. */
export const isWide = (field: Field): boolean =>
  field.type === 'group' ||
  field.type === 'choices' ||
  field.type === 'attachments' ||
  field.type === 'date' ||
  (field.type === 'text' && (field.multiline === true || (field.max > 100 && isMain(field))))

/**
 * The field that on a PC stands beside the day, where that spares a line: the one that would end a run of
 * half-width fields alone. Never out of a run that grows and shrinks while one writes: it would jump.
 */
export function besideDate({ fields }: RecordDefinition): string | undefined {
  const [first, ...others] = Object.entries(fields).filter(([, field]) => isMain(field) && !field.hidden)
  if (first?.[1].type !== 'date' || !others[0] || !isWide(others[0][1])) return undefined
  const runs: [string, Field][][] = [[]]
  for (const other of others) {
    if (isWide(other[1])) runs.push([])
    else runs.at(-1)?.push(other)
  }
  const run = runs.find((run) => run.length % 2 === 1 && run.every(([, { when }]) => when === undefined))
  const [name, field] = run?.at(-1) ?? []
  // A choice can be made at any time; a number or a consent is asked for where it makes sense.
  return field?.type === 'choice' ? name : undefined
}

/** The fields with this one moved to the second place. */
export const withSecond = (
  fields: readonly NamedField[],
  name: string | undefined,
): readonly NamedField[] => {
  const [first, ...others] = fields
  const second = others.find((field) => field.name === name)
  return first && second ? [first, second, ...others.filter((field) => field !== second)] : fields
}
