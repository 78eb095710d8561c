// Whether a record says what somebody looks for: in what was typed, and in the labels of what was chosen.
import type { Field } from '../../domain/field.ts'
import type { Entry } from '../../domain/record.ts'
import { definitionOf } from '../../domain/records/index.ts'

/** Tells of a record whether it holds every word of the text, in either language, whatever the case. */
export function matcher(text: string): (entry: Entry) => boolean {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return (entry) => {
    const said = plain(saidBy(entry))
    return words.every((word) => said.includes(word))
  }
}

function saidBy({ kind, values }: Entry): string {
  const fields = definitionOf(kind)?.fields ?? {}
  return Object.entries(values)
    .map(([name, value]) => words(Object.hasOwn(fields, name) ? fields[name] : undefined, value))
    .join('\n')
}

function words(field: Field | undefined, value: unknown): string {
  if (field?.type === 'opaque' || field?.type === 'record' || field?.type === 'files') return ''
  if (field?.type === 'choice' || field?.type === 'choices') {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
    return field.choices
      .filter(({ code }) => chosen.includes(code))
      .map(({ label }) => `${label.id} ${label.en}`)
      .join(' ')
  }
  if (field?.type === 'group' && typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([part, inner]) => words(field.parts[part], inner))
      .join(' ')
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
