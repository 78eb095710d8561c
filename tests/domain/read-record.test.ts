import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecord } from '../../src/domain/read-record.ts'
import { activity } from '../../src/domain/records/activity.ts'
import { definitions } from '../../src/domain/records/index.ts'

test('a record is read as its definition says, and the rest is left out', () => {
  const read = readRecord(activity, {
    title: 'Kelas kue',
    status: 'done',
    field: 'a choice of a newer app',
    people: { men: 0, women: 18, others: 2 },
    place: 7,
    cost: null,
    newer: true,
  })
  expect(read).toEqual({ title: 'Kelas kue', status: 'done', people: { men: 0, women: 18 } })
  const women: number | undefined = read.people?.women
  expect(women).toBe(18)
  // @ts-expect-error a register that no definition has
  expect(read.tiem).toBeUndefined()
  // @ts-expect-error a choice that the definition does not have
  expect(read.status === 'doen').toBe(false)
})

test('nothing that a record may hold throws, or comes through in another shape', () => {
  fc.assert(
    fc.property(fc.constantFrom(...definitions), fc.infiniteStream(fc.anything()), (definition, values) => {
      const written = Object.fromEntries(
        Object.keys(definition.fields).map((name) => [name, values.next().value]),
      )
      const read = readRecord(definition, written)
      expect(readRecord(definition, read)).toEqual(read)
    }),
  )
})
