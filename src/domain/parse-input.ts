// Between a form and a record: text by path into values that the definition allows, values into such text,
// and which registers a person changed. One function for the form, for import and for the tests.
import { amountOf } from './amount.ts'
import { hashesIn, isAttachmentHash } from './attachment-hash.ts'
import type { Field, GroupField, SimpleField } from './field.ts'
import { type InputFacts, isOverMidnight, noticesOf } from './notices.ts'
import { type ParsedValue, parseValue } from './parse-value.ts'
import type { Notice, Problem } from './problem.ts'
import type { RecordDefinition, Values } from './record.ts'

/**
 * What a form holds, by path: `title`, `people.men`. Choices are codes, several joined by commas; yes and no
 * are `yes`, `no`. A path that is missing counts as empty, so pass the whole form.
 */
export type Input = Readonly<Record<string, string>>

type ParsedInput =
  | { readonly ok: true; readonly values: Values; readonly warnings: readonly Notice[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Notice[] }

/** The values of all fields that are shown and filled in, or every problem at once, in the form's order. */
export const parseInput = (definition: RecordDefinition, input: Input, facts: InputFacts): ParsedInput => {
  const values = readLeniently(definition, input)
  const shown = shownFields(definition, values)
  const problems = shown.flatMap(([name, field]) => problemsOf(name, field, input))
  const kept = Object.fromEntries(
    shown.filter(([name]) => values[name] !== undefined).map(([name]) => [name, values[name]]),
  )
  const warnings = shown.flatMap(([name, field]) => noticesOf(name, field, kept, facts))
  return problems.length > 0 ? { ok: false, problems, warnings } : { ok: true, values: kept, warnings }
}

/** The fields that a form shows for these values: not the hidden ones, nor those whose `when` says no. */
export const shownFields = (
  definition: RecordDefinition,
  values: Values,
): readonly (readonly [string, Field])[] =>
  Object.entries(definition.fields).filter(([, field]) => !field.hidden && (field.when?.(values) ?? true))

/** As much as can be read, for `when` while somebody is still typing. Problems are left out. */
export const readLeniently = (definition: RecordDefinition, input: Input): Values => {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.hidden) continue
    const value = field.type === 'group' ? readGroup(name, field, input) : readPart(field, input[name])
    if (value !== undefined) values[name] = value
  }
  return values
}

const readPart = (field: SimpleField, text = ''): unknown => {
  const parsed = parseValue(field, text)
  return parsed.ok ? parsed.value : undefined
}

const isBlank = (text = ''): boolean => text.trim() === ''

const readGroup = (name: string, { parts, makeUpWhole }: GroupField, input: Input): Values | undefined => {
  const filled = Object.entries(parts)
    .map(([part, field]) => [part, readPart(field, input[`${name}.${part}`])] as const)
    .filter(([, value]) => value !== undefined)
  if (filled.length === 0) return undefined
  const nought = Object.keys(makeUpWhole ? parts : {}).filter((part) => isBlank(input[`${name}.${part}`]))
  return Object.fromEntries([...nought.map((part) => [part, 0]), ...filled])
}

const problemsOf = (name: string, field: Field, input: Input): readonly Problem[] =>
  field.type === 'group'
    ? problemsOfGroup(name, field, input)
    : problemsOfPart(name, field, input[name], field.required)

const problemsOfPart = (
  path: string,
  field: SimpleField,
  given = '',
  required: boolean | undefined,
): readonly Problem[] => {
  const parsed: ParsedValue = parseValue(field, given)
  if (!parsed.ok) {
    const { ok: _, ...found } = parsed
    return [{ field: path, given, ...found }]
  }
  return required && parsed.value === undefined ? [{ field: path, rule: 'required' }] : []
}

const problemsOfGroup = (name: string, field: GroupField, input: Input): readonly Problem[] => {
  const parts = Object.entries(field.parts)
  const isEmpty = parts.every(([part]) => isBlank(input[`${name}.${part}`]))
  if (isEmpty && !field.required) return []
  // Parts that must be there are named one by one; a group of optional parts asks for any of them.
  const problems = parts.flatMap(([part, about]) =>
    problemsOfPart(
      `${name}.${part}`,
      about,
      input[`${name}.${part}`],
      about.required && (isEmpty || !field.makeUpWhole),
    ),
  )
  if (isEmpty && problems.length === 0) return [{ field: name, rule: 'required' }]
  return problems.length > 0 ? problems : brokenRule(name, field, readGroup(name, field, input) ?? {})
}

const brokenRule = (name: string, { rule, parts }: GroupField, group: Values): readonly Problem[] => {
  if (rule === 'atLeastOne' && amountOf(group) === 0) return [{ field: name, rule: 'atLeastOne' }]
  if (rule === 'endAfterStart') {
    const { start, end } = group
    const isBackwards =
      typeof start === 'string' && typeof end === 'string' && end < start && !isOverMidnight(group)
    return isBackwards ? [{ field: `${name}.end`, rule: 'endBeforeStart', given: end }] : []
  }
  if (rule === 'withinFirst') {
    const [first = '', ...rest] = Object.keys(parts)
    const all = group[first]
    if (typeof all !== 'number') return []
    return rest
      .filter((part) => Number(group[part] ?? 0) > all)
      .map((part) => ({ field: `${name}.${part}`, rule: 'moreThanAll', max: all }))
  }
  return []
}

/** The text of every field that a form can show; empty where there is no value, or none that a form can hold. */
export const toInput = (definition: RecordDefinition, values: Values): Input => {
  const input: Record<string, string> = {}
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.hidden) continue
    const value = values[name]
    if (field.type !== 'group') input[name] = asTyped(field, value)
    else
      for (const [part, about] of Object.entries(field.parts))
        input[`${name}.${part}`] = asTyped(about, isGroup(value) ? value[part] : undefined)
  }
  return input
}

const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asTyped = (field: SimpleField, value: unknown): string => {
  switch (field.type) {
    case 'count':
    case 'money':
    case 'decimal':
      return typeof value === 'number' ? String(value).replace('.', ',') : ''
    case 'yesNo':
      return value === true ? 'yes' : value === false ? 'no' : ''
    case 'choices':
      return Array.isArray(value) ? value.join(',') : ''
    case 'attachments':
      return hashesIn(value).join(',')
    default:
      return typeof value === 'string' ? value : ''
  }
}

/**
 * The registers that differ from what the record held, ready to be written: a cleared field is null, and what
 * a form can't show (keys of a newer app inside a group, fields whose `when` says no) stays as it was.
 */
export const changedValues = (definition: RecordDefinition, before: Values, parsed: Values): Values => {
  const [was, is] = [toInput(definition, before), toInput(definition, parsed)]
  // Read as the form reads it: a text that came from elsewhere with odd characters was not changed by being shown.
  const read = toInput(definition, readLeniently(definition, was))
  const isSame = (path: string) => is[path] === was[path] || (is[path] !== '' && is[path] === read[path])
  const changed: Record<string, unknown> = {}
  for (const [name, field] of shownFields(definition, parsed)) {
    if (field.type !== 'group') {
      if (isSame(name)) continue
      const more = field.type === 'attachments' ? unknownItems(before[name]) : []
      changed[name] = more.length > 0 ? [...hashesIn(parsed[name]), ...more] : (parsed[name] ?? null)
      continue
    }
    const paths = Object.keys(field.parts).map((part) => `${name}.${part}`)
    if (paths.every(isSame)) continue
    const merged = { ...unknownKeys(field, before[name]), ...(parsed[name] as Values | undefined) }
    changed[name] = Object.keys(merged).length > 0 ? merged : null
  }
  return changed
}

const unknownKeys = ({ parts }: GroupField, value: unknown): Values =>
  isGroup(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !Object.hasOwn(parts, key)))
    : {}

/** What a newer app may have put into a list of attachments. */
const unknownItems = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.filter((item) => !isAttachmentHash(item)) : []
