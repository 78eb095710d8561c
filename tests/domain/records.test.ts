import { describe, expect, test } from 'vitest'
import { count, type Field, text } from '../../src/domain/field.ts'
import { listFigure } from '../../src/domain/list-figure.ts'
import { copyInput, newInput } from '../../src/domain/new-input.ts'
import { changedValues, parseInput, toInput } from '../../src/domain/parse-input.ts'
import type { RecordDefinition } from '../../src/domain/record.ts'
import { activity } from '../../src/domain/records/activity.ts'
import { definitionOf, definitions } from '../../src/domain/records/index.ts'

const today = '2026-11-22'
const fieldsOf = (definition: RecordDefinition): readonly (readonly [string, Field])[] =>
  Object.entries(definition.fields).flatMap(([name, field]) => [
    [name, field] as const,
    ...(field.type === 'group'
      ? Object.entries(field.parts).map(([part, one]) => [`${name}.${part}`, one] as const)
      : []),
  ])

test('every kind of the design is defined, once', () => {
  expect(definitions.map(({ kind }) => kind).sort()).toEqual(
    [
      'activity advocacy aid change computerUse countingWeek device districtTraining equipment facility followUp library monthReport',
      'note partner plan publication replication returned serviceDay staff story training visit writer',
    ]
      .join(' ')
      .split(' '),
  )
})

describe.each(definitions.map((definition) => [definition.kind, definition] as const))(
  '%s',
  (_, definition) => {
    test('has words in both languages for its fields, helps and choices', () => {
      for (const [name, field] of fieldsOf(definition)) {
        const labels = [field.label, field.help ?? field.label]
        if (field.type === 'choice' || field.type === 'choices')
          labels.push(...field.choices.map(({ label }) => label))
        for (const { id, en } of labels) expect([name, id.trim(), en.trim()]).toEqual([name, id, en])
        for (const { id, en } of labels) expect(id.length * en.length).toBeGreaterThan(0)
      }
    })

    test('has choices with codes of their own, and begins only with one that exists', () => {
      for (const [name, field] of fieldsOf(definition)) {
        if (field.type !== 'choice' && field.type !== 'choices') continue
        const codes = field.choices.map(({ code }) => code)
        expect([name, new Set(codes).size]).toEqual([name, codes.length])
        if (field.initial !== undefined) expect(codes).toContain(field.initial)
      }
    })

    test('has a register `date` if and only if records belong to the month of their date', () => {
      expect('date' in definition.fields).toBe(definition.when === 'date')
    })

    test('names fields that the wire can carry', () => {
      for (const name of Object.keys(definition.fields)) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,39}$/)
    })

    test('opens as a new form whose initial values are right', () => {
      const parsed = parseInput(definition, newInput(definition, today), { today })
      const rules = parsed.ok ? [] : parsed.problems.map(({ rule }) => rule)
      expect(rules.filter((rule) => rule !== 'required')).toEqual([])
      expect(parsed.warnings).toEqual([])
    })
  },
)

test('a copy leaves out what belongs to the one occasion and to one person', () => {
  const values = {
    date: '2026-01-05',
    title: 'Senam',
    place: 'Balai desa',
    people: { men: 1, women: 9 },
    change: 'x',
  }
  expect(copyInput(activity, values, today)).toMatchObject({
    date: today,
    title: 'Senam',
    place: 'Balai desa',
    'people.men': '',
    change: '',
    status: 'done',
  })
  const partner = definitionOf('partner')!
  expect(copyInput(partner, { name: 'PKK', contact: '0812 345' }, today)).toMatchObject({
    name: 'PKK',
    contact: '',
  })
})

describe('the figure of a list’s line', () => {
  const figure = (kind: string, values: Record<string, unknown>) => listFigure(definitionOf(kind)!, values)

  test('adds men and women; nobody is 0, nothing written is not known', () => {
    expect(figure('visit', { people: { men: 8, women: 12 } })).toBe(20)
    expect(figure('visit', { people: { men: 0, women: 0 } })).toBe(0)
    expect(figure('visit', {})).toBeNull()
    expect(figure('visit', { people: null })).toBeNull()
  })

  test('is one for a timed use', () => {
    expect(figure('computerUse', { way: 'timed', time: { start: '08:00' } })).toBe(1)
    expect(figure('computerUse', { way: 'counted', sessions: 7 })).toBe(7)
    expect(figure('computerUse', { way: 'counted' })).toBeNull()
  })

  test('is the money of an advocacy for money, and none of one for a rule', () => {
    expect(figure('advocacy', { result: 'money', amount: 5_000_000 })).toBe(5_000_000)
    expect(figure('advocacy', { result: 'regulation', amount: 5_000_000 })).toBeNull()
  })

  test('is none of an activity that is only planned', () => {
    expect(figure('activity', { status: 'planned', people: { men: 3, women: 4 } })).toBeNull()
    expect(figure('plan', { year: '2026' })).toBeNull()
  })
})

describe('adding a field is one line in its definition', () => {
  const longer = {
    ...activity,
    fields: {
      ...activity.fields,
      cost: count({
        label: { id: 'Biaya makan', en: 'Cost of food' },
        max: 1000,
        required: true,
        initial: 5,
      }),
      motto: text({ label: { id: 'Semboyan', en: 'Motto' }, max: 20 }),
    },
    list: { ...activity.list, figure: { of: 'cost' } },
  } satisfies RecordDefinition
  const filled = {
    ...newInput(longer, today),
    title: 'Senam',
    field: 'sport',
    'people.men': '1',
    'people.women': '2',
  }

  test('the form begins with it, checks it and reads it', () => {
    expect(filled).toMatchObject({ cost: '5', motto: '' })
    const parse = (changes: Record<string, string>) =>
      parseInput(longer, { ...filled, ...changes }, { today })
    expect(parse({ motto: 'Sehat' })).toMatchObject({ ok: true, values: { cost: 5, motto: 'Sehat' } })
    expect(parse({ cost: '' })).toMatchObject({ ok: false, problems: [{ field: 'cost', rule: 'required' }] })
    expect(parse({ motto: 'x'.repeat(21) })).toMatchObject({
      problems: [{ field: 'motto', rule: 'tooLong' }],
    })
  })

  test('the list shows it, and an edit of it is a change of it alone', () => {
    const before = { ...parseOrThrow(filled), cost: 7 }
    expect(listFigure(longer, before)).toBe(7)
    expect(changedValues(longer, before, parseOrThrow({ ...toInput(longer, before), cost: '8' }))).toEqual({
      cost: 8,
    })
  })

  test('a record written without it is read as one that leaves it empty', () => {
    expect(toInput(longer, { title: 'Senam' })).toMatchObject({ title: 'Senam', cost: '', motto: '' })
    expect(toInput(activity, { title: 'Senam', cost: 7 })).not.toHaveProperty('cost')
  })

  const parseOrThrow = (input: Record<string, string>) => {
    const parsed = parseInput(longer, input, { today })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.values
  }
})
