import { describe, expect, it } from 'vitest'
import { besideDate, withSecond } from '../../../src/app/record-form/form-model.ts'
import { choice, count, date, text, yesNo } from '../../../src/domain/field.ts'
import type { RecordDefinition } from '../../../src/domain/record.ts'
import { activity } from '../../../src/domain/records/activity.ts'

const label = { id: 'Isian', en: 'Field' }
const day = date({ label, required: true })
const title = text({ label, required: true, max: 200 })
const half = choice({ label, required: true, choices: [] })
const formOf = (fields: RecordDefinition['fields']) => besideDate({ ...activity, fields } as RecordDefinition)

describe('beside the day on a PC', () => {
  it('stands the field that would end a run of half-width fields alone', () => {
    expect(formOf({ date: day, title, one: half, two: half, three: half })).toBe('three')
    expect(besideDate(activity)).toBe('target')
  })

  it('stands nothing where that spares no line', () => {
    expect(formOf({ date: day, title, one: half, two: half })).toBeUndefined()
    expect(formOf({ date: day, one: half, title, two: half })).toBeUndefined()
    expect(formOf({ date: day, title, consent: yesNo({ label }) })).toBeUndefined()
  })

  it('stands nothing that would jump while one writes', () => {
    const amount = count({ label, required: true, max: 9, when: ({ one }) => one === 'money' })
    expect(formOf({ date: day, title, one: half, two: half, amount })).toBeUndefined()
  })
})

it('a field that is not asked now leaves the order as it is', () => {
  const fields = [
    { name: 'date', field: day },
    { name: 'title', field: title },
    { name: 'one', field: half },
  ]
  expect(withSecond(fields, 'one').map(({ name }) => name)).toEqual(['date', 'one', 'title'])
  expect(withSecond(fields, 'gone')).toBe(fields)
})
